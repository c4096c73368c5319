import { SEVERITIES, type Severity } from '../finding';
import { RULES } from '../rules';
import { countOfFindings } from '../scan/listing';
import type { Report, ReportInput, Summary } from './report';

/** Counts what a report lists. */
export function summaryOf(
  {
    compared,
    history,
    files,
    bytes,
    ignored,
  }: Pick<ReportInput, 'compared' | 'history' | 'files' | 'bytes' | 'ignored'>,
  { findings, suppressed, notExamined }: Pick<Report, 'findings' | 'suppressed' | 'notExamined'>,
): Summary {
  const [bySeverity, byRule] = [new Map<string, number>(), new Map<string, number>()];
  for (const { severity, rule, more = 1 } of findings) {
    bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + more);
    byRule.set(rule, (byRule.get(rule) ?? 0) + more);
  }
  const severities = SEVERITIES.map((severity) => [severity, bySeverity.get(severity) ?? 0]);
  const fired = RULES.flatMap(({ id }) => (byRule.has(id) ? [[id, byRule.get(id)!]] : []));
  return {
    ...(compared ? { compared } : {}),
    ...(history ? { history } : {}),
    files,
    bytes,
    findings: countOfFindings(findings),
    bySeverity: Object.fromEntries(severities) as Record<Severity, number>,
    byRule: Object.fromEntries(fired) as Record<string, number>,
    notExamined: notExamined.length,
    suppressed: suppressed.length,
    ...(ignored ? { ignored } : {}),
  };
}
