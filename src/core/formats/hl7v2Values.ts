import type { Tag } from '../finding';
import { dateAt } from '../identifiers/calendar';
import { isNpi } from '../identifiers/checksums';
import { fixed, joinSafe, safeNumber, type SafeText } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { fieldOf, type FieldKind } from './fieldRules';
import { HL7_FIELDS, HL7_SUBJECT_FILTER, type Hl7Type } from './hl7v2Fields';
import { FILLED_IN, placesOf, type LiteralText } from './literals';
import type { Field } from './reader';
import { split, type Span } from './span';

/** The delimiters of a message (HL7 2.5.1, 2.5.4). */
export interface Separators {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly subcomponent: string;
}

export const STANDARD: Separators = { field: '|', component: '^', repetition: '~', subcomponent: '&' };

/** Reads the value of one field or component. */
export interface FieldReader {
  field(part: Span, type: Hl7Type, label: SafeText): Field[];
  time(part: Span, label: SafeText): Field[];
  /** A value that stands for one component of a field; none if that component identifies nobody. */
  component(part: Span, type: Hl7Type, number: number, label: SafeText): Field[];
}

export function fieldReader(source: SourceText, segment: LiteralText, { separators, tags }: { separators: Separators; tags: readonly Tag[] }): FieldReader {
  const { text } = segment;
  const valueOf = (part: Span | undefined) => (part ? text.slice(part.start, part.end).trim() : '');
  const emit = (part: Span, kind: FieldKind, label: SafeText, own: readonly Tag[], confidence?: 'high') =>
    placesOf(segment, part.start, part.end).flatMap(({ start, end }) => fieldOf(source.text, start, end, kind, label, own, confidence));

  return {
    field(field, type, label) {
      const all: Tag[] = [...tags, ...(type.provider ? (['provider'] as const) : [])];
      return split(text, field.start, field.end, separators.repetition).flatMap((repetition) =>
        readRepetition(repetition, type, label, all),
      );
    },
    component(part, { type, kind }, number, label) {
      const isOwn = COMPONENTS[type]?.includes(number) && holds(kind, valueOf(part), false);
      return isOwn ? emit(part, kind, label, tags) : [];
    },
    /** Any other field that holds nothing but a time stamp, or a range of two, is a date of service. */
    time(part, label) {
      const length = part.end - part.start;
      if (length < 8 || length > 60) return [];
      const [from, to, ...more] = split(text, part.start, part.end, separators.component);
      if (more.some((one) => one.end > one.start) || !isTimeStamp(valueOf(from))) return [];
      return [from, to].flatMap((one) =>
        one && isTimeStamp(valueOf(one)) ? emit(one, 'date', label, tags, 'high') : [],
      );
    },
  };

  function readRepetition(repetition: Span, type: Hl7Type, label: SafeText, all: readonly Tag[]): Field[] {
    const components = split(text, repetition.start, repetition.end, separators.component);
    const at = (number: number) => components[number - 1];
    const value = (number: number) => valueOf(at(number));
    const make = (kind: FieldKind, ...numbers: number[]) =>
      numbers.flatMap((number) => {
        const part = at(number);
        const exact = numbers.length > 1 ? joinSafe([label, safeNumber(number)], fixed('.')) : label;
        return part && holds(kind, valueOf(part), components.length > 1) ? emit(part, kind, exact, all) : [];
      });
    switch (type.type) {
      case 'XPN':
        return make('name', 1, 2, 3);
      case 'XCN':
        return [...(isNpi(value(1)) && type.provider ? make('license', 1) : []), ...(type.provider ? [] : make(type.kind, 1)), ...make('name', 2, 3)];
      case 'XAD':
        return make('geography', 1, 2, 3, 5, 8, 9);
      case 'XTN':
        return readTelecom();
      case 'CX':
        return make(idKind(value(5)) ?? type.kind, type.kind === 'license' && !/\d/.test(value(1)) ? 2 : 1);
      case 'QIP': {
        const asked = HL7_SUBJECT_FILTER.exec(value(1));
        const known = asked ? HL7_FIELDS[asked[1]!]?.[+asked[2]!] : undefined;
        if (known) return make(known.kind, 2);
        return /\^{3}|&/.test(valueOf(repetition)) && /\d/.test(value(1)) ? make('mrn', 1) : [];
      }
      default:
        return make(type.kind, 1);
    }

    function readTelecom(): Field[] {
      const kind = /^(?:FX)$/i.test(value(3)) ? 'fax' : 'phone';
      const address = make('email', 4);
      const number = make(holds('email', value(1), false) ? 'email' : kind, 1);
      const [area, local] = [at(6), at(7)];
      const parts = area && local && holds(kind, value(6) + value(7), false) ? emit({ start: area.end > area.start ? area.start : local.start, end: local.end }, kind, label, all) : [];
      return [...number, ...address, ...parts];
    }
  }
} // prettier-ignore

/** The components that identify somebody, by data type. */
const COMPONENTS: Partial<Record<Hl7Type['type'], readonly number[]>> = { XPN: [1, 2, 3], XAD: [1, 2, 3, 5, 8, 9], XTN: [1, 7, 12], CX: [1], ST: [1] }; // prettier-ignore

/** What a program or a template fills in: `${last}`, `{0}`, `%s`, `#{mrn}`, `@NAME@`, `" + last + "`. */
const TEMPLATE = new RegExp(
  `${FILLED_IN}|[$#]?\\{[^}]*\\}?|\\$[A-Za-z_]|^%\\(?\\w|^@[\\w.]+@$|^<[\\w .-]+>$|^\\[[\\w .-]+\\]$`,
);

/** Whether a component can be what its place says: codes and placeholders stand in many of them. */
function holds(kind: FieldKind, value: string, structured: boolean): boolean {
  if (TEMPLATE.test(value)) return false;
  if (kind === 'email') return value.includes('@');
  if (kind === 'phone' || kind === 'fax') return (value.match(/\d/g)?.length ?? 0) > 4;
  if (kind === 'name') return /\p{L}/u.test(value);
  if (kind === 'geography') return value.length > 2 && !/^\d{1,4}$/.test(value);
  if (kind === 'date') return dateAt(value, 0, true) === value.length || /^\d{6,14}(?:\.\d+)?(?:[+-]\d{4})?$/.test(value);
  return /\d/.test(value) || (kind === 'mrn' && structured && value.length > 1);
} // prettier-ignore

/** A day, with a time perhaps; hours alone are allowed by HL7 and by nobody else. */
function isTimeStamp(value: string): boolean {
  return dateAt(value, 0, true) === value.length || (/^\d{10}$/.test(value) && dateAt(value.slice(0, 8), 0, true) === 8);
} // prettier-ignore

/** HL7 table 0203: the type of an identifier. */
function idKind(code: string): FieldKind | undefined {
  if (code === 'SS') return 'ssn';
  if (code === 'DL') return 'license';
  if (/^(?:MC|MA|MB|NH|HC|SN)$/.test(code)) return 'plan';
  if (/^(?:AN|BA|CC)$/.test(code)) return 'account';
  if (/^(?:VN|XX)$/.test(code)) return 'other';
  return /^(?:MR|PI|PT)$/.test(code) ? 'mrn' : undefined;
}
