import { listAt } from './sqlTuple';

/** A table's name, quoted and qualified as dialects do. */
export const TABLE_NAME = '[\\w.$"`[\\]]{1,120}';

const CREATE = new RegExp(
  `create\\s+(?:(?:global\\s+|local\\s+)?temp(?:orary)?\\s+|unlogged\\s+|foreign\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(${TABLE_NAME})\\s*\\(`,
  'gi',
);

const CONSTRAINT =
  /^(?:constraint|primary|foreign|unique|check|index|key|fulltext|spatial|exclude|period|like)\b(?!["'`\]])/i;

/** `[dbo].[Patients]` → `patients` */
export function bareTable(name: string): string {
  return name
    .replace(/["'`[\]\\]/g, '')
    .split('.')
    .at(-1)!
    .toLowerCase();
}

/** `"ssn"`, `[ssn]`, `p.ssn` → `ssn` */
export function bareColumn(name: string): string {
  return name
    .replace(/["'`[\]\\\s+]/g, '')
    .split('.')
    .at(-1)!;
}

/** The columns of each table that the text creates, in order: what an INSERT or a COPY without a list means. */
export function createdTables(text: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>();
  for (const head of text.matchAll(CREATE)) {
    const list = listAt(text, head.index + head[0].length);
    if (!list) continue;
    const columns = list.values.flatMap(({ whole }) => {
      const definition = text.slice(whole.start, whole.end);
      if (CONSTRAINT.test(definition)) return [];
      const name = /^(?:["`[]([^"`\]]{1,60})|([\w$]{1,60}))/.exec(definition);
      return name ? [name[1] ?? name[2]!] : [];
    });
    tables.set(bareTable(head[1]!), columns);
  }
  return tables;
}
