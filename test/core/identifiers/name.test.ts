import assert from 'node:assert/strict';
import { fires, only, quiet } from './support';

describe('name', () => {
  describe('in source', () => {
    fires('phi/name', [
      'const note = { patientName: "«Imogen Castellanos»", mrn: "20931774" };',
      'Patient: «Bao Nguyen-Prewitt»\nMRN: 4533907\nadmitted to the ward',
      'patient_name: «Abara, Rosalind»\ndiagnosis: asthma',
      'Patient(mrn="LC-4520031", name="«Leopold Farquharson-Ruiz»", dob=d)',
      'The affected patient was «Wendell Abara», MRN 4471903.',
    ]);
    quiet('phi/name', [
      'const patientName = String(value); // patient medical record',
      'patientName: Yup.string().required("Patient name is required")',
      'class PatientName { lastName = LastName; }',
      'firstName = "Imogen"; lastName = "Castellanos";',
      'firstName=Vorname\nlastName=Nachname',
      'patient name: Parkinson disease, diagnosis of the patient, hospital',
    ]);
  });

  describe('in prompts', () => {
    const where = { surface: 'prompt', path: 'chat.txt' } as const;
    fires(
      'phi/name',
      [
        'My name is «Tomomi Nishiyama» and I need help',
        'Summarise the visit of «Mrs. Labrie» please',
        'A 62-year-old male, «James T.», with chest pain',
        'She was seen by «Dr. Emily Chen» on Tuesday',
        '«Imogen Castellanos», DOB 03/14/1958, has a cough',
        'Is «Mary O’Brien-Smith» still a patient?',
      ],
      where,
    );
    quiet(
      'phi/name',
      [
        'Explain the Babinski sign and Parkinson disease to a patient',
        'What does the Framingham score say for a patient?',
        'Compare the Mayo Clinic and Johns Hopkins Hospital rankings',
        'May I use Will as a variable name? I will.',
        'Write a function that sorts an array in Python',
        'Who won the Duke University game?',
      ],
      where,
    );

    it('tags clinicians and hand-made names', () => {
      assert.deepEqual(only('phi/name', 'seen by Dr. Emily Chen', where).tags, ['provider']);
      assert.deepEqual(only('phi/name', 'My name is Jane Doe', where).tags, ['example']);
    });
  });

  it("knows Synthea's names by their digits", () => {
    assert.ok(
      only('phi/name', 'patient_name: "Abdul218 Bergstrom287", mrn, ward').tags.includes('synthetic'),
    );
  });
});
