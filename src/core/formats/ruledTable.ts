import { append } from '../append';
import type { Trigger } from '../identifiers/detector';
import { lineIndexAt, lineRange, type SourceText } from '../scan/sourceText';
import type { Field, FormatReader } from './reader';
import type { Span } from './span';
import { readRow, tableOf } from './table';

const RULES = ['|--', '| --', '|:-', '| :-', '-+-', '--|', '-- --', '== ==', '--  --', '==  =='];

/**
 * Tables with a line under their header: Markdown, Org, reStructuredText, and what psql, mysql and sqlcmd print. Bars or
 * the line's own gaps divide the columns. In comments of code too.
 */
export const ruledTable: FormatReader = {
  id: 'ruledTable',
  triggers: RULES.map((text): Trigger => ({ text, kind: 'mark' })),
  read(source, hits) {
    const fields: Field[] = [];
    const claimed: Span[] = [];
    let after = 0;
    for (const hit of hits) {
      const line = lineIndexAt(source, hit);
      if (line < after || line === 0) continue;
      after = line + 1;
      const divide = divider(source, line);
      if (!divide) continue;
      const head = divide(line - 1);
      const table = head && head.length > 1 ? tableOf(head.map(({ start, end }) => source.text.slice(start, end)), '') : undefined;
      if (!table) continue;
      for (; after < source.lineStarts.length; after++) {
        if (isRule(lineOf(source, after))) continue;
        const cells = divide(after);
        if (!cells) break;
        if (cells.length > table.columns.length) continue;
        const row = readRow(source, table, cells);
        append(fields, row.fields);
        append(claimed, row.claimed);
      }
    }
    return { fields, claimed };
  },
}; // prettier-ignore

/** Beyond this a line is no row that somebody laid out for reading. */
const LONGEST_LINE = 4_000;

function lineOf(source: SourceText, line: number): string {
  const { start, end } = lineRange(source, line);
  return end - start > LONGEST_LINE ? '' : source.text.slice(start, end);
}

const PREFIX = /^[ \t]*(?:\*|\/\/+|#+|--(?![-+|])|>)?[ \t]*/;

function isRule(line: string): boolean {
  const bare = line.replace(PREFIX, '');
  return /^[|+:=-][ \t|+:=-]{2,}$/.test(bare) && /[-=]{2}/.test(bare);
}

/** How the lines around a rule are cut into cells; undefined if it is none. A line that is no row gives none. */
function divider(source: SourceText, line: number): ((row: number) => Span[] | undefined) | undefined {
  const rule = lineOf(source, line);
  if (!isRule(rule)) return undefined;
  if (/[|+]/.test(rule.replace(PREFIX, ''))) return (row) => barred(source, row);
  const columns = [...rule.matchAll(/[-=]+/g)].map(({ index }) => index);
  return (row) => aligned(source, row, columns);
}

function barred(source: SourceText, row: number): Span[] | undefined {
  const line = lineOf(source, row);
  if (!line.includes('|')) return undefined;
  const from = lineRange(source, row).start;
  const prefix = PREFIX.exec(line)![0].length;
  const first = line[prefix] === '|' ? prefix + 1 : prefix;
  const cells: Span[] = [];
  let start = first;
  for (let at = first; at <= line.length; at++) {
    if (at < line.length && (line[at] !== '|' || line[at - 1] === '\\')) continue;
    if (at === line.length && line.slice(start).trim() === '' && first > prefix) break;
    cells.push(bare(line, from, start, at));
    start = at + 1;
  }
  return cells;
}

/** Cells that begin where the rule's dashes do; a value may run into the gap, not across it. */
function aligned(source: SourceText, row: number, columns: readonly number[]): Span[] | undefined {
  const line = lineOf(source, row);
  if (line.trim() === '') return undefined;
  const from = lineRange(source, row).start;
  return columns.map((start, index) =>
    bare(line, from, Math.min(start, line.length), Math.min(columns[index + 1] ?? line.length, line.length)),
  );
}

/** A cell without the spaces and the emphasis around it. */
function bare(line: string, from: number, start: number, end: number): Span {
  while (start < end && /[\s*`_]/.test(line[start]!)) start++;
  while (end > start && /[\s*`_]/.test(line[end - 1]!)) end--;
  return { start: from + start, end: from + end };
}
