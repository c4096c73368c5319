import { atLeast, type Severity } from '../finding';
import { countOfFindings } from '../scan/listing';
import { commitText, HISTORY_HELP, HISTORY_PAGE, historyText, isOfHistory } from './historyWords';
import { notReportedLines } from './notReported';
import type { Report, ReportedFinding, ReportedNearMiss } from './report';
import {
  countOf,
  NOTHING_FOUND,
  plural,
  reasonCounts,
  REASONS,
  sizeOf,
  surprising,
  thousands,
  visible,
} from './words';

export interface TextOptions {
  /** Escape codes for colour; only for a terminal. */
  readonly colour: boolean;
  /** Adds the cues, the basis, the steps, the policy's line and the near-misses. */
  readonly explain: boolean;
  /** The least severity listed; the summary counts all. */
  readonly minimum: Severity;
}

const PLAIN: TextOptions = { colour: false, explain: false, minimum: 'hint' };

const CODES = { red: 31, yellow: 33, blue: 34, grey: 90, bold: 1, underline: 4 } as const;
const COLOURS: Readonly<Record<Severity, keyof typeof CODES>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'grey' }; // prettier-ignore

/** How many files that were not examined are named one by one. */
const NAMED_GAPS = 20;

type Paint = (style: keyof typeof CODES, text: string) => string;

