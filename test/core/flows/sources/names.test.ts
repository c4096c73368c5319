import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  dictionaryOf,
  fieldOfGetter,
  healthOf,
  isAboutFields,
  isPlainMember,
  phiByName,
  phiInMember,
  phiInRecord,
} from '../../../../src/core/flows/sources/names';
import { phiOfType } from '../../../../src/core/flows/sources/types';

const split = (list: string) => list.trim().split(/\s+/);

const ANYWHERE = split(`ssn userSsn SSN patient_ssn ssnValue dob dateOfBirth date_of_birth birthDate DOB mrn MRN ptMrn medicalRecordNumber medicare_no
  ptName pt_name patientFirstName pat_last pat_first patient_phone patientHomePhone patient_email patientMotherName nextOfKin hicn PatientName
  patient patients patient2 fhirPatient patientRecord patientData patientDto patients_df patientList patientsById list_of_patients medicalRecords ehrRecord phiData`); // prettier-ignore

const IN_HEALTH = split(`memberNo memberId clinicalNote clinical_notes soapNote dischargeSummary chiefComplaint hpi pathologyReport radiologyReport labResults
  diagnosis diagnoses icd10Codes medications prescriptions allergies visitTranscript encounterAudio dictation guarantor guarantorName insuredPhone
  emergencyContact emergencyContactPhone appointmentType department visitReason providerSpecialty subscriber beneficiary chart encounter phi mbi`); // prettier-ignore

const NEVER = split(`name userName user customer email account contact address id patientId patient_id patientIds patientCount patient_count numPatients
  isPatient hasSsn ssnError ssnField maskedSsn redactedDob encryptedMrn getPatient createPatient patientService PatientService patientRepository patientForm
  patientStatus patient_status patientType patientServiceName patientPageName patientFacilityName patientsUrl countByPatient totalsByPatient patientIdentifierType
  inpatientUnits impatient patience petName productName bar_chart rxSubscriber expectation conditional Condition`); // prettier-ignore

describe('names that hold PHI', () => {
  for (const name of ANYWHERE) it(`${name} anywhere`, () => assert.ok(phiByName(name, false)));
  for (const name of IN_HEALTH)
    it(`${name} in a text that speaks of health care, and there alone`, () => {
      assert.ok(phiByName(name, true));
      assert.equal(phiByName(name, false), undefined);
    });
  for (const name of NEVER) it(`not ${name}`, () => assert.equal(phiByName(name, true), undefined));

  it('takes a resource for a record where FHIR is spoken of', () => {
    for (const name of ['observation', 'condition', 'coverage', 'claim', 'bundle']) {
      assert.ok(phiByName(name, 'fhir')?.record, name);
      assert.equal(phiByName(name, true), undefined, name);
    }
  });

  it('knows which identifier a name stands for', () => {
    assert.equal(phiByName('patientName', false)?.identifier, 'A');
    assert.equal(phiByName('dob', true)?.identifier, 'C');
    assert.equal(phiByName('ssn', false)?.identifier, 'G');
    assert.equal(phiByName('mrn', false)?.identifier, 'H');
  });

  it('reads camel, snake and kebab case alike', () => {
    fc.assert(
      fc.property(fc.constantFrom('date of birth', 'patient name', 'medical record number', 'next of kin', 'lab results', 'user name', 'patient id', 'clinical note'), fc.boolean(), (phrase, health) => {
        const words = phrase.split(' ');
        const camel = words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
        const verdicts = [camel, words.join('_'), words.join('-')].map((name) => phiByName(name, health));
        assert.deepEqual(verdicts[0], verdicts[1]);
        assert.deepEqual(verdicts[1], verdicts[2]);
      }),
    );
  }); // prettier-ignore

  it('never loses a name because the text speaks of health care', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ANYWHERE, ...IN_HEALTH, ...NEVER), (name) => {
        if (phiByName(name, false)) assert.ok(phiByName(name, true));
        if (phiByName(name, true)) assert.ok(phiByName(name, 'fhir'));
      }),
    );
  });

  it('survives every name', () => {
    fc.assert(fc.property(fc.string(), fc.boolean(), (name, health) => void [phiByName(name, health), phiInRecord(name), isPlainMember(name), phiOfType(name, health)])); // prettier-ignore
  });

  it('counts what the policy names, whole and at the end of a name', () => {
    const dictionary = dictionaryOf(['memberNo', 'chartRef']);
    for (const name of ['memberNo', 'member_no', 'primaryMemberNo', 'MEMBER_NO', 'row_chart_ref'])
      assert.equal(phiByName(name, false, dictionary)?.why, 'declared', name);
    for (const name of ['memberNote', 'memberNoList', 'no', 'ref', 'chart'])
      assert.equal(phiByName(name, false, dictionary), undefined, name);
  });
});

