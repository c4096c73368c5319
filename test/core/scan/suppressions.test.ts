import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceText } from '../../../src/core/scan/sourceText';
import { readSuppressions } from '../../../src/core/scan/suppressions';

function read(text: string) {
  const hits = [...text.matchAll(/phi-cordon-/gi)].map(({ index }) => index);
  return readSuppressions(sourceText({ path: 'a.txt', text }), hits);
}

/** Comments of many languages around the same words. */
const STYLES: readonly (readonly [string, string])[] = [['// ', ''], ['# ', ''], ['-- ', ''], ['; ', ''], ['% ', ''], ['/* ', ' */'], ['<!-- ', ' -->'], ['{/* ', ' */}'], ['"', '",'], ["rem '", "'"], ['(* ', ' *)'], ['{{!-- ', ' --}}'], ['""" ', ' """'], ['    "# ', '\\n",']]; // prettier-ignore

describe('suppression comments', () => {
  for (const [open, close] of STYLES) {
    it(`are read in ${open.trim()} … ${close.trim()}`, () => {
      const [found] = read(`a\n${open}phi-cordon-disable-next-line phi/ssn, phi/mrn -- made up fixture${close}\nb`);
      assert.deepEqual(found?.rules, ['phi/ssn', 'phi/mrn']);
      assert.deepEqual([found?.fromLine, found?.toLine], [3, 3]);
      assert.equal(found?.reason, 'made up fixture');
    });

    it(`suppress every rule without one, in ${open.trim()} … ${close.trim()}`, () => {
      const [found] = read(`${open}phi-cordon-disable-line -- fixture${close}`);
      assert.deepEqual([found?.rules, found?.reason], [['*'], 'fixture']);
    });

    it(`have no reason where none is written, in ${open.trim()} … ${close.trim()}`, () => {
      const [found] = read(`${open}phi-cordon-disable-line phi/*${close}`);
      assert.deepEqual([found?.rules, found?.reason], [['phi/*'], undefined]);
    });
  }

  it('cover a line, the next, the file, or a block up to its end', () => {
    const lines = (text: string) => read(text).map(({ fromLine, toLine }) => [fromLine, toLine]);
    assert.deepEqual(lines('x // phi-cordon-disable-line -- fixture\ny'), [[1, 1]]);
    assert.deepEqual(lines('x\n// phi-cordon-disable-file phi/ssn -- fixture\ny\nz'), [[1, 4]]);
    assert.deepEqual(lines('// phi-cordon-disable phi/ssn -- fixture\ny\n// phi-cordon-enable phi/ssn\nz'), [[1, 3]]);
    assert.deepEqual(lines('// phi-cordon-disable phi/ssn -- fixture\n// phi-cordon-enable phi/mrn\nz'), [[1, 3]]);
    assert.deepEqual(lines('// phi-cordon-disable phi/ssn -- fixture\n// phi-cordon-disable phi/mrn -- fixture\n// phi-cordon-enable'), [[1, 3], [2, 3]]);
  });

  it('mask their reason', () => {
    const [found] = read('// phi-cordon-disable-line phi/ssn -- approved by Rosalind, 536-22-8841');
    assert.equal(found?.reason, 'approved by …, 0-0-0');
  });

  it('leave words alone that only begin alike', () => {
    for (const text of ['phi-cordon-disabled', 'phi-cordon-disable-next-lines x', 'phi-cordon-disable-everything', 'see phi-cordon-disable.md for more']) {
      assert.deepEqual(read(text), [], text);
    }
  });

  it('never throw, and stay inside the text', () => {
    const parts = fc.array(fc.constantFrom('phi-cordon-', 'disable', 'disable-next-line', 'enable', '-file', ' ', '--', 'phi/ssn', ',', '*', '\n', '*/', 'reason', '"'), { maxLength: 30 });
    fc.assert(fc.property(parts, (words) => {
      const text = words.join('');
      const last = text.split('\n').length;
      for (const { fromLine, place, rules } of read(text)) {
        assert.ok(fromLine >= 1 && fromLine <= last + 1 && place.end <= text.length && rules.length > 0);
      }
    }), { numRuns: 500 });
  });
}); // prettier-ignore
