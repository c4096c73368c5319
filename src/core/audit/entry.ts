import { visible } from '../reports/words';
import { isRuleId, type RuleId } from '../rules';
import { safeName, type SafeText } from '../safeText';
import { maskProse } from '../scan/mask';
import { shownPath } from '../scan/shownPath';

/** What a person did that the trail keeps. */
export const AUDIT_ACTS = [
  'allowed',
  'suppressed',
  'requested-approval',
  'pasted-anyway',
  'bypassed-hook',
  'policy-changed',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** One act, before it is numbered and chained. Metadata only: never the value that a finding is about. */
export interface AuditEvent {
  readonly what: AuditAct;
  readonly rule?: RuleId;
  /** Who would receive it: a provider of the catalogue, or a host. */
  readonly receiver?: SafeText;
  readonly place?: AuditPlace;
  /** Masked: a reason is text somebody typed. */
  readonly why?: SafeText;
  readonly fingerprint?: string;
}

export interface AuditPlace {
  readonly path: SafeText;
  /** 1-based. */
  readonly line?: number;
  /** The cell of a notebook, 0-based. */
  readonly cell?: number;
}

/** Who acted, as git or the account says. Nothing proves it. */
export interface AuditPerson {
  readonly name?: string;
  readonly email?: string;
  readonly selfAsserted: 'git config' | 'account';
}

/** A policy file in force, as it was saved. */
export interface AuditPolicy {
  readonly path: SafeText;
  /** Hex, of the file's text in UTF-8. */
  readonly sha256: string;
}

/** What an interrupted write left before this entry. */
export interface TornLines {
  readonly lines: number;
  /** Hex, of those lines joined by line feeds. */
  readonly sha256: string;
}

/** One line of the trail, without what chains it. */
export interface AuditEntry extends Omit<AuditEvent, 'what'> {
  readonly version: 1;
  /** Counts from 1 through all years of a writer. */
  readonly seq: number;
  /** ISO 8601, UTC, by the clock of the machine. */
  readonly at: string;
  /** 16 hex digits. */
  readonly writer: string;
  readonly who: AuditPerson;
  readonly what: AuditAct | 'torn-line' | SafeText;
  /** Nearest first. */
  readonly policy: readonly AuditPolicy[];
  readonly torn?: TornLines;
}

const WRITER = /^[0-9a-f]{16}$/;
const HASH = /^[0-9a-f]{64}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Reads an entry from a parsed line. Whoever wrote the line may have written anything into it, so every text is masked
 * again before it can be shown.
 * @returns undefined if it lacks what every entry has
 */
export function readEntry(value: unknown): AuditEntry | undefined {
  const line = fieldsOf(value);
  const { seq, at, writer } = line;
  if (!Number.isSafeInteger(seq) || typeof at !== 'string' || typeof writer !== 'string') return undefined;
  if (!MOMENT.test(at) || !WRITER.test(writer)) return undefined;
  const place = placeOf(fieldsOf(line.place));
  const torn = tornOf(fieldsOf(line.torn));
  return {
    version: 1,
    seq: seq as number,
    at,
    writer,
    who: personOf(fieldsOf(line.who)),
    what: safeName(textOf(line.what)),
    ...(typeof line.rule === 'string' && isRuleId(line.rule) ? { rule: line.rule } : {}),
    ...(typeof line.receiver === 'string' ? { receiver: safeName(line.receiver) } : {}),
    ...(place ? { place } : {}),
    ...(typeof line.why === 'string' ? { why: maskProse(line.why) } : {}),
    ...(typeof line.fingerprint === 'string' && /^[0-9a-f]{16}$/.test(line.fingerprint)
      ? { fingerprint: line.fingerprint }
      : {}),
    policy: Array.isArray(line.policy) ? line.policy.flatMap((one) => policyOf(fieldsOf(one))) : [],
    ...(torn ? { torn } : {}),
  };
}

/**
 * The words of a git identity: no characters that steer a terminal, no SSN, and of a length that a line can bear.
 * Anything else stays, since a trail without names is none.
 */
export function identityText(text: string): string {
  return visible(text.trim().slice(0, 120)).replace(/\d{3}[- ]?\d{2}[- ]?\d{4}/g, '####');
}

/** A file name in the trail, without identifiers, and short enough for a line. */
export function auditPath(path: string): SafeText {
  return shownPath(path.length > 400 ? `…${path.slice(-400)}` : path);
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function personOf({ name, email, selfAsserted }: Fields): AuditPerson {
  return {
    ...(typeof name === 'string' ? { name: identityText(name) } : {}),
    ...(typeof email === 'string' ? { email: identityText(email) } : {}),
    selfAsserted: selfAsserted === 'account' ? 'account' : 'git config',
  };
}

function placeOf({ path, line, cell }: Fields): AuditPlace | undefined {
  if (typeof path !== 'string') return undefined;
  const [row, inCell] = [countOf(line), countOf(cell)];
  return {
    path: auditPath(path),
    ...(row === undefined ? {} : { line: row }),
    ...(inCell === undefined ? {} : { cell: inCell }),
  };
}

function tornOf({ lines, sha256 }: Fields): TornLines | undefined {
  const count = countOf(lines);
  return count !== undefined && typeof sha256 === 'string' && HASH.test(sha256) ? { lines: count, sha256 } : undefined; // prettier-ignore
}

function policyOf({ path, sha256 }: Fields): readonly AuditPolicy[] {
  return typeof path === 'string' && typeof sha256 === 'string' && HASH.test(sha256)
    ? [{ path: auditPath(path), sha256 }]
    : [];
}
