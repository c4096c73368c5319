import assert from 'node:assert/strict';
import { keys } from '../../../src/core/formats/keys';
import { identifiersIn } from '../identifiers/support';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const APP = JSON.stringify(
  {
    clinic: 'Lakeside',
    patients: [
      {
        id: 17,
        patient: {
          firstName: 'Rosalind',
          lastName: 'Abara',
          dob: '1958-03-14',
          ssn: '536-22-8841',
          memberId: 'GLM771930264',
          mrn: 20931774,
          address: { street: '418 Alder Ridge Rd', city: 'Waupelo', state: 'WI', zip: '54937' },
          contact: { phone: '414-867-5309', email: 'rosa@lakemail.net' },
          emergencyContact: { name: 'Wendell Abara', relationship: 'spouse', phone: '414-867-5310' },
          active: true,
        },
        encounters: [{ date: '2026-05-09', provider: 'Dr. Emily Chen', diagnosis: 'E11.9' }],
      },
    ],
  },
  null,
  2,
);

const IN_APP = [
  'key firstName: Rosalind',
  'key lastName: Abara',
  'key dob: 1958-03-14',
  'key ssn: 536-22-8841',
  'key memberId: GLM771930264',
  'key mrn: 20931774',
  'key patient.address.street: 418 Alder Ridge Rd',
  'key patient.address.city: Waupelo',
  'key patient.address.zip: 54937',
  'key patient.contact.phone: 414-867-5309',
  'key patient.contact.email: rosa@lakemail.net',
  'key patient.emergencyContact.name: Wendell Abara',
  'key patient.emergencyContact.phone: 414-867-5310',
  'key patient.date: 2026-05-09',
];

const SEEDS = `# demo data
patients:
  - first_name: Rosalind
    last_name: 'Abara'
    date_of_birth: 1958-03-14   # a comment
    mrn: "20931774"
    note: |
      city: Ostrander
    address:
      line1: 418 Alder Ridge Rd
      postal_code: "54937"
    next_of_kin: { name: Wendell Abara, phone: "414-867-5310" }
  -
    first_name: Odell
    last_name: Okafor
    dob: 03/02/1971
    tags: [vip, new]
settings:
  name: dark
`;

const EXPORT = `<?xml version="1.0"?>
<Export xmlns="urn:lakeside:export"><Patient mrn="20931774">
  <FirstName>Rosalind</FirstName><LastName>Abara</LastName><DateOfBirth>1958-03-14</DateOfBirth>
  <Address><Street>418 Alder Ridge Rd</Street><Zip>54937</Zip></Address>
  <Guarantor firstName="Wendell" lastName='Abara' dob="1955-01-20"/>
</Patient></Export>`;

const valuesOf = (text: string, path: string) =>
  fieldsOf(keys, text, path).map((line) => line.replace(/^.*?: /, ''));

