import { append } from '../append';
import { words } from '../identifiers/detector';
import type { SourceText } from '../scan/sourceText';
import type { Field, FormatReader } from './reader';
import type { Span } from './span';
import { assignmentsAt } from './sqlAssignments';
import { copyAt } from './sqlCopy';
import { bareColumn, bareTable, createdTables, TABLE_NAME } from './sqlSchema';
import { listAt, skipGap, type SqlValue } from './sqlTuple';
import { readRow, tableOf, type Table } from './table';

const INSERTS = ['insert into', 'insert ignore into', 'insert or replace into', 'insert or ignore into', 'insert all', 'insert overwrite', 'replace into']; // prettier-ignore

/** Columns that tell by themselves, in a condition or an UPDATE. */
const TELLING = ['ssn', 'mrn', 'dob', 'birth_date', 'birthdate', 'date_of_birth', 'first_name', 'firstname', 'last_name', 'lastname', 'fname', 'lname', 'full_name', 'patient_id', 'patientid', 'patient_name', 'member_id', 'subscriber_id', 'mbi', 'medicaid_id', 'medicare_id', 'passport', 'driver_license', 'pat_id', 'phone', 'person_id', 'bene_id']; // prettier-ignore

/**
 * SQL, in files and in literals of code: `INSERT` with and without a list of columns (a `CREATE TABLE` of the same text
 * names them then), its `SELECT` and `SET` forms, `UPDATE`, conditions, and PostgreSQL's `COPY … FROM stdin`.
 */
export const sql: FormatReader = {
  id: 'sql',
  triggers: words(...INSERTS, 'from stdin', ...TELLING),
  read(source, hits) {
    const reading = readingOf(source);
    for (const hit of hits) {
      if (hit < reading.after || reading.spent > 4 * source.text.length + 100_000) continue;
      const next = insertAt(reading, hit) ?? copied(reading, hit) ?? comparedAt(reading, hit);
      reading.after = Math.max(reading.after, next ?? 0);
    }
    return { fields: reading.fields, claimed: reading.claimed };
  },
};

interface SqlReading {
  readonly source: SourceText;
  readonly fields: Field[];
  readonly claimed: Span[];
  /** What a statement has been read up to. */
  after: number;
  /** Characters read in vain. */
  spent: number;
  table(names: readonly string[], title: string): Table | undefined;
  created(name: string): readonly string[] | undefined;
}

function readingOf(source: SourceText): SqlReading {
  const tables = new Map<string, Table | undefined>();
  let created: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    source,
    fields: [],
    claimed: [],
    after: 0,
    spent: 0,
    table(names, title) {
      const key = `${title}\n${names.join('\n')}`;
      if (!tables.has(key)) tables.set(key, tableOf(names, title));
      return tables.get(key);
    },
    created: (name) => (created ??= createdTables(source.text)).get(bareTable(name)),
  };
}

const HEAD = new RegExp(
  `(?:insert\\s+(?:(?:or\\s+\\w+|ignore|low_priority|delayed|high_priority|all)\\s+)*|replace\\s+)?(?:into|overwrite)\\s+(?:table\\s+)?(${TABLE_NAME}|\\\\"\\w{1,60}\\\\")`,
  'iy',
);
const COLUMNS = /\(([^()]{1,4000})\)/y;
const BODY = /(?:overriding\s+\w+\s+value\s+|output\s+[\w.,\s[\]]{1,120}?\s)?(values?|select|set)\b/iy;
const SELECT_END = /(?:from|union|where|limit|on|returning)\b/iy;
const UNION = /(?:from\s+[\w.]{1,60}\s+)?union\s+(?:all\s+)?select\b/iy;

/** @returns where the statement ends, undefined if none stands here */
function insertAt(reading: SqlReading, start: number): number | undefined {
  const { text } = reading.source;
  const head = at(HEAD, text, start);
  if (!head) return undefined;
  const name = head[1]!;
  let next = skipGap(text, start + head[0].length);
  const list = at(COLUMNS, text, next);
  const isList = list !== null && !/^\s*select\b/i.test(list[1]!);
  if (isList) next = skipGap(text, next + list[0].length);
  const names = isList ? list[1]!.split(',').map(bareColumn) : (reading.created(name) ?? []);
  const body = at(BODY, text, next);
  if (!body) return undefined;
  next = skipGap(text, next + body[0].length);
  const title = bareTable(name);
  if (/set/i.test(body[1]!)) {
    const set = assignmentsAt(text, next);
    reading.spent += set.seen - set.next;
    take(reading, reading.table(set.names, title), set.values);
    return set.next;
  }
  const table = reading.table(names, title);
  if (!table) return undefined;
  const end = /select/i.test(body[1]!) ? selects(reading, table, next) : tuples(reading, table, next);
  const more = skipGap(text, end);
  return at(HEAD, text, more) ? (insertAt(reading, more) ?? end) : end;
}

