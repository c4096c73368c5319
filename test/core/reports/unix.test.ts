import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { SafeText } from '../../../src/core';
import { unixReport, type Report } from '../../../src/core/reports';
import { emptyReport, sampleReport } from './sample';

interface Matcher {
  readonly name: string;
  readonly pattern: { readonly regexp: string; readonly file: number; readonly line: number; readonly column: number; readonly severity: number; readonly message: number; readonly code: number };
} // prettier-ignore

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { problemMatchers: readonly Matcher[] };
};
const { pattern } = contributes.problemMatchers.find(({ name }) => name === 'phi-cordon')!;

/** What an editor makes of a report by the problem matcher. */
function problems(text: string): unknown[][] {
  const { regexp, file, line, column, severity, message, code } = pattern;
  return text.split('\n').flatMap((one) => {
    const match = new RegExp(regexp).exec(one);
    return match
      ? [
          [
            match[file],
            Number(match[line]),
            Number(match[column]),
            match[severity],
            match[message],
            match[code],
          ],
        ]
      : [];
  });
}

describe('report as lines', () => {
  it('has a line for each finding, each gap and the sum', async () => {
    const report = await sampleReport();
    const lines = unixReport(report).trimEnd().split('\n');
    assert.ok(lines.some((line) => /^src\/a b\/<a>\.ts:2:\d+: \w+: .*OpenAI.* \[llm\/no-baa\]$/.test(line)), lines.join('\n'));
    assert.ok(lines.includes('big.csv: not examined: too large (--max-size includes it)'));
    assert.match(lines.at(-1)!, /^PHI Cordon: \d findings in 1 file examined on 2026-11-22, 2 not examined\.$/);
  }); // prettier-ignore

  it('lists nothing below the least severity, and says so', async () => {
    const text = unixReport(await sampleReport(), 'error');
    assert.doesNotMatch(text, /: (?:warning|information): /);
    assert.match(text, /findings \(\d not listed\) in 1 file/);
    assert.match(unixReport(emptyReport()), /^PHI Cordon: nothing found in 2 files examined/);
  });

  it('is read by the problem matcher, whatever the path and the message', async () => {
    const report = await sampleReport();
    const base = report.findings[0]!;
    const name = fc.stringMatching(/^[\w .:()[\]-]{1,20}\.[a-z]{1,4}$/).filter((text) => text.trim() === text && !/:\d+:\d+: /.test(text)); // prettier-ignore
    const severity = fc.constantFrom('error', 'warning', 'information' as const);
    fc.assert(
      fc.property(name, severity, fc.nat(9999), fc.nat(200), (path, level, line, column) => {
        const finding = { ...base, path: path as SafeText, severity: level as 'error', line, column };
        const one: Report = { ...report, findings: [finding] };
        const expected = level === 'information' ? 'info' : level;
        assert.deepEqual(problems(unixReport(one)), [
          [path, line, column, expected, base.message, base.rule],
        ]);
      }),
    );
  });

  it('has no line that is none, whatever a file name holds', async () => {
    const report = await sampleReport();
    const gap = {
      path: 'a\n\u001b[2Jb.ts:1:1: error: x [phi/ssn]' as SafeText,
      reason: 'binary',
      detail: undefined,
    } as const;
    const text = unixReport({ ...report, findings: [], notExamined: [gap] });
    assert.equal(text.split('\n').length, 3);
    assert.ok(!text.includes('\u001b'));
  });
});
