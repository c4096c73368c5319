import { SEVERITIES, type Severity } from '../../terms';
import { escape } from '../htmlText';
import { countOf, SIGNS, thousands } from '../words';
import {
  DIMENSION_WORDS,
  DIMENSIONS,
  sharesOf,
  type Dimension,
  type PageFinding,
  type Share,
} from './pageFinding';

/** Rows of a list before the rest is folded. */
const MOST_ROWS = 6;

type Counts = Readonly<Record<Severity, number>>;

/**
 * A bar whose parts are the severities, each with a pattern of its own. Widths are classes of the style sheet, since
 * the page's policy allows no style of an element.
 * @param whole what the full width stands for
 */
export function severityBar(counts: Counts, whole: number): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => `<i class="${severity} ${width(counts[severity], whole)}"></i>`);
  return `<div class="bar" aria-hidden="true">${parts.join('')}</div>`;
} // prettier-ignore

/** The class of a width in hundredths; what is there is seen. */
export function width(part: number, whole: number): string {
  return `w${Math.max(1, Math.round((100 * part) / Math.max(1, whole)))}`;
}

/** `● 96 errors`, … for each severity that is there. */
export function severityLegend(counts: Counts): string {
  const words = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `<li class="${severity}"><span aria-hidden="true">${SIGNS[severity]}</span> ${countOf(severity, counts[severity])}</li>`,
  );
  return `<ul class="legend">${words.join('')}</ul>`;
} // prettier-ignore

/** By rule, service, folder and owner how much was found; each name leads to its findings. */
export function breakdown(findings: readonly PageFinding[]): string {
  const lists = DIMENSIONS.flatMap((dimension) => {
    const shares = sharesOf(findings, dimension);
    return shares.length === 0 ? [] : [listOf(dimension, shares)];
  });
  return lists.length === 0 ? '' : `<section aria-labelledby="breakdown"><h2 id="breakdown">Where the findings are</h2>\n<div class="breakdown">${lists.join('\n')}</div></section>`;
} // prettier-ignore

function listOf(dimension: Dimension, shares: readonly Share[]): string {
  const most = shares[0]!.count;
  const rows = shares.map((share) => shareRow(dimension, share, most));
  const [shown, rest] = [rows.slice(0, MOST_ROWS), rows.slice(MOST_ROWS)];
  const table = (body: readonly string[], caption: string) =>
    `<table>${caption}<thead class="sr"><tr><th scope="col">${DIMENSION_WORDS[dimension]}</th><th scope="col">Severities</th><th scope="col">Findings</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
  const more = rest.length === 0 ? '' : `<details><summary>${thousands(rest.length)} more</summary>${table(rest, `<caption class="sr">Findings by ${dimension}, continued</caption>`)}</details>`;
  return `<div class="panel">${table(shown, `<caption>By ${dimension}</caption>`)}${more}</div>`;
} // prettier-ignore

function shareRow(dimension: Dimension, { name, count, bySeverity }: Share, most: number): string {
  const there = SEVERITIES.filter((severity) => bySeverity[severity] > 0);
  const words = there.map((severity) => countOf(severity, bySeverity[severity])).join(', ');
  return `<tr><th scope="row"><a href="#findings" data-dimension="${dimension}" data-name="${escape(name)}">${escape(name)}</a></th><td>${severityBar(bySeverity, most)}<span class="sr">${words}</span></td><td class="count">${thousands(count)}</td></tr>`;
} // prettier-ignore
