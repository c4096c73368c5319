import type { Report, ReportedFinding } from './report';

/** One object, the contract for scripts: see the command line's documentation. Keys keep their order. */
export function jsonReport(report: Report): string {
  const { version, day, commit, policy, summary, findings, suppressed, notExamined } = report;
  const object = {
    version: 1,
    tool: { name: 'phi-cordon', version },
    date: day,
    commit: commit ?? null,
    policy: { path: policy.path ?? null, found: policy.found },
    summary,
    findings: findings.map(jsonFinding),
    suppressed,
    notExamined: notExamined.map(({ path, reason, detail }) => ({
      path,
      reason,
      ...(detail === undefined ? {} : { detail }),
    })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function jsonFinding(finding: ReportedFinding) {
  const { rule, path, start, end, line, column, endLine, endColumn } = finding;
  const { severity, confidence, message, context, basis, tags, fingerprint, steps, remedies } = finding;
  return {
    rule,
    path,
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    cell: finding.cell ?? null,
    severity,
    confidence,
    message,
    context,
    identifier: finding.identifier ?? null,
    provider: finding.provider ?? null,
    host: finding.host ?? null,
    basis,
    tags,
    fingerprint,
    commit: null,
    steps: steps.map((step) => ({
      path: step.path,
      line: step.line,
      column: step.column,
      message: step.message,
    })),
    remedies,
  };
}
