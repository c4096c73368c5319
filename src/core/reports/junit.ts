import { atLeast, type Severity } from '../finding';
import { ruleById } from '../rules';
import { commitText, HISTORY_HELP, HISTORY_PAGE } from './historyWords';
import type { Report, ReportedFinding } from './report';
import { NOTHING_FOUND, plural, REASONS } from './words';

/**
 * JUnit's XML, as GitLab, Azure Pipelines and Jenkins read it: one test case for each rule and file with findings. A case
 * fails if one of its findings decides the exit code; suppressions and files that were not examined are skipped ones.
 * @param failOn from which severity on a finding fails its case; undefined for never
 */
export function junitReport({ findings, suppressed, notExamined, day }: Report, failOn: Severity | undefined): string {
  const byRule = new Map<string, Map<string, ReportedFinding[]>>();
  for (const finding of findings) {
    const files = byRule.get(finding.rule) ?? new Map<string, ReportedFinding[]>();
    files.set(finding.path, [...(files.get(finding.path) ?? []), finding]);
    byRule.set(finding.rule, files);
  }
  const suites = [
    ...[...byRule].map(([rule, files]) => suite(rule, [...files].map(([path, told]) => findingCase(rule, path, told, failOn)))),
    suite('suppressed', suppressed.map(({ rule, path, line, by, reason }) => skipped(rule, `${path}:${line}`, `suppressed by ${by}: ${reason}`))),
    suite('not examined', notExamined.map(({ path, reason, detail }) => skipped('not examined', path, detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`))),
    suite('examined', findings.length === 0 ? [{ kind: 'passed', xml: `    <testcase classname="examined" name="${attribute(NOTHING_FOUND)}" time="0"/>` }] : []),
  ].filter(({ cases }) => cases.length > 0);
  const all = suites.flatMap(({ cases }) => cases);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="PHI Cordon" ${counts(all)} time="0">
${suites.map(({ name, cases }) => `  <testsuite name="${attribute(name)}" ${counts(cases)} errors="0" time="0" timestamp="${day}T00:00:00">\n${cases.map(({ xml }) => xml).join('\n')}\n  </testsuite>`).join('\n')}
</testsuites>
`;
} // prettier-ignore

interface Case {
  readonly kind: 'failed' | 'skipped' | 'passed';
  readonly xml: string;
}

function suite(name: string, cases: readonly Case[]) {
  return { name, cases };
}

function counts(cases: readonly Case[]): string {
  const count = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length;
  return `tests="${cases.length}" failures="${count('failed')}" skipped="${count('skipped')}"`;
}

function findingCase(rule: string, path: string, findings: readonly ReportedFinding[], failOn: Severity | undefined): Case {
  const deciding = failOn === undefined ? [] : findings.filter(({ severity }) => atLeast(severity, failOn));
  const others = findings.filter((finding) => !deciding.includes(finding));
  const output = others.length > 0 ? `\n      <system-out>${content(lines(others))}</system-out>` : '';
  const worst = deciding[0];
  const failure = worst ? `\n      <failure type="${worst.severity}" message="${attribute(`${ruleById(worst.rule).title}: ${plural(deciding.length, 'finding')}`)}">${content(lines(deciding))}</failure>` : '';
  const open = `    <testcase classname="${attribute(rule)}" name="${attribute(path)}" file="${attribute(path)}" line="${findings[0]!.line}" time="0">`;
  return { kind: worst ? 'failed' : 'passed', xml: `${open}${failure}${output}\n    </testcase>` };
} // prettier-ignore

function lines(findings: readonly ReportedFinding[]): string {
  return findings
    .map(({ path, line, column, severity, message, context, basis, remedies, commit }) => {
      const help = remedies.filter(({ preferred }) => preferred).map(({ title }) => `  remedy: ${title}`);
      return [
        `${path}:${line}:${column} ${severity}: ${message}`,
        `  ${context}`,
        `  ${basis}`,
        ...help,
        ...(commit ? [`  commit ${commitText(commit)}`, `  ${HISTORY_HELP}: ${HISTORY_PAGE}`] : []),
      ].join('\n');
    })
    .join('\n');
}

function skipped(classname: string, name: string, message: string): Case {
  const xml = `    <testcase classname="${attribute(classname)}" name="${attribute(name)}" time="0">\n      <skipped message="${attribute(message)}"/>\n    </testcase>`;
  return { kind: 'skipped', xml };
} // prettier-ignore

/** XML 1.0 has no way to write most control characters, nor half of a surrogate pair. */
function content(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function attribute(text: string): string {
  return content(text)
    .replace(/[\t\n]/g, '\ufffd')
    .replace(/"/g, '&quot;');
}
