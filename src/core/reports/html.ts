import type { PolicyChange } from '../policy/diff';
import { flowLines } from './flows';
import { flowsSection } from './htmlFlows';
import { historyText } from './historyWords';
import { breakable, escape } from './htmlText';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './page/assets';
import { breakdown, severityBar, severityLegend } from './page/bars';
import { findingsSection } from './page/findingsTable';
import { openReceivers, receiversMatrix } from './page/matrix';
import { pageFindings } from './page/pageFindings';
import { policySection } from './page/policySection';
import { trendSection } from './page/trend';
import { receiversOfFindings } from './receivers';
import type { Compared, Report, ReportedSuppression } from './report';
import { plural, REASONS, sizeOf, thousands } from './words';

/** How a page stands in the editor instead of in a file. */
export interface PanelOptions {
  /** Of this page alone: what runs and what styles carries it. */
  readonly nonce: string;
  /** The editor's theme in the page's colours. */
  readonly theme: string;
  /** What its reader should know of how it was made. */
  readonly notes?: readonly string[];
}

/**
 * One page that needs nothing else: light or dark, on a screen or on paper, with a filter. Its policy lets nothing in
 * and nothing out but its own script and style, known by their hashes, or by a nonce in the editor.
 * @param changes what a change does to the policies; undefined where nothing is known to compare with
 */
