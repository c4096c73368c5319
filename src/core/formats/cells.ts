import { dateAt } from '../identifiers/calendar';
import { isRestrictedZip3 } from '../identifiers/zip3';
import { fixed, type SafeText } from '../safeText';
import type { ColumnKind } from './columns';
import type { FieldKind } from './fieldRules';

/**
 * What a cell is, by its column and its own shape; undefined if it cannot be what its column says.
 * @param value without the white space around it
 * @param year the judging day's: a birth year that makes somebody 90 or more is an identifier
 */
export function cellKind(kind: ColumnKind, value: string, year: number): FieldKind | undefined {
  if (value === '' || PLACEHOLDER.test(value)) return undefined;
  switch (kind) {
    case 'person':
      return /\d\D*\d\D*\d/.test(value) ? idKind('mrn', value) : NAME_SHAPE.test(value) ? 'name' : undefined;
    case 'contact':
      return value.includes('@') ? 'email' : digits(value) > 6 ? 'phone' : when('name', /\p{L}{2}/u.test(value));
    case 'life':
      return /^\d{4}$/.test(value) ? birthYear(value, year) : when('date', /\d{2}/.test(value));
    case 'event':
      return when('date', isDate(value));
    case 'month-or-day':
      return when('date', /^\d{1,2}$/.test(value) && +value >= 1 && +value <= 31);
    case 'birth-year':
      return birthYear(value, year);
    case 'age':
      return when('age', /^\d{2,3}$/.test(value) && +value >= 90 && +value <= 125);
    case 'coordinate':
      return when('geography', /^-?\d{1,3}\.\d{2,}$/.test(value));
    case 'ssn':
      return when('ssn', digits(value) >= 4 && value.length < 80);
    case 'phone':
    case 'fax':
      return when(kind, digits(value) >= 6 && digits(value) < 20);
    case 'email':
      return when('email', value.includes('@'));
    case 'mrn':
    case 'plan':
    case 'account':
    case 'license':
    case 'vehicle':
    case 'device':
    case 'other':
      return idKind(kind, value);
    case 'name':
      return when('name', /\p{L}{2}|\p{Lo}/u.test(value) && !/[{}<>=@]|:\/\//.test(value));
    case 'geography':
      return when('geography', value.length > 1 && /[\p{L}\d]/u.test(value));
    case 'zip':
      return when('geography', value.length > 1 && /\d/.test(value) && !isSafeZip3(value));
    case 'ip':
      return when('ip', /^[\da-f]*[.:][\da-f.:]+$/i.test(value));
    case 'url':
    case 'biometric':
    case 'photo':
      return when(kind, value.length > 3);
  }
} // prettier-ignore

/** `{{name}}`, `$1`, `:name`, `%s`, `<name>`, and the types that schemas write where values will be. */
const PLACEHOLDER = /^(?:\{\{?[^{}]*\}?\}|\$\{[^{}]*\}|<%?[^<>]*%?>|\[[\w ]+\]|%\(?\w+\)?s?|[:@$][a-z_]\w*|\$\d+|\?|x+|yes|no|y|n|(?:var)?char(?:\(\d+\))?|text|string|str|int(?:eger)?|bigint|number|numeric|date|datetime|timestamp|uuid|bool(?:ean)?|required|optional|redacted|removed|masked|anonym\w+|default|not null|primary key|foreign key)$/i; // prettier-ignore

/** Three digits whose area may stay; `541**` is another way to write them. */
function isSafeZip3(value: string): boolean {
  return /^\d{3}(?:\*\*|xx)?$/i.test(value) && !isRestrictedZip3(value);
}

/** Why a cell whose column names an identifier holds none; undefined where nobody would ask. */
export function whyAllowed(kind: ColumnKind, value: string): SafeText | undefined {
  if (kind === 'age' && /^\d{1,2}$/.test(value)) return fixed('an age below 90 is no identifier');
  if (kind === 'age' && value === '90+') return fixed('90+ is the category that may stay');
  if ((kind === 'birth-year' || kind === 'life') && /^(?:19|20)\d\d$/.test(value)) return fixed('a year may stay unless it tells an age over 89');
  return kind === 'zip' && isSafeZip3(value) ? fixed('the first three digits of a ZIP code whose area holds more than 20,000 people') : undefined;
} // prettier-ignore

const NAME_SHAPE = /^\p{Lu}[\p{L}.'’-]*,? \p{Lu}[\p{L}.,'’ -]*$/u;

function when(kind: FieldKind, holds: boolean): FieldKind | undefined {
  return holds ? kind : undefined;
}

/** A number or a code; words of a sentence are none. */
function idKind(kind: FieldKind, value: string): FieldKind | undefined {
  return when(kind, /\d/.test(value) && value.length <= 120 && !/\s\p{Ll}{2}/u.test(value));
}

function birthYear(value: string, year: number): FieldKind | undefined {
  return when('date', /^(?:18|19|20)\d\d$/.test(value) && +value <= year - 90);
}

function digits(value: string): number {
  return value.replace(/\D/g, '').length;
}

/** A whole date, with or without its time; a month with its year too. */
function isDate(value: string): boolean {
  if (/^\d{4}-\d{2}$|^\d{1,2}\/\d{4}$/.test(value)) return true;
  const end = dateAt(value, 0, true);
  return end !== undefined && /^(?:\D{0,3}[\d:.]*(?: ?[ap]m)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?$/i.test(value.slice(end));
} // prettier-ignore