describe('keys', () => {
  it('reads the records of an application by their keys and those above', () => {
    assert.deepEqual(fieldsOf(keys, APP, 'export.json'), IN_APP);
    assert.equal(fieldFor(keys, APP, 'export.json', 'key ssn').rule, 'phi/ssn');
    assert.equal(fieldFor(keys, APP, 'export.json', 'key memberId').rule, 'phi/health-plan-id');
  });

  it('reads JSON lines, and JSON with comments', () => {
    const line = '{"patient":{"name":"Rosalind Abara","dob":"1958-03-14"}}';
    assert.deepEqual(valuesOf(`${line}\n${line}\n`, 'log.ndjson'), ['Rosalind Abara', '1958-03-14', 'Rosalind Abara', '1958-03-14']);
    assert.deepEqual(valuesOf(`// made up\n${line}`, 'a.jsonc'), ['Rosalind Abara', '1958-03-14']);
  }); // prettier-ignore

  it('reads YAML: lists, quotes, comments, block texts, flow mappings', () => {
    assert.deepEqual(valuesOf(SEEDS, 'seeds.yaml'), [
      'Rosalind', 'Abara', '1958-03-14', '20931774', '418 Alder Ridge Rd', '54937', 'Wendell Abara', '414-867-5310', 'Odell', 'Okafor', '03/02/1971',
    ]); // prettier-ignore
    const flush =
      'patients:\n- name: Rosalind Abara\n  dob: 1958-03-14\n- name: Odell Okafor\n  dob: 1971-03-02\n';
    assert.deepEqual(valuesOf(flush, 'a.yml'), [
      'Rosalind Abara',
      '1958-03-14',
      'Odell Okafor',
      '1971-03-02',
    ]);
  });

  it('reads XML: elements and attributes', () => {
    assert.deepEqual(valuesOf(EXPORT, 'export.xml'), [
      '20931774', 'Rosalind', 'Abara', '1958-03-14', '418 Alder Ridge Rd', '54937', 'Wendell', 'Abara', '1955-01-20',
    ]); // prettier-ignore
  });

  it('reads TOML, properties and env files', () => {
    const toml = '[[patient]]\nfirst_name = "Rosalind" # x\nbirth_date = 1958-03-14\nkin = { name = "Wendell Abara", phone = "414-867-5310" }\n[patient.address]\nzip = "54937"\n'; // prettier-ignore
    assert.deepEqual(valuesOf(toml, 'a.toml'), ['Rosalind', '1958-03-14', 'Wendell Abara', '414-867-5310', '54937']);
    const properties = 'server.port=8080\npatient.first-name=Rosalind\npatient.dob: 1958-03-14\npatient.address.city=Waupelo\n';
    assert.deepEqual(valuesOf(properties, 'app.properties'), ['Rosalind', '1958-03-14', 'Waupelo']);
    const env = 'NAME=portal\nHOST=10.0.0.7\nexport TEST_PATIENT_NAME="Rosalind Abara"\nPATIENT_DOB=1958-03-14\nMEMBER_ID=GLM771930264\n';
    assert.deepEqual(valuesOf(env, '.env'), ['Rosalind Abara', '1958-03-14', 'GLM771930264']);
  }); // prettier-ignore

  it('takes people without a health context only on their way out', () => {
    const owners = '[{"firstName":"George","lastName":"Hollis","address":"110 W. Birch St.","telephone":"6085551023"}]'; // prettier-ignore
    assert.deepEqual(fieldsOf(keys, owners, 'owners.json'), []);
    const going = identifiersIn(owners, { path: 'chat.txt', surface: 'prompt' });
    assert.deepEqual(
      going.map(({ rule }) => rule),
      ['phi/name', 'phi/name', 'phi/geography', 'phi/phone'],
    );
    const pets = '{"pets":[{"name":"Leo","birthDate":"2010-09-07"}],"patient":"Leo"}';
    assert.deepEqual(fieldsOf(keys, pets, 'pets.json'), []);
  });

  it('stays quiet in messages, schemas, manifests and settings', () => {
    const messages = '{"patient":{"firstName":"First name","dob":"Date of birth","address":{"city":"City"},"phone":"Phone number","name":"Enter the patient’s name"}}';
    const schema = '{"title":"Patient","type":"object","properties":{"firstName":{"type":"string","description":"Given name"},"dob":{"type":"string","format":"date"}},"required":["firstName"]}';
    const api = 'openapi: 3.0.0\ncomponents:\n  schemas:\n    Patient:\n      properties:\n        firstName: { type: string, example: Rosalind }\n        dob: { type: string, example: 1958-03-14 }\n';
    const manifest = '{"name":"patient-portal","version":"1.2.3","author":{"name":"Ann Field","email":"ann@field.dev"},"keywords":["patient"]}';
    const compose = 'services:\n  patient-api:\n    image: acme/patient:1.2.3\n    ports: ["8080:80"]\n    environment:\n      PATIENT_DB: patients\n';
    const template = '{"patient":{"firstName":"{{patient.firstName}}","dob":"${dob}","mrn":"<mrn>"}}';
    for (const [path, text] of [['en.json', messages], ['schema.json', schema], ['api.yaml', api], ['package.json', manifest], ['compose.yaml', compose], ['body.json', template], ['src/locales/de.json', APP], ['a.ts', APP]] as const)
      assert.deepEqual(fieldsOf(keys, text, path), [], path);
  }); // prettier-ignore

  it('leaves what belongs to a clinician to the clinician', () => {
    const visit = '{"patient":{"mrn":"20931774"},"provider":{"firstName":"Emily","lastName":"Chen","phone":"414-867-5311"}}';
    const { reading } = readWith(keys, visit, 'visit.json');
    assert.deepEqual(reading.fields.filter(({ tags }) => !tags.includes('provider')).map(({ label }) => label), ['key mrn']);
  }); // prettier-ignore

  it('survives nesting bombs', () => {
    const many = 100_000;
    for (const [path, open] of [['a.json', '{"patient":'], ['a.json', '['], ['a.xml', '<patient>'], ['a.yaml', '- '], ['a.yaml', 'patient: {'], ['a.toml', '[patient.'], ['a.properties', 'patient.']] as const)
      assert.deepEqual(fieldsOf(keys, `patient ${open.repeat(many)}`.slice(path.endsWith('json') ? 8 : 0), path), []);
  }); // prettier-ignore

  survives(keys, APP, 'export.json');
  survives(keys, SEEDS, 'seeds.yaml');
  survives(keys, EXPORT, 'export.xml');
});
