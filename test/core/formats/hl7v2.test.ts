import assert from 'node:assert/strict';
import { hl7v2 } from '../../../src/core/formats/hl7v2';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const MESSAGE = [
  'MSH|^~\\&|EHR|LAKESIDE|LAB|LAKESIDE|20260509091500||ADT^A01|0001|P|2.5.1',
  'PID|1||20931774^^^LC^MR~536228841^^^SSA^SS||Abara^Rosalind^M||19580314|F|||418 Alder Ridge Rd^^Waupelo^WI^54937||(414)867-5309^PRN^PH^rosa@lakeside.test||||| A-77 |536-22-8841',
  'NK1|1|Abara^Wendell|SPO|^^Waupelo^WI|^PRN^PH^^^414^8675310',
  'PV1|1|I|WARD^1|||||1234567893^Chen^Emily|||||||||||V-991',
  'MRG|20931775^^^LC^MR',
].join('\r');

const EXPECTED = [
  'PID-3: 20931774',
  'PID-3: 536228841',
  'PID-5.1: Abara',
  'PID-5.2: Rosalind',
  'PID-7: 19580314',
  'PID-11.1: 418 Alder Ridge Rd',
  'PID-11.3: Waupelo',
  'PID-11.5: 54937',
  'PID-13: (414)867-5309',
  'PID-13: rosa@lakeside.test',
  'PID-18: A-77',
  'PID-19: 536-22-8841',
  'NK1-2.1: Abara',
  'NK1-2.2: Wendell',
  'NK1-4.3: Waupelo',
  'NK1-5: 414^8675310',
  'PV1-8: 1234567893',
  'PV1-8.2: Chen',
  'PV1-8.3: Emily',
  'PV1-19: V-991',
  'MRG-1: 20931775',
];

describe('hl7v2', () => {
  for (const [name, ending] of [
    ['\\r', '\r'],
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
  ] as const) {
    it(`labels the fields of a message whose segments end with ${name}`, () => {
      assert.deepEqual(fieldsOf(hl7v2, MESSAGE.replaceAll('\r', ending), 'adt.hl7'), EXPECTED);
    });
  }

  it('reads a message in an MLLP block', () => {
    assert.deepEqual(fieldsOf(hl7v2, `\x0b${MESSAGE}\x1c\r`, 'adt.hl7'), EXPECTED);
  });

  it('reads separators of the message’s own', () => {
    const own = MESSAGE.replaceAll('|', '!').replaceAll('^', '*').replace('MSH!*~', 'MSH!*~');
    assert.deepEqual(fieldsOf(hl7v2, own, 'adt.hl7').map((field) => field.replace('*', '^')), EXPECTED);
  });

  it('reads a literal whose segments end with an escape', () => {
    const literal = `const m = "${MESSAGE.replaceAll('\\', '\\\\').replaceAll('\r', '\\r')}";\nconst next = 1;`;
    assert.deepEqual(fieldsOf(hl7v2, literal, 'adt.ts'), EXPECTED);
  });

  it('reads concatenated pieces and stops at the closing quote', () => {
    const pieces = MESSAGE.replaceAll('\\', '\\\\').split('\r').map((segment) => `  "${segment}\\n"`).join(' +\n');
    assert.deepEqual(fieldsOf(hl7v2, `m = (\n${pieces});`, 'adt.py'), EXPECTED);
  });

  it('keeps escape sequences inside a value', () => {
    const text = 'PID|1||77001||O\\T\\Brien^Rosa';
    assert.deepEqual(fieldsOf(hl7v2, text, 'a.hl7'), ['PID-3: 77001', 'PID-5.1: O\\T\\Brien', 'PID-5.2: Rosa']);
  });

  it('tells test messages, clinicians and types of identifier', () => {
    const test = MESSAGE.replace('|P|', '|T|');
    assert.deepEqual(fieldFor(hl7v2, test, 'a.hl7', 'PID-5.1').tags, ['synthetic']);
    assert.deepEqual(fieldFor(hl7v2, MESSAGE, 'a.hl7', 'PV1-8.2').tags, ['provider']);
    const { reading } = readWith(hl7v2, MESSAGE, 'a.hl7');
    assert.deepEqual(reading.fields.slice(0, 2).map(({ rule }) => rule), ['phi/mrn', 'phi/ssn']);
    assert.equal(reading.fields[0]!.confidence, 'very-high');
  });

  it('leaves words and tables alone that only look like a segment', () => {
    for (const text of ['the PID|of a process', 'pid|1||77001||Abara^Rosa', 'x PID|1||77001||Abara', '| PID | NAME |']) {
      assert.deepEqual(fieldsOf(hl7v2, text, 'a.md'), []);
    }
  });

  survives(hl7v2, MESSAGE, 'adt.hl7');
  survives(hl7v2, `"${MESSAGE.replaceAll('\r', '\\r')}"`, 'adt.ts');
}); // prettier-ignore
