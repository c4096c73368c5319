import { examine } from '../support';
import { buildReport, type Report, type ReportInput } from '../../../src/core/reports';
import { fixed } from '../../../src/core';

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

/** Nothing found, nothing left out. */
export function emptyReport(change: Partial<ReportInput> = {}): Report {
  const empty = { findings: [], suppressed: [], notExamined: [], policy: { found: false }, files: 2, bytes: 1500 };
  return buildReport({ ...empty, version: '1.2.3', day: '2026-11-22', ...change });
} // prettier-ignore
