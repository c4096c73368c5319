import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SafeText } from '../../../src/core';
import { maskedDiff } from '../../../src/core/reports';
import { isKnownWord } from '../../../src/core/scan/vocabulary';

const TITLE = 'Redact' as SafeText;

/** The lines of a diff of one edit: what stands between the marks `<` and `>` gives way. */
function diffOf(marked: string, newText: string): string[] {
  const start = marked.indexOf('<');
  const text = marked.replace(/[<>]/g, '');
  const edit = { start, end: marked.indexOf('>') - 1, newText };
  return maskedDiff(TITLE, [{ path: 'a.ts', text, edits: [edit] }]).files.flatMap(({ lines }) => lines.map((line) => `${line.sign} ${line.text}`)); // prettier-ignore
}

describe('a remedy as a masked diff', () => {
  it('shows the stand-in where it stands, and no more of the text than a masked line does', () => {
    assert.deepEqual(diffOf("const ssn = '<219-45-6781>'; // Marisol", '[SSN-417]'), ["- const ssn = '…'; //…", "+ const ssn = '[SSN]'; //…"]); // prettier-ignore
    assert.deepEqual(diffOf('note = "seen <Quintanar> at home";', '[NAME]'), ['- note = "…";', '+ note = "…[NAME]…";']); // prettier-ignore
  });

  it('shows code that a route puts in, but for what is in the text already', () => {
    const route = "new OpenAI({ baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1/', model: 'quintanar', year: 1931 })"; // prettier-ignore
    const shown = diffOf("const name = 'quintanar';\nconst client = <new OpenAI()>;", route);
    assert.deepEqual(shown, [
      '- const client = new OpenAI();',
      "+ const client = new OpenAI({ baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1/', model: '…', year: 0 });",
    ]);
  });

  it('says so where only what is masked differs, and counts what is too long', () => {
    assert.deepEqual(diffOf('a = <5551234>', '0').at(-1), '  (only what is masked differs)');
    const lines = Array.from({ length: 30 }, (_, index) => `fetch(${index})`).join('\n');
    assert.deepEqual(diffOf(`<${lines}>`, '').filter((line) => line.startsWith('  ')), ['  20 more lines']); // prettier-ignore
  });

  it('holds no word of the text that a masked line would not, whatever is edited', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/).filter((one) => !isKnownWord(one));
    const value = fc.oneof(word, fc.stringMatching(/^\d{2,9}$/), fc.stringMatching(/^\d{3}-\d{2}-\d{4}$/));
    const glue = fc.constantFrom(' ', "'", '"', '`', '\n', ' = ', '// ', '# ', '\\', '(', ', ');
    const text = fc.array(fc.tuple(value, glue), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.boolean(), (parts, a, b, moves) => {
        const whole = parts.flat().join('');
        const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y) as [number, number]; // prettier-ignore
        const newText = moves ? `[NAME]${whole.slice(start, end)}` : `wrap(${whole})`;
        const diff = maskedDiff(TITLE, [{ path: 'a.ts', text: whole, edits: [{ start, end, newText }] }]);
        const shown = diff.files.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n').replace(/\[NAME\]|wrap|only what is masked differs|more lines/g, ''); // prettier-ignore
        for (const [planted] of parts)
          if (planted.length > 2) assert.ok(!shown.toLowerCase().includes(planted), `${planted} in ${shown}`);
      }),
      { numRuns: 500 },
    );
  });
});
