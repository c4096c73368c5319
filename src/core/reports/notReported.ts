import type { ReportedNearMiss } from './report';
import { plural } from './words';

/** How many places of one kind are named. */
const NAMED_PLACES = 4;
/** How many kinds of one file are named; the JSON report has them all. */
const NAMED_KINDS = 12;

/** The near-misses of one file, those of one kind together: `Not reported: 3:9 phi/age-over-89 (age): …`. */
export function notReportedLines(misses: readonly ReportedNearMiss[]): string[] {
  const kinds = new Map<string, ReportedNearMiss[]>();
  for (const miss of misses) {
    const kind = [miss.rule, miss.label, miss.why, ...miss.cues.map(({ text }) => text)].join('\n');
    const known = kinds.get(kind);
    if (known) known.push(miss);
    else kinds.set(kind, [miss]);
  }
  const rest = kinds.size - NAMED_KINDS;
  return [
    ...[...kinds.values()].slice(0, NAMED_KINDS).flatMap(kindLines),
    ...(rest > 0 ? [`  Not reported: ${plural(rest, 'more kind')} (--format json lists them)`] : []),
  ];
}

function kindLines(alike: readonly ReportedNearMiss[]): string[] {
  const { rule, label, why, cues } = alike[0]!;
  const places = alike.slice(0, NAMED_PLACES).map(({ line, column }) => `${line}:${column}`);
  const more = alike.length - places.length;
  const where = `${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [
    `  Not reported: ${where}  ${rule}${label === undefined ? '' : ` (${label})`}: ${why}`,
    ...cues.map(({ effect, text }) => `      ${effect} ${text}`),
  ];
}
