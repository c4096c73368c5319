import assert from 'node:assert/strict';
import { ncpdp } from '../../../src/core/formats/ncpdp';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const HEADER = '610066D0B1PCN1234567101  1234567893   20230405SOFTWAREID';
const SEGMENTS = [
  ['AM01', 'CX01', 'CY20931774', 'C419580314', 'C52', 'CAROSALIND', 'CBABARA', 'CM418 ALDER RIDGE RD', 'CNWAUPELO', 'COWI', 'CP54937', 'CQ4148675309', 'HNrosa@lakeside.test'],
  ['AM04', 'C2W20931774', 'CCWENDELL', 'CDABARA', 'C1GRP77'],
  ['AM07', 'EM1', 'D2000000123456', 'E103', 'D700002751001', 'D300'],
  ['AM03', 'EZ01', 'DB1234567893', 'DRCHEN'],
]; // prettier-ignore
const CLAIM =
  HEADER + SEGMENTS.map((fields) => `\x1e${fields.map((field) => `\x1c${field}`).join('')}`).join('');

const EXPECTED = [
  '401-D1 date of service: 20230405',
  '332-CY patient id: 20931774',
  '304-C4 date of birth: 19580314',
  '310-CA patient first name: ROSALIND',
  '311-CB patient last name: ABARA',
  '322-CM patient street: 418 ALDER RIDGE RD',
  '323-CN patient city: WAUPELO',
  '325-CP patient ZIP: 54937',
  '326-CQ patient phone: 4148675309',
  '350-HN patient e-mail: rosa@lakeside.test',
  '302-C2 cardholder id: W20931774',
  '312-CC cardholder first name: WENDELL',
  '313-CD cardholder last name: ABARA',
  '301-C1 group id: GRP77',
  '402-D2 prescription number: 000000123456',
  '411-DB prescriber id: 1234567893',
  '427-DR prescriber last name: CHEN',
];

describe('ncpdp', () => {
  for (const [name, fs, rs] of [
    ['the separators themselves', '\x1c', '\x1e'],
    ['\\x1c', '\\x1c', '\\x1e'],
    ['\\u001c', '\\u001c', '\\u001E'],
    ['octal escapes', '\\034', '\\036'],
    ['<FS>', '<FS>', '<RS>'],
    ['<0x1C>', '<0x1C>', '<0x1E>'],
    ['their pictures', '␜', '␞'],
  ] as const) {
    it(`reads a claim written with ${name}`, () => {
      assert.deepEqual(
        fieldsOf(ncpdp, CLAIM.replaceAll('\x1c', fs).replaceAll('\x1e', rs), 'claim.txt'),
        EXPECTED,
      );
    });
  }

  it('stops where the literal does, and tags prescribers', () => {
    const code = `const claim = "${CLAIM.replaceAll('\x1c', '\\x1c').replaceAll('\x1e', '\\x1e')}";\nconst next = "\\x1cCANOBODY";`;
    assert.deepEqual(fieldsOf(ncpdp, code, 'claim.test.ts').slice(0, EXPECTED.length), EXPECTED);
    assert.deepEqual(fieldFor(ncpdp, CLAIM, 'a.txt', '427-DR prescriber last name').tags, ['provider']);
    assert.equal(readWith(ncpdp, CLAIM, 'a.txt').reading.fields[2]!.rule, 'phi/date');
  });

  it('leaves fields alone that a program fills in, and other texts', () => {
    for (const text of [
      '\x1cAM01\x1cCA${first}\x1cCB{last}\x1cC4YYYYMMDD',
      'AM01 CAROSALIND',
      'at 10 AM01',
    ]) {
      assert.deepEqual(fieldsOf(ncpdp, text, 'a.ts'), []);
    }
  });

  survives(ncpdp, CLAIM, 'claim.txt');
});
