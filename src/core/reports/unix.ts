import { atLeast, type Severity } from '../finding';
import { commitText, HISTORY_HELP, HISTORY_PAGE, isOfHistory } from './historyWords';
import type { Report, ReportedFinding } from './report';
import { plural, reasonText, thousands, visible } from './words';

/**
 * A line for each finding, `path:line:column: severity: message [rule]`, as compilers print them: for editors, which make
 * problems of it, and for scripts. What was not examined follows without a place, and the sum.
 * @param minimum the least severity that has a line; the sum counts all
 */
export function unixReport(report: Report, minimum: Severity = 'information'): string {
  const shown = report.findings.filter(({ severity }) => atLeast(severity, minimum));
  const gaps = report.notExamined.map(
    (gap) => `${visible(gap.path)}: not examined: ${visible(reasonText(gap))}`,
  );
  const help = isOfHistory(shown) ? [`${HISTORY_HELP}: ${HISTORY_PAGE}`] : [];
  return [...shown.map(line), ...gaps, ...help, sum(report, shown.length), ''].join('\n');
}

function line({ path, line, column, cell, severity, message, rule, commit }: ReportedFinding): string {
  const where = cell === undefined ? '' : `cell ${cell + 1}: `;
  const brought = commit ? ` Commit ${commitText(commit)}.` : '';
  return `${visible(path)}:${line}:${column}: ${severity}: ${where}${visible(message)}${brought} [${rule}]`;
}

function sum({ summary, notExamined, day }: Report, shown: number): string {
  const { findings, files } = summary;
  const found = findings === 0 ? 'nothing found' : plural(findings, 'finding');
  const hidden = findings > shown ? ` (${thousands(findings - shown)} not listed)` : '';
  return `PHI Cordon: ${found}${hidden} in ${plural(files, 'file')} examined on ${day}, ${thousands(notExamined.length)} not examined.`;
}
