import type { Tag } from '../finding';
import { dateAt } from '../identifiers/calendar';
import { words } from '../identifiers/detector';
import { fixed, joinSafe, safeNumber, type SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { fieldOf, type FieldKind } from './fieldRules';
import { HL7_FIELDS, type Hl7Type } from './hl7v2Fields';
import type { Field, FormatReader } from './reader';
import { split, type Span } from './span';

interface Separators {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly subcomponent: string;
}

const STANDARD: Separators = { field: '|', component: '^', repetition: '~', subcomponent: '&' };

/** No segment that holds an identifier is longer; one that is (an embedded document) is read up to here. */
const LONGEST_SEGMENT = 8000;

/**
 * HL7 v2 messages (ER7), standing alone or inside the string literals of a program: each segment is found by its own
 * name at a segment's start, so that pieces of a concatenation and `\r` written as an escape are read as well.
 * Separators are those of the MSH segment before it (HL7 2.5.1, 2.5.4).
 */
export const hl7v2: FormatReader = {
  id: 'hl7v2',
  triggers: words('msh', ...Object.keys(HL7_FIELDS).map((segment) => segment.toLowerCase().replace(/\d/g, '0'))),
  read(source, hits) {
    const { text } = source;
    let separators = STANDARD;
    let tags: Tag[] = [];
    const fields: Field[] = [];
    const claimed: Span[] = [];
    for (const start of hits) {
      const id = text.slice(start, start + 3);
      const opening = openingOf(text, start);
      if (opening === undefined) continue;
      if (id === 'MSH') {
        const read = readHeader(text, start, opening);
        if (!read) continue;
        ({ separators, tags } = read);
        claimed.push({ start, end: read.end });
        continue;
      }
      const layout = HL7_FIELDS[id];
      if (!layout || text[start + 3] !== separators.field) continue;
      const end = segmentEnd(text, start, opening);
      const parts = split(text, start, end, separators.field);
      if (parts.length < 2) continue;
      claimed.push({ start, end });
      parts.forEach((part, number) => {
        if (number === 0 || part.end === part.start) return;
        const type = layout[number];
        const label = joinSafe([id as SafeText, safeNumber(number)], fixed('-'));
        if (type) fields.push(...readField(source, part, type, label, separators, tags));
        else fields.push(...readTime(text, part, label, tags));
      });
    }
    return { fields, claimed: claimed.sort((a, b) => a.start - b.start) };
  },
}; // prettier-ignore

/** The quote in which a segment stands, `''` for none; undefined where no segment can begin. */
function openingOf(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - 4), start);
  if (/(?:^|[\r\n\x0b\x1c])[ \t]*$/.test(before)) return quoteAbove(text, start);
  if (/\\[rn]$|\\x0[bd]$|\\v$/i.test(before)) return '\\';
  return /["'`>]$/.exec(before)?.[0];
}

/** A line of its own inside a template or triple-quoted string still ends at a closing quote. */
function quoteAbove(text: string, start: number): string {
  return /(`|"""|''')\s*$/.exec(text.slice(Math.max(0, start - 6), start))?.[1]?.[0] ?? '';
}

/** The segment's end: a line break, the end of an MLLP block, a `\r` or `\n` written as an escape, or the closing quote. */
function segmentEnd(text: string, start: number, opening: string): number {
  const limit = Math.min(text.length, start + LONGEST_SEGMENT);
  const inLiteral = opening !== '';
  for (let at = start; at < limit; at++) {
    const c = text[at]!;
    if (c === '\r' || c === '\n' || c === '\x1c') return at;
    if (!inLiteral) continue;
    if (c === '\\' && /[rn]/.test(text[at + 1] ?? '')) return at;
    if (c === opening || (opening === '\\' && /["'`]/.test(c) && !/[\p{L}]/u.test(text[at + 1] ?? '')))
      return at;
    if (opening === '>' && c === '<') return at;
  }
  return limit;
}

