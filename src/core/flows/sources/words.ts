import { splitWords } from '../../scan/vocabulary';

/** A set of phrases written as one text: `ssn | date of birth`. */
export function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' ')));
}

/** A set of words written as one text. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The words of a name in lower case, without the number at its end: `patient2` is `patient`. */
export function wordsOf(name: string): readonly string[] {
  if (/^[a-z]+$/.test(name)) return [name];
  const words = splitWords(name);
  const last = words.at(-1);
  if (last === undefined) return words;
  const bare = /^(?!last4$|icd\d+$)(.*?)\d+$/.exec(last)?.[1];
  return bare === undefined ? words : [...words.slice(0, -1), ...(bare === '' ? [] : [bare])];
}

const MAX_PHRASE = 4;

/** The longest phrase of the set with which the words end. */
export function endOf(words: readonly string[], set: { has(phrase: string): boolean }): string | undefined {
  for (let from = Math.max(0, words.length - MAX_PHRASE); from < words.length; from++) {
    const phrase = words.slice(from).join(' ');
    if (set.has(phrase)) return phrase;
  }
  return undefined;
}

/** `Patient`, `PatientService`; not `PATIENT`, `SSN`, `patient`. */
export function isClassName(name: string): boolean {
  return /^[A-Z][A-Za-z\d]*[a-z]/.test(name);
}
