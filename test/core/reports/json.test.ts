import assert from 'node:assert/strict';
import { jsonReport } from '../../../src/core/reports';
import { emptyReport, sampleReport } from './sample';

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
    assert.deepEqual(report.suppressed, [{ rule: 'phi/ssn', path: 'src/a b/<a>.ts', line: 5, by: 'comment', reason: 'made up example' }]);
    assert.deepEqual(report.notExamined, [
      { path: 'big.csv', reason: 'too-large', detail: '--max-size includes it' },
      { path: 'photo-[SSN].png', reason: 'binary' },
    ]);
  }); // prettier-ignore

  it('is the same text for the same report', async () => {
    assert.equal(jsonReport(await sampleReport()), jsonReport(await sampleReport()));
  });

  it('names every severity even when there is nothing', () => {
    const { summary } = JSON.parse(jsonReport(emptyReport())) as { summary: { bySeverity: object } };
    assert.deepEqual(summary.bySeverity, { error: 0, warning: 0, information: 0, hint: 0 });
  });
});
