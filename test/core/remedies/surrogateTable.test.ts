import assert from 'node:assert/strict';
import fc from 'fast-check';
import { surrogateTable } from '../../../src/core';
import { cryptoRandom } from '../../../src/core/remedies/random';
import { isSpent } from '../../../src/core/standIns';
import { counting } from './redactSupport';

describe('surrogate table', () => {
  it('gives one value one number, however it is written', () => {
    const table = surrogateTable(counting());
    assert.equal(table.surrogate('SSN', '536-22-8145'), '[SSN-100]');
    assert.equal(table.surrogate('SSN', '536228145'), '[SSN-100]');
    assert.equal(table.digits('SSN', '536 22 8145'), '909000100');
    assert.equal(table.uuid('SSN', '536228145'), '00000000-0000-4000-8000-000000000100');
    assert.equal(table.surrogate('PHONE', '+1 (312) 555-0142'), table.surrogate('PHONE', '312.555.0142'));
    assert.notEqual(table.surrogate('MRN', '536228145'), '[MRN-100]');
  });

  it('gives no number twice, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}\d{6}$/), { minLength: 1, maxLength: 60 }), (stream, values) => {
        // Ends where a source that repeats itself would not.
        let step = 0;
        const table = surrogateTable((bound) => (stream.next().value + step++) % bound);
        const made = values.map((value) => table.surrogate('MRN', value));
        assert.equal(new Set(made).size, values.length);
        assert.deepEqual(values.map((value) => table.surrogate('MRN', value)), made);
      }),
    ); // prettier-ignore
  });

  it('takes longer numbers when the short ones run out', () => {
    const table = surrogateTable(counting());
    const made = Array.from({ length: 5000 }, (_, i) => table.surrogate('ID', `A${i}B`));
    assert.equal(new Set(made).size, 5000);
    assert.match(made.at(-1)!, /^\[ID-\d{5}\]$/);
  });

  it('shifts a person by 1 to 364 days, the same by any of the keys', () => {
    for (let i = 0; i < 400; i++) {
      const days = surrogateTable((bound) => i % bound).offset(['a']);
      assert.ok(days >= 1 && days <= 364);
    }
    const table = surrogateTable(counting());
    const days = table.offset(['mrn 1', 'ssn 2']);
    assert.equal(table.offset(['ssn 2', 'plan 3']), days);
    assert.equal(table.offset(['plan 3']), days);
    assert.notEqual(table.offset(['mrn 4']), days);
  });

  it('makes only what a scan passes over', () => {
    const table = surrogateTable();
    for (const made of [
      table.surrogate('NAME', 'a'),
      table.digits('MRN', 'b'),
      table.uuid('MRN', 'c'),
      '[SSN]',
      '(PLAN-ID-417)',
    ])
      // prettier-ignore
      assert.ok(isSpent(made, 'phi/mrn', 0, made.length), made);
    for (const value of [
      '909012',
      '999000417',
      '[A-1]',
      'NAME',
      '7KD9RM4YW26',
      '00000000-1000-4000-8000-000000000100',
    ])
      // prettier-ignore
      assert.ok(!isSpent(value, 'phi/mrn', 0, value.length), value);
  });

  it('leaves nothing of an address to find but its street', () => {
    const spent = (text: string): boolean => isSpent(text, 'phi/geography', 0, text.length);
    for (const text of ['[PLACE-417], WI 549', '[PLACE-417] 549 in 2021']) assert.ok(spent(text), text);
    for (const text of ['[PLACE-417], Waupelo', '[PLACE-417] 54937', '036', '549', '54937'])
      assert.ok(!spent(text), text);
  });

  it('knows three digits of a ZIP code beside a stand-in', () => {
    const csv = (zip: string): boolean => isSpent(`[PLACE-417],WI,${zip}`, 'phi/geography', 15, 18);
    assert.deepEqual(['549', '000', '036'].map(csv), [true, true, false]);
  });

  it('draws evenly', () => {
    const seen = new Array<number>(7).fill(0);
    for (let i = 0; i < 7000; i++) seen[cryptoRandom(7)]!++;
    assert.ok(seen.every((count) => count > 700 && count < 1300));
  });
});
