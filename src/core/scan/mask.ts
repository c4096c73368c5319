import type { SafeText } from '../safeText';
import { isKnownWord, isPlainWord } from './vocabulary';

/**
 * Reduces a line to classes: string contents and comments to `…`, words outside the vocabulary to `a`, digit runs
 * to `0`. What remains is the shape of the code and the words that no value consists of. It masks every literal,
 * not only those that were found, so it needs no list of findings and cannot miss one.
 */
export function maskLine(line: string): SafeText {
  return line.replace(TOKEN, maskToken).trim() as SafeText;
}

const TOKEN = /(["'`])(?:\\.|(?!\1).)*(?:\1|$)|\/\/.*$|#.*$|\/\*.*?(?:\*\/|$)|--\s.*$|[\p{L}_$][\p{L}\p{M}\p{N}_$]*|\p{N}[\p{L}\p{N}]*|\s+|[^]/gu; // prettier-ignore

function maskToken(text: string, quote: string | undefined): string {
  if (quote) return `${quote}…${quote}`;
  if (/^\s/.test(text)) return ' ';
  if (/^[\p{L}_$]/u.test(text)) return maskWord(text);
  if (/^\p{N}/u.test(text)) return '0';
  if (text.startsWith('//') || text.startsWith('/*')) return `${text.slice(0, 2)}…`;
  if (text.startsWith('#') && text.length > 1) return '#…';
  if (/^--\s/.test(text)) return '--…';
  return /^[\x21-\x7e]$/.test(text) ? text : 'a';
}

/**
 * Masks free text that a person typed, such as a suppression's reason: everyday words stay, everything else becomes
 * `…`, and digits `0`.
 */
export function maskProse(text: string): SafeText {
  return text
    .slice(0, 300)
    .replace(/[\p{L}\p{M}_$]+|\p{N}+|[^\x20-\x7e]/gu, maskTyped)
    .trim() as SafeText;
}

function maskTyped(token: string): string {
  if (/^\p{N}/u.test(token)) return '0';
  return /^[A-Za-z]+$/.test(token) && (isPlainWord(token) || isKnownWord(token)) ? token : '…';
}

function maskWord(word: string): string {
  return isKnownWord(word) ? word : 'a';
}

/** White space does not count towards a fingerprint. */
export function fingerprintWindow(masked: SafeText): SafeText {
  return masked.replace(/\s+/g, '') as SafeText;
}
