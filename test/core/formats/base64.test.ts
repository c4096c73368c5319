import assert from 'node:assert/strict';
import { decodeBase64 } from '../../../src/core/formats/base64';
import { identifiersIn } from '../identifiers/support';

const HL7 =
  'MSH|^~\\&|LAB|LAKESIDE|EHR|LAKESIDE|20260509||ORU^R01|1|P|2.5\rPID|1||20931774^^^LC^MR||ABARA^ROSALIND||19580314|F|||418 ALDER RIDGE RD^^WAUPELO^WI^54937||414-867-5309|||||GA771|536-22-8841\r';
const NOTE = 'Discharge note\nPatient: Rosalind Abara\nDOB: 03/14/1958\nMRN: 20931774\n';
const CCDA = '<ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><id root="2.16.840.1.113883.4.1" extension="536-22-8841"/><patient><name><given>Rosalind</given><family>Abara</family></name></patient></patientRole></recordTarget></ClinicalDocument>'; // prettier-ignore

const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** Rules found on a whole encoded range; nothing else may be found. */
function rulesIn(text: string, encoded: string, path: string): string[] {
  const facts = identifiersIn(text, { path });
  const at = text.indexOf(encoded);
  for (const { place, label } of facts) {
    assert.deepEqual([place.start, place.end], [at, at + encoded.length], label);
  }
  return facts.map(({ rule }) => rule);
}

describe('base64', () => {
  it('reads a message in a string literal, one finding for each rule', () => {
    const encoded = encode(HL7);
    const rules = rulesIn(`const message = Buffer.from("${encoded}", "base64");`, encoded, 'src/a.ts');
    assert.deepEqual([...rules].sort(), ['phi/account-number', 'phi/date', 'phi/geography', 'phi/mrn', 'phi/name', 'phi/phone', 'phi/ssn']); // prettier-ignore
    assert.equal(identifiersIn(`x = "${encoded}"`, { path: 'a.py' }).find(({ rule }) => rule === 'phi/ssn')?.label, 'base64: PID-19'); // prettier-ignore
  });

  it('reads documents and notes, wherever a word of them falls', () => {
    for (const text of [NOTE, `x${NOTE}`, `xy${NOTE}`, CCDA, `<?xml version="1.0"?>${CCDA}`]) {
      const encoded = encode(text);
      assert.ok(rulesIn(`data: ${encoded}\n`, encoded, 'a.yaml').includes('phi/name'), text.slice(0, 20));
    }
    const url = Buffer.from(NOTE, 'utf8').toString('base64url');
    assert.ok(rulesIn(`{"body":"${url}"}`, url, 'a.json').includes('phi/mrn'));
  });

  it('reads the attachments of FHIR and C-CDA by their type', () => {
    const encoded = encode(NOTE.repeat(2));
    const json = (type: string) => `{"resourceType":"DocumentReference","subject":{"reference":"Patient/1"},"content":[{"attachment":{"contentType":"${type}","data":"${encoded}"}}]}`;
    const xml = `<Binary xmlns="http://hl7.org/fhir"><contentType value="text/plain"/><data value="${encoded}"/></Binary>`;
    const cda = `<nonXMLBody><text mediaType="text/plain" representation="B64">${encoded}</text></nonXMLBody><templateId root="2.16.840.1.113883.10"/>`;
    for (const text of [json('text/plain; charset=utf-8'), xml, cda])
      assert.deepEqual([...rulesIn(text, encoded, 'doc.xml')].sort(), ['phi/date', 'phi/mrn', 'phi/name'], text.slice(0, 30));
    assert.equal(identifiersIn(json('text/plain'), { path: 'd.json' })[0]?.label.startsWith('attachment (base64): '), true);
  }); // prettier-ignore

  it('stays quiet about pictures, keys, hashes and other texts, and goes one level deep', () => {
    const picture = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 73) % 256)).toString('base64');
    const integrity =
      'sha512-' + Buffer.from(Array.from({ length: 64 }, (_, i) => (i * 37) % 256)).toString('base64');
    const other = encode('{"level":"info","message":"server listens on port 8080 in production mode"}');
    for (const value of [picture, integrity, other, encode(`{"inner":"${encode(HL7)}"}`)])
      assert.deepEqual(identifiersIn(`const value = "${value}";`, { path: 'src/a.ts' }), []);
  });

  it('decodes text and nothing else', () => {
    assert.equal(decodeBase64('UGF0aWVudA=='), 'Patient');
    assert.equal(decodeBase64('UGF0\\naWVu\n dA'), 'Patient');
    for (const none of ['', 'A', 'UGF0aWVud?==', 'AAAA', '/////w==', 'U'.repeat(600_000)]) assert.equal(decodeBase64(none), undefined, none.slice(0, 9));
  }); // prettier-ignore
});
