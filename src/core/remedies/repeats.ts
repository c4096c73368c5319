import { WORDLIKE_NAMES } from '../identifiers/givenNames';
import type { SourceText } from '../scan/sourceText';
import { nameParts } from './personIndex';
import type { Found } from './standInFor';

/** Shorter values are words and numbers that stand everywhere. */
const SHORTEST = 4;
/** A longer value is a picture or a document, not something people repeat. */
const LONGEST = 200;

/** Surnames that say something else more often: races, colours, things of every day. */
const ORDINARY = new Set('white black brown green gray grey blue young long short best price church stone wood woods field fields hill hills park parks lake rivers bell king queen page rice bishop love little day moon summer winter banks bank house hall street case test patient doctor nurse clinic hospital center centre health care medical unknown other none male female'.split(' ')); // prettier-ignore

/** Segments that hold a message together, not a person. */
const ENVELOPE =
  /(?<![A-Za-z0-9])(?:(?:ISA|GS|ST|SE|GE|IEA)[*|^][^~\r\n]*|(?:MSH|FHS|BHS|FTS|BTS)[^\w\s][^\r\n]*)/g;

/**
 * The places where a value that was found stands once more, unlabelled: the whole value, and a part of a full name. Word
 * by word, in one pass over the text.
 * @param found what is replaced anyway
 */
export function repeatsOf({ text }: SourceText, found: readonly Found[]): readonly Found[] {
  const wanted = wantedIn(text, found);
  if (wanted.size === 0) return [];
  const taken = [...found].sort((a, b) => a.start - b.start);
  const envelopes = [...text.matchAll(ENVELOPE)].map(({ 0: part, index }) => ({ start: index, end: index + part.length })); // prettier-ignore
  const repeats: Found[] = [];
  let done = 0;
  let next = 0;
  let envelope = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < done) continue;
    while (next < taken.length && taken[next]!.end <= index) next++;
    while (envelope < envelopes.length && envelopes[envelope]!.end <= index) envelope++;
    const candidates = wanted.get(word);
    if (!candidates || (envelopes[envelope]?.start ?? Infinity) <= index) continue;
    const value = candidates.find((one) => text.startsWith(one.value, index) && isAlone(text, index, one.value));
    if (!value) continue;
    const end = index + value.value.length;
    if ((taken[next]?.start ?? Infinity) < end) continue;
    repeats.push({ rule: value.rule, label: value.label, repeat: true, start: index, end });
    done = end;
  }
  return repeats;
} // prettier-ignore

interface Wanted extends Pick<Found, 'rule' | 'label'> {
  readonly value: string;
}

/** Values by their first word, the longest first. */
function wantedIn(text: string, found: readonly Found[]): Map<string, Wanted[]> {
  const values = new Map<string, Wanted>();
  for (const { rule, label, start, end } of found) {
    const value = text.slice(start, end).replace(/^[^\p{L}\p{N}]+/u, '');
    const parts = rule === 'phi/name' ? partsOf(value) : [];
    for (const one of isTelling(rule, value) ? [value, ...parts] : parts)
      if (!values.has(one)) values.set(one, { value: one, rule, label });
  }
  const byWord = new Map<string, Wanted[]>();
  for (const one of values.values()) {
    const word = /^[\p{L}\p{N}]+/u.exec(one.value)![0];
    byWord.set(word, [...(byWord.get(word) ?? []), one]);
  }
  for (const all of byWord.values()) all.sort((a, b) => b.value.length - a.value.length);
  // A name that the text also writes small is a word of it: `Hope`, and `hope`.
  const small = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}])/gu));
  for (const [word, all] of byWord)
    if (small.has(word.toLowerCase())) byWord.set(word, all.filter(({ value }) => value !== word || !/^\p{L}+$/u.test(word))); // prettier-ignore
  return byWord;
}

/** Whether a value says by itself whose it is, so that it counts wherever it stands. */
function isTelling(rule: Found['rule'], value: string): boolean {
  if (value.length < SHORTEST || value.length > LONGEST || /[\r\n]/.test(value)) return false;
  if (rule === 'phi/age-over-89' || rule === 'phi/photo') return false;
  if (rule === 'phi/date') return /\d{4}/.test(value) && value.length >= 8;
  if (/^\d+$/.test(value)) return value.length > 4;
  if (/^[\p{L}]+$/u.test(value)) return isNameWord(value);
  return true;
}

/** Given and family name of a full name. */
function partsOf(name: string): string[] {
  if (nameParts(name).length < 2) return [];
  return [...name.matchAll(/\p{L}[\p{L}\p{M}'’-]*\p{L}\d*/gu)].map(([part]) => part).filter((part) => part.length >= SHORTEST && isNameWord(part)); // prettier-ignore
}

function isNameWord(word: string): boolean {
  const small = word.toLowerCase();
  return (
    /^\p{Lu}/u.test(word) && !ORDINARY.has(small) && !WORDLIKE_NAMES.has(small) && nameParts(word).length > 0
  );
}

/** A word alone may be part of a path, an address or a longer name; a number of a longer number. */
function isAlone(text: string, start: number, value: string): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text.slice(start + value.length, start + value.length + 2);
  if (/[\p{L}\p{N}_]/u.test(before) || /^[\p{L}\p{N}_]/u.test(after)) return false;
  // A property's name is no value.
  if (/["']/.test(before) && /^\\?["']\s{0,2}:/.test(text.slice(start + value.length, start + value.length + 5))) return false; // prettier-ignore
  if (/^\d+$/.test(value)) return !/[.\d-]/.test(before) && !/^[.-]?\d/.test(after);
  return !/^[\p{L}]+$/u.test(value) || (!/[\/@.#$\\-]/.test(before) && !/^(?:[\/@#(=-]|\.\w)/.test(after));
}
