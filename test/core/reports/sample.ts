import { DAY, examine, memoryProject } from '../support';
import { buildReport, type Report, type ReportInput } from '../../../src/core/reports';
import { fixed, NO_POLICY, sourceText, type Finding, type NearMiss } from '../../../src/core';
import { up } from '../../../src/core/identifiers/detector';
import { placeOf } from '../../../src/core/scan/place';

export const CODE = `import OpenAI from 'openai';
const client = new OpenAI();
const patient = { ssn: '219-45-6781' };
// phi-cordon-disable-next-line phi/ssn -- made up example
const other = { ssn: '219-45-6782' };
export function admit(patient: Patient) {
  console.log(patient.ssn);
}
`;

/** A report of one file with findings of every kind, one suppression and two gaps. */
export async function sampleReport(change: Partial<ReportInput> = {}): Promise<Report> {
  const judged = await examine({ path: 'src/a b/<a>.ts', text: CODE });
  return buildReport({
    ...judged,
    notExamined: [
      { path: 'big.csv', reason: 'too-large', detail: fixed('--max-size includes it') },
      { path: 'photo-219-45-6781.png', reason: 'binary' },
    ],
    version: '1.2.3',
    day: '2026-11-22',
    commit: 'c'.repeat(40),
    policy: { found: true, path: '.phi-cordon.json' },
    files: 1,
    bytes: CODE.length,
    ...change,
  });
}

/** A route, a function of another file that it calls, and what both send out. */
export const FLOW_FILES = {
  'src/routes/admit.ts': `import { note } from '../lib/a b';
export function admit(patient: Patient) {
  const line = \`\${patient.ssn} \${patient.dob}\`;
  note(line);
  console.log(patient.mrn);
}
`,
  'src/lib/a b.ts': `import posthog from 'posthog-js';
export function note(text: string) {
  posthog.capture('admitted', { text });
}
`,
} as const;

/** A report whose flows go from file to file. */
export async function flowReport(): Promise<Report> {
  const project = memoryProject(FLOW_FILES);
  const findings: Finding[] = [];
  for (const [path, text] of Object.entries(FLOW_FILES))
    findings.push(...(await project.examine({ path, text }, { policy: NO_POLICY, day: DAY, trusted: true })).findings);
  return emptyReport({ findings });
} // prettier-ignore

/** Near-misses of one kind, one after the other, and one of another. */
export function nearMisses(count: number): NearMiss[] {
  const source = sourceText({ path: 'src/area.ts', text: "zip3 = '123'\n".repeat(count + 1) });
  const place = (line: number) => placeOf(source, line * 13 + 8, line * 13 + 11);
  const base = { path: source.path, cues: [up(fixed('three digits of a ZIP code'))] };
  return [
    ...Array.from({ length: count }, (_, line): NearMiss => ({ ...base, rule: 'phi/geography', place: place(line), label: fixed('ZIP3'), why: fixed('its area holds more than 20,000 people') })),
    { ...base, rule: 'phi/age-over-89', place: place(count), cues: [], why: fixed('an age of 89 is allowed') },
  ];
} // prettier-ignore

/** Nothing found, nothing left out. */
export function emptyReport(change: Partial<ReportInput> = {}): Report {
  const empty = { findings: [], suppressed: [], notExamined: [], policy: { found: false }, files: 2, bytes: 1500 };
  return buildReport({ ...empty, version: '1.2.3', day: '2026-11-22', ...change });
} // prettier-ignore

/** What somebody may call a file to get out of a cell, an attribute or a line. */
export const HOSTILE = [
  '=HYPERLINK("https://x.test","a").ts',
  '<img src=x onerror=alert(1)>.ts',
  '</details><script>alert(1)</script>.ts',
  'a | b `c` **d** [e](https://x.test) www.x.test @org/team #12.ts',
  'a\nb\r\n| c | d |.ts',
  ']]>&amp;"\'\u0000\u0007\u202e\ud800.ts',
  '@org/team.ts',
];

/** A report of files with such names. */
export async function hostileReport(): Promise<Report> {
  const judged = await Promise.all(HOSTILE.map((path) => examine({ path, text: CODE })));
  return emptyReport({
    findings: judged.flatMap(({ findings }) => findings),
    suppressed: judged.flatMap(({ suppressed }) => suppressed),
    notExamined: HOSTILE.map((path) => ({ path, reason: 'binary' })),
  });
}
