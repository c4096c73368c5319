import { GIVEN_NAMES, WORDLIKE_NAMES } from './givenNames';
import { BEFORE, BEHIND, POSSESSED, PRONOUN, ROLE_BEHIND } from './nameCues';
import { neighbours, type NameText, type Segment } from './nameSegments';
import { MEDICAL_TAIL, PLACE_TAIL } from './personName';
import type { TextContext } from './textContext';

/** From here on a segment is a person's name, and from there on surely. */
export const ENOUGH = 2;
export const SURE = 3;

/** What a segment says of itself, 0 to 3: given names and surnames that are nothing else weigh most. */
export function ownWeight({ words }: Segment): number {
  const parts = words.filter(({ kind }) => kind !== 'initial');
  const [first, second] = parts;
  if (!first) return 0;
  const known = (kind: string): boolean => kind === 'given' || kind === 'surname' || kind === 'foreign';
  if (!second) {
    const initials = words.length - parts.length;
    const own = first.kind === 'given' ? (isCurated(first.key) ? 1.5 : 1) : known(first.kind) ? 0.5 : 0;
    return initials > 0 ? own + (words[0] === first ? 1 : 1.5) : own;
  }
  if (parts.some(({ kind }) => kind === 'given')) return first.kind === 'given' || first.given ? 3 : 2;
  if (first.given && parts.slice(1).some(({ kind }) => kind === 'surname' || kind === 'foreign')) return 3;
  if (first.given && parts.slice(1).some(({ surname }) => surname)) return 1.5;
  if (first.given) return 1;
  if (known(first.kind) && known(second.kind)) return 1.5;
  return parts.some(({ kind }) => known(kind)) ? 1.5 : 0;
}

const isCurated = (key: string): boolean => GIVEN_NAMES.has(key) && !WORDLIKE_NAMES.has(key);

/** Whether what follows makes another thing of it: `Crohn's disease`, `Jackson Memorial`, `Lincoln Park`. */
export function isOtherThing({ text }: NameText, { end, words }: Segment): boolean {
  const rest = text.slice(end, end + 40);
  return PLACE_TAIL.test(rest) || (words.length < 3 && MEDICAL_TAIL.test(rest));
}

/** What the words around say for a person, 0 to 4. */
export function cueWeight(names: NameText, segment: Segment, context: TextContext): number {
  if (segment.title !== undefined) return 3;
  const before = weightBefore(names, segment);
  const behind = weightBehind(names, segment);
  const most = Math.max(before, behind) + Math.min(before, behind) / 2;
  const { text } = names;
  const pronoun = PRONOUN.test(text.slice(segment.end, segment.end + 90)) ? 0.5 : 0;
  const person = segment.words[0]!.kind === 'given' && context.person(segment.start) ? 0.5 : 0;
  return most + Math.max(pronoun, person);
}

function weightBefore(names: NameText, { start, first }: Segment): number {
  if (first === 0) return 0;
  const { text, bounds } = names;
  const gap = text.slice(bounds[first * 2 - 1], start);
  const joint = JOINT.exec(gap);
  if (!joint) return 0;
  const words = neighbours(names, first - 1, -1, 3);
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
  if (/^,? ?\(?(?:aged? )?\d{1,3}(?:[ -]?(?:yo|y\/o|yrs?|years?)\b|\)|,(?= ))/i.test(rest)) return 2;
  if (/^,? [(<]?[\w.+-]{2,40}@/.test(rest)) return 2;
  const possessed = /^['’]s? (\p{L}[\p{L}-]*)/u.exec(rest);
  if (possessed) return POSSESSED.has(possessed[1]!.toLowerCase()) ? 1.5 : 0.5;
  const gap = /^(?:,? )/.exec(rest);
  if (!gap) return 0;
  const after = neighbours(names, last + 1, 1, 3);
  for (let n = after.length; n > 0; n--) {
    const weight = BEHIND.get(after.slice(0, n).join(' '));
    if (weight !== undefined) return gap[0] === ' ' || weight === 2 ? weight : 0;
  }
  return words.length > 1 && ROLE_BEHIND.test(rest) ? 1 : 0;
}
