import type { Effect, PolicyChange } from '../../policy/diff';
import { breakable, escape } from '../htmlText';
import { plural } from '../words';

/** Told by sign and word, not by colour alone. */
const EFFECTS: Readonly<Record<Effect, readonly [sign: string, className: string]>> = {
  loosens: ['▲', 'warning'],
  tightens: ['✓', 'approved'],
  changes: ['◇', 'hint'],
};

/** What becomes of the policy, its approvals among it; nothing where that is not known or nothing is. */
export function policySection(changes: readonly PolicyChange[] | undefined): string {
  if (!changes || changes.length === 0) return '';
  const rows = changes.map(({ effect, entry, what, path, line, side }) => {
    const [sign, className] = EFFECTS[effect];
    const place = `${breakable(path)}:${line}${side === 'before' ? ', before' : ''}`;
    return `<tr><th scope="row" class="${className}"><span aria-hidden="true">${sign}</span> ${effect}</th><td class="mono">${breakable(entry)}</td><td>${escape(what)}</td><td class="place">${place}</td></tr>`;
  });
  return `<section aria-labelledby="policy"><h2 id="policy">What becomes of the policy</h2>
<div class="panel"><table><caption>${plural(changes.length, 'entry', 'entries')} of the policy that the change adds, takes away or alters. One that loosens lets more pass, or has less said of it.</caption>
<thead><tr><th scope="col">Effect</th><th scope="col">Entry</th><th scope="col">What</th><th scope="col">Where</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></section>`;
} // prettier-ignore
