import { evidenceCsv } from './csv';
import type { Evidence } from './evidence';
import { evidenceHtml } from './html';
import { evidenceIcs } from './ics';
import { evidenceJson } from './json';
import { evidenceMarkdown } from './markdown';

export { collectEvidence, type EvidenceInput } from './collect';
export type { Evidence } from './evidence';
export { evidenceHtml } from './html';

/** How evidence is laid out, and how the files of each are called. */
export const EVIDENCE_FORMATS = [
  { id: 'html', extension: 'html', title: 'Page', render: evidenceHtml },
  { id: 'markdown', extension: 'md', title: 'Markdown', render: evidenceMarkdown },
  { id: 'json', extension: 'json', title: 'JSON', render: evidenceJson },
  { id: 'csv', extension: 'csv', title: 'Risk register', render: evidenceCsv },
  { id: 'ics', extension: 'ics', title: 'Review calendar', render: evidenceIcs },
] as const satisfies readonly {
  readonly id: string;
  readonly extension: string;
  readonly title: string;
  readonly render: (evidence: Evidence) => string;
}[];

export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number]['id'];
