import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countHealth, healthWords } from '../../../src/core/identifiers/healthWords';

const onSource = (text: string): number => countHealth(healthWords(text), true);
const onPrompt = (text: string): number => countHealth(healthWords(text), false);

describe('words of care', () => {
  for (const [text, count] of [
    ['patient seen in the clinic', 2],
    ['patientMRN, hospital_name', 3],
    ['patient and patients', 1],
    ['patient billing, payment, invoice, visit', 2],
    ['patient admitted, discharged, encounter', 4],
    ['Rx lisinopril 10 mg, metformin and atorvastatin', 4],
    ['opioid use disorder on buprenorphine', 3],
    ['patient with E11.9', 2],
    ['ICD10 LOINC snomed', 3],
    ['heart failure, high blood pressure, next of kin', 3],
    ['cardiology and oncologist', 2],
    ['allergies; diagnoses; therapies', 3],
  ] as const) {
    it(`counts ${count} in ${text}`, () => assert.equal(onSource(text), count));
  }

  for (const text of [
    'visitor.visit(node); treatment of errors; order code',
    'reportDiagnostics(program.getSemanticDiagnostics())',
    'the admission controller admits requests that we encounter',
    'let dx = x1 - x0, pt = point(dx), phi = Math.PI',
    'schedule the payment, claim the coupon, invoice the member',
    'web vitals chart; lab provider; coverage report of the procedure',
    'prescribed by the specification; symlink',
    'birthDate, birth_date, date of birth',
    'April statistics of the gorilla controller',
    'V18.2 and T12.5 and node 20.1.0',
  ]) {
    it(`finds none in the program text ${text}`, () =>
      assert.equal(onSource(text), 0));
  }

  it('counts shared words in text on its way out', () => {
    assert.equal(onPrompt('admitted and discharged'), 2);
    assert.equal(onPrompt('invoice of the visit'), 1);
  });

  it('counts no word twice and takes any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => assert.equal(onPrompt(text + ' ' + text) >= onPrompt(text), true)));
    assert.equal(onSource('patient '.repeat(10_000)), 1);
  });
}); // prettier-ignore
