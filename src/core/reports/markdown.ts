import { SEVERITIES } from '../finding';
import type { PolicyChange } from '../policy/diff';
import { providerById } from '../providers';
import { commitText, HISTORY_HELP, HISTORY_PAGE, historyText, isOfHistory } from './historyWords';
import { code, prose } from './markdownText';
import type { Report, ReportedFinding } from './report';
import { countOf, NOTHING_FOUND, plural, reasonCounts, SIGNS, surprising, thousands } from './words';

/** Finds the comment again that an earlier run left, so that it is replaced. */
export const COMMENT_MARK = '<!-- phi-cordon -->';

/** GitHub refuses a comment of more than 65,536 characters, and nobody reads one of half as many. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 100;
const MOST_RECEIVERS = 10;
const MOST_CHANGES = 20;
const MOST_GAPS = 10;

/**
 * A comment on a pull request: who would receive PHI, what changes in the approvals, how much was found, and the rest folded.
 * @param changes what the policies say otherwise than before; undefined where nothing is known to compare with
 */
export function markdownReport(report: Report, changes?: readonly PolicyChange[]): string {
  const before = [
    COMMENT_MARK,
    headline(report),
    receivers(report),
    ...(changes ? [approvals(changes)] : []),
    counts(report),
  ];
  const after = [historyHelp(report), notExamined(report), `<sub>${footer(report)}</sub>`];
  const room = MOST_CHARACTERS - [...before, ...after].join('\n\n').length;
  return `${[...before, table(report, room), ...after].filter((part) => part !== '').join('\n\n')}\n`;
}

function headline(report: Report): string {
  const { bySeverity } = report.summary;
  const there = SEVERITIES.filter((severity) => severity !== 'hint' && bySeverity[severity] > 0);
  const what = there.map((severity) => countOf(severity, bySeverity[severity])).join(', ');
  return `### PHI Cordon: ${there.length === 0 ? NOTHING_FOUND : `${what}${isNew(report) ? ', new' : ''}`}`;
}

/** Whether the report leaves out what was there before. */
function isNew({ summary, baseline }: Report): boolean {
  return summary.compared !== undefined || baseline !== undefined;
}

/** Rules whose findings name a receiver of PHI that nobody approved, or no longer. */
const RECEIVING = /^(?:llm\/(?!hardcoded-key|unaudited-call)|flow\/(?:phi-to-llm|phi-to-third-party|minimum-necessary|unscoped-retrieval))/; // prettier-ignore

function receivers(report: Report): string {
  const byName = new Map<string, ReportedFinding[]>();
  for (const finding of report.findings) {
    const name = RECEIVING.test(finding.rule) ? receiverOf(finding) : '';
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), finding]);
  }
  if (byName.size === 0) return '';
  const lines = [...byName].slice(0, MOST_RECEIVERS).map(([name, [first, ...more]]) => {
    const { path, line, message } = first!;
    return `- ${name}: ${prose(message)} (${code(`${path}:${line}`)}${more.length > 0 ? ` and ${plural(more.length, 'more place')}` : ''})`;
  });
  const rest = byName.size - lines.length;
  const title = isNew(report) ? 'New receivers of PHI' : 'Receivers of PHI';
  return [`**${title}**`, '', ...lines, ...(rest > 0 ? [`- and ${thousands(rest)} more`] : [])].join('\n');
} // prettier-ignore

/** The service and its host; where neither is known, the call that hands it over. */
function receiverOf({ provider, host, flow }: ReportedFinding): string {
  const who = provider === undefined ? undefined : providerById(provider)?.name;
  const known = [...(who === undefined ? [] : [prose(who)]), ...(host === undefined ? [] : [code(host)])];
  return known.length === 0 && flow ? code(flow.callee) : known.join(', ');
} // prettier-ignore

function approvals(changes: readonly PolicyChange[]): string {
  if (changes.length === 0) return '';
  const lines = changes.slice(0, MOST_CHANGES).map(
    ({ effect, entry, what, path, line, side }) => `- **${effect}** ${code(entry)}: ${prose(what)} (${code(`${path}:${line}`)}${side === 'before' ? ', before' : ''})`,
  );
  const rest = changes.length - lines.length;
  return ['**Changed policy**', '', ...lines, ...(rest > 0 ? [`- and ${thousands(rest)} more (${code('phi-cordon policy diff')})`] : [])].join('\n');
} // prettier-ignore

function counts({ summary, baseline }: Report): string {
  const rows = Object.entries(summary.byRule).map(([rule, count]) => `${code(rule)} ${thousands(count)}`);
  const accepted = baseline && `${plural(baseline.accepted, 'finding')} accepted before${baseline.stale.length > 0 ? `, ${plural(baseline.stale.length, 'entry', 'entries')} of the baseline match nothing any more` : ''}.`; // prettier-ignore
  const silent = summary.suppressed - (baseline?.accepted ?? 0);
  const suppressed = silent > 0 ? `${plural(silent, 'finding')} suppressed, each with a reason.` : '';
  return [rows.join(' · '), accepted ?? '', suppressed].filter((line) => line !== '').join('\n\n');
}

function table({ findings }: Report, room: number): string {
  const shown = findings.filter(({ severity }) => severity !== 'hint');
  if (shown.length === 0) return '';
  const rows: string[] = [];
  let left = room - 400;
  for (const { severity, rule, path, line, message, context, commit } of shown.slice(0, MOST_ROWS)) {
    const row = `| ${SIGNS[severity]} ${severity} | ${code(`${path}:${line}`)}${commit ? `<br>commit ${code(commitText(commit))}` : ''} | ${code(rule)} | ${prose(message)}<br>${code(context)} |`; // prettier-ignore
    left -= row.length + 1;
    if (left < 0) break;
    rows.push(row);
  }
  const rest = shown.length - rows.length;
  return [
    `<details><summary>${plural(shown.length, 'finding')}, worst first; lines are masked</summary>`,
    '',
    '| Severity | Place | Rule | What it is |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(rest > 0 ? [`${thousands(rest)} more are in the other formats.`, ''] : []),
    '</details>',
  ].join('\n');
}

function historyHelp({ findings }: Report): string {
  return isOfHistory(findings) ? `[${HISTORY_HELP}](${HISTORY_PAGE})` : '';
}

function notExamined({ notExamined: gaps }: Report): string {
  if (gaps.length === 0) return 'Every file that was listed was examined.';
  const reasons = reasonCounts(gaps).map(({ reason, count }) => `${thousands(count)} ${reason}`);
  const telling = surprising(gaps);
  const named = telling.slice(0, MOST_GAPS).map(({ path }) => code(path));
  const rest = telling.length - named.length;
  const which =
    named.length === 0 ? '' : `: ${named.join(', ')}${rest > 0 ? ` and ${thousands(rest)} more` : ''}`;
  return `**Not examined**: ${prose(reasons.join(', '))}${which}`;
}

function footer({ summary, day, policy, version, commit }: Report): string {
  const at = commit === undefined ? '' : ` at ${commit.slice(0, 10)}`;
  const by = policy.found ? `policy ${code(policy.path ?? 'found')}` : 'no policy found';
  const of = summary.history ? `, ${prose(historyText(summary.history))}` : '';
  return `${plural(summary.files, 'file')} examined${at}${of} on ${day}, ${by}. PHI Cordon ${prose(version)}; values are never shown.`; // prettier-ignore
}
