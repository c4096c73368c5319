import { SEVERITIES } from '../finding';
import { providerById } from '../providers';
import { ruleById } from '../rules';
import { flowLines } from './flows';
import { flowsSection } from './htmlFlows';
import { SCRIPT, SCRIPT_HASH } from './htmlScript';
import { STYLE } from './htmlStyle';
import type { Report, ReportedFinding, ReportedSuppression } from './report';
import { breakable, escape } from './htmlText';
import { countOf, NOTHING_FOUND, plural, REASONS, SIGNS, sizeOf, thousands } from './words';

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/** One page that needs nothing else: light or dark, on a screen or on paper, with a filter. */
export function htmlReport(report: Report): string {
  const { summary } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>PHI Cordon report, ${escape(report.day)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${SHIELD}
<div><h1>PHI Cordon report</h1>
<p class="soft">${escape(report.day)} · ${policyWords(report)}${report.commit === undefined ? '' : ` · commit <span class="mono">${escape(report.commit.slice(0, 10))}</span>`}</p></div>
</header>
<main>
<div class="cards">
<section class="card"><h2>Files examined</h2><p class="number">${thousands(summary.files)}</p><p class="soft">${sizeOf(summary.bytes)} of text</p></section>
<section class="card"><h2>Findings</h2><p class="number">${thousands(summary.findings)}</p>${severityBar(report)}</section>
<section class="card"><h2>Not examined</h2><p class="number">${thousands(summary.notExamined)}</p><p class="soft">${summary.notExamined === 0 ? 'every file that was listed was read' : '<a class="soft" href="#not-examined">which, and why</a>'}</p></section>
</div>
${flowsSection(flowLines(report.findings))}
${destinations(report.findings)}
<h2 id="findings">Findings</h2>
${summary.findings === 0 ? `<div class="panel"><p class="quiet">${NOTHING_FOUND}</p></div>` : findingsTable(report)}
${gaps(report)}
${suppressions(report.suppressed)}
</main>
<footer>
<p>Made by PHI Cordon ${escape(report.version)} on the machine that ran it. Values are never shown: the lines are masked, every literal and number in them.</p>
<p>It tells what was found in what was examined. It is not a de-identification determination under 45 CFR 164.514.</p>
</footer>
${summary.findings === 0 ? '' : `<script>${SCRIPT}</script>`}
</body>
</html>
`;
}

const SHIELD = `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 2.5 27 6.2v8.3c0 7-4.6 12.3-11 15-6.4-2.7-11-8-11-15V6.2Z" fill="none" stroke="var(--accent)" stroke-width="2.2" stroke-linejoin="round"/><path d="M8.5 16h15" stroke="var(--accent)" stroke-width="2.6" stroke-linecap="round"/></svg>`;

function policyWords({ policy }: Report): string {
  if (!policy.found) return 'no policy found, so every outside destination is unapproved';
  return policy.path === undefined ? 'policy in force' : `policy ${breakable(policy.path)}`;
}

function severityBar({ summary: { bySeverity } }: Report): string {
  const there = SEVERITIES.filter((severity) => bySeverity[severity] > 0);
  if (there.length === 0) return '<p class="soft">nothing found in what was examined</p>';
  const parts = there.map((severity) => `<i class="${severity}" style="flex:${bySeverity[severity]}"></i>`);
  const words = there.map(
    (severity) => `<li class="${severity}"><span aria-hidden="true">${SIGNS[severity]}</span> ${countOf(severity, bySeverity[severity])}</li>`,
  );
  return `<div class="bar" aria-hidden="true">${parts.join('')}</div><ul class="legend">${words.join('')}</ul>`;
} // prettier-ignore

/** Who would receive it: one row for each provider and host. */
function destinations(findings: readonly ReportedFinding[]): string {
  const rows = new Map<string, { who: string; host: string; count: number }>();
  for (const { provider, host } of findings) {
    if (provider === undefined && host === undefined) continue;
    const who = (provider !== undefined && providerById(provider)?.name) || 'not in the catalogue';
    const key = `${who}\n${host ?? ''}`;
    rows.set(key, { who, host: host ?? 'its default host', count: (rows.get(key)?.count ?? 0) + 1 });
  }
  if (rows.size === 0) return '';
  const lines = [...rows.values()]
    .sort((a, b) => b.count - a.count || (a.who < b.who ? -1 : 1))
    .map(({ who, host, count }) => `<tr><th scope="row">${escape(who)}</th><td class="mono">${breakable(host)}</td><td>${thousands(count)}</td></tr>`);
  return `<h2>Where it would go</h2>
<div class="panel"><table class="compact"><caption>Services that the findings point at.</caption>
<thead><tr><th scope="col">Service</th><th scope="col">Host</th><th scope="col">Findings</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table></div>`;
} // prettier-ignore

function findingsTable({ findings, summary }: Report): string {
  const boxes = SEVERITIES.filter((severity) => summary.bySeverity[severity] > 0).map(
    (severity) => `<label><input type="checkbox" value="${severity}" checked> <span class="${severity}">${severity}</span></label>`,
  );
  return `<form hidden role="search">
<label for="filter" class="sr">Filter the findings</label><input id="filter" type="search" placeholder="Filter: a path, a rule, a word…" autocomplete="off" aria-controls="rows">
<fieldset><legend class="sr">Severities</legend>${boxes.join('')}</fieldset>
<span id="shown" class="soft" role="status" aria-live="polite"></span>
</form>
<div class="panel"><table class="findings"><caption>${plural(findings.length, 'finding')}, worst first. Lines are masked: <span class="mono">a</span> stands for a word, <span class="mono">0</span> for a number, <span class="mono">…</span> for a text.</caption>
<thead><tr><th scope="col">Severity</th><th scope="col">Place</th><th scope="col">What it is and what helps</th></tr></thead>
<tbody id="rows">
${findings.map(findingRow).join('\n')}
</tbody></table></div>`;
} // prettier-ignore

function findingRow(finding: ReportedFinding): string {
  const { severity, rule, line, column, confidence, tags, remedies, cues, steps, decidedBy } = finding;
  const { url } = ruleById(rule);
  const basis = url ? `<a class="soft" href="${escape(url)}" rel="noreferrer">${escape(finding.basis)}</a>` : escape(finding.basis);
  const ways = remedies.map(({ title, preferred }) => `<li${preferred ? ' class="first"' : ''}>${escape(title)}</li>`);
  const why = [`<span class="mono">${rule}</span>`, basis, `confidence ${confidence}`, ...tags];
  const more = [
    ...cues.map(({ effect, text }) => `<li>${effect === '+' ? 'raises it' : 'lowers it'}: ${escape(text)}</li>`),
    ...(decidedBy === undefined ? [] : [`<li>policy: ${escape(decidedBy)}</li>`]),
  ];
  const path_ = steps.map((step) => `<li><span class="said">${escape(step.message)}</span> <span class="mono">${breakable(step.path)}:${step.line}</span></li>`);
  return `<tr data-severity="${severity}"><td class="severity ${severity}"><span aria-hidden="true">${SIGNS[severity]}</span> ${severity}</td>
<th scope="row" class="place"><b>${breakable(finding.path)}</b><br><span class="soft">line ${line}, column ${column}</span></th>
<td><div class="what">${escape(finding.message)}</div><code>${escape(finding.context)}</code>
<div class="why">${why.join(' · ')}</div>${path_.length > 0 ? `<ol class="steps" aria-label="How it gets there">${path_.join('')}</ol>` : ''}${ways.length > 0 ? `<ul class="ways" aria-label="What helps">${ways.join('')}</ul>` : ''}${more.length > 0 ? `<details class="cue"><summary>How sure, and why</summary><ul class="cues">${more.join('')}</ul></details>` : ''}</td></tr>`;
} // prettier-ignore

function gaps({ notExamined }: Report): string {
  if (notExamined.length === 0) return '';
  const groups = new Map<string, string[]>();
  for (const { path: file, reason, detail } of notExamined) {
    const words = detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`;
    groups.set(words, [...(groups.get(words) ?? []), file]);
  }
  const parts = [...groups].map(
    ([words, files]) => `<details${files.length <= 12 ? ' open' : ''}><summary>${plural(files.length, 'file')}: ${escape(words)}</summary><ul class="list">${files.map((file) => `<li class="mono">${breakable(file)}</li>`).join('')}</ul></details>`,
  );
  return `<h2 id="not-examined">Not examined</h2>\n<div class="panel">${parts.join('\n')}</div>`;
} // prettier-ignore

function suppressions(suppressed: readonly ReportedSuppression[]): string {
  if (suppressed.length === 0) return '';
  const rows = suppressed.map(
    ({ rule, path: file, line, by, reason }) => `<tr><th scope="row" class="place">${breakable(file)}:${line}</th><td class="mono">${rule}</td><td>${by}</td><td>${escape(reason)}</td></tr>`,
  );
  return `<h2>Suppressed</h2>
<div class="panel"><table><caption>Accepted by somebody, with a reason. Words of a reason that could be a value are masked.</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Rule</th><th scope="col">By</th><th scope="col">Reason</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
} // prettier-ignore
