import type { Confidence, SafeHarborLetter, Tag } from '../finding';
import type { RuleId } from '../rules';
import { fixed, type SafeText } from '../safeText';
import { up } from '../identifiers/detector';
import { isStructurallyValid } from '../identifiers/ssn';
import { isPlaceholderDate } from '../identifiers/calendar';
import { isExampleName, isSyntheticName } from '../identifiers/personName';
import type { Field } from './reader';

/** What a labelled field holds. */
export type FieldKind =
  | 'name' | 'geography' | 'date' | 'phone' | 'fax' | 'email' | 'ssn' | 'mrn' | 'plan' | 'account' | 'license' | 'vehicle' | 'device' | 'url' | 'ip' | 'biometric' | 'photo' | 'other' | 'age'; // prettier-ignore

const KINDS: Readonly<Record<FieldKind, readonly [RuleId, SafeHarborLetter]>> = {
  name: ['phi/name', 'A'],
  geography: ['phi/geography', 'B'],
  date: ['phi/date', 'C'],
  phone: ['phi/phone', 'D'],
  fax: ['phi/fax', 'E'],
  email: ['phi/email', 'F'],
  ssn: ['phi/ssn', 'G'],
  mrn: ['phi/mrn', 'H'],
  plan: ['phi/health-plan-id', 'I'],
  account: ['phi/account-number', 'J'],
  license: ['phi/license-number', 'K'],
  vehicle: ['phi/vehicle-id', 'L'],
  device: ['phi/device-id', 'M'],
  url: ['phi/url', 'N'],
  ip: ['phi/ip-address', 'O'],
  biometric: ['phi/biometric', 'P'],
  photo: ['phi/photo', 'Q'],
  other: ['phi/other-id', 'R'],
  age: ['phi/age-over-89', 'C'],
};

const EMPTY = /^(?:[\s\-.,:;_/\\"'~^&*]*|null|none|nan|n\/?a|unknown|unk|undefined|true|false|""|\\N)$/i;

/** What a template puts in later: `${mrn}`, `{{ name }}`, `{patient/id}`, `<%= dob %>`, `#{phone}`, `%s`, `@name@`. */
const TEMPLATE = /[$#]\{|\{\{|<%|^\{[^{}]*\}$|^%(?:\(\w+\))?[sd]$|^@\w+@$/;

/** Whether a field's content says nothing: blank, `NULL`, `N/A`, punctuation, or a template's place. */
export function isEmptyValue(value: string): boolean {
  return EMPTY.test(value) || TEMPLATE.test(value);
}

/** The first of January, at midnight if at all: how a field that takes whole dates only says a year, as redaction does. */
const YEAR_ALONE = /^(?:(?:18|19|20)\d\d(?:-01-01(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-][\d:]{4,6})?)?|0101(?:0000(?:00)?)?)|01\/01\/(?:18|19|20)\d\d)$/; // prettier-ignore

/** Evidence that a value is invented, or says nothing but a year, read from the value itself. */
function evidence(kind: FieldKind, value: string): Tag[] {
  switch (kind) {
    case 'ssn': {
      const digits = value.replace(/\D/g, '');
      if (/^(?:078051120|219099999|457555462|123456789|987654321)$|^(\d)\1{8}$/.test(digits))
        return ['example'];
      return digits.length === 9 && !isStructurallyValid(digits) ? ['synthetic'] : [];
    }
    case 'name':
      return isSyntheticName(value) ? ['synthetic'] : isExampleName(value) ? ['example'] : [];
    case 'date':
      return isPlaceholderDate(value) || YEAR_ALONE.test(value) ? ['example'] : [];
    case 'phone':
    case 'fax':
      return /555-?01\d\d$/.test(value.replace(/[^\d-]/g, '')) ? ['example'] : [];
    case 'email':
      return /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i.test(value)
        ? ['example']
        : [];
    default:
      return [];
  }
}

/** A field of a kind at a place. White space around the value is left out; an empty one gives nothing. */
export function fieldOf(
  text: string,
  start: number,
  end: number,
  kind: FieldKind,
  label: SafeText,
  tags: readonly Tag[] = [],
  confidence: Confidence = 'very-high',
): Field[] {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  const value = text.slice(start, end);
  if (start >= end || isEmptyValue(value)) return [];
  const [rule, identifier] = KINDS[kind];
  const found = evidence(kind, value).filter((tag) => !tags.includes(tag));
  // An initial names nobody by itself, but a part of a name does not satisfy Safe Harbor: redaction takes it.
  const grade = kind === 'name' && /^\p{L}\.?$/u.test(value) ? 'low' : confidence;
  return [{ start, end, rule, identifier, label, confidence: grade, cues: [up(fixed('the field says what it holds'))], tags: [...tags, ...found] }];
} // prettier-ignore
