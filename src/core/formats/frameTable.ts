import { append } from '../append';
import { lineIndexAt, lineRange, type SourceText } from '../scan/sourceText';
import type { Field, FormatReader } from './reader';
import type { Span } from './span';
import { readRow, tableOf } from './table';

/** Beyond this a line is no row that somebody laid out for reading. */
const LONGEST_LINE = 4_000;

/**
 * Data frames as pandas prints them: a header, then numbered rows, columns divided by two spaces and flush at their right
 * edge (or at their left, where somebody asked for that).
 */
export const frameTable: FormatReader = {
  id: 'frameTable',
  triggers: [{ text: '\n0  ', kind: 'mark' }],
  read(source, hits) {
    const fields: Field[] = [];
    const claimed: Span[] = [];
    let after = 1;
    for (const hit of hits) {
      const first = lineIndexAt(source, hit + 1);
      if (first < after) continue;
      after = first + 1;
      const head = columnsOf(lineOf(source, first - 1));
      if (head.length < 2 || head[0]!.start === 0) continue;
      const table = tableOf(head.map(({ name }) => name), '');
      if (!table) continue;
      for (let row = first; row < source.lineStarts.length; row++) {
        const cells = cellsOf(source, row, head);
        if (!cells) break;
        after = row + 1;
        const read = readRow(source, table, cells);
        append(fields, read.fields);
        append(claimed, read.claimed);
      }
    }
    return { fields, claimed };
  },
}; // prettier-ignore

interface Head extends Span {
  readonly name: string;
}

function lineOf(source: SourceText, line: number): string {
  const { start, end } = lineRange(source, line);
  return end - start > LONGEST_LINE ? '' : source.text.slice(start, end);
}

/** Names may hold single spaces; a backslash says that more columns follow below. */
function columnsOf(line: string): Head[] {
  return [...line.matchAll(/[^\s\\]+(?: [^\s\\]+)*/g)].map(({ 0: name, index }) => ({ name, start: index, end: index + name.length })); // prettier-ignore
}

function cellsOf(source: SourceText, row: number, head: readonly Head[]): Span[] | undefined {
  const line = lineOf(source, row);
  if (!/^\w{1,9}  /.test(line)) return undefined;
  const from = lineRange(source, row).start;
  const index = line.search(/\s/);
  // Gaps tell more than edges where a value was replaced by a shorter one.
  const parted = [...line.slice(index).matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index: at }) => ({ start: index + at, end: index + at + cell.length }));
  if (parted.length === head.length) return parted.map((cell) => bare(line, from, cell));
  const byEnd = head.map(({ end }, at) => ({ start: at === 0 ? index : head[at - 1]!.end, end: at === head.length - 1 ? line.length : end }));
  const byStart = head.map(({ start }, at) => ({ start, end: head[at + 1]?.start ?? line.length }));
  const cells = [byEnd, byStart].find((one) => one.every(({ start }) => start >= line.length || line[start] === ' ' || line[start - 1] === ' '));
  return cells?.map((cell) => bare(line, from, cell));
} // prettier-ignore

function bare(line: string, from: number, { start, end }: Span): Span {
  let [first, last] = [Math.min(start, line.length), Math.min(end, line.length)];
  while (first < last && line[first] === ' ') first++;
  while (last > first && line[last - 1] === ' ') last--;
  return { start: from + first, end: from + last };
}
