import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ccda } from '../../../src/core/formats/ccda';
import { sourceText } from '../../../src/core/scan/sourceText';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const RECORD_TARGET = `<recordTarget>
  <patientRole>
    <id extension="20931774" root="2.16.840.1.113883.19.5"/>
    <id root="2.16.840.1.113883.4.1" extension="536-22-8841"/>
    <id root="2.16.840.1.113883.4.927" extension="1EG4TE5MK73"/>
    <id root="2.16.840.1.113883.4.3.55" extension="A532-3703"/>
    <id root="7d3c1d5e-0c5f-4d8e-9a51-0f1d2c3b4a59"/>
    <addr use="HP">
      <streetAddressLine>418 Alder Ridge Rd</streetAddressLine>
      <city>Waupelo</city><state>WI</state><postalCode>54937</postalCode><country>US</country>
    </addr>
    <telecom value="tel:+1(414)867-5309" use="HP"/>
    <telecom value="mailto:rosa@lakeside.test"/>
    <telecom value="fax:414-867-5310"/>
    <telecom nullFlavor="UNK"/>
    <patient>
      <name use="L"><prefix>Mrs.</prefix><given>Rosalind</given><given>T</given><family>Abara</family></name>
      <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/>
      <birthTime value="19580314"/>
      <guardian>
        <telecom value="(414) 867-5311"/>
        <guardianPerson><name>Wendell Abara</name></guardianPerson>
        <guardianOrganization><name>Waupelo County</name></guardianOrganization>
      </guardian>
      <birthplace><place><addr><city>Ostrander</city><state>WI</state></addr></place></birthplace>
    </patient>
    <providerOrganization>
      <id extension="1298374650" root="2.16.840.1.113883.4.6"/>
      <name>Lakeside Clinic</name>
      <telecom value="tel:414-555-0150"/>
    </providerOrganization>
  </patientRole>
</recordTarget>`;

const EXPECTED = [
  'patientRole.id: 20931774',
  'patientRole.id: 536-22-8841',
  'patientRole.id: 1EG4TE5MK73',
  'patientRole.id: A532-3703',
  'patientRole.addr: 418 Alder Ridge Rd',
  'patientRole.addr: Waupelo',
  'patientRole.addr: 54937',
  'patientRole.telecom: tel:+1(414)867-5309',
  'patientRole.telecom: mailto:rosa@lakeside.test',
  'patientRole.telecom: fax:414-867-5310',
  'patient.name: Rosalind',
  'patient.name: Abara',
  'patient.birthTime: 19580314',
  'guardian.telecom: (414) 867-5311',
  'guardianPerson.name: Wendell Abara',
  'birthplace.addr: Ostrander',
  'providerOrganization.id: 1298374650',
  'providerOrganization.telecom: tel:414-555-0150',
];

const NARRATIVE = 'Rosalind Abara was seen on March 14, 2026.';

const DOCUMENT = `\uFEFF<?xml version="1.0"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc">
  <realmCode code="US"/>
  <templateId root="2.16.840.1.113883.10.20.22.1.2" extension="2015-08-01"/>
  <id extension="TT988" root="2.16.840.1.113883.19.5.99999.1"/>
  <effectiveTime value="20260314091500-0600"/>
  <setId extension="sTT988" root="2.16.840.1.113883.19.5.99999.19"/>
  ${RECORD_TARGET}
  <author>
    <time value="20260314"/>
    <assignedAuthor>
      <id extension="99" root="2.16.840.1.113883.19.5"/>
      <assignedPerson><name><given>Emily</given><family>Chen</family></name></assignedPerson>
    </assignedAuthor>
  </author>
  <participant typeCode="IND">
    <associatedEntity classCode="NOK">
      <associatedPerson><name><given>Imani</given></name></associatedPerson>
    </associatedEntity>
  </participant>
  <component><structuredBody><component><section>
    <code code="46240-8" codeSystem="2.16.840.1.113883.6.1"/>
    <text ID="t1"><paragraph>${NARRATIVE}</paragraph></text>
    <!-- ask Rosalind -->
    <entry><encounter classCode="ENC" moodCode="EVN">
      <id root="2.16.840.1.113883.19" extension="9937012"/>
      <effectiveTime><low value="202603141010"/><high value="2026"/></effectiveTime>
      <entryRelationship><observation>
        <value xsi:type="IVL_PQ"><low value="201203" unit="mg"/></value>
        <referenceRange><observationRange><value><low value="201203"/></value></observationRange></referenceRange>
      </observation></entryRelationship>
    </encounter></entry>
    <entry><act><participant typeCode="COV"><participantRole classCode="PAT">
      <id root="2.16.840.1.113883.3.8901" extension="GLM771930264"/>
      <playingEntity><name>Rosalind Abara</name></playingEntity>
    </participantRole></participant></act></entry>
    <entry><supply><participant typeCode="PRD"><participantRole classCode="MANU">
      <id root="2.16.840.1.113883.3.3719" extension="(01)00643169007222(21)BLC200461"/>
      <scopingEntity><desc>Maker</desc></scopingEntity>
    </participantRole></participant></supply></entry>
  </section></component></structuredBody></component>
</ClinicalDocument>
`;

