import assert from 'node:assert/strict';
import { tempProject } from '../support';

// Everybody and everything here is invented.
export const PATIENTS = 'name,ssn,dob,mrn\nQuillon Vantreight,219-45-6781,1961-03-04,00482913\n';

/** A project with one file that holds PHI and one that does not. */
export const PROJECT = {
  'data/patients.csv': PATIENTS,
  'src/app.ts': 'export const title = "Appointments";\nexport const add = (a: number, b: number) => a + b;\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
} as const;

const NOTES = 'Patient: Quillon Vantreight\nSSN: 219-45-6781\nMRN: 00482913\nHas diabetes since 2019.\n';

/** A folder that belongs to no project. */
export function outsideFolder(): string {
  return tempProject({ 'notes.txt': NOTES });
}

const NEEDLES = ['quillon', 'vantreight', '219-45-6781', '219456781', '6781', '00482913', '482913', '03/04/1961', '1961-03-04', '19610304']; // prettier-ignore

/** Nothing of what the payloads and files above hold stands in a text. */
export function assertWithoutValues(text: string): void {
  const plain = text.toLowerCase();
  for (const needle of NEEDLES) assert.ok(!plain.includes(needle), `shows ${needle}: ${text}`);
}
