import { BEFORE } from './nameCues';
import { isGivenName, isSurname } from './lexicon/lookup';
import { wordBounds, wordOf, type KnownKinds, type Word } from './nameWords';

/** Words in a row that could be one person's name. */
export interface Segment {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  /** Indices of the first and the last of its words among those of the text. */
  readonly first: number;
  readonly last: number;
  /** A title stands before it and is within its range: `Dr.`, `Mrs`. */
  readonly title: string | undefined;
}

/** The words of a text and the segments among them. */
export interface NameText {
  readonly text: string;
  readonly bounds: Int32Array;
  /** Nobody pressed Shift: names stand in lower case. */
  readonly uncased: boolean;
  readonly segments: readonly Segment[];
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|mister|rev|fr|sgt|capt|lt)$/i;
const PARTICLES = new Set('van der den de la los del della di da dos du le el al bin ibn ben ter ten von zu y e st'.split(' ')); // prettier-ignore
const LONGEST = 5;

/** Reads the segments of a text once, in order. */
export function readNames(text: string): NameText {
  const bounds = wordBounds(text);
  const uncased = isUncased(text, bounds);
  const segments: Segment[] = [];
  const kinds: KnownKinds = new Map();
  const count = bounds.length / 2;
  for (let i = 0; i < count; i++) {
    const lower = uncased || isLowerPair(text, bounds, i);
    const segment = mayStart(text, bounds, i, lower)
      ? segmentAt(text, bounds, i, lower, kinds, lower && isNextOf(text, segments.at(-1), bounds[i * 2]!))
      : undefined;
    if (!segment) continue;
    segments.push(segment);
    i = segment.last;
  }
  return { text, bounds, uncased, segments };
}

/** A given name and a surname, both nothing else, typed without capitals in a text that has some. */
function isLowerPair(text: string, bounds: Int32Array, index: number): boolean {
  const start = bounds[index * 2]!;
  const end = bounds[index * 2 + 1]!;
  if (end - start < 4 || isCapital(text, start) || text.charCodeAt(end) !== 32 || bounds[index * 2 + 2] !== end + 1) return false;
  const [first, last] = [text.slice(start, end), text.slice(end + 1, bounds[index * 2 + 3])];
  if (last.length < 4 || !isGivenName(first) || !isSurname(last)) return false;
  return wordOf(text, start, end).kind === 'given' && /^(?:given|surname)$/.test(wordOf(text, end + 1, end + 1 + last.length).kind);
} // prettier-ignore

/** The words right before or behind, in lower case, nearest last or first, as far as single spaces join them. */
export function neighbours({ text, bounds }: NameText, index: number, step: 1 | -1, most: number): string[] {
  const found: string[] = [];
  for (let i = index; found.length < most && i >= 0 && i < bounds.length / 2; i += step) {
    if (found.length > 0) {
      const gap = step > 0 ? text.slice(bounds[i * 2 - 1], bounds[i * 2]) : text.slice(bounds[i * 2 + 1], bounds[i * 2 + 2]); // prettier-ignore
      if (gap !== ' ') break;
    }
    found.push(
      text
        .slice(bounds[i * 2], bounds[i * 2 + 1])
        .toLowerCase()
        .replace('’', "'"),
    );
  }
  return step > 0 ? found : found.reverse();
}

/** A text of some words without a single one that begins with a capital and goes on without. */
function isUncased(text: string, bounds: Int32Array): boolean {
  let titled = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i]!;
    if (bounds[i + 1]! - start > 1 && isCapital(text, start) && !isCapital(text, start + 1)) titled++;
  }
  return titled * 120 < bounds.length;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text[at]!;
  return letter !== letter.toLowerCase();
}

/** Whether only a comma or `and` stands between the name before and a word. */
function isNextOf(text: string, before: Segment | undefined, start: number): boolean {
  return before !== undefined && start - before.end < 8 && /^(?:, ?(?:and )?| and )$/.test(text.slice(before.end, start));
} // prettier-ignore

/** Cheap: capitals only, unless the text has none; no words glued to paths, tags, numbers or identifiers. */
function mayStart(text: string, bounds: Int32Array, index: number, uncased: boolean): boolean {
  const start = bounds[index * 2]!;
  const end = bounds[index * 2 + 1]!;
  if (!uncased && !isCapital(text, start)) return false;
  return isFree(text, start, end);
}

function isFree(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (GLUE.has(before) || (before === 46 && text.charCodeAt(start - 2) > 32 && !/\s\p{Lu}\.$/u.test(text.slice(Math.max(0, start - 3), start)))) return false;
  const after = text.charCodeAt(end);
  if (after === 46 || after === 58) return !(text.charCodeAt(end + 1) > 47 && text.charCodeAt(end + 1) !== 0x201d) || end - start === 1;
  return !GLUE.has(after) && after !== 40;
} // prettier-ignore

