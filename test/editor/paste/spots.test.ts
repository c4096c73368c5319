import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isTypedAt, moved, type Change, type Spot } from '../../../src/editor/paste/spots';

const change = (rangeOffset: number, rangeLength: number, text: string): Change => ({ rangeOffset, rangeLength, text }); // prettier-ignore
const apply = (text: string, changes: readonly Change[]) =>
  [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset).reduce((now, { rangeOffset, rangeLength, text: put }) => now.slice(0, rangeOffset) + put + now.slice(rangeOffset + rangeLength), text); // prettier-ignore
const put = (text: string, spots: readonly Spot[]) =>
  [...spots].sort((a, b) => b.start - a.start).reduce((now, spot) => now.slice(0, spot.start) + spot.text + now.slice(spot.end), text); // prettier-ignore

describe('what a key does', () => {
  const caret = { start: 3, end: 3 };
  const selection = { start: 1, end: 5 };

  it('puts in or takes out a sign at every cursor', () => {
    for (const typed of [
      change(3, 0, 'x'),
      change(3, 0, '()'),
      change(2, 1, ''),
      change(3, 1, ''),
      change(3, 0, '\n    '),
    ])
      assert.ok(isTypedAt([caret], [typed]));
    assert.ok(isTypedAt([selection], [change(1, 4, 'x')]));
    assert.ok(isTypedAt([caret, { start: 9, end: 9 }], [change(9, 0, 'x'), change(3, 0, 'x')]));
  });

  it('is no paste, and no part of one that was reduced to what differs', () => {
    assert.ok(!isTypedAt([caret], [change(3, 0, 'text')]));
    assert.ok(!isTypedAt([selection], [change(4, 1, '2')]));
    assert.ok(!isTypedAt([selection], [change(1, 1, 'a'), change(4, 1, '2')]));
    assert.ok(!isTypedAt([caret], [change(20, 0, 'x')]));
    assert.ok(!isTypedAt([caret, { start: 9, end: 9 }], [change(3, 0, 'x')]));
  });
});

describe('a paste that comes after what was typed', () => {
  it('stands before it', () => {
    const [spot] = moved([{ start: 3, end: 3, text: 'PASTE' }], [change(3, 0, 'x')]);
    assert.equal(put('abcx', [spot!]), 'abcPASTEx');
  });

  it('takes the place of the selection that was typed over', () => {
    const [spot] = moved([{ start: 1, end: 3, text: 'PASTE' }], [change(1, 2, 'x')]);
    assert.equal(put('axd', [spot!]), 'aPASTExd');
  });

  it('replaces the selection if only the caret moved', () => {
    const spots = [{ start: 1, end: 3, text: 'PASTE' }];
    assert.deepEqual(moved(spots, []), spots);
    assert.equal(put('abcd', spots), 'aPASTEd');
  });

  it('stands before what each of several cursors typed', () => {
    const spots = [{ start: 2, end: 2, text: '1' }, { start: 5, end: 5, text: '2' }]; // prettier-ignore
    const changes = [change(5, 0, 'x'), change(2, 0, 'x')];
    assert.equal(put(apply('ab\ncd\n', changes), moved(spots, changes)), 'ab1x\ncd2x\n');
  });

  it('loses nothing, whatever is typed at one place one key after another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 8 }), (before, after, keys) => {
        let text = before + after;
        let spots: readonly Spot[] = [{ start: before.length, end: before.length, text: '<PASTE>' }];
        let caret = before.length;
        for (const key of keys) {
          const typed = [change(caret, 0, key)];
          text = apply(text, typed);
          spots = moved(spots, typed);
          caret += key.length;
        }
        assert.equal(put(text, spots), `${before}<PASTE>${keys.join('')}${after}`);
      }),
    ); // prettier-ignore
  });
});
