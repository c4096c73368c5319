import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, inStyle, PASTE_STYLES, restorable, sourceText, surrogateTable } from '../../../src/core';
import { syntheticFor } from '../../../src/core/remedies/synthetic';
import { STAND_IN_KINDS } from '../../../src/core/standIns';
import { counting, redactAll } from './redactSupport';

const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417, DOB 03/14/1958, e-mail mq@lakeside.org, phone (608) 555-0142, lives at 14 Alder Ct, Madison, WI 53703.'; // prettier-ignore
const VALUES = [
  'MARISOL',
  'QUINTANAR',
  '4471903',
  '536-22-8417',
  '03/14/1958',
  'mq@lakeside',
  '555-0142',
  'Alder',
];

describe('the styles of a paste', () => {
  it('hold none of the values', async () => {
    const table = restorable(surrogateTable());
    const { edits } = await redactAll({ path: 'a.prompt.md', text: NOTE, surrogates: table });
    for (const style of PASTE_STYLES) {
      const text = inStyle(NOTE, edits, style, table);
      for (const value of VALUES) assert.ok(!text.includes(value), `${style} holds a value`);
    }
  });

  it('give the same value the same stand-in, and tell masked people not apart', async () => {
    const table = restorable(surrogateTable(counting()));
    const note = 'Patient: Marisol Quintanar. Patient: Dana Whitcombe. Ms. Quintanar called.';
    const { edits } = await redactAll({ path: 'a.prompt.md', text: note, surrogates: table });
    const names = (style: 'masked' | 'synthetic') => [...inStyle(note, edits, style, table).matchAll(/\[NAME\]|Test-\d+/g)].map(String); // prettier-ignore
    assert.equal(new Set(names('masked')).size, 1);
    const [first, second, third] = names('synthetic');
    assert.equal(first, third);
    assert.notEqual(first, second);
  });

  it('synthetic values raise no alarm where they are pasted', async () => {
    const table = restorable(surrogateTable());
    const { edits } = await redactAll({ path: 'a.prompt.md', text: NOTE, surrogates: table });
    const text = inStyle(NOTE, edits, 'synthetic', table);
    const { identifiers } = analyse(sourceText({ path: 'a.prompt.md', text }, 'prompt', { year: 2026 }));
    const loud = identifiers.filter(({ tags, confidence }) => tags.length === 0 && confidence !== 'low');
    assert.deepEqual(loud.map(({ rule, place }) => `${rule}: ${text.slice(place.start, place.end)}`), []); // prettier-ignore
  });

  it('numbers stay numbers', () => {
    const table = restorable(surrogateTable(counting()));
    const digits = table.digits('MRN', '4471903');
    const edit = { start: 0, end: 7, newText: digits };
    assert.equal(inStyle('4471903', [edit], 'masked', table), '0');
    assert.equal(inStyle('4471903', [edit], 'synthetic', table), digits);
  });

  it('synthetic values come from reserved ranges', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999 }), (number) => {
        assert.match(syntheticFor('PHONE', number, '(608) 555-0142')!, /^\([2-9]\d\d\) 555-01\d\d$/);
        assert.match(syntheticFor('SSN', number, '536-22-8417')!, /^9\d\d-(?:0[1-9]|[1-4]\d)-\d{4}$/);
        assert.match(syntheticFor('EMAIL', number, 'a@b.org')!, /@example\.com$/);
        assert.match(syntheticFor('IP', number, '10.1.2.3')!, /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/);
        assert.match(syntheticFor('NAME', number, 'Jane Roe')!, /^[A-Z][a-z]+ Test-\d+$/);
        assert.equal(syntheticFor('NAME', number, 'ROE'), `TEST-${number}`);
      }),
    ); // prettier-ignore
  });

  it('the same number and kind give one value', () => {
    for (const kind of STAND_IN_KINDS)
      assert.equal(syntheticFor(kind, 417, 'LC-4471903'), syntheticFor(kind, 417, 'LC-4471903'));
  });
});
