import { HISTORY_HELP, HISTORY_PAGE, standingText } from '../historyWords';
import { breakable, escape } from '../htmlText';
import type { MaskedDiff } from '../maskedDiff';
import { SIGNS } from '../words';
import type { PageFinding } from './pageFinding';

export interface RowOptions {
  /** Its place among the findings, from 0. */
  readonly index: number;
  /** Its place in the table, from 1; the head is the first. */
  readonly row: number;
  /** Whether the editor answers: then places and remedies are buttons. */
  readonly panel: boolean;
  /** Whether the folded part is shown, as on paper. */
  readonly open: boolean;
}

/** One finding as a row of the table; the page's script makes rows with the same function. */
export function findingRow(finding: PageFinding, { index, row, panel, open }: RowOptions): string {
  const { severity, rule, confidence, tags, message, context } = finding;
  const meta = [`<span class="mono">${escape(rule.id)}</span>`, escape(finding.basis), `confidence ${confidence}`, ...tags];
  return `<tr role="row" aria-rowindex="${row}" data-index="${index}"><td role="cell" class="severity ${severity}"><span aria-hidden="true">${SIGNS[severity]}</span> ${severity}</td>
<th role="rowheader" scope="row"><div class="what">${escape(message)}</div><code>${escape(context)}</code><div class="meta">${meta.join(' · ')}</div></th>
<td role="cell" class="place">${place(finding, panel)}</td>
<td role="cell" class="more"><details${open ? ' open' : ''}><summary>Why, and what helps${which(finding)}</summary>${more(finding, panel)}</details></td></tr>`;
} // prettier-ignore

function place({ path, line, column, cell, service, host, owners, commit }: PageFinding, panel: boolean): string {
  const where = cell === null ? `line ${line}, column ${column}` : `cell ${cell + 1}, line ${line}, column ${column}`;
  const name = `<span class="path">${breakable(path)}</span>`;
  const to = service ?? host;
  const parts = [
    `<span class="soft">${where}</span>`,
    ...(to === null ? [] : [`<span class="soft">to ${breakable(to)}${host === null || host === to ? '' : ` <span class="mono">${breakable(host)}</span>`}</span>`]),
    ...(commit === null ? [] : [`<span class="soft">commit <span class="mono">${commit.hash.slice(0, 12)}</span> ${breakable(standingText(commit))}</span>`]),
    ...(owners.length === 0 ? [] : [`<span class="soft">owner ${escape(owners.join(', '))}</span>`]),
  ];
  return `${panel ? `<button type="button" class="link" data-do="open">${name}<span class="sr">, ${where}</span></button>` : name}${parts.map((part) => `<br>${part}`).join('')}`;
} // prettier-ignore

/** Which of many like buttons this is, for those who hear them one after another. */
function which({ rule, path, line }: PageFinding): string {
  return `<span class="sr">: ${escape(rule.title)}, ${escape(path)} line ${line}</span>`;
}

function more(finding: PageFinding, panel: boolean): string {
  const { rule, basis, remedies, diff, cues, steps, decidedBy, commit } = finding;
  const cite = rule.url === null ? escape(basis) : `<a href="${escape(rule.url)}" rel="noreferrer noopener">${escape(basis)}</a>`;
  const told = [
    ['Why it counts', `<p>${escape(rule.summary)} ${cite}.</p>`],
    ['How it gets there', list('ol', steps.map((step) => `${escape(step.message)} <span class="mono soft">${breakable(step.path)}:${step.line}</span>`))],
    ['How sure', list('ul', cues.map(({ effect, text }) => `${effect === '+' ? 'raises it' : 'lowers it'}: ${escape(text)}`))],
    ['What the policy said', decidedBy === null ? '' : `<p>${escape(decidedBy)}</p>`],
    ['In the history', commit === null ? '' : `<p><a href="${HISTORY_PAGE}" rel="noreferrer noopener">${HISTORY_HELP}</a></p>`],
    ['What helps', list('ul', remedies.map(({ title, preferred }) => (preferred ? `<b>${escape(title)}</b> (preferred)` : escape(title))))],
  ];
  const preview = panel && remedies.some(({ preferred }) => preferred) ? `<p><button type="button" data-do="remedy">Apply the preferred remedy${which(finding)}</button></p>` : '';
  return `<dl>${told.map(([term, text]) => (text === '' ? '' : `<div><dt>${term}</dt><dd>${text}</dd></div>`)).join('')}</dl>${diff === null ? '' : diffFigure(diff)}${preview}`;
} // prettier-ignore

function list(tag: 'ol' | 'ul', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

const LINES = {
  '-': (text: string) =>
    `<del><span class="sr">removed: </span><span aria-hidden="true">−</span> ${text}</del>`,
  '+': (text: string) =>
    `<ins><span class="sr">added: </span><span aria-hidden="true">+</span> ${text}</ins>`,
  ' ': (text: string) => `<span><span aria-hidden="true">&nbsp;</span> ${text}</span>`,
};

function diffFigure({ title, files }: MaskedDiff): string {
  const parts = files.map(
    ({ path, line, lines }) => `<p class="mono soft">${breakable(path)}, from line ${line}</p><div class="lines">${lines.map(({ sign, text }) => LINES[sign](escape(text))).join('')}</div>`,
  );
  return `<figure class="diff"><figcaption>${escape(title)}: what it would change, masked on both sides</figcaption>${parts.join('')}</figure>`;
} // prettier-ignore
