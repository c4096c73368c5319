import assert from 'node:assert/strict';
import { fhir } from '../../../src/core/formats/fhir';
import { sourceText } from '../../../src/core/scan/sourceText';
import { identifiersIn } from '../identifiers/support';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const PATIENT = `<Patient xmlns="http://hl7.org/fhir">
  <id value="p1"/>
  <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>Rosalind Abara</p></div></text>
  <extension url="http://hl7.org/fhir/us/core/StructureDefinition/us-core-race">
    <extension url="text"><valueString value="White"/></extension>
  </extension>
  <extension url="http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName"><valueString value="Okafor"/></extension>
  <identifier>
    <type><coding><system value="http://terminology.hl7.org/CodeSystem/v2-0203"/><code value="MR"/></coding></type>
    <value value="20931774"/>
  </identifier>
  <identifier><system value="http://hl7.org/fhir/sid/us-ssn"/><value value="536-22-8841"/></identifier>
  <name><use value="official"/><family value="Abara"/><given value="Rosalind"/><given value="Imani"/></name>
  <telecom><system value="phone"/><value value="414-867-5309"/></telecom>
  <telecom><system value="email"/><value value='rosa@lakeside.test'/></telecom>
  <birthDate value="1958-03-14">
    <extension url="http://hl7.org/fhir/StructureDefinition/patient-birthTime"><valueDateTime value="1958-03-14T14:35:45-05:00"/></extension>
  </birthDate>
  <address>
    <extension url="http://hl7.org/fhir/StructureDefinition/geolocation">
      <extension url="latitude"><valueDecimal value="43.0389"/></extension>
      <extension url="longitude"><valueDecimal value="-87.9065"/></extension>
    </extension>
    <line value="418 Alder Ridge Rd"/><city value="Waupelo"/><state value="WI"/><postalCode value="54937"/>
  </address>
  <photo><contentType value="image/png"/><data value="iVBORw0KGgo="/></photo>
  <contact><name><family value="Abara"/><given value="Wendell"/></name></contact>
</Patient>`;

const EXPECTED = [
  'Patient.extension: Okafor',
  'Patient.identifier: 20931774',
  'Patient.identifier: 536-22-8841',
  'Patient.name: Abara',
  'Patient.name: Rosalind',
  'Patient.name: Imani',
  'Patient.telecom: 414-867-5309',
  'Patient.telecom: rosa@lakeside.test',
  'Patient.birthDate: 1958-03-14',
  'Patient.extension: 1958-03-14T14:35:45-05:00',
  'Patient.extension: 43.0389',
  'Patient.extension: -87.9065',
  'Patient.address: 418 Alder Ridge Rd',
  'Patient.address: Waupelo',
  'Patient.address: 54937',
  'Patient.photo: iVBORw0KGgo=',
  'Patient.contact.name: Abara',
  'Patient.contact.name: Wendell',
];

const ENCOUNTER = `<Encounter>
  <contained><Practitioner><name><family value="Chen"/></name></Practitioner></contained>
  <identifier><value value="V-771930"/></identifier>
  <subject><reference value="Patient/p1"/><display value="Rosalind Abara"/></subject>
  <period><start value="2026-05-09T09:00:00Z"/><end value="2026"/></period>
</Encounter>`;

const BUNDLE = `<?xml version="1.0"?>
<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>
  <entry><fullUrl value="urn:uuid:7d3c1d5e-0c5f-4d8e-9a51-0f1d2c3b4a59"/><resource>${PATIENT}</resource></entry>
  <entry><resource>${ENCOUNTER}</resource></entry>
</Bundle>`;

const IN_ENCOUNTER = ['Practitioner.name: Chen', 'Encounter.identifier: V-771930', 'Encounter.display: Rosalind Abara', 'Encounter.start: 2026-05-09T09:00:00Z']; // prettier-ignore

describe('fhir in XML', () => {
  it('labels the same elements as in JSON', () => {
    assert.deepEqual(fieldsOf(fhir, PATIENT, 'patient.xml'), EXPECTED);
    const rules = readWith(fhir, PATIENT, 'p.xml').reading.fields.map(({ rule }) => rule);
    assert.deepEqual(rules.slice(0, 4), ['phi/name', 'phi/mrn', 'phi/ssn', 'phi/name']);
  });

  it('reads bundles, contained resources, prefixes and text before and after', () => {
    assert.deepEqual(fieldsOf(fhir, BUNDLE, 'bundle.xml'), [...EXPECTED, ...IN_ENCOUNTER]);
    assert.deepEqual(fieldsOf(fhir, `Look: ${PATIENT} and </p> <b>`, 'chat.txt'), EXPECTED);
    const prefixed = '<f:Person xmlns:f="http://hl7.org/fhir"><f:birthDate value="1960-01-02"/></f:Person>';
    assert.deepEqual(fieldsOf(fhir, prefixed, 'p.xml'), ['Person.birthDate: 1960-01-02']);
  });

  it('reads a resource in a string literal', () => {
    const literal = `String body = "<Patient xmlns=\\"http://hl7.org/fhir\\"><birthDate value=\\"1958-03-14\\"/></Patient>";`;
    assert.deepEqual(fieldsOf(fhir, literal, 'A.java'), ['Patient.birthDate: 1958-03-14']);
  });

  it('leaves the narrative to the detectors', () => {
    const { reading } = readWith(fhir, PATIENT, 'p.xml');
    const at = PATIENT.indexOf('<p>Rosalind');
    assert.ok(!reading.claimed.some(({ start, end }) => start <= at && at < end));
  });

  it('tells test data, providers and publishers', () => {
    const test = PATIENT.replace('<id ', '<meta><security><code value="HTEST"/></security></meta><id ');
    assert.deepEqual(fieldFor(fhir, test, 't.xml', 'Patient.address').tags, ['synthetic']);
    const model = '<ValueSet xmlns="http://hl7.org/fhir"><contact><telecom><system value="phone"/><value value="414-867-5309"/></telecom></contact></ValueSet>'; // prettier-ignore
    assert.deepEqual(fieldsOf(fhir, model, 'vs.xml'), []);
    assert.deepEqual(
      identifiersIn(model, { path: 'vs.xml' }).map(({ label }) => label),
      [],
    );
  });

  it('leaves alone what a template fills in', () => {
    const body = '<Patient xmlns="http://hl7.org/fhir"><name><family value="${family}"/><given value="{{given}}"/></name><birthDate value="{patient/dob}"/></Patient>'; // prettier-ignore
    assert.deepEqual(fieldsOf(fhir, body, 'a.xml'), []);
  });

  it('takes a birth year only where it tells an age over 89', () => {
    const born = (year: string) => {
      const text = `<Patient xmlns="http://hl7.org/fhir"><birthDate value="${year}"/></Patient>`;
      return fhir
        .read(sourceText({ path: 'p.xml', text }, 'source', { year: 2026 }), [text.indexOf('="')])
        .fields.filter(({ allowed }) => allowed === undefined).length;
    };
    assert.equal(born('1985'), 0);
    assert.equal(born('1936'), 1);
    assert.equal(born('1985-04'), 1);
  });

  survives(fhir, BUNDLE, 'bundle.xml');
});
