import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_FILTER } from '../../../src/editor/tree/filter';
import { groupFindings } from '../../../src/editor/tree/groups';
import { inOrder, keyOf, neighbour } from '../../../src/editor/tree/order';
import { entriesOf, finding, NAMES } from './fixtures';

const orderOf = (...lines: readonly (readonly [string, number])[]) =>
  inOrder(groupFindings(entriesOf(lines.map(([path, line]) => finding({ path, line }))), 'file', 'place', NO_FILTER, NAMES).groups); // prettier-ignore

const order = orderOf(['a', 1], ['a', 5], ['b', 2]);
const keys = order.map(keyOf);

describe('editor/tree/order', () => {
  it('begins at either end, goes across files and wraps', () => {
    assert.equal(neighbour(order, {}, 1), 0);
    assert.equal(neighbour(order, {}, -1), 2);
    assert.equal(neighbour(order, { key: keys[1]! }, 1), 2);
    assert.equal(neighbour(order, { key: keys[2]! }, 1), 0);
    assert.equal(neighbour(order, { key: keys[0]! }, -1), 2);
    assert.equal(neighbour([], {}, 1), undefined);
  });

  it('goes on from the finding under the caret', () => {
    const caret = { uri: 'file:///r/a', offset: 405 };
    assert.equal(neighbour(order, { caret }, 1), 2);
    assert.equal(neighbour(order, { key: keys[0]!, caret }, -1), 0);
    assert.equal(neighbour(order, { key: keys[0]!, caret: { uri: 'file:///r/a', offset: 205 } }, 1), 1);
  });

  it('goes on where a finding was that is gone', () => {
    assert.equal(neighbour(order, { key: 'gone', index: 1 }, 1), 1);
    assert.equal(neighbour(order, { key: 'gone', index: 1 }, -1), 0);
    assert.equal(neighbour(order, { key: 'gone', index: 9 }, 1), 0);
  });

  it('comes to every finding once before it is where it began, and back again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), (lines) => {
        const many = orderOf(...lines.map((line) => [`f${line % 3}`, line] as const));
        const seen: number[] = [];
        for (let at: number | undefined; seen.length < many.length;)
          seen.push((at = neighbour(many, at === undefined ? {} : { key: keyOf(many[at]!) }, 1)!));
        assert.deepEqual(seen, many.map((_, index) => index));
        for (const index of seen) {
          const next = neighbour(many, { key: keyOf(many[index]!) }, 1)!;
          assert.equal(neighbour(many, { key: keyOf(many[next]!) }, -1), index);
        }
      }),
    );
  }); // prettier-ignore
});
