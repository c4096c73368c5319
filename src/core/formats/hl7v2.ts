import { append } from '../append';
import type { Tag } from '../finding';
import { fixed, joinSafe, safeNumber, type SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { HL7_FIELDS, HL7_FREE_TEXT, type Hl7Type } from './hl7v2Fields';
import { segmentEnclosure } from './hl7v2Place';
import { fieldReader, STANDARD, type Separators } from './hl7v2Values';
import { placesOf, readLiteral, type Enclosure, type LiteralText } from './literals';
import type { Field, FormatReader } from './reader';
import { split, type Span } from './span';

/** What holds from a header on. */
interface State {
  separators: Separators;
  tags: readonly Tag[];
  /** Whether a header stood before: without one, a segment's name alone proves little. */
  inMessage: boolean;
  /** Where the segment before ended, and what enclosed it. */
  end: number;
  enclosure: Enclosure;
}

/** No segment that holds an identifier is longer; one that is (an embedded document) is read up to here. */
const LONGEST_SEGMENT = 8000;
/** How far behind a header with separators of its own its segments are looked for. */
const MESSAGE = 20_000;

const SEGMENTS = Object.keys(HL7_FIELDS);
const HEADERS: ReadonlySet<string> = new Set(['MSH', 'FHS', 'BHS']);

/**
 * HL7 v2 messages and batches (ER7), standing alone or inside the string literals and comments of a program: each
 * segment is found by its own name at a segment's start, so that pieces of a concatenation and `\r` written as an
 * escape are read as well. Separators are those of the header before it (HL7 2.5.1, 2.5.4).
 */
export const hl7v2: FormatReader = {
  id: 'hl7v2',
  narrative: true,
  triggers: [
    ...[...HEADERS].map((text) => ({ text: text.toLowerCase(), kind: 'word' as const })),
    ...SEGMENTS.map((name) => ({ text: `${name.toLowerCase().replace(/\d/g, '0')}|`, kind: 'mark' as const })),
  ],
  read(source, hits) {
    const { text } = source;
    const fields: Field[] = [];
    const claimed: Span[] = [];
    const state: State = { separators: STANDARD, tags: [], inMessage: false, end: -1, enclosure: '' };
    const seen = new Set<number>();
    const readAt = (start: number): void => {
      if (seen.has(start)) return;
      seen.add(start);
      const name = text.slice(start, start + 3);
      const isHeader = HEADERS.has(name);
      if (!isHeader && !HL7_FIELDS[name]) return;
      const enclosure = segmentEnclosure(source, start, state);
      if (enclosure === undefined) return;
      const segment = readSegmentText(text, start, enclosure, state);
      Object.assign(state, { end: segment.end, enclosure });
      if (isHeader) {
        if (!readHeader(segment.text, state)) return;
        append(claimed, placesOf(segment, 0, segment.text.length));
      } else {
        const read = readSegment(source, segment, name, state);
        if (!read) return;
        append(fields, read.fields);
        append(claimed, read.claimed);
      }
      if (isHeader && state.separators.field !== '|')
        for (const next of segmentsBehind(text, segment.end, state.separators.field)) readAt(next);
    };
    for (const start of hits) readAt(start);
    return { fields, claimed: claimed.sort((a, b) => a.start - b.start) };
  },
}; // prettier-ignore

/** The segments of a message with a field separator of its own, up to the next header. */
function segmentsBehind(text: string, from: number, separator: string): number[] {
  const region = text.slice(from, from + MESSAGE);
  const next = region.search(/\b(?:MSH|FHS|BHS)[^\w\s]/);
  const names = new RegExp(`(?:${SEGMENTS.join('|')})(?=\\${separator})`, 'g');
  return [...(next < 0 ? region : region.slice(0, next)).matchAll(names)].map(({ index }) => from + index);
}

/** A segment as the program sees it, without the separator that ends it. */
function readSegmentText(text: string, start: number, enclosure: Enclosure, { separators }: State): LiteralText {
  return readLiteral(text, start, enclosure, {
    limit: LONGEST_SEGMENT,
    ends: (character, offset) =>
      character === '\r' || character === '\n' || character === '\x1c' || (character === '\\' && isBreak(text, offset)) || (character === '<' && /^<cr>/i.test(text.slice(offset, offset + 4))) || (enclosure === '' && closesLine(text, character, offset)),
    beginsAnew: (offset) => {
      const field = text[offset + 3];
      return /^[A-Z][A-Z\d]{2}$/.test(text.slice(offset, offset + 3)) && (field === separators.field || field === '|');
    },
  });
} // prettier-ignore

const BREAK = /\\{1,4}(?:[rn]|u000d|x0d)(?=\\|[A-Z][A-Z\d]{2}[^\w\s]|["'`)]|\s{0,4}$)/y;

/** An escape of an escape, or one in plain text: a line break all the same, where a segment or nothing follows. */
function isBreak(text: string, offset: number): boolean {
  BREAK.lastIndex = offset;
  return BREAK.test(text);
}

/** The end of a literal, or of a comment, that began on a line before: a quote at the line's end; `""` is HL7's null. */
function closesLine(text: string, character: string, offset: number): boolean {
  if (character === '*') return text[offset + 1] === '/';
  if (!/["'`]/.test(character)) return false;
  return /^(?:"""|'''|["'`])[\s;,)\]}.+]{0,3}(?:[\r\n]|$|\w{1,20}\()/.test(text.slice(offset, offset + 30));
}

/** Reads the separators and the processing id of a header. False if it is none. */
function readHeader(header: string, state: State): boolean {
  const encoding = /^\w{3}([^\w\s])([^\w\s])([^\w\s])(\\{1,4}|[^\w\s])([^\w\s])?/.exec(header);
  if (!encoding) return false;
  const [, field, component, repetition, , subcomponent] = encoding;
  if (component === field || repetition === field) return false;
  state.separators = { field: field!, component: component!, repetition: repetition!, subcomponent: subcomponent ?? '&' };
  state.inMessage = true;
  // MSH-1 is the separator itself, so that MSH-11 is the tenth part.
  const processing = header.startsWith('MSH') ? header.split(field!)[10]?.trim()[0] : undefined;
  state.tags = processing === 'T' || processing === 'D' ? ['synthetic'] : [];
  return true;
} // prettier-ignore

interface SegmentReading {
  readonly fields: readonly Field[];
  readonly claimed: readonly Span[];
}

function readSegment(source: SourceText, segment: LiteralText, name: string, state: State): SegmentReading | undefined {
  const { text } = segment;
  if (text[3] !== state.separators.field) {
    if (text[3] !== '|') return undefined;
    Object.assign(state, { separators: STANDARD, tags: [], inMessage: false });
  }
  const parts = split(text, 0, text.length, state.separators.field);
  const first = text.slice(parts[1]!.start, parts[1]!.end).trim();
  if (parts.length < 2 || !/^[A-Z\d\s]{3}/.test(text)) return undefined;
  if (!state.inMessage && (parts.length < 4 || !beginsPlausibly(name, first))) return undefined;
  const reader = fieldReader(source, segment, state);
  const open = HL7_FREE_TEXT[name];
  const isText = open !== undefined && (name !== 'OBX' || !/^(?:DT|TS|DTM|NM|SN|CX|XPN|XAD|XTN|XCN|PN|AD|TN|ED|RP)$/.test(text.slice(parts[2]?.start ?? 0, parts[2]?.end ?? 0)));
  const claimed: Span[] = [];
  const fields: Field[] = [];
  parts.forEach((part, number) => {
    if (number === open && isText) return;
    append(claimed, placesOf(segment, part.start - (number > 0 ? 1 : 0), part.end));
    if (number === 0 || part.end === part.start) return;
    const type = HL7_FIELDS[name]![number] ?? typeOfValue(name, number, text, parts);
    const label = joinSafe([name as SafeText, safeNumber(number)], fixed('-'));
    if (type) append(fields, reader.field(part, type, label));
    else append(fields, reader.time(part, label));
  });
  return { fields, claimed };
} // prettier-ignore

/** Without a header before it, `PID|` may head a table: the set id is a number or missing. */
function beginsPlausibly(name: string, first: string): boolean {
  if (/^(?:MRG|EVN|ORC|QRD|QPD|SCH)$/.test(name)) return !/^\s*[A-Z]{3,}\s*$/i.test(first) || name === 'EVN';
  return /^\d{0,4}$/.test(first);
}

/** An observation whose data type says that a person is its value, and queries by demographics. */
function typeOfValue(
  name: string,
  number: number,
  text: string,
  parts: readonly Span[],
): Hl7Type | undefined {
  if (name === 'OBX' && number === 5) {
    switch (text.slice(parts[2]!.start, parts[2]!.end)) {
      case 'XPN':
      case 'PN':
        return { type: 'XPN', kind: 'name' };
      case 'XAD':
      case 'AD':
        return { type: 'XAD', kind: 'geography' };
      case 'XTN':
      case 'TN':
        return { type: 'XTN', kind: 'phone' };
    }
  }
  return name === 'QPD' ? { type: 'QIP', kind: 'other' } : undefined;
}
