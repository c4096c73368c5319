import { SEVERITIES } from '../finding';
import type { FlowLine } from './flows';
import { flowLayout, type Box, type Edge, type FlowLayout } from './flowLayout';
import { breakable, escape } from './htmlText';
import { plural, SIGNS, thousands, WAYS_OUT } from './words';

/** Units of the picture, near to pixels: its width, the columns' edges, and what stands over them. */
const WIDTH = 860;
const LEFT = 286;
const RIGHT = 500;
const HEAD = 30;

/** More rows than these are folded. */
const MOST_OPEN = 30;

const PATTERNS = { error: 'solid', warning: 'dashed', information: 'dotted', hint: 'dotted' } as const;

/** A picture of what flows where, and the same as a table; nothing where there is no flow. */
export function flowsSection(lines: readonly FlowLine[]): string {
  if (lines.length === 0) return '';
  const layout = flowLayout(lines);
  const there = SEVERITIES.filter((severity) => layout.edges.some(({ line }) => line.severity === severity));
  const legend = there.map((severity) => `<span class="${severity}"><span aria-hidden="true">${SIGNS[severity]}</span> ${severity}, ${PATTERNS[severity]}</span>`);
  const more = layout.more > 0 ? `<span>and ${plural(layout.more, 'more flow', 'more flows')} in the table</span>` : '';
  return `<h2 id="flows">What flows where</h2>
<div class="panel flows">
<figure>${picture(layout)}
<figcaption class="soft">${legend.join('')}${more}</figcaption></figure>
<details${lines.length <= MOST_OPEN ? ' open' : ''}><summary>As a table: ${plural(lines.length, 'flow')}</summary>
<table class="stacked"><caption class="sr">What PHI, by its names in the code, leaves through which way out to whom.</caption>
<thead><tr><th scope="col">PHI</th><th scope="col">Way out</th><th scope="col">To whom</th><th scope="col">Severity</th></tr></thead>
<tbody>
${lines.map(row).join('\n')}
</tbody></table></details>
</div>`;
} // prettier-ignore

function row({ source, sink, callees, receiver, host, severity, count }: FlowLine): string {
  const whom = receiver === undefined ? '<span class="soft">not told by the code</span>' : breakable(receiver);
  const where = host === undefined || host === receiver ? '' : ` <span class="mono soft">${breakable(host)}</span>`;
  const calls = callees.map((callee) => `<span class="mono">${breakable(callee)}</span>`).join(', ');
  return `<tr><th scope="row" class="mono">${breakable(source)}</th><td data-label="Way out">${WAYS_OUT[sink]}: ${calls}</td><td data-label="To whom">${whom}${where}</td><td class="severity ${severity}"><span aria-hidden="true">${SIGNS[severity]}</span> ${severity}${count > 1 ? `, ${thousands(count)} places` : ''}</td></tr>`;
} // prettier-ignore

function picture({ height, sources, exits, edges }: FlowLayout): string {
  return `<svg viewBox="0 0 ${WIDTH} ${HEAD + height + 2}" role="img" aria-label="${plural(edges.length, 'flow')} from ${plural(sources.length, 'source')} of PHI to ${plural(exits.length, 'way out', 'ways out')}; the table below tells each.">
<text class="head" x="1" y="16">PHI, by its names in the code</text><text class="head" x="${RIGHT}" y="16">leaves through</text>
<g transform="translate(0 ${HEAD})">
${edges.map(path).join('\n')}
${sources.map(sourceBox).join('\n')}
${exits.map(exitBox).join('\n')}
${edges.map(end).join('\n')}
</g></svg>`;
} // prettier-ignore

function path({ line: { severity, count }, from, to }: Edge): string {
  const middle = (LEFT + RIGHT) / 2;
  const sign = RIGHT - 25 - (count > 1 ? 4 + 8 * thousands(count).length : 0);
  return `<path class="way ${severity} ${PATTERNS[severity]}" d="M${LEFT} ${from}C${middle} ${from} ${middle} ${to} ${RIGHT - 50} ${to}H${sign}"/>`;
} // prettier-ignore

/** The arrow's head, and the severity's sign with the number of places. */
function end({ line: { severity, count }, to }: Edge): string {
  const words = count > 1 ? `${thousands(count)} ${SIGNS[severity]}` : SIGNS[severity];
  return `<g class="${severity}"><path class="head" d="M${RIGHT - 9} ${to - 5}L${RIGHT} ${to}L${RIGHT - 9} ${to + 5}Z"/><text class="sign" x="${RIGHT - 12}" y="${to + 4.5}">${words}</text></g>`;
} // prettier-ignore

function sourceBox({ y, height, line: { source } }: Box): string {
  const middle = y + height / 2;
  return `<g><title>${escape(source)}</title><rect x="1" y="${y}" width="${LEFT - 1}" height="${height}" rx="8"/><text class="name" x="14" y="${middle + 4.5}">${escape(short(source, 33))}</text></g>`;
} // prettier-ignore

function exitBox({ y, height, line: { sink, receiver, host }, callees }: Box): string {
  const [first = ''] = callees;
  const others = callees.length > 1 ? ` and ${callees.length - 1} more` : '';
  const way = WAYS_OUT[sink];
  const where = host === undefined || host === receiver ? way : `${way} · ${host}`;
  const texts = [
    `<tspan class="title">${escape(short(receiver ?? way, 38))}</tspan>`,
    ...(receiver === undefined ? [] : [`<tspan class="where">${escape(short(where, 46))}</tspan>`]),
    `<tspan class="name">${escape(short(first, 40 - others.length))}${others}</tspan>`,
  ];
  const top = y + height / 2 - (texts.length * 18) / 2 + 13.5;
  const rows = texts.map((text, index) => `<text x="${RIGHT + 16}" y="${top + index * 18}">${text}</text>`);
  return `<g><title>${escape([receiver, where, ...callees].filter((text) => text !== undefined).join(', '))}</title><rect x="${RIGHT}" y="${y}" width="${WIDTH - RIGHT - 1}" height="${height}" rx="8"/>${rows.join('')}</g>`;
} // prettier-ignore

/** Cut in the middle: a name tells most at its ends. */
function short(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const tail = Math.floor((most - 1) / 2);
  return `${characters.slice(0, most - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}
