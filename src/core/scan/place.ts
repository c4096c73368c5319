import type { Place } from '../finding';
import { cellAt } from '../formats/ipynb';
import { fingerprintWindow, maskLine } from './mask';
import { lineIndexAt, lineRange, type SourceText } from './sourceText';

/** How far from the place the masked context reaches on a long line. */
const REACH = 100;

/** Describes a range without its content. */
export function placeOf(source: SourceText, start: number, end: number): Place {
  const first = lineIndexAt(source, start);
  const last = end > start ? lineIndexAt(source, end - 1) : first;
  const line = lineRange(source, first);
  const from = start - line.start > REACH ? wordStart(source.text, start - REACH) : line.start;
  const to = Math.min(line.end, Math.max(start, Math.min(end, line.end)) + REACH);
  const { context, window } = maskedAt(source, from, wordEnd(source.text, to, line.end));
  const cell = cellAt(source, start);
  return {
    start,
    end,
    line: first + 1,
    column: start - source.lineStarts[first]! + 1,
    endLine: last + 1,
    endColumn: end - source.lineStarts[last]! + 1,
    context,
    window,
    ...(cell === undefined ? {} : { cell }),
  };
}

interface Masked extends Pick<Place, 'context' | 'window'> {
  readonly from: number;
  readonly to: number;
}

/** The last of each text: a row of a table has as many findings as cells. */
const LAST = new WeakMap<SourceText, Masked>();

function maskedAt(source: SourceText, from: number, to: number): Masked {
  const last = LAST.get(source);
  if (last?.from === from && last.to === to) return last;
  const context = maskLine(source.text.slice(from, to));
  const masked = { from, to, context, window: fingerprintWindow(context) };
  LAST.set(source, masked);
  return masked;
}

function wordStart(text: string, at: number): number {
  while (at > 0 && /\w/.test(text[at - 1]!)) at--;
  return at;
}

function wordEnd(text: string, at: number, limit: number): number {
  while (at < limit && /\w/.test(text[at]!)) at++;
  return at;
}
