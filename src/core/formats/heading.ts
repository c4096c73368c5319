import type { SourceText } from '../scan/sourceText';
import { headerEnd } from './csv';
import { createdTables } from './sqlSchema';

/** Reads the parts of a text in their order, and says of each what the next one needs in front, to be read as in the whole. */
export type HeadingReader = (part: SourceText) => string;

/** A table's header, which labels the columns of every row. */
function ofTable(): HeadingReader {
  let heading: string | undefined;
  return (part) => (heading ??= part.text.slice(0, headerEnd(part) ?? 0));
}

/** A statement that begins, whose rows follow. */
const OPENING = /^[ \t]*(?:(?:insert|replace)\b[^;']{0,4000}?\bvalues?\b|copy\b[^;']{0,4000}?\bfrom\s+stdin[^;\n]{0,200};)/gim; // prettier-ignore
/** What ends it at the end of a line. What looks alike in a value loses the rest of that statement its columns, no more. */
const END = { copy: /^\\\.\r?$/m, insert: /;[ \t]*\r?$/m } as const;
const MOST_TABLES = 2_000;

/** The columns of the tables created so far, and the head of a statement whose rows go on. */
function ofStatements(): HeadingReader {
  const tables = new Map<string, readonly string[]>();
  let open = '';
  return ({ text }) => {
    for (const [name, columns] of createdTables(text)) if (tables.size < MOST_TABLES) tables.set(name, columns);
    const last = [...text.matchAll(OPENING)].at(-1);
    if (last) open = `${last[0]}\n`;
    const rows = last ? text.slice(last.index + last[0].length) : text;
    if (END[/^\s*copy\b/i.test(open) ? 'copy' : 'insert'].test(rows)) open = '';
    const created = [...tables].map(([name, columns]) => `CREATE TABLE "${name}" (${columns.map((column) => `"${column}" text`).join(', ')});\n`);
    return `${created.join('')}${open}`;
  };
} // prettier-ignore

/** @returns undefined for what needs nothing but some of the lines before it */
export function headingReader(languageId: string): HeadingReader | undefined {
  switch (languageId) {
    case 'csv':
    case 'tsv':
      return ofTable();
    case 'sql':
      return ofStatements();
    default:
      return undefined;
  }
}
