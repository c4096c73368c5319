import assert from 'node:assert/strict';
import { jsonReport } from '../../../src/core/reports';
import { emptyReport, nearMisses, sampleReport } from './sample';

describe('JSON report', () => {
  it('adds up', async () => {
    const report = JSON.parse(jsonReport(await sampleReport())) as {
      summary: { findings: number; bySeverity: Record<string, number>; byRule: Record<string, number>; suppressed: number; notExamined: number };
      findings: { severity: string; rule: string; path: string }[];
      suppressed: object[];
      notExamined: object[];
    };
    const { summary, findings } = report;
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    assert.equal(summary.findings, findings.length);
    assert.equal(sum(summary.bySeverity), findings.length);
    assert.equal(sum(summary.byRule), findings.length);
    assert.equal(summary.suppressed, report.suppressed.length);
    const [{ fingerprint, ...suppressed }] = report.suppressed as [{ fingerprint: string }];
    assert.match(fingerprint, /^[0-9a-f]{16}$/);
    assert.deepEqual(suppressed, { rule: 'phi/ssn', path: 'src/a b/<a>.ts', line: 5, by: 'comment', reason: 'made up example' });
    assert.deepEqual(report.notExamined, [
      { path: 'big.csv', reason: 'too-large', detail: '--max-size includes it' },
      { path: 'photo-[SSN].png', reason: 'binary' },
    ]);
  }); // prettier-ignore

  it('is the same text for the same report', async () => {
    assert.equal(jsonReport(await sampleReport()), jsonReport(await sampleReport()));
  });

  it('adds cues, the policy and near-misses only where the scan explains', async () => {
    const plain = JSON.parse(jsonReport(await sampleReport())) as { findings: object[] };
    assert.ok(!('nearMisses' in plain) && plain.findings.every((finding) => !('cues' in finding)));
    const { findings, nearMisses: misses } = JSON.parse(jsonReport(await sampleReport({ nearMisses: nearMisses(1) }))) as {
      findings: { cues: { effect: string }[]; decidedBy: string | null }[];
      nearMisses: object[];
    };
    assert.ok(findings.some(({ cues }) => cues.some(({ effect }) => effect === '+')));
    assert.ok(findings.every(({ decidedBy }) => decidedBy === null));
    assert.equal(misses.length, 2);
    assert.deepEqual(misses[0], {
      rule: 'phi/geography', path: 'src/area.ts', start: 8, end: 11, line: 1, column: 9, endLine: 1, endColumn: 12, cell: null,
      label: 'ZIP3', context: (misses[0] as { context: string }).context, basis: '45 CFR 164.514(b)(2)(i)(B)',
      why: 'its area holds more than 20,000 people', cues: [{ effect: '+', text: 'three digits of a ZIP code' }],
    });
  }); // prettier-ignore

  it('names every severity even when there is nothing', () => {
    const { summary } = JSON.parse(jsonReport(emptyReport())) as { summary: { bySeverity: object } };
    assert.deepEqual(summary.bySeverity, { error: 0, warning: 0, information: 0, hint: 0 });
  });
});