/** For a person at a terminal: by file, worst first, with what to do, and a summary of what was and was not examined. */
export function textReport(report: Report, options: Partial<TextOptions> = {}): string {
  const { colour, explain, minimum } = { ...PLAIN, ...options };
  const paint: Paint = (style, text) => (colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
  const shown = report.findings.filter(
    ({ severity }) => atLeast(severity, minimum) && (explain || severity !== 'hint'),
  );
  const misses = explain && minimum === 'hint' ? (report.nearMisses ?? []) : [];
  const files = new Map<string, FileLines>();
  const linesOf = (path: string): FileLines => {
    const known = files.get(path) ?? { findings: [], misses: [] };
    files.set(path, known);
    return known;
  };
  for (const finding of shown) linesOf(finding.path).findings.push(finding);
  for (const miss of misses) linesOf(miss.path).misses.push(miss);
  const because = explain ? (report.policy.found ? 'no entry changes its severity' : 'none found') : undefined;
  const sections = [...files].map(([path, { findings, misses }]) => [
    ...fileSection(path, findings, because, paint),
    ...notReportedLines(misses).map((line) => paint('grey', visible(line))),
  ]);
  return [...sections, summarySection(report, countOfFindings(shown), paint)].map((lines) => `${lines.join('\n')}\n`).join('\n');
} // prettier-ignore

interface FileLines {
  readonly findings: ReportedFinding[];
  readonly misses: ReportedNearMiss[];
}

/** @param policy what the policy says of a finding that no entry of it decided; undefined to explain nothing */
function fileSection(path: string, findings: readonly ReportedFinding[], policy: string | undefined, paint: Paint): string[] {
  const place = ({ line, column }: ReportedFinding) => `${line}:${column}`;
  const widest = (text: (finding: ReportedFinding) => string) => findings.reduce((most, one) => Math.max(most, text(one).length), 0);
  const [severities, places, rules] = [widest(({ severity }) => severity), widest(place), widest(({ rule }) => rule)];
  const indent = ' '.repeat(2 + severities + 2 + places + 2);
  const lines = findings.flatMap((finding) => [
    `  ${paint(COLOURS[finding.severity], finding.severity.padEnd(severities))}  ${place(finding).padStart(places)}  ${paint('grey', finding.rule.padEnd(rules))}  ${visible(finding.message)}`,
    ...below(finding, policy).map((line) => paint('grey', `${indent}${visible(line)}`)),
  ]);
  return [paint('underline', visible(path)), ...lines];
} // prettier-ignore

/** Remedies that the message of a finding names already. */
const SAID: ReadonlySet<string> = new Set(['redact', 'surrogate', 'suppress', 'allow']);

/** What to do beyond what the message says, and on request why. */
function below(finding: ReportedFinding, policy: string | undefined): string[] {
  const ways = finding.remedies.filter(({ id }) => policy !== undefined || !SAID.has(id)).map(({ title }) => title);
  const doing = [
    ...(finding.commit ? [`commit ${commitText(finding.commit)}`] : []),
    ...(ways.length > 0 ? [`→ ${ways.join(' · ')}`] : []),
  ];
  if (policy === undefined) return doing;
  return [
    ...doing,
    finding.context,
    `${finding.basis} · confidence ${finding.confidence}${finding.tags.map((tag) => ` · ${tag}`).join('')}`,
    ...finding.cues.map(({ effect, text }) => `${effect} ${text}`),
    ...finding.steps.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`),
    `policy: ${finding.decidedBy ?? policy}`,
  ];
} // prettier-ignore

function summarySection(report: Report, shown: number, paint: Paint): string[] {
  const { summary, notExamined, policy } = report;
  const { files, bytes, bySeverity, findings } = summary;
  const found = findings - bySeverity.hint;
  const counts = (['error', 'warning', 'information'] as const)
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => paint(COLOURS[severity], countOf(severity, bySeverity[severity])));
  const lines = [
    `${paint('bold', 'Examined')}      ${plural(files, 'file')}, ${sizeOf(bytes)}, on ${report.day}`,
    ...(summary.compared ? [`${paint('bold', 'Compared')}      ${comparedText(summary.compared)}`] : []),
    ...(summary.history ? [`${paint('bold', 'History')}       ${historyText(summary.history)}`] : []),
    `${paint('bold', 'Policy')}        ${policy.found ? visible(policy.path ?? 'found') : 'none found: every outside destination is unapproved'}`,
    `${paint('bold', 'Found')}         ${found === 0 ? 'nothing' : `${thousands(found)}: ${counts.join(', ')}`}${hidden(report, shown)}`,
    ...(summary.suppressed > 0 ? [`${paint('bold', 'Suppressed')}    ${thousands(summary.suppressed)}, each with its reason in the other formats`] : []),
    ...baselineLines(report).map((line, index) => (index === 0 ? `${paint('bold', 'Baseline')}      ${line}` : paint('grey', `              ${line}`))),
    `${paint('bold', 'Not examined')}  ${notExamined.length === 0 ? 'nothing' : reasonCounts(notExamined).map(({ reason, count }) => `${thousands(count)} ${reason}`).join(', ')}`,
    ...gapLines(notExamined).map((line) => paint('grey', line)),
    ...(summary.ignored ? [`${paint('bold', 'Left out')}      ${plural(summary.ignored, 'file or folder', 'files and folders')} by ignore rules or as installed packages (--no-ignore includes them)`] : []),
  ];
  if (isOfHistory(report.findings)) return [...lines, '', `${HISTORY_HELP}: ${HISTORY_PAGE}`];
  return found === 0 ? [...lines, '', NOTHING_FOUND] : lines;
} // prettier-ignore

/** What a baseline accepts, then its entries that match nothing. */
function baselineLines({ baseline }: Report): string[] {
  if (!baseline) return [];
  const { accepted, moved, stale } = baseline;
  const elsewhere = moved > 0 ? `, ${thousands(moved)} of them in another file than before` : '';
  const rest = stale.length > 0 ? `; ${plural(stale.length, 'entry matches', 'entries match')} nothing (--update-baseline drops ${stale.length === 1 ? 'it' : 'them'})` : '';
  const more = stale.length - NAMED_GAPS;
  return [
    `${thousands(accepted)} accepted before${elsewhere}${rest}`,
    ...stale.slice(0, NAMED_GAPS).map(({ path, rule }) => `${visible(path)}: ${visible(rule)}`),
    ...(more > 0 ? [`and ${plural(more, 'more entry', 'more entries')}`] : []),
  ];
} // prettier-ignore

function comparedText({ what, with: ref, commit }: NonNullable<Report['summary']['compared']>): string {
  const base =
    commit === null ? 'nothing, before the first commit' : `${visible(ref)} (${commit.slice(0, 12)})`;
  return what === 'staged' ? `what is staged with ${base}` : `the working tree with where it left ${base}`;
}

function hidden({ summary }: Report, shown: number): string {
  const left = summary.findings - shown;
  const hints = Math.min(summary.bySeverity.hint, left);
  const quiet = left - hints;
  return `${quiet > 0 ? `; ${thousands(quiet)} not listed here (--quiet)` : ''}${hints > 0 ? `; ${countOf('hint', hints)} not listed (--explain lists them)` : ''}`;
}

/** Names the files whose absence a reader cannot guess; images, lock files and the like are only counted. */
function gapLines(gaps: Report['notExamined']): string[] {
  const named = surprising(gaps);
  const lines = named
    .slice(0, NAMED_GAPS)
    .map(({ path, reason }) => `              ${visible(path)}: ${REASONS[reason]}`);
  const rest = named.length - NAMED_GAPS;
  return rest > 0 ? [...lines, `              and ${plural(rest, 'more file', 'more files')}`] : lines;
}
