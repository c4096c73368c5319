import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesIn, daysEarlier, isDayFirst, rewriteDates } from '../../../src/core/remedies/dateText';

const FORMS: readonly string[] = [
  '1958-03-14', '1958/3/14', '03/14/1958', '3/14/1958', '3-14-1958', '03/14/58', '14.3.1958', '19580314', '19580314150137+0215', '1958-03-14T15:01:37.239Z',
  'March 14, 1958', 'March 14th, 1958', 'Mar 14 1958', '14 March 1958', '14-MAR-1958', '14th of March, 1958', '14 mar 1958',
]; // prettier-ignore

describe('dates in values', () => {
  for (const form of FORMS)
    it(`reads and writes ${form}`, () => {
      const dates = datesIn(form);
      assert.deepEqual(
        dates.map(({ date }) => date),
        [{ year: form.includes('/58') ? 2058 : 1958, month: 3, day: 14 }],
      );
      assert.equal(
        rewriteDates(form, dates, (date) => date),
        form.replace('Mar 14 1958', 'Mar 14 1958'),
      );
    });

  it('keeps the form of what it replaces', () => {
    const write = (form: string): string =>
      rewriteDates(form, datesIn(form), () => ({ year: 1957, month: 11, day: 2 }));
    assert.equal(write('March 14th, 1958'), 'November 2nd, 1957');
    assert.equal(write('14-MAR-1958'), '02-NOV-1957');
    assert.equal(write('03/14/58'), '11/02/57');
    assert.equal(write('19580314150137'), '19571102150137');
    assert.equal(write('from 3/14/1958 to 4/1/1958'), 'from 11/2/1957 to 11/2/1957');
  });

  it('reads a month or a year alone, and no more than there is', () => {
    const read = (value: string) => datesIn(value).map(({ date }) => date);
    assert.deepEqual(read('March 2021'), [{ year: 2021, month: 3 }]);
    assert.deepEqual(read('202103'), [{ year: 2021, month: 3 }]);
    assert.deepEqual(read('1958'), [{ year: 1958 }]);
    for (const none of ['March 14', 'Monday', '99/99/1958', '', '12345', 'x'.repeat(500)])
      assert.ok(
        read(none).every(({ month }) => month === undefined),
        none,
      );
  });

  it('sees where the day comes first', () => {
    assert.ok(isDayFirst('25/4/1958'));
    assert.ok(!isDayFirst('4/25/1958'));
    assert.deepEqual(datesIn('3/4/1958', true)[0]!.date, { year: 1958, month: 4, day: 3 });
  });

  it('keeps the days between two dates', () => {
    const day = fc.integer({ min: -20_000, max: 20_000 });
    const iso = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 364 }), (a, b, shift) => {
        const moved = [a, b].map((one) => {
          const text = iso(one);
          return Date.parse(rewriteDates(text, datesIn(text), (date) => daysEarlier(date, shift))) / 86_400_000; // prettier-ignore
        });
        assert.equal(moved[0]! - moved[1]!, a - b);
        assert.equal(moved[0], a - shift);
      }),
    );
  });
});
