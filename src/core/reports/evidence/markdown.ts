import { visible } from '../words';
import type { Evidence } from './evidence';
import { HOW_KNOWN, NOTICE, scopeOf, tablesOf, TITLE, type Cell, type Table } from './tables';

/** The page as Markdown with tables. */
export function evidenceMarkdown(evidence: Evidence): string {
  return `${[
    `# ${TITLE}`,
    ...NOTICE.map(escape),
    scopeOf(evidence).map(([label, text]) => `- ${label}: ${escape(text)}`).join('\n'),
    HOW_KNOWN.map(([word, text]) => `- *${word}*: ${escape(text)}`).join('\n'),
    ...tablesOf(evidence).flatMap(section),
    `Made by PHI Cordon ${escape(evidence.version)}.`,
  ].join('\n\n')}\n`;
} // prettier-ignore

function section({ title, note, columns, rows, empty }: Table): string[] {
  if (rows.length === 0) return [`## ${escape(title)}`, escape(empty)];
  const lines = [columns.map(escape), columns.map(() => '---'), ...rows.map((row) => row.map(cellText))];
  return [`## ${escape(title)}`, escape(note), lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

function cellText(cell: Cell): string {
  return typeof cell === 'string' ? escape(cell) : cell.map(escape).join('<br>');
}

/** What comes from the project is text, never markup: neither a link, nor HTML, nor the end of a cell. */
function escape(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]|~]/g, '\\$&');
}
