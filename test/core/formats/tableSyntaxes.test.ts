import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv } from '../../../src/core/formats/csv';
import type { FormatReader } from '../../../src/core/formats';
import { htmlTable } from '../../../src/core/formats/htmlTable';
import { ruledTable } from '../../../src/core/formats/ruledTable';
import { sql } from '../../../src/core/formats/sql';
import { readWith } from './support';

/** Text that begins and ends with a letter; between them whatever a syntax must escape. */
const words = fc
  .array(fc.constantFrom('a', 'é', ' ', "'", '"', ',', ';', '|', '\t', '\n', '\\', '(', ')', '.'), {
    maxLength: 8,
  })
  .map((middle) => `Ab${middle.join('')}z`);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const day = fc
  .tuple(
    fc.integer({ min: 1900, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const IDENTIFYING: Readonly<Record<string, fc.Arbitrary<string>>> = {
  mrn: digits(8), last_name: words, FirstName: words, ssn: digits(9), DOB: day, 'Street Address': words, ADMIT_DATE: day,
  home_phone: digits(10), zip: digits(5), email: digits(4).map((number) => `p${number}@lakeside.org`), MEMBER_ID: digits(7),
}; // prettier-ignore
const OTHERS: Readonly<Record<string, fc.Arbitrary<string>>> = { status: words, color: words, amount: digits(9), created_at: day, race: words }; // prettier-ignore

interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const sheets: fc.Arbitrary<Sheet> = fc
  .tuple(
    fc.subarray(Object.keys(IDENTIFYING).slice(1)),
    fc.subarray(Object.keys(OTHERS), { minLength: 1 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([some, others, count]) => fc.tuple(fc.shuffledSubarray(['mrn', ...some, ...others], { minLength: 2 + some.length + others.length - 1 }), fc.constant(count)))
  .chain(([header, count]) =>
    fc.array(fc.tuple(...header.map((name) => IDENTIFYING[name] ?? OTHERS[name]!)), { minLength: count, maxLength: count })
      .map((rows) => ({ header, rows })),
  ); // prettier-ignore

interface Syntax {
  readonly reader: FormatReader;
  readonly path: string;
  write(sheet: Sheet): string;
  /** What stands between a cell's borders → its value. */
  decode(raw: string): string;
  /** What the syntax cannot hold becomes a space. */
  readonly cannotHold?: RegExp;
}

const delimited = (path: string, delimiter: string): Syntax => ({
  reader: csv,
  path,
  write: ({ header, rows }) =>
    `\ufeff${[header, ...rows].map((row) => row.map((cell) => (/[\s"]|[,;|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join('\r\n')}\r\n`,
  decode: (raw) => raw.replaceAll('""', '"'),
}); // prettier-ignore

const literal = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const unquoted = (raw: string) => raw.replaceAll("''", "'").replaceAll('\\\\', '\\');
const column = (name: string) => name.replaceAll(' ', '_');

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  CSV: delimited('export.csv', ','),
  TSV: delimited('export.tsv', '\t'),
  semicolons: delimited('export.csv', ';'),
  bars: delimited('export.csv', '|'),
  INSERT: {
    reader: sql,
    path: 'seed.sql',
    write: ({ header, rows }) =>
      `INSERT INTO t (${header.map((name) => `"${column(name)}"`).join(', ')}) VALUES\n${rows.map((row) => `  (${row.map(literal).join(', ')})`).join(',\n')};\nSELECT 1;`,
    decode: unquoted,
  },
  'INSERT without columns': {
    reader: sql,
    path: 'dump.sql',
    write: ({ header, rows }) =>
      `CREATE TABLE [dbo].[T] (\n${header.map((name) => `  [${column(name)}] varchar(80) DEFAULT 'x, y'`).join(',\n')},\n PRIMARY KEY (mrn));\n${rows.map((row) => `INSERT INTO T VALUES (${row.map((value) => `N${literal(value)}`).join(',')});`).join('\n')}`,
    decode: unquoted,
  },
  COPY: {
    reader: sql,
    path: 'dump.sql',
    write: ({ header, rows }) =>
      `COPY public.t (${header.map(column).join(', ')}) FROM stdin;\n${rows.map((row) => row.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')).join('\t')).join('\n')}\n\\.\n\nmrn\t1\n`,
    decode: (raw) => raw.replace(/\\([\\tn])/g, (_, c: string) => ({ t: '\t', n: '\n' })[c] ?? c),
  },
  Markdown: {
    reader: ruledTable,
    path: 'notes.md',
    write: ({ header, rows }) =>
      [header, header.map(() => ':--'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n'),
    decode: (raw) => raw.replaceAll('\\|', '|'),
    cannotHold: /[\n\\]/g,
  },
  HTML: {
    reader: htmlTable,
    path: 'report.html',
    write: ({ header, rows }) =>
      `<table><tr>${header.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td> <b>${cell}</b></td>`).join('\n')}</tr>`).join('')}</table>`,
    decode: (raw) => raw,
  },
}; // prettier-ignore

describe('tables in every syntax', () => {
  for (const [name, syntax] of Object.entries(SYNTAXES)) {
    it(`${name}: the fields are exactly the cells of identifying columns`, () => {
      fc.assert(
        fc.property(sheets, ({ header, rows }) => {
          const held = rows.map((row) => row.map((cell) => cell.replace(syntax.cannotHold ?? /(?!)/g, ' ')));
          const text = syntax.write({ header, rows: held });
          const { fields } = readWith(syntax.reader, text, syntax.path).reading;
          const found = [...fields].filter(({ allowed }) => !allowed).sort((a, b) => a.start - b.start);
          assert.deepEqual(
            found.map(({ start, end }) => syntax.decode(text.slice(start, end))),
            held.flatMap((row) => row.filter((_, index) => IDENTIFYING[header[index]!])),
          );
        }),
        { numRuns: 200 },
      );
    });
  }
}); // prettier-ignore
