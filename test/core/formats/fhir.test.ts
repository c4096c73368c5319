import assert from 'node:assert/strict';
import { fhir } from '../../../src/core/formats/fhir';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const PATIENT = {
  resourceType: 'Patient',
  identifier: [
    { type: { coding: [{ code: 'MR' }] }, value: '20931774' },
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: '536-22-8841' },
    { system: 'urn:oid:2.16.840.1.113883.4.3.55', value: 'A532-3703' },
    { type: { coding: [{ code: 'MB' }] }, value: 'GLM771930264' },
  ],
  name: [{ family: 'Abara', given: ['Rosalind'] }],
  telecom: [{ system: 'phone', value: '414-867-5309' }, { system: 'email', value: 'rosa@lakeside.test' }, { system: 'fax', value: '414-867-5310' }],
  birthDate: '1958-03-14',
  address: [{ line: ['418 Alder Ridge Rd'], city: 'Waupelo', state: 'WI', postalCode: '54937' }],
  photo: [{ data: 'iVBORw0KGgo=' }],
  contact: [{ name: { family: 'Abara', given: ['Wendell'] } }],
}; // prettier-ignore

const EXPECTED = [
  'Patient.identifier: 20931774',
  'Patient.identifier: 536-22-8841',
  'Patient.identifier: A532-3703',
  'Patient.identifier: GLM771930264',
  'Patient.name: Abara',
  'Patient.name: Rosalind',
  'Patient.telecom: 414-867-5309',
  'Patient.telecom: rosa@lakeside.test',
  'Patient.telecom: 414-867-5310',
  'Patient.birthDate: 1958-03-14',
  'Patient.address: 418 Alder Ridge Rd',
  'Patient.address: Waupelo',
  'Patient.address: 54937',
  'Patient.photo: iVBORw0KGgo=',
  'Patient.contact.name: Abara',
  'Patient.contact.name: Wendell',
];

const ENCOUNTER = {
  resourceType: 'Encounter',
  subject: { reference: 'Patient/1', display: 'Rosalind Abara' },
  period: { start: '2026-05-09T09:00:00Z', end: '2026-05' },
  participant: [{ individual: { reference: 'Practitioner/2', display: 'Emily Chen' } }],
};

const BUNDLE = { resourceType: 'Bundle', entry: [{ resource: PATIENT }, { resource: ENCOUNTER }] };

describe('fhir', () => {
  const json = (value: unknown) => JSON.stringify(value, null, 2);

  it('labels a patient’s elements by type and system', () => {
    assert.deepEqual(fieldsOf(fhir, json(PATIENT), 'patient.json'), EXPECTED);
    const rules = readWith(fhir, json(PATIENT), 'p.json').reading.fields.map(({ rule }) => rule);
    assert.deepEqual(rules.slice(0, 4), ['phi/mrn', 'phi/ssn', 'phi/license-number', 'phi/health-plan-id']);
  });

  it('reads the entries of a bundle, and dates of what is linked to a patient', () => {
    const found = fieldsOf(fhir, json(BUNDLE), 'bundle.json');
    assert.deepEqual(found.slice(0, EXPECTED.length), EXPECTED);
    assert.deepEqual(found.slice(EXPECTED.length), ['Encounter.display: Rosalind Abara', 'Encounter.start: 2026-05-09T09:00:00Z', 'Encounter.end: 2026-05', 'Encounter.display: Emily Chen']);
  }); // prettier-ignore

  it('reads NDJSON, a wrapper, and a resource pasted into a text', () => {
    const lines = `${JSON.stringify(PATIENT)}\n${JSON.stringify({ resourceType: 'Person', birthDate: '1960-01-02' })}\n`;
    assert.deepEqual(fieldsOf(fhir, lines, 'export.ndjson'), [...EXPECTED, 'Person.birthDate: 1960-01-02']);
    assert.deepEqual(fieldsOf(fhir, json({ id: 7, body: { data: PATIENT } }), 'log.json'), EXPECTED);
    assert.deepEqual(fieldsOf(fhir, `Look at this:\n${json(PATIENT)}\nWhat is wrong?`, 'chat.txt'), EXPECTED);
  });

  it('tags clinicians and test data', () => {
    const doctor = { resourceType: 'Practitioner', name: [{ family: 'Chen' }] };
    assert.deepEqual(fieldFor(fhir, json(doctor), 'd.json', 'Practitioner.name').tags, ['provider']);
    const test = { ...PATIENT, meta: { security: [{ code: 'HTEST' }] } };
    assert.deepEqual(fieldFor(fhir, json(test), 't.json', 'Patient.name').tags, ['synthetic']);
  });

  it('accounts for the publisher of a model and finds nothing in it', () => {
    const model = { resourceType: 'ValueSet', date: '2026-01-02', contact: [{ telecom: [{ system: 'email', value: 'a@b.test' }] }] };
    const { reading } = readWith(fhir, json(model), 'vs.json');
    assert.equal(reading.fields.length, 0);
    assert.equal(reading.claimed.length, 2);
  }); // prettier-ignore

  it('leaves a date alone that is tied to nobody', () => {
    assert.deepEqual(
      fieldsOf(fhir, json({ resourceType: 'Medication', batch: { expirationDate: '2026-01-02' } }), 'm.json'),
      [],
    );
  });

  it('reads coordinates, parts of addresses, periods, logical references and numbers of specimens', () => {
    const place = { url: 'http://hl7.org/fhir/StructureDefinition/geolocation', extension: [{ url: 'latitude', valueDecimal: 43.0389 }, { url: 'longitude', valueDecimal: -87.9065 }] };
    const tract = { url: 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-censusTract', valueString: '9501.02' };
    const race = { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race', extension: [{ url: 'text', valueString: 'White' }] };
    const patient = { resourceType: 'Patient', extension: [race], address: [{ extension: [place, tract], period: { start: '2019-05-01', end: '2020' } }] };
    assert.deepEqual(fieldsOf(fhir, json(patient), 'p.json'), ['Patient.extension: 43.0389', 'Patient.extension: -87.9065', 'Patient.extension: 9501.02', 'Patient.address.period: 2019-05-01']);
    const specimen = { resourceType: 'Specimen', accessionIdentifier: { value: 'S-771930' }, identifier: [{ value: '7d3c1d5e-0c5f-4d8e-9a51-0f1d2c3b4a59' }], subject: { identifier: { value: '20931774' }, display: 'Rosalind Abara' } };
    assert.deepEqual(fieldsOf(fhir, json(specimen), 's.json'), ['Specimen.accessionIdentifier: S-771930', 'Specimen.subject: 20931774', 'Specimen.display: Rosalind Abara']);
    const unlinked = { resourceType: 'Substance', identifier: [{ value: '1463' }] };
    assert.deepEqual(fieldsOf(fhir, json(unlinked), 's.json'), []);
  }); // prettier-ignore

  it('tells what Synthea made', () => {
    const bundle = { resourceType: 'Bundle', entry: [{ resource: { ...PATIENT, text: { div: 'https://github.com/synthetichealth/synthea' } } }, { resource: ENCOUNTER }] };
    assert.deepEqual(fieldFor(fhir, json(bundle), 'b.json', 'Encounter.start').tags, ['synthetic']);
  }); // prettier-ignore

  it('survives a nesting deeper than the stack', () => {
    const deep = `${'{"resourceType":['.repeat(20_000)}`;
    assert.deepEqual(fieldsOf(fhir, deep, 'deep.json'), []);
  });

  survives(fhir, json(BUNDLE), 'bundle.json');
});