const ALL = [
  'ClinicalDocument.effectiveTime: 20260314091500-0600',
  ...EXPECTED,
  'author.time: 20260314',
  'assignedPerson.name: Emily',
  'assignedPerson.name: Chen',
  'associatedPerson.name: Imani',
  'encounter.effectiveTime: 202603141010',
  'participantRole.id: GLM771930264',
  'participantRole.name: Rosalind Abara',
  'participantRole.id: (01)00643169007222(21)BLC200461',
];

/** Pairs of a value and the rule under which it was read. */
function rulesOf(text: string): [string, string][] {
  const { reading } = readWith(ccda, text, 'a.xml');
  return reading.fields
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ start, end, rule }) => [text.slice(start, end), rule]);
}

describe('ccda', () => {
  it('reads a whole document: the patient, relatives, clinicians, dates, plans and devices', () => {
    assert.deepEqual(fieldsOf(ccda, DOCUMENT, 'ccd.xml'), ALL);
  });

  it('reads pieces, prefixed names, CRLF, single quotes, and pieces in a prompt or a string literal', () => {
    assert.deepEqual(fieldsOf(ccda, RECORD_TARGET, 'piece.xml'), EXPECTED);
    assert.deepEqual(fieldsOf(ccda, RECORD_TARGET.replaceAll('\n', '\r\n'), 'piece.xml'), EXPECTED);
    assert.deepEqual(fieldsOf(ccda, RECORD_TARGET.replaceAll('"', "'"), 'piece.xml'), EXPECTED);
    assert.deepEqual(fieldsOf(ccda, `Why is a < b here?\n${RECORD_TARGET}\nThanks`, 'chat.txt'), EXPECTED);
    const prefixed = DOCUMENT.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1cda:').replace('xmlns=', 'xmlns:cda=');
    assert.deepEqual(fieldsOf(ccda, prefixed, 'ccd.xml'), ALL);
    assert.deepEqual(fieldsOf(ccda, `String s = ${JSON.stringify(RECORD_TARGET)};`, 'A.java'), EXPECTED);
  });

  it('tells the kind of an id by its root', () => {
    const rules = new Map(rulesOf(DOCUMENT));
    assert.equal(rules.get('20931774'), 'phi/mrn');
    assert.equal(rules.get('536-22-8841'), 'phi/ssn');
    assert.equal(rules.get('1EG4TE5MK73'), 'phi/health-plan-id');
    assert.equal(rules.get('A532-3703'), 'phi/license-number');
    assert.equal(rules.get('GLM771930264'), 'phi/health-plan-id');
    assert.equal(rules.get('(01)00643169007222(21)BLC200461'), 'phi/device-id');
    assert.equal(rules.get('fax:414-867-5310'), 'phi/fax');
    assert.equal(rules.get('mailto:rosa@lakeside.test'), 'phi/email');
  });

  it('tags clinicians and organisations, not the patient, and not the dates of care', () => {
    for (const label of ['providerOrganization.id', 'providerOrganization.telecom', 'assignedPerson.name'])
      assert.ok(fieldFor(ccda, DOCUMENT, 'a.xml', label).tags.includes('provider'), label);
    for (const label of ['patientRole.id', 'associatedPerson.name', 'guardian.telecom', 'author.time'])
      assert.deepEqual(fieldFor(ccda, DOCUMENT, 'a.xml', label).tags, [], label);
    const professional = DOCUMENT.replace('classCode="NOK"', 'classCode="PROV"');
    assert.deepEqual(fieldFor(ccda, professional, 'a.xml', 'associatedPerson.name').tags, ['provider']);
  });

  it('reads a relative in a family history, and a birth year only where it tells an age over 89 in the judging year', () => {
    const labels = (born: string, judgingYear: number): string[] => {
      const text = `<subject><relatedSubject><subject><name>Odell Abara</name><birthTime value="${born}"/></subject></relatedSubject></subject>`;
      const source = sourceText({ path: 'a.xml', text }, 'source', { year: judgingYear });
      return ccda.read(source, [0]).fields.map(({ label }) => label);
    };
    assert.deepEqual(labels('1936', 2026), ['relatedSubject.name', 'relatedSubject.birthTime']);
    assert.deepEqual(labels('1937', 2026), ['relatedSubject.name']);
    assert.deepEqual(labels('1937', 2027), ['relatedSubject.name', 'relatedSubject.birthTime']);
  });

  it('tells what Synthea made', () => {
    const made = DOCUMENT.replace('<realmCode', '<!-- made by Synthea --><realmCode');
    assert.deepEqual(fieldFor(ccda, made, 'a.xml', 'patient.birthTime').tags, ['synthetic']);
  });

  it('accounts for structure and leaves narrative and comments to the detectors', () => {
    const { reading } = readWith(ccda, DOCUMENT, 'a.xml');
    const claimed = (literal: string) => {
      const at = DOCUMENT.indexOf(literal);
      return reading.claimed.some(({ start, end }) => start <= at && at + literal.length <= end);
    };
    for (const text of ['2.16.840.1.113883.10.20.22.1.2', 'sTT988', '9937012', 'Lakeside Clinic', '46240-8'])
      assert.ok(claimed(text), text);
    for (const text of [NARRATIVE, ' ask Rosalind ']) {
      const at = DOCUMENT.indexOf(text);
      assert.ok(!reading.claimed.some(({ start, end }) => start < at + text.length && at < end), text);
    }
  });

  it('accounts for an embedded file', () => {
    const body = `<component><nonXMLBody><text mediaType="application/pdf" representation="B64">JVBERi0xLjQ0MTQtODY3LTUzMDk=</text></nonXMLBody></component>`;
    const text = DOCUMENT.replace('<realmCode', `${body}<realmCode`);
    const at = text.indexOf('JVBERi0');
    const { reading } = readWith(ccda, text, 'a.xml');
    assert.ok(reading.claimed.some(({ start, end }) => start <= at && at + 20 <= end));
  });

  it('stays quiet in other XML', () => {
    for (const text of [
      '<project><groupId>org.acme</groupId><developers><developer><name>Ann Field</name></developer></developers></project>',
      '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">Ann</text></svg>',
      '<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><TextView android:text="Name"/></LinearLayout>',
      '<patient><name>Ann Field</name></patient>',
    ]) assert.deepEqual(readWith(ccda, text, 'a.xml').reading, { fields: [], claimed: [] });
    const schema = '<xs:schema targetNamespace="urn:hl7-org:v3"><xs:element name="birthTime" type="TS"/></xs:schema>';
    assert.deepEqual(readWith(ccda, schema, 'a.xsd').reading, { fields: [], claimed: [] });
  }); // prettier-ignore

  survives(ccda, DOCUMENT, 'ccd.xml');

  it('keeps fields and claims in order and apart, whatever the tags', () => {
    const pieces = DOCUMENT.split(/(?=<)|(?<=>)|(?<=")/);
    const soup = fc.array(fc.constantFrom(...pieces, '<', '<!--', '<![CDATA[', ']]>', '"', '<a b=', '</'), { maxLength: 80 }); // prettier-ignore
    fc.assert(
      fc.property(soup, (parts) => {
        const { reading } = readWith(ccda, `<patientRole>${parts.join('')}`, 'a.xml');
        for (const ranges of [reading.fields, reading.claimed]) {
          ranges.reduce((before, { start, end }) => (assert.ok(before <= start && start < end), end), 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('survives nesting bombs', () => {
    const many = 100_000;
    const within = RECORD_TARGET.replace('<patientRole>', `${'<a>'.repeat(many)}${'</a>'.repeat(many)}<patientRole>`); // prettier-ignore
    assert.deepEqual(fieldsOf(ccda, within, 'a.xml'), EXPECTED);
    for (const bomb of ['<patientRole>', '</patientRole>', '<name', '<id extension="', '<!--', '<![CDATA[', '<?', '<patientRole a="<', '<text><name>']) {
      const { reading } = readWith(ccda, `<patientRole>${bomb.repeat(many)}`, 'a.xml');
      assert.equal(reading.fields.length, 0, bomb);
    }
  }); // prettier-ignore
});
