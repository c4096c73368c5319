import { isRestrictedZip3 } from './identifiers/zip3';
import type { RuleId } from './rules';

/**
 * What stands in a value's place, in five shapes that no value has: `[NAME-417]` in words (`(NAME-417)` where a bracket
 * would be syntax, `NAME_417` for a name of a program, `[NAME]` where nothing counts), `TEST-417` for a made-up number, nine digits from 909000000 on where a number must stand, and a UUID of
 * zeros with a counter. No SSN, ITIN, phone number or NPI begins with 9090. Scans pass over all of them.
 */
export const STAND_IN_KINDS = [
  'NAME', 'PLACE', 'DATE', 'AGE', 'PHONE', 'FAX', 'EMAIL', 'SSN', 'MRN', 'PLAN-ID', 'ACCOUNT', 'LICENSE', 'VEHICLE', 'DEVICE', 'URL', 'IP',
  'BIOMETRIC', 'PHOTO', 'ID', 'KEY', 'TEXT',
] as const; // prettier-ignore

export type StandInKind = (typeof STAND_IN_KINDS)[number];

/** What every stand-in of digits begins with. */
export const DIGITS = '9090';

/** What every stand-in in a UUID's place begins with. */
export const UUID = '00000000-0000-4000-8000-';

/** What *Redact* leaves where a number must stand. */
export const NOTHING = '0';

/** `[PHOTO]` and `[TEXT]` in base64, where nothing else may stand. */
export const PHOTO_DATA = 'W1BIT1RPXQ==';
export const TEXT_DATA = 'W1RFWFRd';

const NAMES = STAND_IN_KINDS.join('|');
const WORDS = `[[(](?:${NAMES})(?:-\\d{1,9})?[\\])]|\\b(?:${NAMES.replace(/-/g, '_')})_\\d{3,9}\\b|\\bTEST-\\d{3,9}\\b`;
const ONLY_DIGITS = new RegExp(`^${DIGITS}\\d{5,8}$`);
const ONLY_UUID = new RegExp(`^${UUID}\\d{12}$`);

const ANY = new RegExp(WORDS, 'g');
/** No stand-in in words is longer. */
const LONGEST = 24;
/** How far one part of an address may stand from another. */
const BESIDE = 400;

/** Every stand-in in words between two offsets, and those that reach into them. */
export function standInsIn(text: string, start = 0, end = text.length): readonly { readonly start: number; readonly end: number }[] {
  const from = Math.max(0, start - LONGEST);
  const found = [...text.slice(from, end + LONGEST).matchAll(ANY)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
  return found.filter((one) => one.start < end && one.end > start);
} // prettier-ignore

/** A State, three digits of a ZIP code and a country: what Safe Harbor leaves of an address; and what joins a year to it. */
const LEFT_OF_AN_ADDRESS = /^(?:[^\p{L}\p{N}]|(?<!\p{L})(?:[A-Z]{2}|USA|\p{Ll}+)(?!\p{L})|(?<!\d)(?:\d{3}|(?:19|20)\d\d)(?!\d))*$/u; // prettier-ignore

/**
 * Whether a place holds stand-ins and nothing else that identifies, or what redaction leaves beside them: three digits of a
 * ZIP code whose area may be told, 45 CFR 164.514(b)(2)(i)(B).
 */
export function isSpent(text: string, rule: RuleId, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (isTyped(value)) return true;
  if (rule === 'phi/geography' && /^\d{3}$/.test(value)) return isSafeZip3(text, value, start, end);
  if ((rule === 'phi/date' || rule === 'phi/age-over-89') && value === '90+') return true;
  const words = standInsIn(text, start, end);
  if (words.length === 0) return false;
  let rest = '';
  let from = start;
  for (const word of words) {
    rest += `${text.slice(from, Math.max(from, word.start))} `;
    from = word.end;
  }
  rest += text.slice(from, Math.max(from, end));
  return rule === 'phi/geography' ? LEFT_OF_AN_ADDRESS.test(rest) : !/[\p{L}\p{N}]/u.test(rest);
}

/** Elsewhere than beside a stand-in, three digits may be a house number, or a whole code of a country that has short ones. */
function isSafeZip3(text: string, value: string, start: number, end: number): boolean {
  if (value !== '000' && isRestrictedZip3(value)) return false;
  return standInsIn(text, Math.max(0, start - BESIDE), end + BESIDE).length > 0;
}

function isTyped(value: string): boolean {
  // Most values begin with something else and cost no more than this.
  switch (value.charCodeAt(0)) {
    case 57:
      return ONLY_DIGITS.test(value);
    case 48:
      return value === NOTHING || ONLY_UUID.test(value);
    case 87:
      return value === PHOTO_DATA || value === TEXT_DATA;
    default:
      return false;
  }
}
