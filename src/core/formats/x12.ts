import { append } from '../append';
import type { Tag } from '../finding';
import { dateAt } from '../identifiers/calendar';
import { words } from '../identifiers/detector';
import { safeName, type SafeText } from '../safeText';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field, FormatReader } from './reader';
import { CONTACTS, ELEMENTS, FREE_TEXT, idKind, isAdministrative, ownerOf, referenceKind, RESETS, SEGMENTS, type Owner } from './x12Fields'; // prettier-ignore
import { FILLED_IN, placesOf, readLiteral, type Enclosure, type LiteralText } from './literals';
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
  narrative: true,
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
  let enclosure: Enclosure = '';
  for (let at = from; at < text.length;) {
    const start = nextSegment(text, at, state.element);
    if (start === undefined) {
      if (end > anchor || at >= anchor) break;
      at = anchor;
      continue;
    }
    const id = text.slice(start, text.indexOf(state.element, start));
    if (id === 'ISA') readHeader(text, start, state);
    enclosure = enclosureAt(text, start, end, enclosure);
    const segment = readSegmentText(text, start, enclosure, state);
    end = Math.max(segment.end, start + 1);
    const elements = split(segment.text, 0, segment.text.length, state.element);
    const open = elements[FREE_TEXT[id] ?? elements.length]?.start;
    append(claimed, placesOf(segment, 0, open ?? segment.text.length));
    append(fields, readSegment(text, segment, id, elements, state));
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

/** What encloses a segment: the quote before it, or that of the segment it follows; `''` for none. */
function enclosureAt(text: string, start: number, previousEnd: number, previous: Enclosure): Enclosure {
  const before = /(?:"""|'''|\\?["'`]|>)$/.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  if (before !== undefined) return before as Enclosure;
  const between = text.slice(Math.max(previousEnd, start - 12), start);
  if (start - previousEnd < 8 && !/["'`<]/.test(between)) return previous;
  return (/(`|"""|''')\\?\s*$/.exec(between)?.[1] as Enclosure | undefined) ?? '';
}

/** A segment as the program sees it: up to its terminator, a line's end with another segment after it, or the closing quote. */
function readSegmentText(text: string, start: number, enclosure: Enclosure, { terminator, element }: State): LiteralText {
  return readLiteral(text, start, enclosure, {
    limit: LONGEST_SEGMENT,
    ends: (character, offset) =>
      character === terminator ||
      ((character === '\r' || character === '\n') &&
        (terminator === '\n' || enclosure !== '' || nextLineIsSegment(text, offset, element))),
    beginsAnew: (offset) => {
      const name = text.slice(offset, offset + 4).split(element)[0]!;
      return name.length < 4 && NAMES.has(name);
    },
  });
} // prettier-ignore

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

function readSegment(file: string, segment: LiteralText, id: string, elements: readonly Span[], state: State): Field[] {
  if (RESETS.has(id)) Object.assign(state, { owner: undefined, code: '' });
  const value = (number: number) => segment.text.slice(elements[number]?.start ?? 0, elements[number]?.end ?? 0).trim();
  const emit = (part: Span, kind: FieldKind, label: SafeText, tags: readonly Tag[], confidence?: 'high') =>
    placesOf(segment, part.start, part.end).flatMap(({ start, end }) => fieldOf(file, start, end, kind, label, tags, confidence));
  const make = (number: number, kind: FieldKind | undefined, code = state.code): Field[] => {
    const part = elements[number];
    if (!kind || !part || !holds(kind, value(number))) return [];
    const tags: Tag[] = state.owner === 'provider' ? [...state.tags, 'provider'] : [...state.tags];
    return emit(part, kind, labelOf(id, number, code), tags);
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
      return isAdministrative(value(1)) ? [] : dates(3);
    case 'DTM':
      return isAdministrative(value(1)) ? [] : [2, 6].flatMap(dates);
    default:
      return Object.entries(ELEMENTS[id] ?? {}).flatMap(([number, kind]) => make(+number, kind));
  }

  /** A date of service, or the two of a range. */
  function dates(number: number): Field[] {
    const element = elements[number];
    if (!element || element.end - element.start > 40) return [];
    return split(segment.text, element.start, element.end, '-').flatMap((part) =>
      holds('date', segment.text.slice(part.start, part.end)) ? emit(part, 'date', labelOf(id, number, value(1)), state.tags, 'high') : [],
    );
  }
} // prettier-ignore

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
  if (/[{}<>%$"`[\]\\]/.test(value) || value.includes(FILLED_IN)) return false;
  if (kind === 'email') return value.includes('@');
  if (kind === 'phone' || kind === 'fax') return (value.match(/\d/g)?.length ?? 0) > 4;
  if (kind === 'name') return /\p{L}/u.test(value);
  if (kind === 'geography') return value.length > 2 && !/^\d{1,4}$/.test(value);
  if (kind === 'date') return dateAt(value, 0, true) === value.length || /^\d{6}$/.test(value);
  if (kind === 'ssn') return (value.match(/\d/g)?.length ?? 0) >= 4;
  if (kind === 'plan') return /\d/.test(value);
  return value !== '0' && value !== '';
}
