/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The parts between separators, empty ones included; always at least one. */
export function split(text: string, start: number, end: number, separator: string): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== separator) continue;
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}
