/** Lines from one to another, 1-based, both included. */
export type LineRange = readonly [from: number, to: number];

/** Some lines of a text, in order and without overlap; or all of them. */
export type Lines = readonly LineRange[] | 'all';

/** Whether any line of a stretch is among them. */
export function touches(lines: Lines, from: number, to: number): boolean {
  return lines === 'all' || lines.some(([first, last]) => first <= to && from <= last);
}

/** The lines that are among both. */
export function commonLines(a: Lines, b: Lines): Lines {
  if (a === 'all') return b;
  if (b === 'all') return a;
  return a.flatMap(([from, to]) =>
    b.flatMap(([first, last]): LineRange[] => {
      const both: LineRange = [Math.max(from, first), Math.min(to, last)];
      return both[0] <= both[1] ? [both] : [];
    }),
  );
}

/** A carriage return by itself ends a line here, as it does in HL7 v2, and none in git. */
const LONE_RETURN = /\r(?!\n)/;

/** The same lines in a text where `\r` ends one too, as everywhere but in git. */
export function countedWithReturns(lines: Lines, text: string): Lines {
  if (lines === 'all' || !LONE_RETURN.test(text)) return lines;
  const starts = [1];
  let line = 1;
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) {
    line++;
    if (end !== '\r') starts.push(line);
  }
  return lines.map(([from, to]) => [starts[from - 1] ?? line, (starts[to] ?? line + 1) - 1] as const);
}
