import type { AuditEntry, AuditPerson } from './entry';

/** By the clocks of the machines; of one moment, by writer and number. */
export function inOrderOfTime(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const key = ({ at, writer, seq }: AuditEntry): string => `${at} ${writer} ${String(seq).padStart(16, '0')}`;
  return entries
    .map((entry) => ({ entry, at: key(entry) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ entry }) => entry);
}

/** One line an entry, for people. */
export function auditText(entries: readonly AuditEntry[]): string {
  const rows = inOrderOfTime(entries).map((entry) => [
    `${entry.at.slice(0, 19)}Z`,
    entry.what,
    entry.rule ?? '-',
    placeText(entry) || '-',
    personText(entry.who),
    [entry.receiver && `to ${entry.receiver}`, entry.why].filter(Boolean).join('; '),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => rows.reduce((width, row) => Math.max(width, row[column]!.length), 0)); // prettier-ignore
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`).join(''); // prettier-ignore
}

/** @returns one JSON object with the entries in the order of time */
export function auditJson(entries: readonly AuditEntry[]): string {
  return `${JSON.stringify({ version: 1, entries: inOrderOfTime(entries) }, null, 2)}\n`;
}

const COLUMNS: readonly (readonly [title: string, of: (entry: AuditEntry) => string | number | undefined])[] =
  [
    ['at', ({ at }) => at],
    ['what', ({ what }) => what],
    ['rule', ({ rule }) => rule],
    ['receiver', ({ receiver }) => receiver],
    ['path', ({ place }) => place?.path],
    ['line', ({ place }) => place?.line],
    ['cell', ({ place }) => place?.cell],
    ['why', ({ why }) => why],
    ['name', ({ who }) => who.name],
    ['email', ({ who }) => who.email],
    ['selfAsserted', ({ who }) => who.selfAsserted],
    ['policy', ({ policy }) => policy.map(({ path, sha256 }) => `${path} ${sha256}`).join(' ')],
    ['fingerprint', ({ fingerprint }) => fingerprint],
    ['writer', ({ writer }) => writer],
    ['seq', ({ seq }) => seq],
  ];

/** RFC 4180, with a header. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = inOrderOfTime(entries).map((entry) =>
    COLUMNS.map(([, of]) => csvCell(String(of(entry) ?? ''))),
  );
  return [COLUMNS.map(([title]) => title), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}

function placeText({ place }: AuditEntry): string {
  if (!place) return '';
  const cell = place.cell === undefined ? '' : ` cell ${place.cell + 1}`;
  return `${place.path}${cell}${place.line === undefined ? '' : `:${place.line}`}`;
}

function personText({ name, email, selfAsserted }: AuditPerson): string {
  const who = [name, email && `<${email}>`].filter(Boolean).join(' ') || 'nobody named';
  return `${who} (self-asserted: ${selfAsserted})`;
}
