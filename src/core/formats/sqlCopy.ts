import { rowAt } from './csv';
import { split, type Span } from './span';
import { bareColumn, TABLE_NAME } from './sqlSchema';

export interface Copy {
  readonly table: string;
  readonly names: readonly string[];
  rows(): Generator<readonly Span[]>;
}

const HEAD = new RegExp(`\\bcopy\\s+(${TABLE_NAME})\\s*(?:\\(([^()]{1,4000})\\)\\s*)?$`, 'i');
const OPTIONS = /from\s+stdin\b([^;\n]{0,300});[^\n]*\n/iy;
const LONGEST_HEAD = 4_200;

/**
 * PostgreSQL's `COPY table (columns) FROM stdin;` and its rows up to `\.`: tabs between cells, `\N` for none, or what the
 * options say.
 * @param hit where `FROM stdin` stands
 * @param created the columns of a table that the text creates
 */
export function copyAt(text: string, hit: number, created: (name: string) => readonly string[] | undefined): Copy | undefined {
  OPTIONS.lastIndex = hit;
  const options = OPTIONS.exec(text);
  if (!options) return undefined;
  const head = HEAD.exec(text.slice(Math.max(0, hit - LONGEST_HEAD), hit));
  if (!head) return undefined;
  const names = head[2]?.split(',').map(bareColumn) ?? created(head[1]!);
  if (!names) return undefined;
  const isCsv = /\bcsv\b/i.test(options[1]!);
  const delimiter = /delimiter\s+(?:as\s+)?E?'(\\t|.)'/i.exec(options[1]!)?.[1]?.replace('\\t', '\t') ?? (isCsv ? ',' : '\t');
  return { table: head[1]!, names, rows: () => rowsFrom(text, hit + options[0].length, delimiter, isCsv) };
} // prettier-ignore

function* rowsFrom(text: string, from: number, delimiter: string, isCsv: boolean): Generator<readonly Span[]> {
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (text.startsWith('\\.', at) && end - at < 4) return;
    if (isCsv) {
      const { cells, next } = rowAt(text, at, delimiter);
      yield cells;
      at = next;
    } else {
      yield split(text, at, text[end - 1] === '\r' ? end - 1 : end, delimiter);
      at = end + 1;
    }
  }
} // prettier-ignore
