import { CONFIDENCES, SEVERITIES, type Finding, type Suppressed } from '../finding';
import { render, type Message } from '../messages';
import { shownPath } from './shownPath';

/** A finding, or what a report keeps of one: both are told in the same order. */
interface Told extends Pick<Finding, 'severity' | 'confidence'> {
  readonly message: Message | string;
  readonly steps: readonly { readonly path: string; readonly line: number; readonly column: number }[];
}

/**
 * Findings of several files' examinations, each once. A value that leaves in another file is found by everybody who hands
 * it there; which of their ways is told depends neither on the order nor on how a scan was divided.
 */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.steps.length === 0) continue;
    const key = identity(finding);
    const known = best.get(key);
    if (!known || compareWays(finding, known) < 0) best.set(key, finding);
  }
  return [...findings.filter(({ steps }) => steps.length === 0), ...best.values()];
}

/** The same for what is not reported. */
export function distinctSuppressed(suppressed: readonly Suppressed[]): Suppressed[] {
  return [...new Map(suppressed.map((one) => [identity(one), one])).values()];
}

/** What tells a finding from all others of a project, whoever's examination found it. */
export function identity({
  path,
  rule,
  fingerprint,
}: Pick<Finding, 'path' | 'rule' | 'fingerprint'>): string {
  return `${path}\n${rule}\n${fingerprint}`;
}

/** Worst and surest first, then the shortest way; a total order, so that the first of many is always the same. */
export function compareWays(a: Told, b: Told): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
    a.steps.length - b.steps.length ||
    compare(wayOf(a), wayOf(b)) ||
    compare(said(a), said(b)) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

function wayOf({ steps }: Told): string {
  return steps.map(({ path, line, column }) => `${shownPath(path)}:${line}:${column}`).join('\n');
}

function said({ message }: Told): string {
  return typeof message === 'string' ? message : render(message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
