import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineIndexAt, lineRange, sourceText } from '../../../src/core/scan/sourceText';

const texts = fc
  .array(fc.constantFrom('a', 'é', '𝄞', '\n', '\r\n', '\r', ' ', '"'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('sourceText', () => {
  it('puts every offset into exactly one line, in order', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const source = sourceText({ path: 'a.txt', text });
        const offset = text.length === 0 ? 0 : at % (text.length + 1);
        const line = lineIndexAt(source, offset);
        assert.ok(source.lineStarts[line]! <= offset);
        assert.ok(line + 1 === source.lineStarts.length || source.lineStarts[line + 1]! > offset);
      }),
    );
  });

  it('counts lines as an editor does and leaves the line break out of a line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = sourceText({ path: 'a.txt', text });
        const lines = text.split(/\r\n|\r|\n/);
        assert.equal(source.lineStarts.length, lines.length);
        lines.forEach((expected, index) => {
          const { start, end } = lineRange(source, index);
          assert.equal(text.slice(start, end), expected);
        });
      }),
    );
  });

  it('knows prompt files by their names', () => {
    for (const path of [
      'review.prompt.md',
      'AGENTS.md',
      '.github/copilot-instructions.md',
      '.git/COMMIT_EDITMSG',
    ]) {
      assert.equal(sourceText({ path, text: '' }).surface, 'prompt', path);
    }
    for (const path of ['src/prompt.ts', 'README.md', 'prompts/notes.md'])
      assert.equal(sourceText({ path, text: '' }).surface, 'source', path);
  });
});
