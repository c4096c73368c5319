import { RULES, SEVERITIES, type SafeText } from '../../../../src/core';
import { maskedDiff, type Report, type ReportedFinding } from '../../../../src/core/reports';
import { emptyReport } from '../sample';

const SERVICES = ['openai', 'anthropic', 'azure-openai', undefined] as const;

/** A finding in which everything is there that a row can show. */
export function madeFinding(index: number, change: Partial<ReportedFinding> = {}): ReportedFinding {
  const rule = RULES[index % RULES.length]!;
  const severity = SEVERITIES[index % 3]!;
  const line = (index % 900) + 1;
  const provider = SERVICES[index % SERVICES.length];
  const text = `client.send(patient${index % 40}, "…")`;
  return {
    rule: rule.id,
    path: `services/unit-${index % 23}/src/file-${index % 700}.ts` as SafeText,
    start: index, end: index + 9, line, column: 5, endLine: line, endColumn: 14,
    cell: undefined, severity, confidence: 'high',
    message: `${rule.title} number ${index}. Redact it or use a surrogate.` as SafeText,
    context: text as SafeText,
    identifier: undefined, provider, host: provider && (`${provider}.example.test` as SafeText),
    basis: rule.basis as SafeText,
    tags: index % 5 === 0 ? ['example'] : [],
    fingerprint: index.toString(16).padStart(16, '0'),
    flow: undefined,
    steps: index % 4 === 0 ? [{ path: 'src/a.ts' as SafeText, line: 3, column: 1, message: 'patient is read' as SafeText }] : [],
    remedies: [{ id: 'redact' as SafeText, title: 'Redact' as SafeText, preferred: true }, { id: 'suppress' as SafeText, title: 'Suppress here with a reason…' as SafeText, preferred: false }],
    cues: [{ effect: '+', text: 'labelled as one' as SafeText }, { effect: '-', text: 'an example' as SafeText }],
    decidedBy: index % 7 === 0 ? ('rules in .phi-cordon.json:3' as SafeText) : undefined,
    owners: [`@lakeside/team-${index % 6}` as SafeText],
    diff: maskedDiff('Redact' as SafeText, [{ path: 'a.ts', text, edits: [{ start: 12, end: 18, newText: '[NAME]' }] }]),
    ...change,
  };
} // prettier-ignore

/** A report of these findings, counted, worst first. */
export function reportWith(findings: readonly ReportedFinding[]): Report {
  const empty = emptyReport();
  const bySeverity = Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length])); // prettier-ignore
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const summary = { ...empty.summary, findings: findings.length, bySeverity: bySeverity as Report['summary']['bySeverity'] }; // prettier-ignore
  return { ...empty, summary, findings: sorted };
}

export function manyFindings(count: number): Report {
  return reportWith(Array.from({ length: count }, (_, index) => madeFinding(index)));
}
