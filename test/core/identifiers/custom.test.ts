import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textContext } from '../../../src/core/identifiers';
import { customCandidates, customIdentifier } from '../../../src/core/identifiers/custom';
import { analyse, nearMissesOf } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';

const OURS = customIdentifier('mrn', { pattern: 'LC-\\d{7}' });
const DIGITS = customIdentifier('studyId', { pattern: '\\d{8}', words: ['enrolment'] });

function source(text: string, custom = [OURS], surface: 'source' | 'prompt' = 'source') {
  return sourceText({ path: 'visit.txt', text }, surface, { year: 2026, custom });
}

function read(text: string, custom = [OURS], surface: 'source' | 'prompt' = 'source') {
  return analyse(source(text, custom, surface)).identifiers.map(({ rule, place, confidence }) => [rule, text.slice(place.start, place.end), confidence]); // prettier-ignore
}

describe('identifiers that the policy describes', () => {
  it('take their rule from their name', () => {
    const rule = (name: string, given?: string) => customIdentifier(name, { pattern: 'LC-\\d{7}', ...(given ? { rule: given } : {}) }).rule; // prettier-ignore
    assert.equal(rule('mrn'), 'phi/mrn');
    assert.equal(rule('MRN'), 'phi/mrn');
    assert.equal(rule('memberId'), 'phi/health-plan-id');
    assert.equal(rule('account-number'), 'phi/account-number');
    assert.equal(rule('studyId'), 'phi/other-id');
    assert.equal(rule('studyId', 'phi/mrn'), 'phi/mrn');
  });

  it('are found in any text, surer with a label, and as whole words', () => {
    assert.deepEqual(read("const x = 'LC-4471903';"), [['phi/mrn', 'LC-4471903', 'medium']]);
    assert.deepEqual(read('// chart of the day, then LC-4471903'), [['phi/mrn', 'LC-4471903', 'high']]);
    assert.deepEqual(read("const mrn = 'LC-4471903';"), [['phi/mrn', 'LC-4471903', 'very-high']]);
    assert.deepEqual(read('XLC-4471903 LC-44719031 LC-447190'), []);
  });

  it('of digits alone need a word that names them, and say so otherwise', () => {
    assert.deepEqual(read("const limit = '20417731';", [DIGITS]), []);
    const [miss] = nearMissesOf(source("const limit = '20417731';", [DIGITS]));
    assert.equal(miss?.rule, 'phi/other-id');
    assert.match(miss!.why, /no word that names it/);
    assert.deepEqual(read("const studyId = '20417731';", [DIGITS]), [['phi/other-id', '20417731', 'high']]);
    assert.deepEqual(read('# enrolment no. 20417731', [DIGITS]), [['phi/other-id', '20417731', 'high']]);
  });

  it('are found in every part of a format, and leave a labelled field what it is', () => {
    const hl7 = 'MSH|^~\\&|A|B|C|D|20260101||ADT^A01|1|P|2.5\rPID|1||LC-4471903^^^LC^MR||QUINTANAR^MARISOL\rOBX|1|TX|N||see LC-4471904';
    const found = analyse(sourceText({ path: 'a.hl7', text: hl7 }, 'source', { year: 2026, custom: [OURS] }));
    const mrns = found.identifiers.filter(({ rule }) => rule === 'phi/mrn');
    assert.deepEqual(mrns.map(({ place }) => hl7.slice(place.start, place.end)), ['LC-4471903', 'LC-4471904']);
    assert.match(mrns[0]!.label, /^PID-3/);
  }); // prettier-ignore

  it('tell neither the value nor the expression', () => {
    const facts = analyse(source("const mrn = 'LC-4471903'; const y = 'LC-4471904';"));
    assert.doesNotMatch(JSON.stringify(facts), /447190|\\d/);
  });

  it('are all found wherever they stand, also on lines longer than a window', () => {
    const wide = fc.integer({ min: 990, max: 1_030 }).map((width) => `LC-${'.'.repeat(width)}`);
    const filler = fc.oneof(wide, fc.constantFrom(' ', '\n', 'LC-', 'x y ', '12345 ', '-'.repeat(90), 'a '.repeat(700), 'LC-12 '.repeat(200))); // prettier-ignore
    fc.assert(
      fc.property(fc.array(filler, { maxLength: 8 }), (parts) => {
        const text = parts.map((part, index) => `${part} LC-44719${String(index).padStart(2, '0')} `).join('');
        const { candidates, complete } = customCandidates([OURS], textContext(source(text)));
        const values = candidates.map(({ start, end }) => text.slice(start, end));
        assert.ok(complete);
        assert.deepEqual(values, [...text.matchAll(/(?<!\w)LC-\d{7}(?!\w)/g)].map(([value]) => value));
      }),
    );
  }); // prettier-ignore

  it('are given up on, and told as not examined, before they could hang', () => {
    const worst = customIdentifier('worst', { pattern: 'a(?:\\w{1,9}\\d{1,9}){1,5}(?:a+)+' });
    for (const text of [
      'a1'.repeat(500_000),
      'a '.repeat(500_000),
      `${'a1b2'.repeat(200)}\n`.repeat(1_250),
    ]) {
      const facts = analyse(source(text, [worst]));
      assert.deepEqual(facts.identifiers, []);
      assert.ok(facts.notExamined.some(({ detail }) => detail?.includes("the policy's own identifiers")));
    }
  }).timeout(20_000);
});
