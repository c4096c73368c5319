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

/** Whether a folded word, or what its English ending stands on, is one of everyday English. */
export function isEverydayWord(word: string): boolean {
  if (isListed(word)) return true;
  const ending = /^(.{2,}?)(?:(i)?(?:es|ed|er|est)|s|ing|ly|d|r)$/.exec(word);
  if (!ending) return false;
  const base = ending[1]!;
  return (
    isListed(ending[2] ? `${base}y` : base) ||
    (/(?:ing|e[dr])$/.test(word) && (isListed(`${base}e`) || (/(.)\1$/.test(base) && isListed(base.slice(0, -1)))))
  );
} // prettier-ignore
