import type { Report } from '../report';
import { plural, thousands } from '../words';
import { width } from './bars';

/** What a baseline knew, what is gone since, and what is new; nothing where no baseline was asked for. */
export function trendSection({ baseline, summary }: Report): string {
  if (!baseline) return '';
  const { accepted, moved, stale } = baseline;
  const before = accepted + stale.length;
  const now = accepted + summary.findings;
  const whole = Math.max(before, now, 1);
  const bar = (label: string, total: number, parts: readonly (readonly [kind: string, count: number])[]) => {
    const drawn = parts.filter(([, count]) => count > 0).map(([kind, count]) => `<i class="${kind} ${width(count, whole)}"></i>`);
    return `<div class="trend-row"><span class="trend-label">${label} <b>${thousands(total)}</b></span><div class="bar tall" aria-hidden="true">${drawn.join('')}</div></div>`;
  };
  const change = now - before;
  const words = change === 0 ? 'as many as before' : `${plural(Math.abs(change), 'finding')} ${change > 0 ? 'more' : 'fewer'} than before`;
  const stay = `${plural(accepted, 'finding')} known and accepted${moved > 0 ? `, ${thousands(moved)} of them in a file that was moved` : ''}`;
  return `<section aria-labelledby="trend"><h2 id="trend">Since the baseline</h2>
<div class="panel trend"><p><b>${words}.</b></p>
${bar('Before', before, [['known', accepted], ['gone', stale.length]])}
${bar('Now', now, [['known', accepted], ['fresh', summary.findings]])}
<ul class="keys"><li><i class="key known" aria-hidden="true"></i> ${stay}</li><li><i class="key gone" aria-hidden="true"></i> ${plural(stale.length, 'entry', 'entries')} that ${stale.length === 1 ? 'matches' : 'match'} nothing any more</li><li><i class="key fresh" aria-hidden="true"></i> ${thousands(summary.findings)} new, told below</li></ul></div></section>`;
} // prettier-ignore
