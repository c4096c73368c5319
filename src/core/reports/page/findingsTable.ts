import { SEVERITIES } from '../../terms';
import type { Report } from '../report';
import { NOTHING_FOUND, plural, thousands } from '../words';
import { findingRow } from './findingRow';
import { DIMENSION_WORDS, DIMENSIONS, type PageFinding } from './pageFinding';
import { embeddable, pack } from './packed';

/** Rows that stand in the page before its script runs, and that a viewer without scripts has. */
export const STATIC_ROWS = 250;

/** The findings with a filter that only appears where it works. */
export function findingsSection({ summary }: Report, findings: readonly PageFinding[], panel: boolean): string {
  if (findings.length === 0) {
    const none = summary.files > 0 ? NOTHING_FOUND : summary.compared ? 'The change adds nothing that could be examined.' : 'Nothing was examined yet.';
    const scan = panel && summary.files === 0 && !summary.compared ? '<p class="quiet"><button type="button" id="scan">Scan the workspace</button></p>' : '';
    return `<section aria-labelledby="findings"><h2 id="findings">Findings</h2><div class="panel"><p class="quiet">${none}</p>${scan}</div></section>`;
  }
  const rows = findings.slice(0, STATIC_ROWS).map((finding, index) => findingRow(finding, { index, row: index + 2, panel, open: false }));
  const rest = findings.length - rows.length;
  const boxes = SEVERITIES.filter((severity) => summary.bySeverity[severity] > 0).map(
    (severity) => `<label><input type="checkbox" name="severity" value="${severity}" checked> <span class="${severity}">${severity}</span></label>`,
  );
  const choices = DIMENSIONS.map(
    (dimension) => `<label hidden>${DIMENSION_WORDS[dimension]} <select name="${dimension}"><option value="">all</option></select></label>`,
  );
  const groups = ['severity', ...DIMENSIONS].map((name) => `<option value="${name}">${name}</option>`).join('');
  return `<section aria-labelledby="findings"><h2 id="findings" tabindex="-1">Findings</h2>
<form hidden role="search" aria-label="Filter the findings">
<label class="wide"><span class="sr">Text</span><input name="text" type="search" placeholder="Filter: a path, a rule, a word…" autocomplete="off" spellcheck="false" aria-controls="rows"></label>
<fieldset><legend class="sr">Severities</legend>${boxes.join('')}</fieldset>
${choices.join('\n')}
<label>Group by <select name="group"><option value="">nothing</option>${groups}</select></label>
<button type="reset">Show all</button>
<output id="shown" class="soft" role="status"></output>
</form>
<p class="print-only" id="filtered"></p>
<div class="panel"><table class="findings" id="rows" role="table" aria-rowcount="${findings.length + 1}"><caption>${plural(findings.length, 'finding')}, worst first. Lines are masked: <span class="mono">a</span> stands for a word, <span class="mono">0</span> for a number, <span class="mono">…</span> for a text.</caption>
<thead role="rowgroup"><tr role="row" aria-rowindex="1"><th role="columnheader" scope="col">Severity</th><th role="columnheader" scope="col">What it is</th><th role="columnheader" scope="col">Where</th><th role="columnheader" scope="col" class="sr">Reason and remedy</th></tr></thead>
<tbody role="rowgroup">
${rows.join('\n')}
</tbody></table></div>
${rest > 0 ? `<p class="soft" id="rest">${thousands(rest)} more stand in this file; the page's script shows them. The formats csv, json and sarif hold all of them too.</p>` : ''}</section>
<script type="application/json" id="data">${embeddable(pack(findings))}</script>`;
} // prettier-ignore
