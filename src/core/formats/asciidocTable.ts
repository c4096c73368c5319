import { append } from '../append';
import type { Field, FormatReader } from './reader';
import type { Span } from './span';
import { readRow, tableOf } from './table';

const LONGEST_TABLE = 200_000;

/** AsciiDoc tables: the first line between two `|===` is the header, cells follow one by one, on one line or on many. */
export const asciidocTable: FormatReader = {
  id: 'asciidocTable',
  triggers: [{ text: '|===', kind: 'mark' }],
  read(source, hits) {
    const { text } = source;
    const fields: Field[] = [];
    const claimed: Span[] = [];
    for (let index = 0; index + 1 < hits.length; index += 2) {
      const [start, end] = [hits[index]!, hits[index + 1]!];
      if (end - start > LONGEST_TABLE) continue;
      const line = text.slice(start, end).indexOf('\n');
      const newline = start + line;
      const head = line < 0 ? null : /^\s*(\|[^\n]*)/.exec(text.slice(newline, end));
      if (!head) continue;
      const body = newline + head[0].length;
      const names = cellsBetween(text, newline, body).map((cell) => text.slice(cell.start, cell.end));
      const table = names.length > 1 ? tableOf(names, '') : undefined;
      if (!table) continue;
      const cells = cellsBetween(text, body, end);
      for (let at = 0; at + names.length <= cells.length; at += names.length) {
        const row = readRow(source, table, cells.slice(at, at + names.length));
        append(fields, row.fields);
        append(claimed, row.claimed);
      }
    }
    return { fields, claimed };
  },
};

function cellsBetween(text: string, start: number, end: number): Span[] {
  const cells: Span[] = [];
  for (let bar = text.indexOf('|', start); bar >= 0 && bar < end;) {
    let next = text.indexOf('|', bar + 1);
    while (next > 0 && text[next - 1] === '\\') next = text.indexOf('|', next + 1);
    if (next < 0 || next > end) next = end;
    let [from, to] = [bar + 1, next];
    while (from < to && /\s/.test(text[from]!)) from++;
    while (to > from && /\s/.test(text[to - 1]!)) to--;
    cells.push({ start: from, end: to });
    bar = next < end ? next : -1;
  }
  return cells;
}
