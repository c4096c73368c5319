/**
 * What stands in a value's place, in four shapes that no value has: `[NAME-417]` in words (`(NAME-417)` where a bracket
 * would be syntax, `[NAME]` where nothing counts), nine digits from 909000000 on where a number must stand, and a UUID of
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

/** `[PHOTO]` and `[TEXT]` in base64, where nothing else may stand. */
export const PHOTO_DATA = 'W1BIT1RPXQ==';
export const TEXT_DATA = 'W1RFWFRd';

const WORDS = `[[(](?:${STAND_IN_KINDS.join('|')})(?:-\\d{1,9})?[\\])]`;
const ONLY_DIGITS = new RegExp(`^${DIGITS}\\d{5,8}$`);
const ONLY_UUID = new RegExp(`^${UUID}\\d{12}$`);

/** Every stand-in in words. */
export function standInsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(new RegExp(WORDS, 'g'))].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Whether a value is a stand-in, or nothing but stand-ins and punctuation. */
export function isStandIn(value: string): boolean {
  // Most values begin with something else and cost no more than this.
  const first = value.trimStart().charCodeAt(0);
  if (first === 57 || first === 48) return ONLY_DIGITS.test(value.trim()) || ONLY_UUID.test(value.trim());
  if (first === 87) return value === PHOTO_DATA || value === TEXT_DATA;
  if (!/[[(][A-Z]/.test(value)) return false;
  return !/[\p{L}\p{N}]/u.test(value.replace(new RegExp(WORDS, 'g'), ''));
}