function readHeader(text: string, start: number, opening: string): { separators: Separators; tags: Tag[]; end: number } | undefined {
  const encoding = /^MSH([^\w\s])([^\w\s])([^\w\s])(\\\\|[^\w\s])([^\w\s])?/.exec(text.slice(start, start + 10));
  if (!encoding) return undefined;
  const [, field, component, repetition, , subcomponent] = encoding;
  if (component === field || repetition === field) return undefined;
  const end = segmentEnd(text, start, opening);
  const parts = split(text, start, end, field!);
  // MSH-1 is the separator itself, so that MSH-11 is the tenth part.
  const processing = parts[10] ? text.slice(parts[10].start, parts[10].end).trim()[0] : undefined;
  return {
    separators: { field: field!, component: component!, repetition: repetition!, subcomponent: subcomponent ?? '&' },
    tags: processing === 'T' || processing === 'D' ? ['synthetic'] : [],
    end,
  };
} // prettier-ignore

/** Any other field that holds nothing but a time stamp is a date of service. */
function readTime(text: string, { start, end }: Span, label: SafeText, tags: readonly Tag[]): Field[] {
  if (end - start < 8 || end - start > 26) return [];
  const value = text.slice(start, end).trim();
  return dateAt(value, 0, true) === value.length
    ? fieldOf(text, start, end, 'date', label, tags, 'high')
    : [];
}

function readField(source: SourceText, field: Span, type: Hl7Type, label: SafeText, separators: Separators, tags: readonly Tag[]): Field[] {
  const { text } = source;
  const all = [...tags, ...(type.provider ? (['provider'] as const) : [])];
  return split(text, field.start, field.end, separators.repetition).flatMap((repetition) => {
    const components = split(text, repetition.start, repetition.end, separators.component);
    const at = (number: number) => components[number - 1];
    const value = (number: number) => text.slice(at(number)?.start ?? 0, at(number)?.end ?? 0).trim();
    const make = (kind: FieldKind, ...numbers: number[]) =>
      numbers.flatMap((number) => {
        const part = at(number);
        const exact = numbers.length > 1 ? joinSafe([label, safeNumber(number)], fixed('.')) : label;
        return part && holds(kind, text.slice(part.start, part.end)) ? fieldOf(text, part.start, part.end, kind, exact, all) : [];
      });
    switch (type.type) {
      case 'XPN':
        return make('name', 1, 2, 3);
      case 'XCN':
        return make('name', 2, 3);
      case 'XAD':
        return make('geography', 1, 2, 3, 5, 8, 9);
      case 'XTN':
        return readTelecom();
      case 'CX':
        return make(idKind(value(5)) ?? type.kind, type.kind === 'license' && !/\d/.test(value(1)) ? 2 : 1);
      default:
        return make(type.kind, 1);
    }

    function readTelecom(): Field[] {
      const kind = /^(?:FX)$/i.test(value(3)) ? 'fax' : 'phone';
      const address = make('email', 4);
      const number = make(kind, 1);
      const [area, local] = [at(6), at(7)];
      const parts = area && local ? fieldOf(text, area.end > area.start ? area.start : local.start, local.end, kind, label, all) : [];
      return [...number, ...address, ...parts];
    }
  });
} // prettier-ignore

/** Whether a component can be what its place says: codes and placeholders stand in many of them. */
function holds(kind: FieldKind, value: string): boolean {
  const trimmed = value.trim();
  if (kind === 'email') return trimmed.includes('@');
  if (kind === 'phone' || kind === 'fax') return (trimmed.match(/\d/g)?.length ?? 0) > 4;
  if (kind === 'name') return trimmed.length > 1;
  if (kind === 'geography') return trimmed.length > 2 && !/^\d{1,4}$/.test(trimmed);
  if (kind === 'date') return dateAt(trimmed, 0, true) === trimmed.length || /^\d{6}$/.test(trimmed);
  return /\d/.test(trimmed) || kind === 'mrn';
}

/** HL7 table 0203: the type of an identifier. */
function idKind(code: string): FieldKind | undefined {
  if (code === 'SS') return 'ssn';
  if (code === 'DL') return 'license';
  if (/^(?:MC|MA|MB|NH|HC|SN)$/.test(code)) return 'plan';
  if (/^(?:AN|VN|BA|CC)$/.test(code)) return 'account';
  return code === 'MR' || code === 'PI' || code === 'PT' ? 'mrn' : undefined;
}
