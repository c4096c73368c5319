import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_IN_ALL, MOST_IN_FILE, sharesOf, sumOf, type Wanted } from '../../../src/editor/tree/problems';

const of = (error: number, warning = 0, information = 0): Wanted => ({
  error,
  warning,
  information,
  hint: 0,
});

describe('editor/tree/problems', () => {
  it('lists all while there is room', () => {
    const files = new Map([['a', of(3, 2)], ['b', of(0, 0, 1)], ['c', of(0)]]); // prettier-ignore
    assert.deepEqual([...sharesOf(files)], [['a', 5], ['b', 1], ['c', 0]]); // prettier-ignore
  });

  it('lists a thousand of a file', () => {
    assert.equal(sharesOf(new Map([['a', of(600, 11_831)]])).get('a'), MOST_IN_FILE);
  });

  it('lists every error before the first warning of another file', () => {
    const warnings = Array.from({ length: 20 }, (_, at) => [`w${at}`, of(0, 900)] as const);
    const shares = sharesOf(new Map([...warnings, ['last', of(1_000)]]));
    assert.equal(shares.get('last'), 1_000);
    assert.equal(
      [...shares.values()].reduce((sum, one) => sum + one),
      MOST_IN_ALL,
    );
  });

  it('never lists more than there is or fits, and leaves no room while something is left out', () => {
    const wanted = fc.tuple(fc.nat(1_500), fc.nat(1_500), fc.nat(1_500)).map((counts) => of(...counts));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), wanted, { maxKeys: 30 }), (files) => {
        const byUri = new Map(Object.entries(files));
        const shares = sharesOf(byUri);
        const total = [...shares.values()].reduce((sum, one) => sum + one, 0);
        assert.ok(total <= MOST_IN_ALL);
        for (const [uri, own] of byUri) {
          const most = Math.min(sumOf(own), MOST_IN_FILE);
          assert.ok(shares.get(uri)! <= most);
          assert.ok(shares.get(uri) === most || total === MOST_IN_ALL);
        }
      }),
    );
  });
});
