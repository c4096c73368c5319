import type { Part } from './part';
import type { Report, ReportedFinding, ReportedNearMiss } from './report';

/**
 * One object, the contract for scripts: see the command line's documentation. Keys keep their order. A scan that was
 * asked to explain adds `cues` and `decidedBy` to each finding, and the array `nearMisses`; one with a baseline adds
 * `baseline`; one of the history names the commit that brought each finding, its day, its path there if another, and whether the finding still stands in
 * the commit that is checked out.
 * @param part of a sharded scan: adds `shard`, and to each finding all that another format may tell of it
 */
export function jsonReport(report: Report, part?: Part): string {
  const {
    version,
    day,
    commit,
    policy,
    summary,
    findings,
    suppressed,
    notExamined,
    nearMisses,
    baseline,
    receivers,
  } = report;
  const object = {
    version: 1,
    tool: { name: 'phi-cordon', version },
    date: day,
    commit: commit ?? null,
    policy: { path: policy.path ?? null, found: policy.found },
    summary,
    ...(baseline ? { baseline } : {}),
    findings: findings.map((finding) => ({
      ...jsonFinding(finding),
      ...(nearMisses || part ? { cues: finding.cues, decidedBy: finding.decidedBy ?? null } : {}),
      ...(part
        ? { flow: finding.flow ?? null, owners: finding.owners ?? [], diff: finding.diff ?? null }
        : {}),
    })),
    suppressed,
    notExamined: notExamined.map(({ path, reason, detail }) => ({
      path,
      reason,
      ...(detail === undefined ? {} : { detail }),
    })),
    ...(nearMisses ? { nearMisses: nearMisses.map(jsonNearMiss) } : {}),
    ...(part && receivers ? { receivers } : {}),
    ...(part ? { shard: part } : {}),
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
    ...(finding.more === undefined ? {} : { more: finding.more }),
    commit: finding.commit?.hash ?? null,
    ...(finding.commit
      ? {
          committed: finding.commit.day,
          broughtAs: finding.commit.path ?? null,
          inHead: finding.commit.inHead ?? null,
        }
      : {}),
    steps: steps.map((step) => ({
      path: step.path,
      line: step.line,
      column: step.column,
      message: step.message,
    })),
    remedies,
  };
}

function jsonNearMiss(miss: ReportedNearMiss) {
  const { rule, path, start, end, line, column, endLine, endColumn, context, basis, why, cues } = miss;
  return {
    rule,
    path,
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    cell: miss.cell ?? null,
    label: miss.label ?? null,
    context,
    basis,
    why,
    cues,
  };
}
