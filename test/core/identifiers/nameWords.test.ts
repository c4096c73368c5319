import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldWord } from '../../../src/core/identifiers/lexicon/fold';
import { isEverydayWord } from '../../../src/core/identifiers/lexicon/lookup';
import { readNames } from '../../../src/core/identifiers/nameSegments';
import { wordBounds, wordOf } from '../../../src/core/identifiers/nameWords';

const kindOf = (word: string): string => wordOf(word, 0, word.length).kind;

describe('words of names', () => {
  for (const [kind, words] of Object.entries({
    given: ['Imogen', 'Zoltán', 'Jean-Pierre', 'JENNIFER', 'Delphine'],
    surname: ['Castellanos', 'Okafor', 'McCarthy'],
    maybe: ['Rose', 'Graves', 'Jenkins', 'Cassandra', 'Will', 'Hill'],
    foreign: ['Břežan', 'Sturludóttir', 'Malakhovsky', 'McQuibben'],
    unknown: ['Prydderch', 'Gwenllian'],
    initial: ['J'],
    word: [
      'The',
      'Patient',
      'Messages',
      'Running',
      'Atorvastatin',
      'JavaScript',
      'IDs',
      'HIPAA',
      'Sep',
      'Follow-up',
    ],
  }))
    // prettier-ignore
    for (const word of words) it(`takes ${word} for ${kind}`, () => assert.equal(kindOf(word), kind));

  it('knows everyday words by their base', () => {
    for (const word of ['stories', 'nicely', 'running', 'messages', 'hoped', 'planned', 'bigger'])
      assert.ok(isEverydayWord(word), word);
  });

  it('folds marks and letters that have none', () => {
    assert.equal(foldWord('Þórdís'), 'thordis');
    assert.equal(foldWord('Bjørnæs'), 'bjornaes');
    assert.equal(foldWord("O’Brien"), 'obrien');
  }); // prettier-ignore

  it('splits any text into words that hold no blank and do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bounds = wordBounds(text);
        for (let i = 0; i < bounds.length; i += 2) {
          assert.ok(bounds[i]! < bounds[i + 1]! && (i === 0 || bounds[i - 1]! < bounds[i]!));
          assert.doesNotMatch(text.slice(bounds[i], bounds[i + 1]), /\s/);
        }
      }),
    );
  });

  it('reads segments in order, each inside the text', () => {
    const piece = fc.constantFrom('Ann', 'Lee', 'van', 'de', 'J', '.', ' ', '  ', '\n', ', ', '-', "'s", 'Dr', 'the', '1', '_', 'Åse'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, words } of readNames(text).segments) {
          assert.ok(start >= at && end > start && end <= text.length && words.length > 0);
          at = end;
        }
      }),
    );
  });
});
