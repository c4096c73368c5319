import * as lexicon from './lexicon';
import { phiByName, phiInRecord, type NamedPhi, type NameDictionary, NO_DICTIONARY } from './names';
import { endOf, phrases, wordSet, wordsOf } from './words';

/** What a query brings of persons. */
export interface SqlPhi {
  /** Whole rows of patients. */
  readonly record: boolean;
  /** Columns whose names are known to hold PHI; other columns of a patient's table may come as well. */
  readonly columns: readonly string[];
}

/** Tables of care, beside those whose names say `patients`. */
const TABLES = phrases(`
  encounters | encounter | demographics | admissions | diagnoses | prescriptions | lab results | lab result | clinical notes | clinical note
  | progress notes | discharge summaries | visit notes | medical history | medication orders | allergies | immunizations | beneficiaries | enrollees`);

const ENDS = wordSet(
  'where group order having limit offset fetch union intersect except window for returning on using set values when then qualify',
);
const JOINS = wordSet('join inner left right full outer cross natural lateral straight_join');
const AGGREGATES = wordSet(
  'count sum avg min max stddev variance median percentile_cont row_number rank exists bool_or bool_and length char_length',
);

/** A column that comes out: its name in the rows, where it has one, and what it holds of a person. */
export interface SqlColumn {
  readonly name: string | undefined;
  readonly phi: NamedPhi | undefined;
}

interface Select {
  /** What comes out, item by item, with the columns it is made of. */
  readonly outputs: { readonly name: string | undefined; readonly columns: readonly string[] }[];
  readonly columns: string[];
  readonly tables: string[];
  star: boolean;
  /** Its rows are groups with figures about them. */
  counts: boolean;
}

/**
 * What a SQL text brings of persons: the columns of its SELECT lists and RETURNING clauses, judged by name and by their
 * tables. Counts and keys are nothing. Reads a text whose end is missing (a template's first piece) as far as it goes.
 *
 * @returns undefined if the text is no query, or brings nothing that tells of a person
 */
export function phiOfSql(text: string, dictionary: NameDictionary = NO_DICTIONARY): SqlPhi | undefined {
  if (!/^\s*(?:\(|with\b|select\b|insert\b|update\b|delete\b|merge\b|explain\b)/i.test(text) || text.length > 20_000) return undefined;
  const tokens = tokensOf(text);
  const { outer, inner } = selectsOf(tokens);
  const around = inner.flatMap(({ tables }) => tables);
  const handsOn = outer.some(({ star, tables }) => star && !tables.some(isTableOfCare));
  const verdicts = [...outer, ...returningOf(tokens), ...(handsOn ? inner : [])]
    .map((select) => verdictOf(select, around, dictionary))
    .filter((verdict) => verdict !== undefined);
  if (verdicts.length === 0) return undefined;
  return {
    record: verdicts.some(({ record }) => record),
    columns: [...new Set(verdicts.flatMap(({ columns }) => columns))],
  };
} // prettier-ignore

/** The columns that a query brings, in their order; undefined for a text that is no plain SELECT of named columns. */
export function columnsOfSql(text: string, dictionary: NameDictionary = NO_DICTIONARY): readonly SqlColumn[] | undefined {
  if (!/^\s*select\b/i.test(text) || text.length > 20_000) return undefined;
  const { outer, inner } = selectsOf(tokensOf(text));
  const [select] = outer;
  if (!select || outer.length > 1 || select.star) return undefined;
  const inCare = [...select.tables, ...inner.flatMap(({ tables }) => tables)].some(isTableOfCare);
  return select.outputs.map(({ name, columns }) => ({ name, phi: columns.map((column) => phiOfColumn(column, inCare, dictionary)).find((phi) => phi !== undefined) }));
} // prettier-ignore

function phiOfColumn(column: string, inCare: boolean, dictionary: NameDictionary): NamedPhi | undefined {
  const phi = inCare ? phiInRecord(column, dictionary) : phiByName(column, false, dictionary);
  return phi?.why === 'scheduling' ? undefined : phi;
}

/** Names, marks and words in their order; literals and comments are gone. */
function tokensOf(text: string): string[] {
  const bare = text.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, ' ');
  return bare.match(/"[^"]*"|`[^`]*`|\[[A-Za-z_][\w ]*\]|[A-Za-z_@$:][\w$]*|[(),.*;]/g) ?? [];
}

