import { append } from '../append';
import type { SourceText } from '../scan/sourceText';
import type { Field, FormatReader, Reading } from './reader';
import type { Span } from './span';
import { readRow, tableOf, type Table } from './table';

const ROW = /<(\/?)(tr|th|td|table|thead|tbody)\b([^<>]{0,400})>/gi;
const LONGEST_CELL = 2_000;
const LONGEST_ROW = 300;
const LONGEST_TABLE = 500_000;

interface HtmlCell extends Span {
  readonly isHead: boolean;
}

/**
 * HTML tables with `<th>`: a row of heads labels the columns below, a head in a row labels the cell beside it. Cells that a
 * template fills in hold no value.
 */
export const htmlTable: FormatReader = {
  id: 'htmlTable',
  triggers: [{ text: '<th', kind: 'mark' }],
  read(source, hits) {
    const fields: Field[] = [];
    const claimed: Span[] = [];
    let after = 0;
    for (const hit of hits) {
      if (hit < after) continue;
      const opening = source.text.lastIndexOf('<table', hit);
      const rows = rowsFrom(source.text, Math.max(after, hit - opening < LONGEST_CELL ? opening : hit));
      after = rows.end;
      const reading = readTable(source, rows.rows);
      append(fields, reading.fields);
      append(claimed, reading.claimed);
    }
    return { fields, claimed };
  },
};

function rowsFrom(text: string, from: number): { rows: HtmlCell[][]; end: number } {
  const rows: HtmlCell[][] = [[]];
  let open: HtmlCell | undefined;
  ROW.lastIndex = Math.max(0, from);
  for (let tag = ROW.exec(text); tag; tag = ROW.exec(text)) {
    const [whole, slash, name] = [tag[0], tag[1], tag[2]!.toLowerCase()];
    if (open) {
      if (tag.index - open.start <= LONGEST_CELL) rows.at(-1)!.push({ ...open, end: tag.index });
      open = undefined;
    }
    const isCell = name === 'th' || name === 'td';
    if (slash === '' && isCell && !whole.endsWith('/>')) open = { start: tag.index + whole.length, end: 0, isHead: name === 'th' };
    else if (name === 'tr') rows.push([]);
    else if (name === 'table' && slash === '/') return { rows, end: ROW.lastIndex };
    if (ROW.lastIndex - from > LONGEST_TABLE) break;
  }
  return { rows, end: ROW.lastIndex || text.length };
} // prettier-ignore

function readTable(source: SourceText, rows: readonly HtmlCell[][]): Reading {
  const fields: Field[] = [];
  const claimed: Span[] = [];
  const text = ({ start, end }: Span) => source.text.slice(start, end).replace(/<[^<>]*>|&nbsp;/g, ' ').trim();
  const pairs = rows.filter(({ length }) => length < 7).flatMap((row) => row.flatMap((cell, at) => (cell.isHead && row[at + 1]?.isHead === false ? [[cell, row[at + 1]!] as const] : [])));
  const take = (table: Table, cells: readonly Span[]) => {
    const row = readRow(source, table, cells);
    append(fields, row.fields);
    append(claimed, row.claimed);
  };
  let heads: Table | undefined;
  for (const row of rows) {
    if (row.length > LONGEST_ROW) continue;
    if (row.length > 1 && row.every(({ isHead }) => isHead)) heads = tableOf(row.map(text), '');
    else if (heads && row.length === heads.columns.length) take(heads, row.map((cell) => innermost(source.text, cell)));
  }
  const beside = pairs.length > 1 ? tableOf(pairs.map(([head]) => text(head)), '') : undefined;
  if (!heads && beside) take(beside, pairs.map(([, cell]) => innermost(source.text, cell)));
  return { fields, claimed };
} // prettier-ignore

/** A cell's text inside the elements around it: `<b>…</b>`, `<a href>…</a>`. What a template fills in is none. */
function innermost(text: string, cell: Span): Span {
  let { start, end } = cell;
  if (/[{}]|<[%?]/.test(text.slice(start, end))) return { start, end: start };
  for (let next = start; next >= 0 && next < end;) {
    start = skipSpace(text, next, end);
    next = text[start] === '<' ? text.indexOf('>', start) + 1 : -1;
  }
  for (let next = end; next > start;) {
    end = next;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    next = text[end - 1] === '>' ? text.lastIndexOf('<', end - 1) : -1;
  }
  return { start, end };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}
