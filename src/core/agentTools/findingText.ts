import type { ReportedFinding, ReportedGap } from '../reports/report';
import { reasonCounts, REASONS, visible } from '../reports/words';

/** One finding in a line, and what it offers in another. */
export function findingText(finding: ReportedFinding): string {
  const { rule, severity, confidence, message, cell, tags, remedies } = finding;
  const tagged = tags.length > 0 ? `, ${tags.join(', ')}` : '';
  const offered = remedies.map(({ title }) => title);
  return [
    `${placeText(finding)} ${severity} ${rule} (${confidence} confidence${tagged}${cell === undefined ? '' : `, cell ${cell + 1}`}): ${message}`,
    ...(offered.length > 0 ? [`  Remedies: ${offered.join('; ')}`] : []),
  ].join('\n');
}

export function placeText({ path, line, column }: ReportedFinding): string {
  return `${visible(path)}:${line}:${column}`;
}

/** What was not examined, and why: reasons with their counts, then the first of the files. */
export function gapsText(gaps: readonly ReportedGap[], most: number): readonly string[] {
  if (gaps.length === 0) return [];
  const counts = reasonCounts(gaps).map(({ reason, count }) => `${count} ${reason}`);
  const named = gaps.slice(0, most).map(({ path, reason }) => `  ${visible(path)} (${REASONS[reason]})`);
  const rest = gaps.length > most ? [`  … and ${gaps.length - most} more`] : [];
  return [`Not examined: ${counts.join(', ')}. Nothing is known of these:`, ...named, ...rest];
}
