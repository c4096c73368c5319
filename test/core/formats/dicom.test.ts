import assert from 'node:assert/strict';
import { dicomDump } from '../../../src/core/formats/dicomDump';
import { dicomJson } from '../../../src/core/formats/dicomJson';
import { fieldFor, fieldsOf, survives } from './support';

const JSON_TEXT = JSON.stringify({
  '00080005': { vr: 'CS', Value: ['ISO_IR 192'] },
  '00080020': { vr: 'DA', Value: ['20230405'] },
  '00080090': { vr: 'PN', Value: [{ Alphabetic: 'Chen^Emily' }] },
  '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Abara^Rosalind', Ideographic: '山田^太郎' }] },
  '00100020': { vr: 'LO', Value: ['20931774'] },
  '00100030': { vr: 'DA' },
  '00100040': { vr: 'CS', Value: ['F'] },
  '00101000': { vr: 'LO', Value: ['A-1', 'B-22'] },
  '00101010': { vr: 'AS', Value: ['065Y'] },
  '0020000D': { vr: 'UI', Value: ['1.2.840.99999.2.55'] },
});

const FROM_JSON = [
  '(0008,0020) StudyDate: 20230405',
  '(0008,0090) ReferringPhysicianName: Chen^Emily',
  '(0010,0010) PatientName: Abara^Rosalind',
  '(0010,0010) PatientName: 山田^太郎',
  '(0010,0020) PatientID: 20931774',
  '(0010,1000) OtherPatientIDs: A-1',
  '(0010,1000) OtherPatientIDs: B-22',
  '(0020,000D) StudyInstanceUID: 1.2.840.99999.2.55',
];

describe('dicomJson', () => {
  it('labels the values of identifying attributes, in literals of code too', () => {
    assert.deepEqual(fieldsOf(dicomJson, JSON_TEXT, 'study.json'), FROM_JSON);
    assert.deepEqual(
      fieldsOf(dicomJson, JSON.stringify(JSON.parse(JSON_TEXT), null, 2), 'study.json'),
      FROM_JSON,
    );
    assert.deepEqual(
      fieldsOf(dicomJson, `const s = ${JSON.stringify(JSON_TEXT)};`, 'study.test.ts'),
      FROM_JSON,
    );
  });

  it('tags physicians, and says less of what machines number', () => {
    assert.deepEqual(fieldFor(dicomJson, JSON_TEXT, 'a.json', '(0008,0090) ReferringPhysicianName').tags, ['provider']);
    assert.equal(fieldFor(dicomJson, JSON_TEXT, 'a.json', '(0020,000D) StudyInstanceUID').confidence, 'medium');
  }); // prettier-ignore

  it('leaves other JSON and what an anonymiser left alone', () => {
    for (const text of ['{"00100010":{"vr":"PN","Value":[{"Alphabetic":"Anonymous"}]}}', '{"00100010":{"vr":"PN"},"x":["Abara"]}', '{"a":{"vr":"PN","Value":["Abara"]}}']) {
      assert.deepEqual(fieldsOf(dicomJson, text, 'a.json'), []);
    }
  }); // prettier-ignore

  survives(dicomJson, JSON_TEXT, 'study.json');
});

const DUMP = `
(0008,0020) DA [20230405]                               #   8, 1 StudyDate
(0008,0050) SH [A2093177]                               #   8, 1 AccessionNumber
(0010,0010) PN [Abara^Rosalind]                         #  14, 1 PatientName
(0010,0030) DA (no value available)                     #   0, 0 PatientBirthDate
(0010,1000) LO [A-1\\B-22]                               #   8, 2 OtherPatientIDs
(0010,1010) AS [092Y]                                   #   4, 1 PatientAge
(0018,1000) LO [SN-4711]                                #   8, 1 DeviceSerialNumber
(0008,0060) CS [MR]                                     #   2, 1 Modality
`;

describe('dicomDump', () => {
  it('reads what dcmdump prints', () => {
    assert.deepEqual(fieldsOf(dicomDump, DUMP, 'study.txt'), [
      '(0008,0020) StudyDate: 20230405',
      '(0008,0050) AccessionNumber: A2093177',
      '(0010,0010) PatientName: Abara^Rosalind',
      '(0010,1000) OtherPatientIDs: A-1',
      '(0010,1000) OtherPatientIDs: B-22',
      '(0010,1010) PatientAge: 092Y',
      '(0018,1000) DeviceSerialNumber: SN-4711',
    ]);
  });

  it('reads what other tools print', () => {
    for (const line of [
      "(0010, 0010) Patient's Name                      PN: 'Abara^Rosalind'",
      "(0010,0010) PN Patient's Name  VR=<PN>   VL=<0x000e>  <Abara^Rosalind >",
      '(0x0010,0x0010) PN Patient\'s Name  VR=<PN>   VL=<0x000e>  <Abara^Rosalind >',
      '<element tag="0010,0010" vr="PN" vm="1" len="8" name="PatientName">Abara^Rosalind</element>',
      '(0010,0010) PN [Abara^Rosalind ]  # 14,1-5 Patient’s Name',
    ]) {
      assert.deepEqual(fieldsOf(dicomDump, line, 'a.txt'), ['(0010,0010) PatientName: Abara^Rosalind'], line);
    }
    const several = "(0010, 1000) Other Patient IDs                   LO: ['A-1', 'B-22']";
    assert.deepEqual(fieldsOf(dicomDump, several, 'a.txt'), ['(0010,1000) OtherPatientIDs: A-1', '(0010,1000) OtherPatientIDs: B-22']);
  }); // prettier-ignore

  it('leaves tags without a value and other pairs of numbers alone', () => {
    for (const text of ['ds[(0010,0010)].value', 'point (0010,0010) and [x]', 'see (0010,0010) Patient Name', '(0010,0010) PN [REMOVED]']) {
      assert.deepEqual(fieldsOf(dicomDump, text, 'a.py'), []);
    }
  }); // prettier-ignore

  survives(dicomDump, DUMP, 'study.txt');
});
