import assert from 'node:assert/strict';
import { pathIdentifiers, shownPath } from '../../../src/core/scan/shownPath';

describe('shownPath', () => {
  const identifying: Record<string, readonly [shown: string, rule: string]> = {
    'scans/536-22-8145.pdf': ['scans/[SSN].pdf', 'phi/ssn'],
    'labs/mrn-4481920.json': ['labs/mrn-[ID].json', 'phi/mrn'],
    'calls/(312) 555-0148.wav': ['calls/[PHONE].wav', 'phi/phone'],
    'mail/rosa@clinic.test/1.eml': ['mail/[EMAIL]/1.eml', 'phi/email'],
    'intake/Jennifer Quackenbush.pdf': ['intake/[NAME].pdf', 'phi/name'],
    'quackenbush_jennifer-labs.csv': ['[NAME]-labs.csv', 'phi/name'],
    'patients/jennifer-quackenbush.json': ['patients/[NAME].json', 'phi/name'],
  };
  for (const [path, [shown, rule]] of Object.entries(identifying)) {
    it(`takes the identifier out of ${shown}`, () => {
      assert.equal(shownPath(path), shown);
      assert.deepEqual(pathIdentifiers(path).map((found) => found.rule), [rule]); // prettier-ignore
    });
  }

  const plain = [
    'src/patient/visit.ts',
    'docs/2026-01-14-notes.md',
    'src/mark-patient-visit.ts',
    'docs/alexander-technique.md',
    'reports/april-summary.csv',
    'migrations/20240101120000_add_patients.sql',
    'src/jennifer/quackenbush.ts',
    'node_modules/@scope/name/index.js',
    'patches/watcher@3.6.0.patch',
  ];
  for (const path of plain) {
    it(`leaves ${path} as it is`, () => {
      assert.equal(shownPath(path), path);
      assert.deepEqual(pathIdentifiers(path), []);
    });
  }
});
