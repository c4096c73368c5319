import type {
  BroughtBy,
  Confidence,
  Finding,
  Judged,
  NearMiss,
  SafeHarborLetter,
  Severity,
  Tag,
} from '../finding';
import { render } from '../messages';
import type { NotExaminedReason, ProjectPath } from '../ports';
import { remedyTitle } from '../remedies';
import { ruleById, type RuleId } from '../rules';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../safeText';
import { shownPath } from '../scan/shownPath';
import type { BaselineEntry } from '../baseline';
import { reportedFlow, type ReportedFlow } from './flows';
import type { MaskedDiff } from './maskedDiff';
import { byPath, byPlace, compareReported } from './order';
import { reportedReceivers, type ReportedReceiver } from './receivers';
import { summaryOf } from './summary';

/** What a scan gave, with what is to be said about the scan itself. */
export interface ReportInput extends Judged {
  readonly version: string;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  /** The commit that was checked out. */
  readonly commit?: string;
  readonly policy: { readonly found: boolean; readonly path?: ProjectPath };
  /** Only of a scan that reports what a change adds. */
  readonly compared?: Compared;
  /** Only of a scan of the history. */
  readonly history?: HistoryScope;
  /** How many files were examined, and their size in bytes. */
  readonly files: number;
  readonly bytes: number;
  /** How many files and folders the walk left out: what git ignores, and `node_modules`; a folder counts once. */
  readonly ignored?: number;
  /** Who owns the file of a finding, as CODEOWNERS of its root has it. */
  readonly ownersOf?: (path: ProjectPath, finding: Finding) => readonly SafeText[];
  /** What the preferred remedies would change. */
  readonly diffs?: ReadonlyMap<Finding, MaskedDiff>;
}

/** What a change was added to. */
export interface Compared {
  readonly what: 'staged' | 'changed';
  /** The branch, tag or commit that was named or chosen. */
  readonly with: SafeText;
  /** The commit itself, for a branch the one where it was left; null before the first. */
  readonly commit: string | null;
}

/** Which history was examined; a file is then one of its versions. */
export interface HistoryScope {
  /** The branches, tags or commits that were named; absent for all branches and tags. */
  readonly range?: SafeText;
  readonly commits: number;
  /** Whether a clone lacks older ones. */
  readonly shallow: boolean;
}

/** Everything a report tells, rendered and value-free: the formats only lay it out. */
export interface Report {
  readonly version: string;
  readonly day: string;
  readonly commit: string | undefined;
  readonly policy: { readonly found: boolean; readonly path: SafeText | undefined };
  readonly summary: Summary;
  /** Only where a baseline was asked for. */
  readonly baseline: ReportedBaseline | undefined;
  /** Only where they were asked for. */
  readonly receivers?: readonly ReportedReceiver[];
  /** Worst first. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedSuppression[];
  readonly notExamined: readonly ReportedGap[];
  /** By path and place; undefined unless the scan was asked to explain. */
  readonly nearMisses: readonly ReportedNearMiss[] | undefined;
}

export interface Summary {
  readonly compared?: Compared;
  readonly history?: HistoryScope;
  readonly files: number;
  readonly bytes: number;
  /** Files and folders that the walk left out, a folder counted once; absent where there were none. */
  readonly ignored?: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Rules that fired, in the order of the documentation. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly notExamined: number;
  readonly suppressed: number;
}

/** What a baseline made of a scan; what it accepts is among the suppressed. */
export interface ReportedBaseline {
  readonly accepted: number;
  /** How many of these stand in another file than before. */
  readonly moved: number;
  /** Entries that match nothing any more. */
  readonly stale: readonly BaselineEntry[];
}

export interface ReportedFinding extends ReportedPlace {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The 0-based index of the notebook's cell. */
  readonly cell: number | undefined;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: SafeText;
  /** The line, masked. */
  readonly context: SafeText;
  readonly identifier: SafeHarborLetter | undefined;
  readonly provider: string | undefined;
  readonly host: SafeText | undefined;
  readonly basis: SafeText;
  readonly tags: readonly Tag[];
  readonly fingerprint: string;
  /** Only of a finding that tells of one. */
  readonly flow: ReportedFlow | undefined;
  readonly steps: readonly (ReportedPlace & { readonly message: SafeText })[];
  readonly remedies: readonly ReportedRemedy[];
  readonly cues: Finding['cues'];
  /** The line of the policy that decided. */
  readonly decidedBy: SafeText | undefined;
  /** How many findings it stands for, which are not listed; absent of one that stands for itself. */
  readonly more?: number;
  /** Who owns the file; absent where nobody does, or nobody asked. */
  readonly owners?: readonly SafeText[];
  /** What the preferred remedy would change; absent where nobody asked. */
  readonly diff?: MaskedDiff;
  /** The commit that brought it; only in a report of the history. */
  readonly commit?: ReportedCommit;
}

