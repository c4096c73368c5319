import { append } from '../append';
import { words } from '../identifiers/detector';
import { lineIndexAt, lineRange, type SourceText } from '../scan/sourceText';
import type { Field, FormatReader, Reading } from './reader';
import type { Span } from './span';
import { readRow, tableOf, type Table } from './table';
import { HEADER_TRIGGERS } from './tableTriggers';

const NOTHING: Reading = { fields: [], claimed: [] };

/** A title, a date of export and a blank line may stand above the header. */
const LONGEST_PREAMBLE = 30;

/** A header beyond this is no header. */
const LONGEST_HEADER = 20_000;

/**
 * Delimited tables (RFC 4180, and with tab, semicolon or bar): the header's cell labels its column. In files of other
 * kinds a line counts as a header only if the next has as many cells, and the table ends with the first that has not.
 */
export const csv: FormatReader = {
  id: 'csv',
  triggers: words(...HEADER_TRIGGERS),
  read(source, hits) {
    const isFile = isTableFile(source);
    if (!isFile && !/^(?:plaintext|markdown|log|restructuredtext)$/.test(source.languageId)) return NOTHING;
    const fields: Field[] = [];
    const claimed: Span[] = [];
    let after = 0;
    for (const hit of hits) {
      if (hit < after) continue;
      const line = lineIndexAt(source, hit);
      if (isFile && after === 0 && line > LONGEST_PREAMBLE) break;
      const { start, end } = lineRange(source, line);
      after = end;
      const header = headerAt(source, start, end, isFile);
      if (header) after = readRows(source, header, isFile, fields, claimed);
    }
    return { fields, claimed };
  },
};

function isTableFile({ languageId }: SourceText): boolean {
  return languageId === 'csv' || languageId === 'tsv';
}

/** Where the first row of a file that is a table begins; undefined if no header stands above it. */
export function headerEnd(source: SourceText): number | undefined {
  for (let line = 0; line <= LONGEST_PREAMBLE && line < source.lineStarts.length; line++) {
    const { start, end } = lineRange(source, line);
    const header = headerAt(source, start, end, isTableFile(source));
    if (header) return header.next;
  }
  return undefined;
}

interface Header {
  readonly table: Table;
  readonly delimiter: string;
  readonly cells: number;
  readonly next: number;
}

function headerAt(source: SourceText, from: number, end: number, isFile: boolean): Header | undefined {
  const { text } = source;
  const start = text.charCodeAt(from) === 0xfeff ? from + 1 : from;
  if (end - start > LONGEST_HEADER) return undefined;
  const delimiter = delimiterOf(text.slice(start, end));
  if (!delimiter) return undefined;
  const { cells, next } = rowAt(text, start, delimiter);
  if (cells.length < (isFile ? 2 : 3) || next >= text.length || isRule(text, next)) return undefined;
  if (!isFile && !looksLikeHeader(text, cells, next, delimiter)) return undefined;
  const table = tableOf(cells.map((cell) => text.slice(cell.start, cell.end).trim()), isFile ? source.path : '');
  return table && { table, delimiter, cells: cells.length, next };
} // prettier-ignore

function delimiterOf(line: string): string | undefined {
  const counted = [',', '\t', ';', '|'].map((delimiter) => [delimiter, line.split(delimiter).length] as const);
  const best = counted.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] > 1 ? best[0] : undefined;
} // prettier-ignore

/** The line of dashes under the header of a Markdown or psql table; another reader's. */
function isRule(text: string, start: number): boolean {
  return /^[ \t]*[|+:-][ \t|+:-]{2,}\r?$/m.exec(text.slice(start, start + 400))?.index === 0;
}

function looksLikeHeader(text: string, cells: readonly Span[], next: number, delimiter: string): boolean {
  const plain = cells.every(({ start, end }) => /^[\s\w '#./()-]{0,40}$/.test(text.slice(start, end)));
  return plain && rowAt(text, next, delimiter).cells.length === cells.length;
}

/** @returns where the table ends */
function readRows(source: SourceText, header: Header, isFile: boolean, fields: Field[], claimed: Span[]): number {
  const { text } = source;
  for (let at = header.next; at < text.length;) {
    const { cells, next } = rowAt(text, at, header.delimiter);
    if (cells.length !== header.cells && (!isFile || isBlank(text, cells))) return at;
    const row = readRow(source, header.table, cells);
    append(fields, row.fields);
    append(claimed, row.claimed);
    at = next;
  }
  return text.length;
} // prettier-ignore

function isBlank(text: string, cells: readonly Span[]): boolean {
  return cells.length === 1 && text.slice(cells[0]!.start, cells[0]!.end).trim() === '';
}

interface Row {
  readonly cells: readonly Span[];
  readonly next: number;
}

/** One record; a quoted cell's range leaves its quotes out. A quote that never closes ends with its line. */
export function rowAt(text: string, start: number, delimiter: string): Row {
  const cells: Span[] = [];
  let at = start;
  for (;;) {
    let cell: Span;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      cell = { start: at + 1, end: close };
      at = Math.min(text.length, close + 1);
    } else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
      cell = { start: from, end: at };
    }
    cells.push(cell);
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    if (text[at] !== delimiter) break;
    at++;
  }
  if (text[at] === '\r') at++;
  if (text[at] === '\n') at++;
  return { cells, next: at };
}

const LONGEST_CELL = 20_000;

function closingQuote(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_CELL);
  for (let at = from; at < limit; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at++;
  }
  const line = text.slice(from, limit).search(/[\r\n]/);
  return line < 0 ? limit : from + line;
}
