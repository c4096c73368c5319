import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentText } from '../../src/editor/documentText';

describe('editor/documentText', () => {
  it('makes all line ends the one that most lines have, as VS Code does', () => {
    for (const [text, shown] of [
      ['a\rb\rc', 'a\r\nb\r\nc'],
      ['a\r\nb\nc\n', 'a\nb\nc\n'],
      ['a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
      ['a\r\nb\n', 'a\nb\n'],
      ['a\rb\r\nc\n', 'a\r\nb\r\nc\r\n'],
      ['a\rb\nc\nd', 'a\nb\nc\nd'],
    ] as const)
      assert.equal(documentText(text), shown);
  });

  it('leaves a text with one kind of line end, and moves no character to another line', () => {
    const pieces = fc.array(fc.constantFrom('a', ' ', '\r', '\n', '\r\n')).map((all) => all.join(''));
    fc.assert(
      fc.property(pieces, (text) => {
        const shown = documentText(text);
        assert.deepEqual(shown.split(/\r\n|[\r\n]/), text.split(/\r\n|[\r\n]/));
        assert.equal(documentText(shown), shown);
      }),
    );
    for (const text of ['', 'a', 'a\nb\n', 'a\r\nb\r\n']) assert.equal(documentText(text), text);
  });
});
