import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textReport } from '../../../src/core/reports';
import { emptyReport, flowReport, nearMisses, sampleReport } from './sample';

describe('text report', () => {
  it('lists by file, worst first, with aligned columns', async () => {
    const lines = textReport(await sampleReport()).split('\n');
    assert.equal(lines[0], 'src/a b/<a>.ts');
    const rows = lines.filter((line) => /^ {2}(error|warning|information)/.test(line));
    assert.ok(rows.length >= 3);
    const starts = new Set(rows.map((row) => row.search(/(?:phi|llm|flow)\//)));
    assert.equal(starts.size, 1);
    const order = rows.map((row) => ['error', 'warning', 'information'].indexOf(row.trim().split(' ')[0]!));
    assert.deepEqual(order, [...order].sort());
  });

  it('says what was examined, found, suppressed and not examined', async () => {
    const text = textReport(await sampleReport());
    assert.match(text, /^Examined +1 file, \d+ bytes, on 2026-11-22$/m);
    assert.match(text, /^Policy +\.phi-cordon\.json$/m);
    assert.match(text, /^Found +\d+: /m);
    assert.match(text, /^Suppressed +1, /m);
    assert.match(text, /^Not examined +1 binary, 1 too large \(--max-size includes it\)$/m);
    assert.match(text, /^ +big\.csv: too large$/m);
  });

  it('ends with what it can know when there is nothing', () => {
    assert.match(textReport(emptyReport()), /\n\nNothing found in what was examined\.\n$/);
  });

  it('colours only when asked, and explains only when asked', async () => {
    const report = await sampleReport();
    assert.doesNotMatch(textReport(report), /\u001b|confidence/);
    assert.match(textReport(report, { colour: true }), /\u001b\[31merror/);
    assert.match(textReport(report, { explain: true }), /confidence (?:high|very-high)/);
  });

  it('tells the steps of a flow in the files where they happen, only when asked', async () => {
    const report = await flowReport();
    const lines = textReport(report, { explain: true }).split('\n').map((line) => line.trim());
    const first = lines.findIndex((line) => /^src\/routes\/admit\.ts:3:\d+ patient\.ssn holds PHI by its name$/.test(line));
    const last = lines.findIndex((line) => /^src\/lib\/a b\.ts:3:\d+ patient\.ssn reaches posthog\.capture$/.test(line));
    assert.ok(first >= 0 && last > first + 1, lines.join('\n'));
    assert.doesNotMatch(textReport(report), /holds PHI by its name/);
  }); // prettier-ignore

  it('takes a hundred and fifty thousand findings of one file', async () => {
    const report = await sampleReport();
    const many = Array.from({ length: 150_000 }, () => report.findings[0]!);
    assert.ok(textReport({ ...report, findings: many }).length > 150_000 * 40);
  });

  it('says why near-misses are not reported, those of one kind in one line, and only when asked', () => {
    const report = emptyReport({ nearMisses: nearMisses(7) });
    const lines = textReport(report, { explain: true }).split('\n');
    assert.deepEqual(lines.slice(0, 4), [
      'src/area.ts',
      '  Not reported: 1:9, 2:9, 3:9, 4:9 and 3 more  phi/geography (ZIP3): its area holds more than 20,000 people',
      '      + three digits of a ZIP code',
      '  Not reported: 8:9  phi/age-over-89: an age of 89 is allowed',
    ]);
    assert.doesNotMatch(textReport(report), /Not reported/);
    assert.doesNotMatch(textReport(report, { explain: true, minimum: 'error' }), /Not reported/);
  });

  it('says of each finding what the policy says of it', async () => {
    const explained = textReport(await sampleReport(), { explain: true });
    assert.match(explained, /^ +policy: no entry changes its severity$/m);
    assert.match(textReport(await sampleReport({ policy: { found: false } }), { explain: true }), /^ +policy: none found$/m);
  }); // prettier-ignore

  it('lists no less than the severity asked for, and says that it left out the rest', async () => {
    const text = textReport(await sampleReport(), { minimum: 'error' });
    assert.doesNotMatch(text, /^ {2}warning/m);
    assert.match(text, /not listed here \(--quiet\)/);
  });

  it('lets no path move the cursor or turn the reading direction', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\u001b', '\r', '\n', '\u009b', '\u202e', '\u2066', 'a', '/', '.'), { minLength: 1 }), (parts) => {
        const path = parts.join('');
        const text = textReport(emptyReport({ notExamined: [{ path, reason: 'unreadable' }], policy: { found: true, path } }));
        assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        assert.equal(text.split('\n').length, 8);
      }),
    );
  }); // prettier-ignore
});
