import { append } from '../append';
import { words } from '../identifiers/detector';
import { rowAt } from './csv';
import type { Field, FormatReader } from './reader';
import type { Span } from './span';
import { readRow, tableOf } from './table';
import { HEADER_TRIGGERS } from './tableTriggers';

const LONGEST_HEADER = 400;

/** At least three bare names between one and the same separator, with nothing of a program around them. */
const HEADER =
  /^[A-Za-z][\w ]{0,40}(?:,\s?[A-Za-z][\w ]{0,40}){2,}$|^[A-Za-z][\w ]{0,40}(?:[|\t;][A-Za-z][\w ]{0,40}){2,}$/;

/** Delimited tables in literals of code that run over several lines: fixtures of tests, seeds. */
export const csvLiteral: FormatReader = {
  id: 'csvLiteral',
  triggers: words(...HEADER_TRIGGERS),
  read(source, hits) {
    const fields: Field[] = [];
    const claimed: Span[] = [];
    if (source.kind !== 'code') return { fields, claimed };
    const { text } = source;
    let after = 0;
    for (const hit of hits) {
      if (hit < after) continue;
      const end = lineEnd(text, hit);
      after = end;
      const start = literalStart(text, hit);
      if (start === undefined || end - start > LONGEST_HEADER || !HEADER.test(text.slice(start, end).trimEnd())) continue;
      const delimiter = /[,|\t;]/.exec(text.slice(start, end))![0];
      const header = rowAt(text, start, delimiter).cells;
      const table = tableOf(header.map((cell) => text.slice(cell.start, cell.end)), '');
      if (!table) continue;
      const rows: (readonly Span[])[] = [];
      for (let row = rowAfter(text, end, delimiter); row?.cells.length === header.length; row = row.isLast ? undefined : rowAfter(text, after, delimiter)) {
        rows.push(row.cells);
        after = lineEnd(text, row.cells.at(-1)!.start);
      }
      const read = rows.map((row) => readRow(source, table, row));
      // Arguments of a call may look like a header; their values never look like numbers and dates.
      if (!read.some((row) => row.fields.some(({ start, end }) => /\d{2}/.test(text.slice(start, end))))) continue;
      append(fields, read.flatMap((row) => row.fields));
      append(claimed, read.flatMap((row) => row.claimed));
    }
    return { fields, claimed };
  },
}; // prettier-ignore

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

/** Behind the quote that opens the literal, or at the line's first word. */
function literalStart(text: string, hit: number): number | undefined {
  const line = Math.max(text.lastIndexOf('\n', hit) + 1, hit - LONGEST_HEADER);
  const before = text.slice(line, hit);
  const quote = Math.max(before.lastIndexOf('`'), before.lastIndexOf('"'), before.lastIndexOf("'"));
  const start = quote < 0 ? before.search(/\S|$/) : quote + 1;
  return line + start;
}

/** The cells of the line after an offset, without indentation and up to the literal's end. */
function rowAfter(text: string, newline: number, delimiter: string): { cells: readonly Span[]; isLast: boolean } | undefined {
  const from = newline + 1;
  const end = lineEnd(text, from);
  if (from >= text.length || end - from > 4_000) return undefined;
  const line = text.slice(from, end);
  const close = line.search(/`|"""|'''/);
  const start = from + line.search(/\S|$/);
  const stop = close < 0 ? end : from + close;
  if (stop <= start) return undefined;
  const { cells, next } = rowAt(text.slice(0, stop), start, delimiter);
  return next >= stop ? { cells, isLast: close >= 0 } : undefined;
} // prettier-ignore
