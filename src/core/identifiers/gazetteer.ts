import { COUNTRY_NAMES } from './lexicon/countries';
import { CITY_NAMES } from './lexicon/gazetteer';
import { REGIONS } from './places';

/** How surely a name is a city's: `word` and `person` are also everyday words and names of people. */
export type CityKind = 'city' | 'word' | 'person';

let cities: Map<string, CityKind> | undefined;
let countries: Set<string> | undefined;
let firstWords: Set<string> | undefined;

/** What a name is compared by: lower case, no marks, dots or apostrophes, hyphens as blanks, `saint` as `st`. */
export function foldPlace(name: string): string {
  const small = name.toLowerCase();
  if (/^[a-z]*$/.test(small)) return small;
  const plain = small
    .normalize('NFD')
    .replace(/\p{M}|[.'’´ʻ‘]/gu, '')
    .replace(/[øłæßđœ]/g, (letter) => LETTERS[letter]!)
    .replace(/[- ]+/g, ' ');
  return plain.replace(/^saint /, 'st ');
}

const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', æ: 'ae', ß: 'ss', đ: 'd', œ: 'oe' };

/** @param folded a name as `foldPlace` gives it */
export function cityKind(folded: string): CityKind | undefined {
  return (cities ??= decode(CITY_NAMES)).get(folded);
}

/** Whether a folded word begins the name of a country or state. */
export function isRegionsStart(word: string): boolean {
  firstWords ??= new Set([...regions()].map((name) => name.split(' ', 1)[0]!));
  return firstWords.has(word);
}

function regions(): Set<string> {
  return (countries ??= new Set([...COUNTRY_NAMES, ...REGIONS]));
}

/** A country or a state: no identifier by itself, 45 CFR 164.514(b)(2)(i)(B). */
export function isStateOrCountry(folded: string): boolean {
  return regions().has(folded);
}

function decode(coded: string): Map<string, CityKind> {
  const found = new Map<string, CityKind>();
  let name = '';
  for (let at = 0; at < coded.length;) {
    const next = coded.indexOf('|', at);
    const end = next < 0 ? coded.length : next;
    const mark = coded[end - 1];
    const kind = mark === '!' ? 'word' : mark === '~' ? 'person' : 'city';
    name = name.slice(0, coded.charCodeAt(at) - 48) + coded.slice(at + 1, kind === 'city' ? end : end - 1);
    found.set(name, kind);
    at = end + 1;
  }
  return found;
}
