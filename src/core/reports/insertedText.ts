import { fixed, safeHost, type SafeText } from '../safeText';
import { STAND_IN_KINDS } from '../standIns';
import { maskLine } from '../scan/mask';
import { isKnownWord } from '../scan/vocabulary';

const STAND_IN = new RegExp(`^[[(]?(?:${STAND_IN_KINDS.join('|')})(?:[-_]\\d{1,9})?[\\])]?$`);

/** What stands in for a value, if a text is nothing else: its kind, without the number, which is another in every run. */
export function standIn(text: string): SafeText | undefined {
  return STAND_IN.test(text) ? (text.replace(/[-_]\d+/, '') as SafeText) : undefined;
}

const TOKEN =
  /https?:\/\/[^\s"'`<>]+|(["'`])((?:\\.|(?!\1)[^\\])*)\1|[\p{L}_$][\p{L}\p{N}_$]*|\p{N}[\p{L}\p{N}.]*|[^]/gu;

/**
 * Code that a remedy puts in. A word of it is shown if it is a word of programs, or if it does not occur in the text that
 * is mended: then it comes from the remedy or the policy. Numbers are classes, and a string is shown whole or not at all.
 */
export function insertedCode(inserted: string, text: string): SafeText {
  const before = text.toLowerCase();
  const isNew = (word: string): boolean => isKnownWord(word) || !before.includes(word.toLowerCase());
  const shown = inserted.replace(TOKEN, (token, quote: string | undefined, content: string | undefined) => {
    if (/^https?:/.test(token)) return shownUrl(token, before);
    if (quote !== undefined) {
      if (/^https?:/.test(content!)) return quote + shownUrl(content!, before) + quote;
      const words = content!.match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.every(isNew) ? quote + masked(content!) + quote : `${quote}…${quote}`;
    }
    if (/^[\p{L}_$]/u.test(token)) return isNew(token) ? token : 'a';
    if (/^\p{N}/u.test(token)) return '0';
    return /^[\x20-\x7e]$/.test(token) ? token : 'a';
  });
  return (shown.trim() === '' ? maskLine(shown) || fixed(' ') : shown) as SafeText;
}

/** An endpoint that the policy approves; one that the text holds already is not shown. */
function shownUrl(url: string, before: string): string {
  if (!URL.canParse(url) || before.includes(url.toLowerCase())) return 'https://…';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${safeHost(host)}${masked(pathname === '/' && !url.endsWith('/') ? '' : pathname)}`;
}

/** Runs of four digits and more go, but for those of an API's version. */
function masked(content: string): string {
  return content.replace(/(?<![\d-])20\d\d-[01]\d-[0-3]\d(?![\d-])|\d{4,}/g, (run) => (run.includes('-') ? run : '####'));
} // prettier-ignore
