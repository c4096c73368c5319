import type { Span } from './span';

/** One expression of a list. */
export interface SqlValue extends Span {
  /** Whether it is (or holds) a literal in quotes; the range leaves the quotes out. */
  readonly quoted: boolean;
  /** The whole expression. */
  readonly whole: Span;
}

const LONGEST_LIST = 60_000;
const LONGEST_EXPRESSION = 20_000;

/** White space, SQL comments, and what joins two literals of code: `" +\n "`. */
const GAP =
  /(?:\s|\\[nrt]|\\\r?\n|--[^\n]{0,200}\n|\/\*[^*]{0,200}\*\/|"\s*[+.&]\s*[fr]?"|"\s*\n\s*[fr]?")*/y;

export function skipGap(text: string, at: number): number {
  GAP.lastIndex = at;
  return at + (GAP.exec(text)?.[0].length ?? 0);
}

/** What may stand before a quote: `N'…'`, `E'…'`, `DATE '…'`. An escaped quote is one of code around it. */
const OPENING = /(?:(?:[NEB]|_utf8(?:mb[34])?|date|timestamp)[ \t]*(?=\\?['"]))?(\\?['"])/iy;

/**
 * The expressions of a list up to its closing bracket, or up to a word that ends it.
 * @param from the first character after the opening bracket or word
 * @param stop what ends a list without brackets, matched where a new word begins; sticky
 * @returns undefined if the list does not end
 */
export function listAt(text: string, from: number, stop?: RegExp): { values: SqlValue[]; next: number } | undefined {
  const values: SqlValue[] = [];
  const limit = Math.min(text.length, from + LONGEST_LIST);
  let at = from;
  while (at < limit) {
    at = skipGap(text, at);
    const item = valueAt(text, at, Math.min(limit, at + LONGEST_EXPRESSION), stop);
    if (!item) return undefined;
    values.push(item.value);
    at = item.next;
    if (text[at] === ',') at++;
    else return { values, next: at };
  }
  return undefined;
} // prettier-ignore

/** One expression; `next` is its comma, its closing bracket or what stopped it. A call's or a cast's first literal is its value. */
export function valueAt(text: string, from: number, limit: number, stop?: RegExp): { value: SqlValue; next: number } | undefined {
  let inner: Span | undefined;
  let opened = '';
  let depth = 0;
  let at = from;
  for (; at < limit; at++) {
    const quote = openingAt(text, at);
    if (quote && inner && depth === 0 && quote[1] !== opened) {
      // The quote of the code around: the statement goes on in the next literal, or ends.
      const joined = skipGap(text, at);
      if (joined === at) break;
      at = joined - 1;
      continue;
    }
    if (quote) {
      const start = at + quote[0].length;
      const end = closingQuote(text, start, quote[1]!, limit);
      if (end === undefined) return undefined;
      inner ??= { start, end };
      opened = quote[1]!;
      at = end + quote[1]!.length - 1;
      continue;
    }
    const c = text[at]!;
    if (c === '(') depth++;
    else if (c === ')' && depth > 0) depth--;
    else if (depth === 0 && (c === ',' || c === ')' || c === ';')) break;
    else if (depth === 0 && stop && isWordStart(text, at) && matches(stop, text, at)) break;
  }
  const whole = { start: from, end: from + text.slice(from, at).trimEnd().length };
  return { value: { ...(inner ?? whole), quoted: inner !== undefined, whole }, next: at };
} // prettier-ignore

function openingAt(text: string, at: number): RegExpExecArray | null {
  if (!/["'\\NEBD_T]/i.test(text[at]!) || !isWordStart(text, at)) return null;
  OPENING.lastIndex = at;
  return OPENING.exec(text);
}

function isWordStart(text: string, at: number): boolean {
  return !/\w/.test(text[at - 1] ?? '') || /['"\\]/.test(text[at]!);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Quotes are doubled inside a literal, or escaped by a backslash. */
export function closingQuote(text: string, from: number, quote: string, limit: number): number | undefined {
  for (let at = from; at < limit; at++) {
    if (text.startsWith(quote, at)) {
      if (!text.startsWith(quote, at + quote.length)) return at;
      at += quote.length * 2 - 1;
    } else if (text[at] === '\\') at++;
  }
  return undefined;
} // prettier-ignore
