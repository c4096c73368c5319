import { compareWays } from '../scan/distinct';
import { byPath, byPlace, compareReported } from './order';
import type { Part } from './part';
import type { ReadPart } from './readPart';
import { joinedReceivers } from './receivers';
import type { Report, ReportedFinding, ReportedSuppression } from './report';
import { summaryOf } from './summary';

/** The parts of one scan, joined. */
export interface Merged {
  readonly report: Report;
  /** The files that were examined, as a report shows them. */
  readonly files: ReadonlySet<string>;
  readonly whole: boolean;
  isLocked(finding: Pick<ReportedFinding, 'path' | 'rule'>): boolean;
}

/**
 * Joins the parts of a sharded scan into the report that one scan of the whole tree would have given.
 * @returns why they do not belong together
 */
export function mergeParts(parts: readonly ReadPart[]): Merged | { readonly problem: string } {
  const problem = foreign(parts) ?? incomplete(parts.map(({ part }) => part));
  const [first] = parts;
  if (problem !== undefined || !first) return { problem: problem ?? 'there are no parts' };
  const sorted = [...parts].sort((a, b) => a.part.index - b.part.index);
  const reports = sorted.map(({ report }) => report);
  const lists = {
    findings: distinct(reports.flatMap(({ findings }) => findings)).sort(compareReported),
    suppressed: distinctSuppressions(sorted).sort(byPlace),
    notExamined: reports.flatMap(({ notExamined }) => notExamined).sort(byPath),
  };
  const sum = (count: (report: Report) => number): number => reports.reduce((all, report) => all + count(report), 0);
  // Every part walks the whole tree, or the whole history, so what was left out is told by each.
  const { ignored, history } = first.report.summary;
  const totals = { ...(history ? { history } : {}), files: sum(({ summary }) => summary.files), bytes: sum(({ summary }) => summary.bytes), ...(ignored === undefined ? {} : { ignored }) };
  const nearMisses = first.report.nearMisses && reports.flatMap((report) => report.nearMisses ?? []).sort((a, b) => byPath(a, b) || a.start - b.start);
  const locked = new Set(parts.flatMap(({ part }) => part.locked.map((pair) => pair.join('\n'))));
  return {
    report: { ...first.report, ...lists, summary: summaryOf(totals, lists), nearMisses, ...receiversOf(reports) },
    files: new Set(parts.flatMap(({ part }) => part.files)),
    whole: first.part.whole,
    isLocked: ({ path, rule }) => locked.has([path, rule].join('\n')),
  };
} // prettier-ignore

function receiversOf(reports: readonly Report[]): Pick<Report, 'receivers'> {
  if (reports.some(({ receivers }) => receivers === undefined)) return {};
  return { receivers: joinedReceivers(reports.flatMap(({ receivers }) => receivers ?? [])) };
}

/** What parts of one scan agree in. */
const SHARED: readonly (readonly [what: string, (read: ReadPart) => unknown])[] = [
  ['were written by different versions of PHI Cordon', ({ report }) => report.version],
  ['were judged on different days; --date fixes one', ({ report }) => report.day],
  ['are of different commits', ({ report }) => report.commit],
  ['were judged by different policies', ({ report: { policy } }) => JSON.stringify(policy)],
  ['were judged by different policies, or scanned with different options', ({ part }) => part.judged],
  ['are of scans that were divided otherwise', ({ part }) => part.count],
  ['were asked for different explanations', ({ report }) => report.nearMisses === undefined],
  ['are of trees with different files; write the parts outside the tree that is scanned', ({ part }) => `${part.tree} ${part.whole}`],
]; // prettier-ignore

function foreign(parts: readonly ReadPart[]): string | undefined {
  for (const [what, of] of SHARED) {
    const other = parts.find((part) => of(part) !== of(parts[0]!));
    if (other) return `parts ${numbered(parts[0]!.part)} and ${numbered(other.part)} ${what}`;
  }
  return undefined;
}

function incomplete(parts: readonly Part[]): string | undefined {
  const count = parts[0]?.count ?? 0;
  const times = (index: number): number => parts.filter((part) => part.index === index).length;
  const missing: number[] = [];
  for (let index = 1; index <= count; index++) {
    if (times(index) > 1) return `part ${index} of ${count} was given twice`;
    if (times(index) === 0) missing.push(index);
  }
  const strange = parts.find(({ index }) => index > count);
  if (strange) return `part ${numbered(strange)} is one more than there are`;
  if (missing.length === 0) return undefined;
  const named = `${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ` and ${missing.length - 10} more` : ''}`;
  return `${missing.length === 1 ? 'part' : 'parts'} ${named} of ${count} ${missing.length === 1 ? 'is' : 'are'} missing`;
}

function numbered({ index, count }: Part): string {
  return `${index} of ${count}`;
}

/** What several parts bring about in one file is one finding, told as a scan of the whole tree tells it. */
function distinct(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const best = new Map<string, ReportedFinding>();
  const own = findings.filter((finding) => {
    if (finding.steps.length === 0) return true;
    const { path, rule, fingerprint, start } = finding;
    const key = [path, rule, fingerprint, start].join('\n');
    const known = best.get(key);
    if (!known || compareWays(finding, known) < 0) best.set(key, finding);
    return false;
  });
  return [...own, ...best.values()];
}

/**
 * What a part suppresses in its own files is its own, even where two files are shown under one name; what it brings about
 * in files of other parts may have been brought about by others too.
 */
function distinctSuppressions(parts: readonly ReadPart[]): ReportedSuppression[] {
  const own: ReportedSuppression[] = [];
  const brought: ReportedSuppression[] = [];
  for (const { part, report } of parts) {
    const files = new Set(part.files);
    for (const one of report.suppressed) (files.has(one.path) ? own : brought).push(one);
  }
  const known = new Set(own.map(suppressionKey));
  const first = brought.filter((one) => !known.has(suppressionKey(one)) && known.add(suppressionKey(one)));
  return [...own, ...first];
}

function suppressionKey({ path, rule, fingerprint, line }: ReportedSuppression): string {
  return [path, rule, fingerprint, line].join('\n');
}
