import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesAsked, offsetsOf, partOf } from '../../../src/core/agentTools/lines';
import { ToolRefusal } from '../../../src/core/agentTools';
import { sourceText } from '../../../src/core';

const text = (value: string) => sourceText({ path: 'a.txt', text: value });

describe('the lines of an answer', () => {
  it('join to the whole, whatever their length', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.nat(90_000).map((n) => 'x'.repeat(n)),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3000 }), (lines) => {
        const source = text(lines.join('\n'));
        let joined = '';
        for (let first: number | undefined = 1; first !== undefined;) {
          const range = linesAsked(source, first);
          const { start, end } = offsetsOf(source, range);
          joined += source.text.slice(start, end);
          first = range.cut ? range.last + 1 : undefined;
        }
        assert.equal(joined, source.text);
      }),
      { numRuns: 30 },
    );
  });

  it('are those asked for, as far as the text has them', () => {
    const source = text('a\r\nb\nc');
    assert.deepEqual(linesAsked(source, 2, 9), { first: 2, last: 3, total: 3, cut: false });
    assert.deepEqual(offsetsOf(source, linesAsked(source, 1, 1)), { start: 0, end: 3 });
    assert.throws(() => linesAsked(source, 4), ToolRefusal);
    assert.throws(() => linesAsked(source, 3, 2), ToolRefusal);
  });
});

describe('a part of a text', () => {
  it('shows no half of what is replaced across its ends', () => {
    const whole = 'ab CDEF gh';
    const edits = [{ start: 3, end: 7, newText: '[X]' }];
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), (a, b) => {
        const part = partOf(whole, edits, Math.min(a, b), Math.max(a, b));
        assert.doesNotMatch(part, /[C-F]/);
        assert.ok('ab [X] gh'.includes(part), part);
      }),
    );
  });
});