describe('members of what holds PHI', () => {
  const patient = phiByName('patient', false)!;
  it('are judged by their names in a patient', () => {
    for (const name of split('name ssn firstName address phone zip photo getLastName diagnosis riskScore'))
      assert.ok(phiInMember(patient, name), name);
    for (const name of split(
      'id uuid length count status active createdAt resourceType getId has hasInsurance isActive',
    ))
      assert.equal(phiInMember(patient, name), undefined, name);
    assert.ok(phiInMember(patient, 'data')?.record);
  });
  it('count in a record of care where they tell something', () => {
    const encounter = phiByName('encounter', true)!;
    for (const name of split('subject patient note reason diagnosis dob'))
      assert.ok(phiInMember(encounter, name), name);
    for (const name of split('id status ward room start bed class'))
      assert.equal(phiInMember(encounter, name), undefined, name);
  });
  it('of an appointment are its type and reason', () => {
    const appointment = phiByName('appointment', true)!;
    assert.equal(appointment.why, 'scheduling');
    assert.ok(phiInMember(appointment, 'type'));
    assert.equal(phiInMember(appointment, 'id'), undefined);
  });
  it('tell of fields where their object does', () => {
    for (const name of ['errors', 'formErrors', 'COLUMNS', 'Patient']) assert.ok(isAboutFields(name), name);
    for (const name of ['patient', 'row']) assert.ok(!isAboutFields(name), name);
    assert.ok(!isAboutFields('Patient', false));
  });
  it('are read by getters', () => {
    assert.equal(fieldOfGetter('getLastName'), 'lastName');
    assert.equal(fieldOfGetter('get_ssn'), 'ssn');
    for (const name of ['get', 'getter', 'gettext', 'isActive']) assert.equal(fieldOfGetter(name), undefined);
  });
});

describe('types of patients', () => {
  it('are classes of the record', () => {
    for (const name of split('Patient PatientRecord PatientDto PatientDTO PatientEntity FhirPatient IPatient MedicalRecord CreatePatientRequest PatientResponse'))
      assert.ok(phiOfType(name)?.record, name);
    for (const name of split('Encounter Diagnosis Prescription Observation'))
      assert.equal(phiOfType(name), undefined, name);
    assert.ok(phiOfType('Encounter', true));
    assert.ok(phiOfType('Condition', 'fhir'));
  });
  it('are not what serves, lists or numbers them', () => {
    for (const name of split('PatientService PatientRepository PatientController PatientId PatientStatus PatientList PatientSchema PatientView patient PATIENT Impatient User Person Contact'))
      assert.equal(phiOfType(name, true), undefined, name);
  });
}); // prettier-ignore

describe('what a text speaks of', () => {
  it('is health care by its words', () => {
    for (const text of [
      'the patient',
      'clinicName',
      'from fhirclient import client',
      'encounter.id',
      'insurance_id',
    ])
      assert.ok(healthOf(text), text);
    assert.equal(healthOf('hl7 and fhir'), 'fhir');
  });
  it('is not by look-alikes', () => {
    for (const text of [
      'we encounter an error',
      'if encountered',
      'median of phi',
      'diagnostics channel',
      'user.name',
    ])
      assert.equal(healthOf(text), false, text);
  });
});
