import { Check } from 'typebox/schema';
import { fromOwnReport } from '../safeText';
import type { MaskedDiff, ShownEdit } from './maskedDiff';
import type { Part } from './part';
import { PartSchema, type JsonEdit, type JsonFinding, type JsonNearMiss, type JsonPart } from './partSchema';
import type { HistoryScope, Report, ReportedCommit, ReportedFinding, ReportedNearMiss } from './report';
import { summaryOf } from './summary';

/** One part of a sharded scan, as its file has it. */
export interface ReadPart {
  readonly part: Part;
  readonly report: Report;
}

/**
 * Reads the JSON of one part.
 * @returns what it is instead, in words of our own
 */
export function readPart(text: string): ReadPart | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'is not JSON' };
  }
  if (Check(PartSchema, json)) return { part: json.shard, report: reportOf(json) };
  const isReport = typeof json === 'object' && json !== null && 'tool' in json && !('shard' in json);
  return { problem: isReport ? 'is no part of a sharded scan: --shard I/N --format json writes one' : 'is not a report that this version reads' };
} // prettier-ignore

function reportOf({ tool, date, commit, policy, summary, findings, suppressed, notExamined, nearMisses, receivers }: JsonPart): Report {
  const lists = {
    findings: findings.map(findingOf),
    suppressed: suppressed.map(({ rule, path, line, by, reason, fingerprint }) => ({ rule, path: fromOwnReport(path), line, by, reason: fromOwnReport(reason), fingerprint })),
    notExamined: notExamined.map(({ path, reason, detail }) => ({ path: fromOwnReport(path), reason, detail: optional(detail) })),
  };
  const { history, ...totals } = summary;
  return {
    version: tool.version,
    day: date,
    commit: commit ?? undefined,
    policy: { found: policy.found, path: optional(policy.path) },
    summary: summaryOf({ ...totals, ...(history ? { history: scopeOf(history) } : {}) }, lists),
    baseline: undefined,
    ...(receivers ? { receivers: receivers.map(({ provider, host, reach, standing, places }) => ({ provider, host: optional(host), reach, standing, places })) } : {}),
    ...lists,
    nearMisses: nearMisses?.map(nearMissOf),
  };
} // prettier-ignore

function findingOf(finding: JsonFinding): ReportedFinding {
  const {
    rule,
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    severity,
    confidence,
    tags,
    fingerprint,
    flow,
  } = finding;
  return {
    rule,
    path: fromOwnReport(finding.path),
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    cell: finding.cell ?? undefined,
    severity,
    confidence,
    message: fromOwnReport(finding.message),
    context: fromOwnReport(finding.context),
    identifier: finding.identifier ?? undefined,
    provider: finding.provider ?? undefined,
    host: optional(finding.host),
    basis: fromOwnReport(finding.basis),
    tags,
    fingerprint,
    flow: flow
      ? { source: fromOwnReport(flow.source), sink: flow.sink, callee: fromOwnReport(flow.callee) }
      : undefined,
    steps: finding.steps.map((step) => ({
      path: fromOwnReport(step.path),
      line: step.line,
      column: step.column,
      message: fromOwnReport(step.message),
    })),
    remedies: finding.remedies.map(({ id, title, preferred }) => ({
      id: fromOwnReport(id),
      title: fromOwnReport(title),
      preferred,
    })),
    ...(finding.more === undefined ? {} : { more: finding.more }),
    cues: cuesOf(finding.cues),
    decidedBy: optional(finding.decidedBy),
    ...(finding.owners.length > 0 ? { owners: finding.owners.map(fromOwnReport) } : {}),
    ...(finding.diff ? { diff: diffOf(finding.diff) } : {}),
    ...(finding.commit === null ? {} : { commit: broughtBy(finding, finding.commit) }),
  };
}

function scopeOf({ range, commits, shallow }: NonNullable<JsonPart['summary']['history']>): HistoryScope {
  return { ...(range === undefined ? {} : { range: fromOwnReport(range) }), commits, shallow };
}

function broughtBy({ committed = '', broughtAs, inHead }: JsonFinding, hash: string): ReportedCommit {
  const path = optional(broughtAs);
  return {
    hash,
    day: committed,
    ...(path === undefined ? {} : { path }),
    ...(typeof inHead === 'boolean' ? { inHead } : {}),
  };
}

function diffOf({ title, files, edits }: NonNullable<JsonFinding['diff']>): MaskedDiff {
  return {
    title: fromOwnReport(title),
    ...(edits ? { edits: edits.map(editOf) } : {}),
    files: files.map(({ path, line, lines }) => ({
      path: fromOwnReport(path),
      line,
      lines: lines.map(({ sign, text }) => ({ sign, text: fromOwnReport(text) })),
    })),
  };
}

function editOf(edit: JsonEdit): ShownEdit {
  const { start, end, line, column, endLine, endColumn } = edit;
  return { path: fromOwnReport(edit.path), start, end, line, column, endLine, endColumn, newText: fromOwnReport(edit.newText) };
} // prettier-ignore

function nearMissOf(miss: JsonNearMiss): ReportedNearMiss {
  const { rule, start, end, line, column, endLine, endColumn } = miss;
  return {
    rule,
    path: fromOwnReport(miss.path),
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    cell: miss.cell ?? undefined,
    label: optional(miss.label),
    context: fromOwnReport(miss.context),
    basis: fromOwnReport(miss.basis),
    why: fromOwnReport(miss.why),
    cues: cuesOf(miss.cues),
  };
}

function cuesOf(cues: JsonFinding['cues']): ReportedFinding['cues'] {
  return cues.map(({ effect, text }) => ({ effect, text: fromOwnReport(text) }));
}

function optional(text: string | null | undefined) {
  return text === null || text === undefined ? undefined : fromOwnReport(text);
}
