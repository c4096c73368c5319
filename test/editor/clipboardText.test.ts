import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inLayoutOf, isSameText, piecesOf } from '../../src/editor/clipboardText';

const line = fc.string({ unit: fc.constantFrom('a', ' ', '7', 'é', '\u{1F600}'), maxLength: 9 });
/** The last one is not empty. */
const lines = fc.array(line, { maxLength: 6 }).map((texts) => [...texts, 'x']);

describe('the text of the clipboard', () => {
  it('is the same with other line ends, and with a last one or without', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const text = texts.join('\n');
        for (const other of [texts.join('\r\n'), texts.join('\r'), `${text}\n`, `${texts.join('\r\n')}\r\n`])
          assert.ok(isSameText(text, other) && isSameText(other, text));
      }),
    );
  });

  it('is another one with anything else changed', () => {
    assert.ok(!isSameText('a\nb', 'a\n\nb'));
    assert.ok(!isSameText('a', 'a '));
    assert.ok(!isSameText('a', ''));
    assert.ok(!isSameText('a\n\n', 'a'));
  });

  it('is put back in the layout of what was there', () => {
    fc.assert(
      fc.property(lines, lines, fc.boolean(), (made, model, ended) => {
        const there = model.join('\r\n') + (ended ? '\r\n' : '');
        const put = inLayoutOf(made.join('\n'), there);
        assert.ok(isSameText(put, made.join('\n')));
        if (there.includes('\r\n')) assert.ok(!/(?<!\r)\n/.test(put));
        else assert.ok(!put.includes('\r'));
        assert.equal(/\n$/.test(put), /\n$/.test(there));
      }),
    );
  });
});

describe('the pieces of a text', () => {
  it('make up its beginning, none longer than asked, and end with a line where one ends', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 }), (texts, piece, longest) => {
        const text = texts.join('\n');
        const pieces = [...piecesOf(text, piece, longest)];
        assert.equal(pieces.join(''), text.slice(0, longest));
        for (const [index, one] of pieces.entries()) {
          assert.ok(one.length > 0 && one.length <= piece);
          if (index < pieces.length - 1 && one.includes('\n')) assert.ok(one.endsWith('\n'));
        }
      }),
    ); // prettier-ignore
  });
});
