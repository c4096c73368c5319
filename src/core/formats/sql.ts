import type { Tag } from '../finding';
import { fixed, joinSafe, safeIdentifier, type SafeText } from '../safeText';
import { words } from '../identifiers/detector';
import { cellHolds, identifyingColumns, isAboutProviders } from './columns';
import { fieldOf, type FieldKind } from './fieldRules';
import type { Field, FormatReader } from './reader';

interface Literal {
  readonly start: number;
  readonly end: number;
}

const HEAD =
  /insert\s+(?:(?:or\s+\w+|ignore|overwrite)\s+)?into\s+(?:table\s+)?([\w.$"`[\]]{1,120})\s*\(([^()]{1,4000})\)\s*(?:overriding\s+\w+\s+value\s+)?values\s*/iy;

/** `INSERT INTO table (columns) VALUES (…), (…)`: the column labels its value, in SQL files and in literals of code. */
export const sql: FormatReader = {
  id: 'sql',
  triggers: words('insert into', 'insert ignore into', 'insert or replace into'),
  read({ text }, hits) {
    const fields: Field[] = [];
    const claimed: Literal[] = [];
    for (const start of hits) {
      HEAD.lastIndex = start;
      const head = HEAD.exec(text);
      if (!head) continue;
      const names = head[2]!.split(',').map((name) => name.replace(/["'`[\]\\\s+]/g, ''));
      const columns = identifyingColumns(names);
      if (!columns) continue;
      const tags: Tag[] = isAboutProviders(head[1]!) ? ['provider'] : [];
      const labels = names.map((name) => joinSafe([fixed('column'), safeIdentifier(name)], fixed(' ')));
      for (const tuple of tuplesAt(text, start + head[0].length)) {
        if (tuple.length !== names.length) continue;
        read(text, tuple, columns, labels, tags, fields, claimed);
      }
    }
    return { fields, claimed };
  },
};

function read(text: string, tuple: readonly Literal[], columns: readonly (FieldKind | undefined)[], labels: readonly SafeText[], tags: readonly Tag[], fields: Field[], claimed: Literal[]): void {
  tuple.forEach((literal, index) => {
    const kind = columns[index];
    if (!kind || literal.end === literal.start) return;
    const value = text.slice(literal.start, literal.end);
    const quoted = /['"]/.test(text[literal.start - 1] ?? '');
    if (!quoted && !/^-?[\d.]+$/.test(value)) return;
    claimed.push(literal);
    if (cellHolds(kind, value)) fields.push(...fieldOf(text, literal.start, literal.end, kind, labels[index]!, tags));
  });
} // prettier-ignore

/** `(…), (…)`; quoted literals lose their quotes; expressions keep their text. */
function* tuplesAt(text: string, from: number): Generator<Literal[]> {
  let at = from;
  for (;;) {
    at = skipSpace(text, at);
    if (text[at] !== '(') return;
    const tuple = tupleAt(text, at + 1);
    if (!tuple) return;
    yield tuple.literals;
    at = skipSpace(text, tuple.next);
    if (text[at] !== ',') return;
    at++;
  }
}

const LONGEST_TUPLE = 4000;

function tupleAt(text: string, from: number): { literals: Literal[]; next: number } | undefined {
  const literals: Literal[] = [];
  const limit = Math.min(text.length, from + LONGEST_TUPLE);
  let at = from;
  while (at < limit) {
    at = skipSpace(text, at);
    const quote = /^(?:[NE](?='))?(\\?['"])/.exec(text.slice(at, at + 3));
    if (quote) {
      const start = at + quote[0].length;
      const end = closingQuote(text, start, quote[1]!, limit);
      if (end === undefined) return undefined;
      literals.push({ start, end });
      at = skipSpace(text, end + quote[1]!.length);
    } else {
      const start = at;
      let depth = 0;
      while (at < limit && (depth > 0 || (text[at] !== ',' && text[at] !== ')')) && text[at] !== ';') {
        if (text[at] === '(') depth++;
        else if (text[at] === ')') depth--;
        at++;
      }
      literals.push({ start, end: start + text.slice(start, at).trimEnd().length });
    }
    while (at < limit && text[at] !== ',' && text[at] !== ')') at++;
    if (text[at] === ')') return { literals, next: at + 1 };
    at++;
  }
  return undefined;
}

/** Quotes are doubled inside a literal, or escaped by a backslash. */
function closingQuote(text: string, from: number, quote: string, limit: number): number | undefined {
  for (let at = from; at < limit; at++) {
    if (text.startsWith(quote, at)) {
      if (!text.startsWith(quote, at + quote.length)) return at;
      at += quote.length * 2 - 1;
    } else if (text[at] === '\\') at++;
  }
  return undefined;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
