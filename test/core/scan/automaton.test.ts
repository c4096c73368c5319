import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildAutomaton, fold } from '../../../src/core/scan/automaton';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '0', '7', '-', 'é', 'z'), maxLength: 40 });
const literals = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', '0', '-', 'é'), minLength: 1, maxLength: 4 }),
  { maxLength: 8 },
);

describe('automaton', () => {
  it('sees what indexOf sees in the folded text, in order of the ends', () => {
    fc.assert(
      fc.property(literals, letters, (words, text) => {
        const seen: string[] = [];
        const ends: number[] = [];
        buildAutomaton(words).scan(text, (literal, end) => {
          seen.push(`${literal}@${end}`);
          ends.push(end);
        });
        const folded = fold(text);
        const expected = words.flatMap((word, index) =>
          [...folded].flatMap((_, at) => (folded.startsWith(word, at) ? [`${index}@${at + word.length}`] : [])),
        );
        assert.deepEqual([...seen].sort(), expected.sort());
        assert.deepEqual(ends, [...ends].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('sees each of thousands of literals, in the first text and in the next', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `${index.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!)}-é`);
    assert.equal(new Set(words).size, words.length);
    const automaton = buildAutomaton(words);
    const text = words.join('\n');
    for (let round = 0; round < 2; round++) {
      const seen = new Set<number>();
      automaton.scan(text, (literal, end) => {
        assert.equal(text.slice(end - words[literal]!.length, end), words[literal]);
        seen.add(literal);
      });
      assert.equal(seen.size, words.length);
    }
  });

  it('folds case and digits only', () => {
    assert.equal(fold('Aé9-Ü'), 'aé0-Ü');
  });

  it('refuses a literal that could never match', () => {
    for (const literal of ['', 'SSN', '123']) assert.throws(() => buildAutomaton([literal]));
  });
}); // prettier-ignore
