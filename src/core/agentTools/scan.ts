import { SEVERITIES } from '../finding';
import { ruleById, type RuleId } from '../rules';
import type { Report } from '../reports/report';
import { countOf, NOTHING_FOUND, plural, visible } from '../reports/words';
import type { ScanInput } from './definitions';
import { examinePlaces } from './examine';
import { gapsText, placeText } from './findingText';
import { placesOf } from './places';
import type { RunTool } from './tool';

/** How many findings, files and gaps a summary names. */
const MOST_FINDINGS = 25;
const MOST_FILES = 25;
const MOST_GAPS = 25;

/** Counts, the worst findings and what was not examined. */
export const scan: RunTool<ScanInput> = async ({ paths }, world, signal) => {
  const report = await examinePlaces(await placesOf(paths, world), world, signal);
  const { summary, findings, notExamined } = report;
  const examined = `${plural(summary.files, 'file')} examined on ${report.day}.`;
  if (findings.length === 0) return [[`${examined} ${NOTHING_FOUND}`, ...gapsText(notExamined, MOST_GAPS)].join('\n')];
  const severities = SEVERITIES.filter((one) => summary.bySeverity[one] > 0).map((one) => countOf(one, summary.bySeverity[one]));
  const rules = Object.entries(summary.byRule).map(([rule, count]) => `  ${count} × ${rule} (${ruleById(rule as RuleId).title})`);
  const worst = findings.slice(0, MOST_FINDINGS);
  return [
    [
      `${examined} ${plural(findings.length, 'finding')}: ${severities.join(', ')}; ${summary.suppressed} suppressed with a reason.`,
      'By rule:',
      ...rules,
      ...byFile(report),
      worst.length < findings.length ? `The worst ${worst.length}; list_phi_findings has all:` : 'Findings; list_phi_findings has their remedies:',
      ...worst.map((one) => `  ${placeText(one)} ${one.severity} ${one.rule}: ${one.message}`),
      ...gapsText(notExamined, MOST_GAPS),
    ].join('\n'),
  ];
}; // prettier-ignore

function byFile({ findings }: Report): string[] {
  const counts = new Map<string, number>();
  for (const { path } of findings) counts.set(path, (counts.get(path) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_FILES);
  const rest = counts.size > most.length ? [`  … and ${counts.size - most.length} more`] : [];
  return ['By file:', ...most.map(([path, count]) => `  ${count} × ${visible(path)}`), ...rest];
}
