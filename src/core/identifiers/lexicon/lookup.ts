import { EVERYDAY_WORDS } from './everydayWords';
import { GIVEN } from './given';
import { NAMESAKES } from './namesakes';
import { SURNAMES } from './surnames';

/** A set made of one long string on its first use, so that loading the code costs nothing. */
function lazySet(list: string): (word: string) => boolean {
  let set: ReadonlySet<string> | undefined;
  return (word) => (set ??= new Set(list.split(' '))).has(word);
}

/** Whether a folded word is a given name somewhere. */
export const isGivenName = lazySet(GIVEN);

/** Whether a folded word is a surname somewhere. */
export const isSurname = lazySet(SURNAMES);

/** Whether a folded word, as a name, is shared with a place, a maker or a program. */
export const isNamesake = lazySet(NAMESAKES);

const isListed = lazySet(EVERYDAY_WORDS);

/** Regular endings, with what the base form ends in instead. */
const ENDINGS: readonly (readonly [ending: RegExp, base: string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$|ied$|ier$|iest$/, 'y'],
  [/d$|r$/, ''],
  [/ed$|er$|est$|ing$|ly$/, ''],
  [/ing$|est$/, 'e'],
  [/([bdglmnprt])\1(?:ed|er|ing|est)$/, '$1'],
];

/** Whether a folded word, or what its English ending stands on, is one of everyday English. */
export function isEverydayWord(word: string): boolean {
  if (isListed(word)) return true;
  return ENDINGS.some(([ending, base]) => {
    const stem = word.replace(ending, base);
    return stem.length > 1 && stem !== word && isListed(stem);
  });
}