export interface ReportedCommit extends Omit<BroughtBy, 'path'> {
  readonly path?: SafeText;
}

/** What looked like an identifier and is none, and why. */
export interface ReportedNearMiss extends ReportedPlace {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly cell: number | undefined;
  readonly label: SafeText | undefined;
  /** The line, masked. */
  readonly context: SafeText;
  readonly basis: SafeText;
  readonly why: SafeText;
  readonly cues: Finding['cues'];
}

export interface ReportedPlace {
  /** The path as it may be shown: an identifier in a file name is replaced. */
  readonly path: SafeText;
  readonly line: number;
  readonly column: number;
}

export interface ReportedRemedy {
  readonly id: SafeText;
  readonly title: SafeText;
  readonly preferred: boolean;
}

export interface ReportedSuppression {
  readonly rule: RuleId;
  readonly path: SafeText;
  readonly line: number;
  readonly by: 'comment' | 'policy' | 'baseline';
  readonly reason: SafeText;
  /** Of the finding that is not reported. */
  readonly fingerprint: string;
}

export interface ReportedGap {
  readonly path: SafeText;
  readonly reason: NotExaminedReason;
  readonly detail: SafeText | undefined;
}

/**
 * Puts a scan into the words and the order of a report.
 * @param onReported told what each finding became
 */
export function buildReport(input: ReportInput, onReported?: (reported: ReportedFinding, finding: Finding) => void): Report {
  const findings = input.findings
    .map((finding) => {
      const told = reported(finding, input);
      onReported?.(told, finding);
      return told;
    })
    .sort(compareReported);
  const suppressed = input.suppressed
    .map(({ rule, path, line, by, reason, fingerprint }) => ({ rule, path: shownPath(path), line, by, reason, fingerprint }))
    .sort(byPlace);
  const notExamined = input.notExamined
    .map(({ path, reason, detail }) => ({ path: shownPath(path), reason, detail }))
    .sort(byPath);
  return {
    version: input.version,
    day: input.day,
    commit: input.commit,
    policy: {
      found: input.policy.found,
      path: input.policy.path === undefined ? undefined : shownPath(input.policy.path),
    },
    summary: summaryOf(input, { findings, suppressed, notExamined }),
    baseline: undefined,
    ...(input.seen ? { receivers: reportedReceivers(input.seen.uses) } : {}),
    findings,
    suppressed,
    notExamined,
    nearMisses: input.nearMisses?.map(reportedNearMiss).sort((a, b) => byPath(a, b) || a.start - b.start),
  };
} // prettier-ignore

function reportedNearMiss({ rule, path, place, label, cues, why }: NearMiss): ReportedNearMiss {
  const { start, end, line, column, endLine, endColumn, cell, context } = place;
  const basis = ruleById(rule).basis as SafeText;
  return { rule, path: shownPath(path), start, end, line, column, endLine, endColumn, cell, label, context, basis, why, cues }; // prettier-ignore
}

function reported(finding: Finding, { ownersOf, diffs }: Pick<ReportInput, 'ownersOf' | 'diffs'>): ReportedFinding {
  const owners = ownersOf?.(finding.path, finding) ?? [];
  const diff = diffs?.get(finding);
  const { place, destination, decidedBy } = finding;
  return {
    rule: finding.rule,
    path: shownPath(finding.path),
    start: place.start,
    end: place.end,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    cell: place.cell,
    severity: finding.severity,
    confidence: finding.confidence,
    message: render(finding.message),
    context: place.context,
    identifier: finding.identifier,
    provider: destination?.provider,
    host: destination?.host,
    basis: finding.basis,
    tags: finding.tags,
    fingerprint: finding.fingerprint,
    flow: reportedFlow(finding),
    steps: finding.steps.map(({ path, line, column, message }) => ({
      path: shownPath(path),
      line,
      column,
      message: render(message),
    })),
    remedies: finding.remedies.map(({ id, preferred }) => ({
      id: safeName(id),
      title: remedyTitle(finding, id),
      preferred,
    })),
    cues: finding.cues,
    decidedBy: decidedBy && decidedText(decidedBy),
    ...(finding.more === undefined ? {} : { more: finding.more }),
    ...(owners.length > 0 ? { owners } : {}),
    ...(diff ? { diff } : {}),
    ...(finding.commit ? { commit: reportedCommit(finding.commit) } : {}),
  };
} // prettier-ignore

function reportedCommit({ hash, day, path, inHead }: BroughtBy): ReportedCommit {
  return { hash, day, ...(path === undefined ? {} : { path: shownPath(path) }), ...(inHead === undefined ? {} : { inHead }) };
} // prettier-ignore

function decidedText({ text, path, line }: NonNullable<Finding['decidedBy']>): SafeText {
  if (path === undefined) return text;
  const place = line === undefined ? shownPath(path) : joinSafe([shownPath(path), safeNumber(line)], fixed(':'));
  return joinSafe([text, place], fixed(' in '));
} // prettier-ignore
