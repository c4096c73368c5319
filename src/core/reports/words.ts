import type { Severity } from '../finding';
import type { SinkKind } from '../flows/sinks/sink';
import type { NotExaminedReason } from '../ports';
import { fixed, type SafeText } from '../safeText';
import type { Report } from './report';

/** What every report calls the reasons, of one file. */
export const REASONS: Readonly<Record<NotExaminedReason, string>> = {
  missing: 'gone',
  'not-checked-out': 'not checked out',
  archive: 'archive',
  document: 'PDF or office document',
  image: 'image',
  dicom: 'DICOM file',
  database: 'database or binary table',
  media: 'sound, video or font',
  binary: 'binary',
  'lock-file': 'lock file',
  minified: 'minified',
  'too-large': 'too large',
  unreadable: 'unreadable',
  encoding: 'unknown encoding',
  'timed-out': 'timed out',
  cancelled: 'cancelled',
  failed: 'failed while being examined',
};

/** Those of several files, where it is not the same word. */
const REASONS_OF_MANY: Partial<Record<NotExaminedReason, string>> = {
  archive: 'archives',
  document: 'PDF and office documents',
  image: 'images',
  dicom: 'DICOM files',
  database: 'databases and binary tables',
  media: 'sounds, videos and fonts',
  'lock-file': 'lock files',
};

/**
 * Reasons that a reader expects of every project, so that such files are counted and not named: what they hold is no text
 * of the project. Documents, databases, archives and DICOM files may hold PHI and are named.
 */
const EXPECTED: ReadonlySet<NotExaminedReason> = new Set(['binary', 'image', 'media', 'lock-file']);

/** The files that a short report names. */
export function surprising<Gap extends { readonly reason: NotExaminedReason }>(gaps: readonly Gap[]): Gap[] {
  return gaps.filter(({ reason }) => !EXPECTED.has(reason));
}

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

/** `12 images, 1 too large (--max-size includes it)`, the most frequent first. */
export function reasonCounts(gaps: Report['notExamined']): readonly { reason: string; count: number }[] {
  const groups = new Map<string, { readonly first: Report['notExamined'][number]; count: number }>();
  for (const gap of gaps) {
    const key = `${gap.reason}\n${gap.detail ?? ''}`;
    const known = groups.get(key);
    if (known) known.count++;
    else groups.set(key, { first: gap, count: 1 });
  }
  return [...groups.values()]
    .map(({ first, count }) => ({ reason: reasonText(first, count), count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** A reason in words, with what would include the file. @param count of how many files it is said */
export function reasonText({ reason, detail }: Pick<Report['notExamined'][number], 'reason' | 'detail'>, count = 1): string {
  const words = (count === 1 ? undefined : REASONS_OF_MANY[reason]) ?? REASONS[reason];
  return detail === undefined ? words : `${words} (${detail})`;
} // prettier-ignore

/** A file name may hold characters that move a terminal's cursor, or turn the reading direction. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
