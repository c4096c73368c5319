import type { Severity } from '../finding';
import type { SinkKind } from '../flows/sinks/sink';
import type { NotExaminedReason } from '../ports';
import { fixed, type SafeText } from '../safeText';
import type { Report } from './report';

/** What every report calls the reasons. */
export const REASONS: Readonly<Record<NotExaminedReason, string>> = {
  missing: 'missing',
  binary: 'binary',
  'too-large': 'too large',
  unreadable: 'unreadable',
  minified: 'minified',
  generated: 'generated',
  'timed-out': 'timed out',
  cancelled: 'cancelled',
  encoding: 'unknown encoding',
  failed: 'failed while being examined',
};

/** What every report calls the ways out. */
export const WAYS_OUT: Readonly<Record<SinkKind, SafeText>> = {
  llm: fixed('a model'),
  log: fixed('a log'),
  'error-report': fixed('an error reporter'),
  analytics: fixed('an analytics service'),
  http: fixed('a host outside'),
  url: fixed('an address (URL)'),
  'browser-storage': fixed('a cookie, a token or browser storage'),
  file: fixed('a file'),
  message: fixed('an SMS, mail or chat message'),
  error: fixed('an error'),
  declared: fixed('a way out that the policy names'),
};

/** Severities differ by sign and word, not by colour alone. */
export const SIGNS: Readonly<Record<Severity, string>> = {
  error: '●',
  warning: '▲',
  information: '■',
  hint: '◇',
};

/** Said when there is no finding. It speaks of what was examined, since no tool can know more. */
export const NOTHING_FOUND = 'Nothing found in what was examined.';

const PLURAL: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
};

/** `3 errors`, `1 warning`. */
export function countOf(severity: Severity, count: number): string {
  return `${thousands(count)} ${PLURAL[severity][count === 1 ? 0 : 1]}`;
}

/** `1 file`, `1,204 files`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Bytes as people read them, in powers of a thousand. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 10 ? value.toFixed(1) : thousands(Math.round(value))} ${unit}`;
} // prettier-ignore

/** `12 binary, 1 too large (--max-size includes it)`, the most frequent first. */
export function reasonCounts(gaps: Report['notExamined']): readonly { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason, detail } of gaps) {
    const words = detail === undefined ? REASONS[reason] : `${REASONS[reason]} (${detail})`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)); // prettier-ignore
}

/** A file name may hold characters that move a terminal's cursor, or turn the reading direction. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