/** `(…), (…)` */
function tuples(reading: SqlReading, table: Table, from: number): number {
  const { text } = reading.source;
  for (let next = from; ;) {
    const open = /^(?:row\s*)?\(/i.exec(text.slice(next, next + 8));
    if (!open) return next;
    const tuple = listAt(text, next + open[0].length);
    if (tuple === undefined || text[tuple.next] !== ')') {
      reading.spent += (tuple?.next ?? next + 60_000) - next;
      return next;
    }
    take(reading, table, tuple.values);
    const after = skipGap(text, tuple.next + 1);
    if (text[after] !== ',') return after;
    next = skipGap(text, after + 1);
  }
}

/** `'a', 'b' FROM dual UNION ALL SELECT …` */
function selects(reading: SqlReading, table: Table, from: number): number {
  const { text } = reading.source;
  for (let next = from; ;) {
    const list = listAt(text, next, SELECT_END);
    if (!list) {
      reading.spent += 60_000;
      return next;
    }
    take(reading, table, list.values);
    const union = at(UNION, text, skipGap(text, list.next));
    if (!union) return list.next;
    next = skipGap(text, list.next) + union[0].length;
  }
}

/** Literals and numbers of one row; anything else is an expression of the program. */
function take(reading: SqlReading, table: Table | undefined, values: readonly SqlValue[]): void {
  if (!table || values.length !== table.columns.length) return;
  const { source, fields, claimed } = reading;
  const cells = values.map(({ start, end, quoted }) =>
    quoted || /^-?[\d.]+$/.test(source.text.slice(start, end)) ? { start, end } : { start, end: start },
  );
  const row = readRow(source, table, cells);
  append(fields, row.fields);
  append(claimed, row.claimed);
}

function copied(reading: SqlReading, hit: number): number | undefined {
  const copy = copyAt(reading.source.text, hit, reading.created);
  const table = copy && reading.table(copy.names, bareTable(copy.table));
  if (!table) return undefined;
  for (const cells of copy.rows()) {
    if (cells.length !== table.columns.length) continue;
    const row = readRow(reading.source, table, cells);
    append(reading.fields, row.fields);
    append(reading.claimed, row.claimed);
  }
  return hit + 1;
}

const COMPARED = /[\w$]{2,40}(?:["`\]]|\\")?\s*(?:=|<>|!=|i?like\b|in\s*\()\s*(?:(?:[NE]|date\s+|timestamp\s+)?\\?'|to_date\s*\()/iy; // prettier-ignore
const UPDATE = new RegExp(
  `update\\s+(${TABLE_NAME}|\\\\"\\w{1,60}\\\\")(?:\\s+(?:as\\s+)?\\w{1,30})?\\s+set\\s`,
  'iy',
);
const FROM = new RegExp(`from\\s+(${TABLE_NAME})`, 'iy');
const CONDITION =
  /\b(?:where|and|or|on|having)\s{1,20}(?:not\s{1,4}|\(\s{0,4}){0,3}[\w.]{0,40}["`[\\]{0,2}$/i;

const LONGEST_STATEMENT = 600;

/** A telling column beside a literal: in an UPDATE all that is set is read, in a query the condition from here on. */
function comparedAt(reading: SqlReading, hit: number): number | undefined {
  const { text } = reading.source;
  if (!at(COMPARED, text, hit)) return undefined;
  const before = text.slice(Math.max(0, hit - LONGEST_STATEMENT), hit).toLowerCase();
  const from = hit - before.length;
  const end = before.lastIndexOf(';');
  const update = before.lastIndexOf('update');
  const set = update > end ? at(UPDATE, text, from + update) : null;
  const query = set ? -1 : before.lastIndexOf('from');
  const source = query > end && CONDITION.test(before.slice(-100)) ? at(FROM, text, from + query) : null;
  const found = set ?? source;
  if (!found) return undefined;
  const { names, values, next, seen } = assignmentsAt(text, set ? set.index + set[0].length : hit);
  reading.spent += seen - next;
  take(reading, reading.table(names, bareTable(found[1]!)), values);
  return next;
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
