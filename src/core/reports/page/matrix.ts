import { providerById, type Provider } from '../../providers';
import { breakable, escape } from '../htmlText';
import { STANDINGS, type ReportedReceiver, type Standing } from '../receivers';
import { plural, thousands } from '../words';

/** How each standing is called, and its sign: never told by colour alone. */
const WORDS: Readonly<Record<Standing, readonly [sign: string, words: string]>> = {
  none: ['●', 'No BAA on record'],
  ended: ['▲', 'Agreement ended'],
  outside: ['▲', 'Outside the approval'],
  requested: ['◇', 'Requested'],
  approved: ['✓', 'Approved'],
};

const PUBLISHED: Readonly<Record<Provider['baa']['status'], string>> = {
  available: 'can be had',
  none: 'none offered',
  unknown: 'nothing found',
  'not-needed': 'runs where you run it',
};

/** What stands on one line of the matrix. */
interface Line {
  readonly name: string;
  readonly provider: Provider | undefined;
  readonly hosts: readonly string[];
  readonly places: Readonly<Partial<Record<Standing, number>>>;
}

interface Known {
  /** Whether approved receivers are among them. */
  readonly all: boolean;
  /** Whether only places that a change adds are. */
  readonly added: boolean;
}

/** Who receives what the code sends, by what the policy answers. */
export function receiversMatrix(receivers: readonly ReportedReceiver[], { all, added }: Known): string {
  const lines = linesOf(receivers);
  if (lines.length === 0) return '';
  const columns = STANDINGS.filter((standing) => all || standing !== 'approved');
  const head = columns.map((standing) => `<th scope="col">${WORDS[standing][1]}</th>`).join('');
  const rows = lines.map(({ name, provider, hosts, places }) => {
    const shown = hosts.filter((host) => host !== name);
    const cells = columns.map((standing) => cell(standing, places[standing] ?? 0));
    return `<tr><th scope="row"><b>${escape(name)}</b>${shown.length === 0 ? '' : `<br><span class="mono soft">${shown.map(breakable).join('<br>')}</span>`}</th>${cells.join('')}<td class="published" data-label="BAA, as published">${published(provider)}</td></tr>`;
  });
  const note = all ? '' : ' Approved ones are not known to this report.';
  return `<section aria-labelledby="receivers"><h2 id="receivers">${added ? 'Receivers that the change adds, and what is on record' : 'Who receives it, and what is on record'}</h2>
<div class="panel"><table class="matrix"><caption>Services that ${added ? 'what is added' : 'the code'} sends to, in how many places, by what the policy says of each on the day of the report.${note} The last column is what the catalogue has read; whether a BAA exists, the policy alone records.</caption>
<thead><tr><th scope="col">Service</th>${head}<th scope="col">BAA, as published</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></section>`;
} // prettier-ignore

/** How many services are there that the policy does not approve everywhere. */
export function openReceivers(receivers: readonly ReportedReceiver[]): number {
  return linesOf(receivers).filter(({ places }) => STANDINGS.some((standing) => standing !== 'approved' && places[standing] !== undefined)).length;
} // prettier-ignore

function cell(standing: Standing, count: number): string {
  const [sign, words] = WORDS[standing];
  if (count === 0) return `<td class="none"><span class="sr">none</span><span aria-hidden="true">·</span></td>`;
  return `<td data-label="${words}"><span class="standing ${standing}"><span aria-hidden="true">${sign}</span> ${thousands(count)}<span class="sr"> ${plural(count, 'place').replace(/^\S+ /, '')}: ${words}</span></span></td>`;
} // prettier-ignore

function published(provider: Provider | undefined): string {
  if (!provider) return '<span class="soft">not in the catalogue</span>';
  const { status, conditions, asOf } = provider.baa;
  return `<details><summary>${PUBLISHED[status]} (read ${escape(asOf)})</summary><span class="soft small">${escape(conditions)}</span></details>`;
}

function linesOf(receivers: readonly ReportedReceiver[]): Line[] {
  const byName = new Map<string, { provider: Provider | undefined; hosts: Set<string>; places: Partial<Record<Standing, number>> }>();
  for (const { provider: id, host, reach, standing, places } of receivers) {
    const provider = id === undefined ? undefined : providerById(id);
    const near = provider === undefined && (reach === 'loopback' || reach === 'private');
    const name = provider?.name ?? (near ? 'This machine or the private network' : (host ?? 'An unknown service'));
    const line = byName.get(name) ?? { provider, hosts: new Set(), places: {} };
    if (host !== undefined) line.hosts.add(host);
    line.places[standing] = (line.places[standing] ?? 0) + places;
    byName.set(name, line);
  }
  const worst = ({ places }: Line) => STANDINGS.findIndex((standing) => places[standing] !== undefined);
  const count = ({ places }: Line) => Object.values(places).reduce((sum, number) => sum + number, 0);
  return [...byName]
    .map(([name, { provider, hosts, places }]): Line => ({ name, provider, hosts: [...hosts].sort(), places }))
    .sort((a, b) => worst(a) - worst(b) || count(b) - count(a) || (a.name < b.name ? -1 : 1));
} // prettier-ignore