export function htmlReport(report: Report, panel?: PanelOptions, changes?: readonly PolicyChange[]): string {
  const findings = pageFindings(report);
  const receivers = report.receivers ?? receiversOfFindings(report.findings);
  const [style, script] = panel ? [`'nonce-${panel.nonce}'`, `'nonce-${panel.nonce}'`] : [`'sha256-${STYLE_HASH}'`, `'sha256-${SCRIPT_HASH}'`];
  const nonce = panel ? ` nonce="${panel.nonce}"` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>PHI Cordon report, ${escape(report.day)}</title>
<style${nonce}>${STYLE}</style>
${panel ? `<style${nonce}>${panel.theme}</style>\n` : ''}</head>
<body${panel ? ' class="panelled"' : ''}>
<a class="skip" href="#findings">To the findings</a>
<header>
${SHIELD}
<div><h1>PHI Cordon report</h1>
<p class="soft">${subtitle(report)}</p></div>
</header>
${panel ? STALE : ''}<main>
${notes(panel?.notes ?? [])}${cards(report, openReceivers(receivers))}
${flowsSection(flowLines(report.findings))}
${policySection(changes)}
${receiversMatrix(receivers, { all: report.receivers !== undefined, added: report.summary.compared !== undefined })}
${trendSection(report)}
${breakdown(findings)}
${findingsSection(report, findings, panel !== undefined)}
${gaps(report)}
${suppressions(report.suppressed)}
</main>
<footer>
<p>Made by PHI Cordon ${escape(report.version)} on the machine that ran it. Values are never shown: the lines are masked, every literal and number in them.</p>
<p>It tells what was found in what was examined. It is not a de-identification determination under 45 CFR 164.514.</p>
</footer>
${findings.length === 0 && !panel ? '' : `<script${nonce}>${SCRIPT}</script>`}
</body>
</html>
`;
} // prettier-ignore

const SHIELD = `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 2.5 27 6.2v8.3c0 7-4.6 12.3-11 15-6.4-2.7-11-8-11-15V6.2Z" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/><path d="M8.5 16h15" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"/></svg>`;

/** Shown when the editor says that findings have changed. */
const STALE = `<div id="stale" class="panel" role="status" hidden><span>The findings have changed since.</span> <button type="button" id="refresh">Show them as they are now</button></div>\n`;

function notes(texts: readonly string[]): string {
  return texts.map((text) => `<p class="panel note">${escape(text)}</p>\n`).join('');
}

function subtitle({ day, policy, commit, summary: { compared, history } }: Report): string {
  const ruled = !policy.found
    ? 'no policy found, so every outside destination is unapproved'
    : policy.path === undefined
      ? 'policy in force'
      : `policy ${breakable(policy.path)}`;
  const parts = [
    escape(day),
    ruled,
    ...(history ? [escape(historyText(history))] : []),
    ...(compared ? [scope(compared, commit)] : commit === undefined ? [] : [`commit ${shortly(commit)}`]),
  ];
  return parts.join(' · ');
}

/** What a change was added to, and what stands at its other end. */
function scope({ what, with: ref, commit: base }: Compared, head: string | undefined): string {
  const on = base === null ? 'before the first commit' : `on ${shortly(base)}`;
  if (what === 'staged') return `only what is staged, ${on}`;
  const from = base === null ? '' : ` (${shortly(base)})`;
  const to = head === undefined || head === base ? '' : `, up to ${shortly(head)}`;
  return `only what is added since <span class="mono">${escape(ref)}</span>${from}${to}, what is not committed included`;
}

function shortly(commit: string): string {
  return `<span class="mono">${escape(commit.slice(0, 10))}</span>`;
}

function cards({ summary, baseline }: Report, open: number): string {
  const card = (title: string, number: number, under: string) =>
    `<section class="card"><h2>${title}</h2><p class="number">${thousands(number)}</p>${under}</section>`;
  const soft = (text: string) => `<p class="soft">${text}</p>`;
  const { findings, bySeverity, files, bytes, notExamined, compared } = summary;
  const noFile = compared ? 'the change adds to no file' : 'no file was listed';
  const nothing = files > 0 ? 'nothing found in what was examined' : compared ? 'nothing was there to examine' : 'nothing was examined yet';
  return `<div class="cards">
${card(baseline || compared ? 'New findings' : 'Findings', findings, findings === 0 ? soft(nothing) : `${severityBar(bySeverity, findings)}${severityLegend(bySeverity)}`)}
${card('Receivers to look at', open, soft(open === 0 ? 'no service without an approval that counts was seen' : '<a href="#receivers">services without an approval that counts</a>'))}
${card('Files examined', files, soft(`${sizeOf(bytes)} of text`))}
${card('Not examined', notExamined, soft(notExamined === 0 ? (files === 0 ? noFile : 'every file that was listed was read') : '<a href="#not-examined">which, and why</a>'))}
</div>`;
} // prettier-ignore

function gaps({ notExamined }: Report): string {
  if (notExamined.length === 0) return '';
  const groups = new Map<string, string[]>();
  for (const { path: file, reason, detail } of notExamined) {
    const words = detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`;
    const group = groups.get(words);
    if (group) group.push(file);
    else groups.set(words, [file]);
  }
  const parts = [...groups].map(
    ([words, files]) => `<details${files.length <= 12 ? ' open' : ''}><summary>${plural(files.length, 'file')}: ${escape(words)}</summary><ul class="list">${files.map((file) => `<li class="mono">${breakable(file)}</li>`).join('')}</ul></details>`,
  );
  return `<section aria-labelledby="not-examined"><h2 id="not-examined">Not examined</h2>\n<div class="panel">${parts.join('\n')}</div></section>`;
} // prettier-ignore

function suppressions(suppressed: readonly ReportedSuppression[]): string {
  if (suppressed.length === 0) return '';
  const rows = suppressed.map(
    ({ rule, path: file, line, by, reason }) => `<tr><th scope="row" class="place">${breakable(file)}:${line}</th><td class="mono">${rule}</td><td>${by}</td><td>${escape(reason)}</td></tr>`,
  );
  return `<section aria-labelledby="suppressed"><h2 id="suppressed">Suppressed</h2>
<div class="panel"><details${suppressed.length <= 30 ? ' open' : ''}><summary>${plural(suppressed.length, 'finding')} accepted by somebody, with a reason</summary>
<table><caption>Words of a reason that could be a value are masked.</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Rule</th><th scope="col">By</th><th scope="col">Reason</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></details></div></section>`;
} // prettier-ignore
