import type { Tag } from '../finding';
import { words } from '../identifiers/detector';
import { joinSafe, fixed, safeIdentifier } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { cellHolds, identifyingColumns, isAboutProviders } from './columns';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field, FormatReader, Reading } from './reader';

interface Cell {
  readonly start: number;
  readonly end: number;
}

const NOTHING: Reading = { fields: [], claimed: [] };

/** Header words without which no column of a table names a person. */
const HEADERS = ['ssn', 'mrn', 'dob', 'birthdate', 'birth_date', 'birth date', 'dateofbirth', 'date_of_birth', 'date of birth', 'birthday', 'patient', 'patient_id', 'patientid', 'patient_name', 'patientname', 'patient name', 'first_name', 'firstname', 'first name', 'last_name', 'lastname', 'last name', 'fname', 'lname', 'givenname', 'given_name', 'surname', 'mbi', 'member_id', 'memberid', 'subscriber_id', 'subscriberid', 'person_id', 'person_source_value', 'first', 'last', 'pid', 'passport', 'drivers', 'deathdate', 'policy_number']; // prettier-ignore

/**
 * Delimited tables (RFC 4180, and with tab, semicolon or bar): the header's cell labels its column. Files of other
 * kinds are read only if their first line is a header and the second has as many cells.
 */
export const csv: FormatReader = {
  id: 'csv',
  triggers: words(...HEADERS),
  read(source, hits) {
    const { text } = source;
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const headEnd = text.slice(start, start + 20_000).search(/[\r\n]|$/) + start;
    if (hits[0]! >= headEnd || headEnd >= text.length) return NOTHING;
    const delimiter = delimiterOf(text.slice(start, headEnd));
    if (!delimiter) return NOTHING;
    const header = rowAt(text, start, delimiter);
    if (!isTable(source, header, delimiter)) return NOTHING;
    const names = header.cells.map(({ start, end }) => text.slice(start, end).trim());
    const columns = identifyingColumns(names);
    return columns ? readRows(source, header.next, delimiter, names, columns) : NOTHING;
  },
};

function delimiterOf(line: string): string | undefined {
  const counted = [',', '\t', ';', '|'].map(
    (delimiter) => [delimiter, line.split(delimiter).length] as const,
  );
  const best = counted.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] > 1 ? best[0] : undefined;
}

/** A `.csv` is one by its name; other texts must look like one in their first two lines. */
function isTable(source: SourceText, header: Row, delimiter: string): boolean {
  if (header.cells.length < 2) return false;
  if (source.languageId === 'csv' || source.languageId === 'tsv') return true;
  if (source.kind === 'code' || source.kind === 'config' || header.cells.length < 3) return false;
  const plain = header.cells.every(({ start, end }) =>
    /^[\s\w '#./()-]{0,40}$/.test(source.text.slice(start, end)),
  );
  return plain && rowAt(source.text, header.next, delimiter).cells.length === header.cells.length;
}

function readRows(source: SourceText, from: number, delimiter: string, names: readonly string[], columns: readonly (FieldKind | undefined)[]): Reading {
  const { text } = source;
  const labels = names.map((name) => joinSafe([fixed('column'), safeIdentifier(name.replace(/[ -]/g, '_'))], fixed(' ')));
  const tags: Tag[] = isAboutProviders(source.path) ? ['provider'] : [];
  const fields: Field[] = [];
  const claimed: Cell[] = [];
  for (let at = from; at < text.length;) {
    const row = rowAt(text, at, delimiter);
    at = row.next;
    row.cells.forEach((cell, index) => {
      const kind = columns[index];
      if (!kind) return;
      if (cell.start < cell.end) claimed.push(cell);
      if (cellHolds(kind, text.slice(cell.start, cell.end).trim()))
        fields.push(...fieldOf(text, cell.start, cell.end, kind, labels[index]!, tags));
    });
  }
  return { fields, claimed };
} // prettier-ignore

interface Row {
  readonly cells: readonly Cell[];
  readonly next: number;
}

/** One record; a quoted cell's range leaves its quotes out. A quote that never closes ends with its line. */
export function rowAt(text: string, start: number, delimiter: string): Row {
  const cells: Cell[] = [];
  let at = start;
  for (;;) {
    let cell: Cell;
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