/** Digits, `_ @ / \ # $ = ` & - < > { }` and the like. */
const GLUE = new Set([...'0123456789_@/\\#$=`&<>{}+*~^%-'].map((sign) => sign.charCodeAt(0)));

function segmentAt(
  text: string,
  bounds: Int32Array,
  index: number,
  uncased: boolean,
  kinds: KnownKinds,
  inList: boolean,
): Segment | undefined {
  let i = index;
  let title: string | undefined;
  let start = bounds[i * 2]!;
  const raw = text.slice(start, bounds[i * 2 + 1]);
  if (TITLE.test(raw)) {
    if (!/^\.? {1,2}$/.test(gapAfter(text, bounds, i))) return undefined;
    title = raw.toLowerCase();
    i++;
  }
  const words: Word[] = [];
  let last = i;
  for (; words.length < LONGEST && i < bounds.length / 2; i++) {
    const [from, to] = [bounds[i * 2]!, bounds[i * 2 + 1]!];
    if (words.length > 0 && !joins(text, bounds, last, i)) break;
    const own = !uncased ? isCapital(text, from) : true;
    if (!own || !isFree(text, from, to)) {
      if (!PARTICLES.has(text.slice(from, to)) || !isParticle(text, bounds, i)) break;
      if (words.length === 0) break;
      continue;
    }
    const word = wordOf(text, from, to, kinds);
    if (word.kind === 'word') {
      if (words.length > 0 && uncased && PARTICLES.has(word.key) && isParticle(text, bounds, i)) continue;
      break;
    }
    if (uncased && word.kind === 'initial' && words.length === 0 && text[to] !== '.') break;
    if (uncased && !continues(words, word, title !== undefined || isIntroduced(text, from), inList)) break;
    if (words.length === 0 && title === undefined) start = from;
    words.push(word);
    last = i;
    if (word.end !== to) break;
  }
  if (uncased && words.at(-1)?.kind === 'initial' && text[words.at(-1)!.end] !== '.') {
    words.pop();
    last--;
  }
  if (!words.some(({ kind }) => kind !== 'initial')) return undefined;
  return { words, start, end: endOf(text, words.at(-1)!), first: index, last, title };
}

const LATIN = /(?:us|um|is|ae|ia|oma|al|ic)$/;

/** In lower case a name begins with what is nothing else, and takes no everyday word in. */
function continues(words: readonly Word[], word: Word, titled: boolean, inList: boolean): boolean {
  if (words.length === 0) return (word.kind !== 'unknown' && (inList || word.kind !== 'maybe')) || (titled && !LATIN.test(word.key));
  if (word.kind === 'initial') return words[0]!.kind === 'given' || titled;
  return word.kind !== 'maybe' || word.surname;
} // prettier-ignore

/** Whether the words before leave hardly anything but a name to follow, even one that no list knows. */
function isIntroduced(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const cue = /(?:^|[\n.?!,:;"(] *|\b)([\p{L}']+(?: [\p{L}']+)?)(?:[.:,]? {1,8}|,?\r?\n)"?$/u.exec(before)?.[1];
  return /\bname\? $/.test(before) || cue !== undefined && ((BEFORE.get(cue) ?? BEFORE.get(cue.replace(/^.* /, '')) ?? 0) >= 1.5 || /\b(?:up with|met with|meeting with|spoke with|spoke to|talked to|appointment (?:with|for)|referral for|refill for|patient|client)$/.test(cue));
} // prettier-ignore

/** An initial keeps its full stop. */
function endOf(text: string, { end, kind }: Word): number {
  return kind === 'initial' && text[end] === '.' ? end + 1 : end;
}

function gapAfter(text: string, bounds: Int32Array, index: number): string {
  return text.slice(bounds[index * 2 + 1], bounds[index * 2 + 2] ?? text.length);
}

/** Only blanks stand between two words, or the full stop of an initial. */
function joins(text: string, bounds: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const gap = gapAfter(text, bounds, i);
    const initial = bounds[i * 2 + 1]! - bounds[i * 2]! === 1;
    if (!/^ {1,2}$/.test(gap) && !(initial && /^\.? ?$/.test(gap)) && !/^\. $/.test(initial ? gap : '')) return false;
  }
  return true;
} // prettier-ignore

/** Whether a capitalised word or another particle follows. */
function isParticle(text: string, bounds: Int32Array, index: number): boolean {
  const next = text.slice(bounds[index * 2 + 2] ?? text.length, bounds[index * 2 + 3] ?? text.length);
  return gapAfter(text, bounds, index) === ' ' && next.length > 1;
}
