import type { Tag } from '../finding';
import { dateAt } from '../identifiers/calendar';
import { words } from '../identifiers/detector';
import { safeName, type SafeText } from '../safeText';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field, FormatReader } from './reader';
import { CONTACTS, ELEMENTS, FREE_TEXT, idKind, isAdministrative, ownerOf, referenceKind, RESETS, SEGMENTS, type Owner } from './x12Fields'; // prettier-ignore
import { split, type Span } from './span';

/** What holds from an ISA segment on, and what the segments before have said. */
interface State {
  element: string;
  terminator: string;
  tags: readonly Tag[];
  owner: Owner | undefined;
  /** The entity's code, for labels. */
  code: string;
}

/** No segment that holds an identifier is longer; one that is (an embedded document) is read up to here. */
const LONGEST_SEGMENT = 4000;
/** How much other text, such as code between two literals, may stand between two segments. */
const GAP = 600;
/** How far before a known segment its transaction may have begun without a trigger. */
const BEFORE = 1500;

/** Separators that trigger an ISA; segments without one are looked for with the first three. */
const ELEMENT_SEPARATORS = ['*', '|', '^', '~', '!', ':', ';', '#', '@', '&', '+', '\x1d'];
const USUAL_SEPARATORS = ELEMENT_SEPARATORS.slice(0, 3);

