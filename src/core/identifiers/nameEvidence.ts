import {
  BEFORE,
  BEHIND,
  GIVEN_THING,
  GIVING,
  OF_SOMEBODY,
  KINSHIP,
  POSSESSED,
  PRONOUN,
  ROLE_BEHIND,
} from './nameCues';
import { neighbours, type NameText, type Segment } from './nameSegments';
import { isCurated } from './nameWords';
import type { TextContext } from './textContext';

/** From here on a segment is a person's name, and from there on surely. */
export const ENOUGH = 2;
export const SURE = 3;

/** What a segment says of itself, 0 to 3: given names and surnames that are nothing else weigh most. */
export function ownWeight({ words }: Segment): number {
  const parts = words.filter(({ kind }) => kind !== 'initial');
  const [first, second] = parts;
  if (!first) return 0;
  if (!second) return ofOne(words, first);
  const inside = words.slice(1, -1).some(({ kind }) => kind === 'initial') ? 1 : 0;
  const known = parts.filter(({ kind }) => kind === 'given' || kind === 'surname' || kind === 'foreign');
  if (known.some(({ kind }) => kind === 'given'))
    return (first.kind === 'given' || first.given ? 3 : 2) + inside;
  if (first.given && known.some((part) => part !== first)) return 3 + inside;
  if (first.given && parts.slice(1).some(({ surname }) => surname)) return 1.5 + inside;
  return (known.length > 0 ? 1.5 : first.kind === 'unknown' ? 1 : 0.5) + inside;
}

function ofOne(words: Segment['words'], only: Segment['words'][number]): number {
  const { kind, key } = only;
  const own =
    kind === 'given' ? (isCurated(key) ? 1.5 : 1) : kind === 'surname' || kind === 'foreign' ? 0.5 : 0;
  if (words.length === 1) return own;
  return own + (words[0] === only ? 1 : 1.5);
}

/** What the words around say for a person, 0 to 4. */
export function cueWeight(names: NameText, segment: Segment, context: TextContext): number {
  if (segment.title !== undefined) return 3;
  const before = weightBefore(names, segment);
  const behind = weightBehind(names, segment);
  const { text } = names;
  const alone = segment.words.length > 1 && isLine(text, segment) ? 1 : 0;
  const article = segment.words.length < 2 && /\b(?:an?|the|this|that|each|any|no) $/i.test(text.slice(Math.max(0, segment.start - 6), segment.start)) ? 1 : 0; // prettier-ignore
  const most = Math.max(before, behind, alone) + Math.min(before, behind) / 2;
  const pronoun = PRONOUN.test(text.slice(segment.end, segment.end + 90)) ? 0.5 : 0;
  const person = segment.words[0]!.kind === 'given' && context.person(segment.start) ? 0.5 : 0;
  return Math.max(0, most + Math.max(pronoun, person) - article);
}

/** `, 54,` and `(54)`, `aged 54`, `54yo`. */
const AGE = /^(?:(?:, ?| ?\()(?:aged? )?\d{1,3}(?:[ -]?(?:yo|y\/o|yrs?|years?)\b|\)|,(?= ))|,? (?:aged? )?\d{1,3}[ -]?(?:yo|y\/o|yrs?|years?)\b)/i; // prettier-ignore

/** Whether a segment is all of its line, but for signs: the first line of a letterhead, a signature. */
function isLine(text: string, { start, end }: Segment): boolean {
  const before = /[^\r\n]{0,8}$/.exec(text.slice(Math.max(0, start - 8), start))![0];
  return !/[\p{L}\d#]/u.test(before) && before.length < 8 && /^[,.]?[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 8)) && text.includes('\n');
} // prettier-ignore

function weightOfPossessed(word: string): number {
  return KINSHIP.has(word) ? 2 : POSSESSED.has(word) ? 1.5 : 0.5;
}

function weightBefore(names: NameText, { start, end, first }: Segment): number {
  if (first === 0) return 0;
  const { text, bounds } = names;
  const gap = text.slice(bounds[first * 2 - 1], start);
  const joint = JOINT.exec(gap);
  const words = neighbours(names, first - 1, -1, 3);
  if (!joint) return gap.trim() === '?' && words.at(-1) === 'name' ? 2 : 0;
  if (GIVING.has(words.at(-1)!) && GIVEN_THING.test(text.slice(end, end + 12))) return 2;
  for (let n = words.length; n > 0; n--) {
    const weight = BEFORE.get(words.slice(-n).join(' '));
    if (weight !== undefined) return gap.trim() === '' && !/\n/.test(gap) ? weight : weight >= 1.5 ? weight : 0;
  }
  return 0;
} // prettier-ignore

/** What may stand between a cue and a name: a blank, a comma or colon, a quote, a bracket, a line's end after a comma. */
const JOINT = /^\.?(?: {1,2}|,? ["'“‘(]?|,? ?\r?\n\s{0,8}|: {0,8}["'“]?|:?\s*\n\s{0,8}|, ?"? ?)$/;

function weightBehind(names: NameText, { end, last, words }: Segment): number {
  const { text } = names;
  const rest = text.slice(end, end + 70);
  const suffix = /^(?:, ?(?:MD|M\.D\.|DO|D\.O\.|PhD|Ph\.D\.|RN|NP|PA-C|DDS|DVM|Esq|CEO|CFO|CTO|Jr|Sr)\b| (?:MD|PhD|DDS|DVM|Jr\.?|Sr\.?|III|II)(?![\p{L}]))/u.exec(rest); // prettier-ignore
  if (suffix) return 2;
  if (AGE.test(rest)) return 2;
  if (/^,? [(<]?[\w.+-]{2,40}@/.test(rest)) return 2;
  const possessed = /^['’]s? (\p{L}[\p{L}-]*)/u.exec(rest);
  if (possessed) return weightOfPossessed(possessed[1]!.toLowerCase());
  if (OF_SOMEBODY.test(rest)) return 2.5;
  const gap = /^(?:,? )/.exec(rest);
  if (!gap) return 0;
  const after = neighbours(names, last + 1, 1, 3);
  for (let n = after.length; n > 0; n--) {
    const weight = BEHIND.get(after.slice(0, n).join(' '));
    if (weight !== undefined) return gap[0] === ' ' || weight === 2 ? weight : 0;
  }
  return words.length > 1 && ROLE_BEHIND.test(rest) ? 1 : 0;
}