function nameOf(token: string): string {
  return token.replace(/^["`[]|["`\]]$/g, '');
}

/** The SELECTs whose rows come out, and those whose rows they read (FROM, WITH); not those that only filter. */
function selectsOf(tokens: readonly string[]): { readonly outer: Select[]; readonly inner: Select[] } {
  const outer: Select[] = [];
  const inner: Select[] = [];
  const open: boolean[] = [];
  tokens.forEach((token, at) => {
    if (token === '(') open.push(isFilter(tokens, at));
    else if (token === ')') open.pop();
    else if (token.toLowerCase() === 'select' && !open.includes(true))
      (open.length === 0 || at === 1 ? outer : inner).push(readSelect(tokens, at + 1));
  });
  return { outer, inner };
}

/** `WHERE id IN (SELECT …)`, `EXISTS (SELECT …)`. */
function isFilter(tokens: readonly string[], paren: number): boolean {
  return /^(?:in|exists|any|all|not|array)$/i.test(tokens[paren - 1] ?? '');
}

function readSelect(tokens: readonly string[], from: number): Select {
  const select: Select = { outputs: [], columns: [], tables: [], star: false, counts: false };
  let at = from;
  let depth = 0;
  let item: string[] = [];
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token === '(') depth++;
    if (token === ')' && --depth < 0) break;
    if (depth === 0 && (token === ',' || /^from$/i.test(token) || token === ';')) {
      readItem(item, select);
      item = [];
      if (token !== ',') break;
      continue;
    }
    item.push(token);
  }
  if (item.length > 0) readItem(item, select);
  if (/^from$/i.test(tokens[at] ?? '')) readTables(tokens, at + 1, select);
  return select;
}

function readItem(item: readonly string[], select: Select): void {
  const words = item.filter((token) => !/^(?:distinct|all|top)$/i.test(token));
  const called = words[1] === '(' ? words[0]!.toLowerCase() : undefined;
  if (words.length === 0) return;
  const alias = words.length > 1 && /^["`[\w]/.test(words.at(-1)!) ? nameOf(words.at(-1)!) : undefined;
  if (words[0] === '(' || (called !== undefined && AGGREGATES.has(called))) {
    select.outputs.push({ name: alias ?? called, columns: [] });
    select.counts ||= /^(?:count|sum|avg|stddev|variance|median)$/.test(called ?? '') && !words.some((word) => /^over$/i.test(word));
    return;
  }
  if (called === undefined && words.at(-1) === '*') {
    select.star = true;
    return;
  }
  const as = words.findIndex((token) => /^as$/i.test(token));
  const expression = as > 0 ? words.slice(0, as) : words;
  const names = expression.filter((token, index) => /^["`[\w]/.test(token) && expression[index + 1] !== '(' && expression[index + 1] !== '.');
  const last = called === undefined ? names.slice(0, 1) : names;
  const columns = last.map(nameOf);
  select.outputs.push({ name: alias ?? columns[0], columns });
  select.columns.push(...columns);
} // prettier-ignore

function readTables(tokens: readonly string[], from: number, select: Select): void {
  let depth = 0;
  let expects = true;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    const word = token.toLowerCase();
    if (token === '(') {
      depth++;
      expects = false;
    } else if (token === ')') {
      if (--depth < 0) return;
    } else if (depth > 0) continue;
    else if (token === ';' || (ENDS.has(word) && word !== 'on' && word !== 'using')) return;
    else if (word === 'from' || token === ',' || JOINS.has(word)) expects = true;
    else if (expects && token !== '.' && word !== 'select' && word !== 'only') {
      if (tokens[at + 1] === '.') continue;
      select.tables.push(nameOf(token));
      expects = false;
    }
  }
}

/** `INSERT INTO patients … RETURNING *`. */
function returningOf(tokens: readonly string[]): Select[] {
  const at = tokens.findIndex((token) => /^returning$/i.test(token));
  if (at < 0) return [];
  const select = readSelect(tokens, at + 1);
  const verb = tokens.findIndex((token) => /^(?:into|update|from)$/i.test(token));
  if (verb >= 0) readTables(tokens, verb + 1, select);
  return [select];
}

function verdictOf(
  select: Select,
  around: readonly string[],
  dictionary: NameDictionary,
): SqlPhi | undefined {
  const ofPatients = select.tables.some(isTableOfCare);
  if (select.star && ofPatients) return { record: true, columns: [] };
  const inCare = ofPatients || around.some(isTableOfCare);
  const judged = select.columns.map((column) => ({ column, phi: phiOfColumn(column, inCare, dictionary) }));
  if (judged.every(({ phi }) => phi === undefined || (select.counts && phi.why !== 'direct')))
    return undefined;
  const known = judged.filter(({ phi }) => phi !== undefined && phi.why !== 'member');
  return { record: false, columns: known.map(({ column }) => column) };
}

/** `patients`, `tbl_patient`, `patient_address`; not `patient_types`. */
export function isTableOfCare(table: string): boolean {
  const words = wordsOf(table);
  if (endOf(words, TABLES) !== undefined || endOf(words, lexicon.RECORD_NAMES) !== undefined) return true;
  const tail = words.slice(1).join(' ');
  return (
    lexicon.PATIENT_WORDS.has(words[0] ?? '') &&
    (lexicon.RECORD_FIELDS.has(tail) || lexicon.SOFT_NAMES.has(tail) || lexicon.HOLDERS.has(tail) || /^(?:visits?|notes|history|insurance|demographics|encounters|identity|person)$/.test(tail)) // prettier-ignore
  );
}
