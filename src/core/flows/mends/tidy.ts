import type { Span } from '../program';

const PAIRS = new Set(['()', '[]', "''", '""', '<>', '“”']);
const OPENS = /[([{]$/;
const CLOSES = /^[)\]}]/;
/** What ends a line of a log and says nothing. */
const LINE_END = /^\s*(?:\\r)?(?:\\n|%n)?\s*$/;

/**
 * What goes with a placeholder so that no gap is left: brackets or quotes around it alone, its `key=`, and one of the
 * separators beside it.
 * @param inside between the quotes of its string
 */
export function tidied(text: string, inside: Span, placeholder: Span): Span {
  const bare = withPairs(text, inside, placeholder);
  const key = /(?:^|(?<=[\s,;([{]))[\w.-]+=$/.exec(text.slice(inside.start, bare.start))?.[0] ?? '';
  const { start, end } = withPairs(text, inside, { start: bare.start - key.length, end: bare.end });
  const before = text.slice(inside.start, start);
  const after = text.slice(end, inside.end);
  const left = /[\s,;]*$/.exec(before)![0];
  const right = /^[\s,;]*/.exec(after)![0];
  if (LINE_END.test(after)) return { start: start - /[\s,;:=|–—-]*$/.exec(before)![0].length, end: /\S/.test(after) ? end : inside.end }; // prettier-ignore
  if (before.trim() === '') return { start, end: end + /^[\s,;:|–—-]*/.exec(after)![0].length };
  if (CLOSES.test(after) || (/[,;]/.test(right) && left.trim() === '' && !OPENS.test(before))) return { start: start - left.length, end }; // prettier-ignore
  if (OPENS.test(before) || left !== '') return { start, end: end + right.length };
  return { start, end };
}

function withPairs(text: string, inside: Span, { start, end }: Span): Span {
  const alone = start > inside.start && end < inside.end && PAIRS.has(text[start - 1]! + text[end]!);
  return alone ? withPairs(text, inside, { start: start - 1, end: end + 1 }) : { start, end };
}

/** Whether what is left of a string says anything. */
export function saysNothing(text: string): boolean {
  return !/[\p{L}\p{N}{$%]/u.test(text.replace(/\\[nrt]/g, ''));
}
