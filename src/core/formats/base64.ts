import type { Trigger } from '../identifiers/detector';
import { fixed } from '../safeText';
import { fold } from '../scan/automaton';
import type { EncodedText, FormatReader } from './reader';

/** Beyond this many characters an attachment is a scan or a film, and no note. */
const LONGEST = 512 * 1024;

/** Shorter ones hold no record. */
const SHORTEST = 40;

/** How the texts begin whose formats we read. */
const BEGINNINGS = [
  'MSH|^', '\vMSH|', 'ISA*00', '{"resourceType"', '{ "resourceType"', '{\n  "resourceType"', '{\r\n  "resourceType"', '<ClinicalDocument', '<?xml version=', '<Patient xmlns', '<Bundle xmlns',
]; // prettier-ignore

/** Words of records, wherever they stand in the text that is encoded. */
const LABELS = [
  'patient',
  'Patient',
  'PATIENT',
  'Date of Birth',
  'Medical Record',
  'Social Security',
  'birthDate',
];

/**
 * Base64 in string literals and in data, if the text in it is of a known format or speaks of a patient: what it holds is
 * read like any other text, one level deep. Found by how such texts look once encoded, so that pictures, keys and hashes
 * cost nothing.
 */
export const base64: FormatReader = {
  id: 'base64',
  triggers: needles(),
  read({ text }, hits) {
    const encoded: EncodedText[] = [];
    let done = 0;
    for (const hit of hits) {
      if (hit < done) continue;
      let start = hit;
      while (start > done && hit - start < LONGEST && isSextet(text.charCodeAt(start - 1))) start--;
      let end = hit;
      while (end < text.length && end - start < LONGEST && isSextet(text.charCodeAt(end))) end++;
      done = end;
      while (text[end] === '=') end++;
      if (end - start >= SHORTEST && !/data:image\/[\w+.-]{1,20};base64,$/.test(text.slice(Math.max(0, start - 60), start)))
        encoded.push({ start, end, label: fixed('base64'), tags: [] });
    }
    return { fields: [], claimed: encoded.map(({ start, end }) => ({ start, end })), encoded };
  },
}; // prettier-ignore

/**
 * The text that base64 or base64url stands for; line breaks and escapes in it are passed over.
 * @returns undefined if it is no base64, too long, or holds anything but UTF-8 text
 */
export function decodeBase64(encoded: string): string | undefined {
  if (encoded.length > LONGEST) return undefined;
  const bare = encoded.replace(/\\[nrt]|[\s\\]/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (bare.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(bare)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(bare), (c) => c.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Of the controls, text holds line breaks, tabs and the marks of MLLP and NCPDP.
    return /[^\P{Cc}\t\n\v\f\r\x1c-\x1f]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
} // prettier-ignore

function isSextet(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 43 || code === 47 || code === 45 || code === 95; // prettier-ignore
}

/** What the beginnings and the labels look like in base64, at each of the three places where a letter may fall. */
function needles(): Trigger[] {
  const begin = BEGINNINGS.map((text) => sextetsOf(text, 0));
  const inside = LABELS.flatMap((label) => [0, 1, 2].map((shift) => sextetsOf(label, shift)));
  return [...new Set([...begin, ...inside].map(fold))].map((text) => ({ text, kind: 'mark' }));
}

/** The characters that stand for nothing but the text's own bits, if `shift` bytes come before it. */
function sextetsOf(text: string, shift: number): string {
  const whole = btoa(' '.repeat(shift) + text).replace(/=+$/, '');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + text.length) * 8) / 6);
  return whole.slice(first, last);
}
