import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsOf, isSnippetOtherwise, planPaste } from '../../../src/editor/paste/plan';

const EMPTY = { isEmpty: true };
const SELECTION = { isEmpty: false };
const cursors = (count: number) => Array.from({ length: count }, () => EMPTY);
const partsOf = (
  text: string,
  ...rest: [Parameters<typeof planPaste>[1], Parameters<typeof planPaste>[2], boolean]
) => planPaste(text, ...rest).map(({ part, above }) => (above ? '^' : '') + text.slice(part.start, part.end));

describe('what a paste does with several cursors', () => {
  it('one cursor gets everything', () => {
    assert.deepEqual(partsOf('a\nb', cursors(1), undefined, true), ['a\nb']);
    assert.deepEqual(partsOf('a\nb', [SELECTION], { wholeLine: false, parts: [1, 1] }, true), ['a\nb']);
  });

  it('as many lines as cursors are spread, unless the editor is told not to', () => {
    assert.deepEqual(partsOf('a\nb\r\nc', cursors(3), undefined, true), ['a', 'b', 'c']);
    assert.deepEqual(partsOf('a\nb\n', cursors(2), undefined, true), ['a', 'b']);
    assert.deepEqual(partsOf('a\nb', cursors(3), undefined, true), ['a\nb', 'a\nb', 'a\nb']);
    assert.deepEqual(partsOf('a\nb', cursors(2), undefined, false), ['a\nb', 'a\nb']);
  });

  it('what as many cursors copied goes to each its own, lines and all', () => {
    const copied = { wholeLine: false, parts: [3, 1] };
    assert.deepEqual(partsOf('a\nb\nc', cursors(2), copied, false), ['a\nb', 'c']);
    assert.deepEqual(partsOf('a\nb\nc', cursors(3), copied, false), ['a\nb\nc', 'a\nb\nc', 'a\nb\nc']);
    // Something else has been copied since.
    assert.deepEqual(partsOf('longer than that', cursors(2), copied, true), ['longer than that', 'longer than that']); // prettier-ignore
  });

  it('a line copied without a selection goes above, but over a selection', () => {
    const copied = { wholeLine: true, parts: [] };
    assert.deepEqual(partsOf('line\n', cursors(1), copied, true), ['^line\n']);
    assert.deepEqual(partsOf('line\n', cursors(2), copied, true), ['^line\n', '^line\n']);
    assert.deepEqual(partsOf('line\n', [SELECTION], copied, true), ['line\n']);
    assert.deepEqual(partsOf('line', cursors(1), copied, true), ['line']);
    assert.deepEqual(partsOf('two\nlines\n', cursors(1), copied, true), ['two\nlines\n']);
  });

  it('parts hold all of the text but the line breaks between them', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' ') }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(parts, fc.constantFrom('\n', '\r\n'), (given, eol) => {
        const copied = { wholeLine: false, parts: given.map(({ length }) => length) };
        assert.deepEqual(partsOf(given.join(eol), cursors(given.length), copied, false), given);
      }),
    );
  });
});

describe('the edits of a paste', () => {
  const text = 'SSN 1\nMRN 2';
  const targets = planPaste(text, cursors(2), undefined, true);

  it('go to the part in which they stand', () => {
    const edits = [{ start: 4, end: 5, newText: 'x' }, { start: 10, end: 11, newText: 'y' }]; // prettier-ignore
    assert.deepEqual(editsOf(targets, edits), [
      [{ start: 4, end: 5, newText: 'x' }],
      [{ start: 4, end: 5, newText: 'y' }],
    ]);
  });

  it('are none if a value reaches over the end of a part', () => {
    assert.equal(editsOf(targets, [{ start: 4, end: 7, newText: 'x' }]), undefined);
  });
});

describe('a snippet', () => {
  const otherwise = (text: string, count = 1, wholeLine = false) =>
    isSnippetOtherwise(text, planPaste(text, cursors(count), { wholeLine, parts: [] }, true));

  it('puts in what the paste does where there is one line and one cursor, or the same for all', () => {
    assert.equal(otherwise('const a = 1;'), false);
    assert.equal(otherwise('a', 3), false);
  });

  it('does not otherwise', () => {
    assert.equal(otherwise('a\nb'), true);
    assert.equal(otherwise('\ta'), true);
    assert.equal(otherwise('a\nb', 2), true);
    assert.equal(otherwise('a\n', 1, true), true);
  });
});
