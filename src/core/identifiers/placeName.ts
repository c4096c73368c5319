import { regionAt } from './addressTail';
import { cityKind, foldPlace, type CityKind } from './gazetteer';
import { POSTCODE } from './streets';
import { STATE } from './places';

/** A run of capitalised words that may name a place, and what the gazetteer says of it. */
export interface PlaceName {
  readonly start: number;
  readonly end: number;
  /** `region` is a state or country; undefined if no list knows the words. */
  readonly kind: CityKind | 'region' | undefined;
  /** The first word, folded. */
  readonly first: string;
}

const RUN =
  /(?:['’]s-)?\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|(?:de|del|della|di|da|do|dos|la|le|les|los|el|am|an|der|im|in|ob|bei|sur|sous|upon|on|y|i|nad|pod|of|and|aan|den|het|op)(?= \p{Lu}))){0,4}/uy;
const LOWER_RUN = /\p{L}[\p{L}\p{M}.'’-]{1,30}(?: \p{L}[\p{L}\p{M}.'’-]{1,30}){0,2}/uy;
const STATE_BEHIND = new RegExp(`^,? (?:${STATE})(?![\\p{L}\\d]|\\.\\p{L})`, 'u');

/** The place's name that begins here: the longest that the gazetteer knows, else the whole run. */
export function placeNameAt(text: string, start: number, lower = false): PlaceName | undefined {
  const shape = lower ? LOWER_RUN : RUN;
  shape.lastIndex = start;
  const run = shape.exec(text)?.[0].replace(/['’]s?$|[.'’-]+$/u, '');
  if (!run || run.length < 2) return undefined;
  const first = foldPlace(run.split(' ', 1)[0]!);
  for (let end = run.length; end > 1; end = run.lastIndexOf(' ', end - 1)) {
    const folded = foldPlace(run.slice(0, end));
    const city = cityKind(folded);
    const region = regionAt(text.slice(start, start + end), 0) === end;
    const kind = region && folded !== 'new york' ? 'region' : city;
    if (kind !== undefined) return { start, end: start + end, kind, first };
  }
  return lower ? undefined : { start, end: start + run.length, kind: undefined, first };
}

/** The end with a state, country, city or postcode that follows: `Dallas, TX 75201`, `Mercy Clinic, Oakland`. */
export function withRegion(text: string, end: number): number {
  let to = end;
  const state = STATE_BEHIND.exec(text.slice(to, to + 5));
  if (state) to += state[0].length;
  else {
    const gap = /^, /.exec(text.slice(to, to + 2)) ? 2 : 0;
    const region = gap ? regionAt(text, to + gap) : 0;
    const city = gap && !region ? placeNameAt(text, to + gap) : undefined;
    if (region) to = region;
    else if (city?.kind === 'city') to = withRegion(text, city.end);
  }
  return withPostcode(text, to);
}

/** The end with a postcode of at least four figures or letters that follows after a blank. */
export function withPostcode(text: string, end: number): number {
  const gap = /^,? /.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (gap === 0) return end;
  POSTCODE.lastIndex = end + gap;
  const code = POSTCODE.exec(text);
  if (!code || !/\d/.test(code[0]) || /^(?:19|20)\d\d$/.test(code[0])) return end;
  return end + gap + code[0].length;
}
