/** How far a token that surrounds a value is looked at, in characters. */
const REACH = 120;

/**
 * Whether the characters at a range are part of something larger that is no identifier: a UUID, hash, base64 or
 * data-URI run, a decimal, version chain or OID, a path of numbers.
 */
export function isInsideToken(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (/[\w@$%]/.test(before) || /[\w%]/.test(after)) return true;
  if (/[.,]/.test(before) && /\d/.test(text[start - 2] ?? '')) return true;
  if (after === '.' && /\d/.test(text[end + 1] ?? '')) return true;
  if (before === '-' && /[\w]/.test(text[start - 2] ?? '')) return true;
  if (/[-/]/.test(after) && /[\w]/.test(text[end + 1] ?? '')) return true;
  if (/[/+=]/.test(before) && isLongRun(text, start, end)) return true;
  return false;
}

/** A run of base64 or URL characters around a value that is far longer than the value. */
function isLongRun(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > start - REACH && /[A-Za-z0-9+/=_-]/.test(text[from - 1] ?? '')) from--;
  while (to < end + REACH && /[A-Za-z0-9+/=_-]/.test(text[to] ?? '')) to++;
  return to - from - (end - start) > 40;
}

/** Whether a run of numbers parted by blanks stands in a longer list of numbers, as in SVG paths and tables. */
export function isInNumberList(text: string, start: number, end: number): boolean {
  return /\d[ ,\t]{1,3}-?$/.test(text.slice(Math.max(0, start - 5), start)) || /^[ ,\t]{1,3}-?\.?\d/.test(text.slice(end, end + 5)); // prettier-ignore
}
