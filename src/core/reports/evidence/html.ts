import { STYLE } from '../page/assets';
import { breakable, escape } from '../htmlText';
import { plural, thousands } from '../words';
import { evidenceStyle } from './htmlStyle';
import { HOW_KNOWN, NOTICE, scopeOf, tablesOf, TITLE, type Cell, type Table } from './tables';
import type { Evidence } from './evidence';

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

/** One page that needs nothing else: no script, no other file, light or dark, on a screen or on paper. */
export function evidenceHtml(evidence: Evidence): string {
  const tables = tablesOf(evidence);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${TITLE}, ${escape(evidence.day)}</title>
<style>${STYLE}${evidenceStyle}</style>
</head>
<body class="evidence">
<header>
<div><h1>${TITLE}</h1>
<p class="soft">What PHI Cordon ${escape(evidence.version)} observed in the code, and what the policy attests.</p></div>
</header>
<main>
<section class="panel notice" aria-label="What this is">${NOTICE.map((text) => `<p>${escape(text)}</p>`).join('')}
<dl class="scope">${scopeOf(evidence).map(([label, text]) => `<div><dt>${label}</dt><dd>${escape(text)}</dd></div>`).join('')}</dl></section>
${cards(evidence)}
<nav aria-label="Contents"><ul class="contents">${tables.map(({ id, title, rows }) => `<li><a href="#${id}">${escape(title)}</a> <span class="soft">${thousands(rows.length)}</span></li>`).join('')}</ul></nav>
<dl class="legend-known">${HOW_KNOWN.map(([word, text]) => `<div><dt>${word}</dt><dd>${escape(text)}</dd></div>`).join('')}</dl>
${tables.map(section).join('\n')}
</main>
<footer><p>${TITLE}, as of ${escape(evidence.day)}. Not the analysis. Documentation of a required action is kept for six years: 45 CFR 164.316(b)(2)(i).</p></footer>
</body>
</html>
`;
} // prettier-ignore

/** Four numbers that a reader asks first. */
function cards({ receivers, agreements, findings, calendar }: Evidence): string {
  const open = receivers.filter(({ answer }) => answer !== 'approved').length;
  const gaps = agreements.reduce((sum, row) => sum + row.gaps.filter(({ weight }) => weight === 'required').length, 0);
  const errors = findings.filter(({ severity }) => severity === 'error').reduce((sum, { count }) => sum + count, 0);
  const all = findings.reduce((sum, { count }) => sum + count, 0);
  const passed = calendar.filter(({ overdue }) => overdue).length;
  const card = (title: string, number: number, words: string) =>
    `<section class="card"><h2>${title}</h2><p class="number">${thousands(number)}</p><p class="soft">${words}</p></section>`;
  return `<div class="cards">
${card('Receivers', receivers.length, `${thousands(open)} without an approval that counts`)}
${card('Required terms open', gaps, `in ${plural(agreements.length, 'agreement')} on record`)}
${card('Open findings', all, plural(errors, 'error'))}
${card('Days to keep', calendar.length, `${thousands(passed)} passed`)}
</div>`;
} // prettier-ignore

function section({ id, title, note, columns, rows, empty }: Table): string {
  const heading = `<h2 id="${id}">${escape(title)}</h2>`;
  if (rows.length === 0) return `<section>${heading}\n<div class="panel"><p class="quiet">${escape(empty)}</p></div></section>`;
  return `<section>${heading}
<div class="panel"><table class="list-${id}"><caption>${escape(note)}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => row(cells, columns)).join('\n')}
</tbody></table></div></section>`;
} // prettier-ignore

function row([first = '', ...rest]: readonly Cell[], columns: readonly string[]): string {
  const cells = rest.map((cell, index) => `<td data-label="${escape(columns[index + 1] ?? '')}">${lines(cell)}</td>`); // prettier-ignore
  return `<tr><th scope="row">${lines(first)}</th>${cells.join('')}</tr>`;
}

/** Several lines as a list, so that print may break between them. */
function lines(cell: Cell): string {
  if (typeof cell === 'string') return breakable(cell);
  if (cell.length === 0) return '';
  if (cell.length === 1) return breakable(cell[0]!);
  return `<ul>${cell.map((line) => `<li>${breakable(line)}</li>`).join('')}</ul>`;
}