/** Segments that say beyond doubt that X12 stands here, even without an ISA. */
const ANCHOR = /^(?:NM1(.)[A-Z0-9]{2,3}\1[12](?:\1|~)|N1(.)[A-Z0-9]{2}\2|DMG(.)D8\3\d{8}|REF(.)(?:SY|1W|0F|EJ|EA)\4|CLM(.)[^*|^~"'\n]{1,38}\5\d|CLP(.)[^*|^~"'\n]{1,38}\6\d|DTP(.)\d{3}\7R?D8\7\d{8})/; // prettier-ignore

/**
 * X12N transactions (270, 271, 276, 277, 278, 834, 835, 837), standing alone or inside the string literals of a program.
 * Each segment is found by its own name, so a broken one loses no other, and pieces of a concatenation are read as well.
 * Separators are those of the ISA segment before it (X12.5, Interchange Control Structures).
 */
export const x12: FormatReader = {
  id: 'x12',
  triggers: words(
    ...ELEMENT_SEPARATORS.map((s) => `isa${s}00${s}`),
    ...USUAL_SEPARATORS.flatMap((s) => [`nm0${s}`, `dmg${s}d0${s}`, `dtp${s}000${s}`, `clm${s}`, `clp${s}`]),
    ...USUAL_SEPARATORS.flatMap((s) => ['sy', '0w', '0f', 'ej', 'ea'].map((code) => `ref${s}${code}${s}`)),
  ),
  read({ text }, hits) {
    const fields: Field[] = [];
    const claimed: Span[] = [];
    const state: State = { element: '*', terminator: '~', tags: [], owner: undefined, code: '' };
    let done = 0;
    for (const hit of hits) {
      if (hit < done) continue;
      const isHeader = readHeader(text, hit, state);
      if (!isHeader) {
        const anchor = ANCHOR.exec(text.slice(hit, hit + 64));
        if (!anchor) continue;
        const element = anchor.slice(1).find((separator) => separator !== undefined)!;
        if (element !== state.element) Object.assign(state, { element, terminator: '~', tags: [] });
        Object.assign(state, { owner: undefined, code: '' });
      }
      const from = isHeader ? hit : Math.max(done, hit - BEFORE);
      done = Math.max(hit + 1, readRegion(text, from, hit, state, fields, claimed));
    }
    return { fields, claimed };
  },
}; // prettier-ignore

/** Reads segment after segment until too much other text follows. @returns the end of the last one */
function readRegion(text: string, from: number, anchor: number, state: State, fields: Field[], claimed: Span[]): number {
  let end = from;
  let quote = '';
  for (let at = from; at < text.length;) {
    const start = nextSegment(text, at, state.element);
    if (start === undefined) {
      if (end > anchor || at >= anchor) break;
      at = anchor;
      continue;
    }
    const id = text.slice(start, text.indexOf(state.element, start));
    if (id === 'ISA') readHeader(text, start, state);
    quote = quoteAt(text, start, end, quote);
    end = segmentEnd(text, start, quote, state);
    const elements = split(text, start, end, state.element);
    const open = elements[FREE_TEXT[id] ?? elements.length]?.start;
    claimed.push({ start, end: open ?? end });
    fields.push(...readSegment(text, id, elements, state));
    at = end;
  }
  return end;
} // prettier-ignore

const NAMES: ReadonlySet<string> = new Set(SEGMENTS.split(' '));
const finders = new Map<string, RegExp>();

/** The next place where a segment's name and a separator stand, not in the middle of another word. */
function nextSegment(text: string, at: number, element: string): number | undefined {
  let finder = finders.get(element);
  if (!finder) {
    const separator = element.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
    const names = SEGMENTS.split(' ').join('|');
    finder = new RegExp(`(?:^|\\\\[rntx]|[^A-Za-z0-9_\\\\${separator}])(${names})${separator}`);
    finders.set(element, finder);
  }
  const from = Math.max(0, at - 1);
  const found = finder.exec(text.slice(from, at + GAP));
  return found ? from + found.index + found[0].indexOf(found[1]!) : undefined;
}

/** The quote in which a segment stands: the one before it, or that of the segment it follows; `''` for none. */
function quoteAt(text: string, start: number, previousEnd: number, previous: string): string {
  const before = text[start - 1] ?? '';
  if (/["'`>]/.test(before)) return before;
  const between = text.slice(Math.max(previousEnd, start - 12), start);
  if (start - previousEnd < 8 && !/["'`<]/.test(between)) return previous;
  return /(`|"""|''')\s*$/.exec(between)?.[1]?.[0] ?? '';
}

/** The segment's end: its terminator, a line's end with another segment after it, an escaped line's end, or the closing quote. */
function segmentEnd(text: string, start: number, quote: string, { terminator, element }: State): number {
  const limit = Math.min(text.length, start + LONGEST_SEGMENT);
  for (let at = start; at < limit; at++) {
    const c = text[at]!;
    if (c === terminator) return at;
    if (c === '\r' || c === '\n') {
      if (terminator === '\n' || quote !== '' || nextLineIsSegment(text, at, element)) return at;
    } else if (quote !== '') {
      if (c === (quote === '>' ? '<' : quote)) return at;
      if (c === '\\' && /[rn]/.test(text[at + 1] ?? '')) return at;
      if (c === '\\') at++;
    }
  }
  return limit;
}

/** Whether a line's end is that of a segment too; files wrapped at 80 columns break lines inside segments. */
function nextLineIsSegment(text: string, at: number, element: string): boolean {
  const next = /^\s{1,4}(?:([A-Z][A-Z0-9]{1,2})([^\w\s])|[A-Z0-9*])/.exec(text.slice(at, at + 12));
  return !next || (next[2] === element && NAMES.has(next[1]!));
}

/**
 * Reads the separators of an ISA: the character after its name, and the two after its sixteenth element separator.
 * Elements may have lost their padding.
 */
function readHeader(text: string, start: number, state: State): boolean {
  if (text.slice(start, start + 3) !== 'ISA') return false;
  const element = text[start + 3] ?? '';
  if (/[\w\s]/.test(element) || element === '') return false;
  const parts = split(text, start, Math.min(text.length, start + 160), element);
  const last = parts[16];
  if (!last || last.start - start > 120) return false;
  const usage = text.slice(parts[15]!.start, parts[15]!.end).trim();
  const terminator = text[last.start + 1] ?? '\n';
  state.element = element;
  state.terminator = /[\s\\\w]/.test(terminator) || terminator === text[start - 1] ? '\n' : terminator;
  state.tags = usage === 'T' ? ['synthetic'] : [];
  return true;
}

function readSegment(text: string, id: string, elements: readonly Span[], state: State): Field[] {
  if (RESETS.has(id)) Object.assign(state, { owner: undefined, code: '' });
  const value = (number: number) => text.slice(elements[number]?.start ?? 0, elements[number]?.end ?? 0).trim();
  const make = (number: number, kind: FieldKind | undefined, code = state.code): Field[] => {
    const part = elements[number];
    if (!kind || !part || !holds(kind, value(number))) return [];
    const tags: Tag[] = state.owner === 'provider' ? [...state.tags, 'provider'] : [...state.tags];
    return fieldOf(text, part.start, part.end, kind, labelOf(id, number, code), tags);
  };
  const about = state.owner !== 'organisation';
  switch (id) {
    case 'NM1':
    case 'N1': {
      state.code = value(1);
      state.owner = ownerOf(state.code, id === 'NM1' && value(2) === '1');
      const isNamed = state.owner === 'person' || (state.owner === 'provider' && id === 'NM1' && value(2) === '1');
      const names = isNamed ? (id === 'NM1' ? [3, 4, 5, 12] : [2]) : [];
      const number = id === 'NM1' ? 9 : 4;
      return [...names.flatMap((at) => make(at, 'name')), ...make(number, idKind(value(number - 1), state.owner))].sort(byPlace);
    }
    case 'N2':
      return state.owner === 'person' ? [...make(1, 'name'), ...make(2, 'name')] : [];
    case 'N3':
      return about ? [...make(1, 'geography'), ...make(2, 'geography')] : [];
    case 'N4':
      return about ? [...make(1, 'geography'), ...make(3, 'geography'), ...(value(5) === 'CY' ? make(6, 'geography') : [])] : [];
    case 'PER':
      return about ? [...make(2, 'name'), ...[3, 5, 7].flatMap((at) => make(at + 1, CONTACTS[value(at)]))] : [];
    case 'REF':
      return make(2, referenceKind(value(1), state.owner), value(1));
    case 'DTP':
      return isAdministrative(value(1)) ? [] : readDates(text, elements[3], labelOf(id, 3, value(1)), state);
    case 'DTM':
      return isAdministrative(value(1)) ? [] : [2, 6].flatMap((at) => readDates(text, elements[at], labelOf(id, at, value(1)), state));
    default:
      return Object.entries(ELEMENTS[id] ?? {}).flatMap(([number, kind]) => make(+number, kind));
  }
} // prettier-ignore

/** A date of service, or the two of a range. */
function readDates(text: string, element: Span | undefined, label: SafeText, { tags }: State): Field[] {
  if (!element || element.end - element.start > 40) return [];
  return split(text, element.start, element.end, '-').flatMap(({ start, end }) =>
    holds('date', text.slice(start, end)) ? fieldOf(text, start, end, 'date', label, tags, 'high') : [],
  );
}

/** `NM109 (IL)`, `REF02 (SY)`, `CLM01`. Codes of the standard are two or three characters long. */
function labelOf(id: string, number: number, code: string): SafeText {
  const label = `${id}${String(number).padStart(2, '0')}`;
  return safeName(/^[A-Z0-9]{2,3}$/.test(code) ? `${label} (${code})` : label);
}

function byPlace(a: Field, b: Field): number {
  return a.start - b.start;
}

/** Whether an element can be what its place says. One that a program fills in (`${last}`, `{0}`, `%s`) is none. */
function holds(kind: FieldKind, value: string): boolean {
  if (/[{}<>%$"`[\]\\]/.test(value) && !/\\['"]/.test(value)) return false;
  if (kind === 'email') return value.includes('@');
  if (kind === 'phone' || kind === 'fax') return (value.match(/\d/g)?.length ?? 0) > 4;
  if (kind === 'name') return value.length > 1 && /\p{L}/u.test(value);
  if (kind === 'geography') return value.length > 2 && !/^\d{1,4}$/.test(value);
  if (kind === 'date') return dateAt(value, 0, true) === value.length || /^\d{6}$/.test(value);
  if (kind === 'ssn') return (value.match(/\d/g)?.length ?? 0) >= 4;
  if (kind === 'plan') return /\d/.test(value);
  return value !== '0' && value !== '';
}
