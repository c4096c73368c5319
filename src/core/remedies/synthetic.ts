import { isPlaceholderDate } from '../identifiers/calendar';
import type { StandInKind } from '../standIns';
import { datesIn, rewriteDates } from './dateText';

/** Given to many people and to anybody: what marks a name as synthetic is the surname. */
const GIVEN = ['Alex', 'Blair', 'Casey', 'Devon', 'Ellis', 'Finley', 'Harper', 'Jamie', 'Kendall', 'Logan', 'Morgan', 'Parker', 'Quinn', 'Reese', 'Sawyer', 'Taylor']; // prettier-ignore

/**
 * A value of the same kind that looks valid and that nobody can have: from ranges reserved for examples or never issued,
 * and marked as a test where its kind has no such range. The same number gives the same value.
 * @param number of the value's surrogate
 * @param value what it stands for; only its form is taken over
 * @returns undefined where nothing valid can be made up
 */
export function syntheticFor(kind: StandInKind, number: number, value: string): string | undefined {
  switch (kind) {
    case 'NAME':
      return nameLike(number, value);
    case 'PHONE':
    case 'FAX':
      return phoneLike(number, value);
    case 'EMAIL':
      // RFC 2606
      return `test-${number}@example.com`;
    case 'URL':
      return `https://example.com/test/${number}`;
    case 'IP':
      return ipLike(number, value);
    case 'SSN':
      return ssnLike(number, value);
    case 'PLACE':
      return /^\s*\d/.test(value) ? `123 Test Street, Unit ${number}` : `Testville-${number}`;
    case 'MRN':
    case 'PLAN-ID':
    case 'ACCOUNT':
    case 'LICENSE':
    case 'VEHICLE':
    case 'DEVICE':
    case 'ID':
      return `TEST-${String(number).padStart(Math.min(9, value.replace(/\D/g, '').length), '0')}`;
    default:
      return undefined;
  }
}

/** The first day of 2000 in the date's own form, where that is known for a placeholder; a birth in it tells no age over 89. */
export function syntheticDate(value: string): string | undefined {
  const dates = datesIn(value);
  if (dates.length !== 1 || dates[0]!.date.day === undefined) return undefined;
  const made = rewriteDates(value, dates, () => ({ year: 2000, month: 1, day: 1 }));
  return isPlaceholderDate(made) ? made : undefined;
}

function nameLike(number: number, value: string): string {
  const surname = `Test-${number}`;
  const words = value.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  const given = GIVEN[number % GIVEN.length]!;
  const made = words.length < 2 ? surname : value.includes(',') ? `${surname}, ${given}` : `${given} ${surname}`;
  return /\p{Ll}/u.test(value) ? made : made.toUpperCase();
} // prettier-ignore

/** 555-0100 to 555-0199 are reserved for fiction in every area code. */
function phoneLike(number: number, value: string): string {
  const area = 201 + (Math.floor(number / 100) % 780);
  const digits = `${area}55501${String(number % 100).padStart(2, '0')}`;
  return inFormOf(value, digits) ?? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
}

/** No area from 900 on was ever issued, and no taxpayer number has a group below 50. */
function ssnLike(number: number, value: string): string {
  const digits = `${900 + (Math.floor(number / 490_000) % 100)}${String(1 + (Math.floor(number / 10_000) % 49)).padStart(2, '0')}${String(number % 10_000).padStart(4, '0')}`; // prettier-ignore
  return inFormOf(value, digits) ?? `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}

/** RFC 5737 and RFC 3849. */
function ipLike(number: number, value: string): string {
  if (value.includes(':')) return `2001:db8::${number.toString(16)}`;
  const blocks = ['192.0.2', '198.51.100', '203.0.113'];
  return `${blocks[Math.floor(number / 254) % 3]}.${1 + (number % 254)}`;
}

/** Digits with the signs of another value of as many digits between them. */
function inFormOf(value: string, digits: string): string | undefined {
  const own = value.replace(/\D/g, '');
  if (/\p{L}/u.test(value) || (own.length !== digits.length && own !== `1${own.slice(1)}`)) return undefined;
  const padded = own.length === digits.length ? digits : `1${digits}`;
  if (own.length !== padded.length) return undefined;
  let next = 0;
  return value.replace(/\d/g, () => padded[next++]!);
}
