import type { JSONPath } from 'jsonc-parser';
import {
  fixed,
  joinSafe,
  safeDay,
  safeHost,
  safeModelId,
  safeName,
  safeNumber,
  type SafeText,
} from '../../safeText';
import { shownPath } from '../../scan/shownPath';
import { reversed, words, type Effect, type PolicyChange, type Say } from './change';

/** How one field of an entry loosens or tightens. */
export type FieldKind =
  /** A list that limits: without it everything counts. */
  | 'limit'
  /** A list of what counts more: each item loosens or tightens by itself. */
  | 'loosening-list'
  | 'tightening-list'
  /** A day or `evergreen`: the later, the looser; none is the loosest. */
  | 'until'
  /** A day: the earlier, the looser; none is the loosest. */
  | 'from'
  /** A number or `unlimited`: the more, the looser. */
  | 'amount'
  /** True is looser than false or nothing. */
  | 'permission'
  /** The reverse. */
  | 'duty'
  /** Words from strict to loose; the first stands for a missing one. */
  | readonly string[]
  /** Recorded, or of no direction. */
  | 'record';

export type Fields = Readonly<Record<string, FieldKind>>;

type Entry = Readonly<Record<string, unknown>>;

/** The changes of the fields of one entry that stands on both sides at the same path. */
export function fieldChanges(
  before: Entry,
  after: Entry,
  at: JSONPath,
  fields: Fields,
  say: Say,
  atBefore = at,
): PolicyChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const kind = (Object.hasOwn(fields, key) ? fields[key] : undefined) ?? 'record';
    const [old, now] = [before[key], after[key]];
    if (same(old, now)) return [];
    const side = now === undefined ? 'before' : 'after';
    const place = side === 'after' ? [...at, key] : [...atBefore, key];
    if (isList(kind) && (Array.isArray(old) || Array.isArray(now)))
      return listChanges(old as string[] | undefined, now as string[] | undefined, [...at, key], kind, say, [...atBefore, key]); // prettier-ignore
    const showable = kind !== 'record' || OF_THE_SCHEMA.has(key);
    const said = showable ? valueWords(old, now) : valueWords(old && {}, now && {});
    return [say(valueEffect(kind, old, now), side, place, said, [...at, key])];
  });
}

/** Recorded fields whose values are words of the schema or names within the policy. */
const OF_THE_SCHEMA: ReadonlySet<string> = new Set(['kind', 'form', 'because', 'provider', 'agreement', 'hostedOn', 'role', 'dataControl', 'soc2', 'hitrust', 'reviewed', 'auditReviewed', 'riskAssessment', 'workforceTrained', 'approvedOn', 'sessionTimeoutMinutes', 'to', 'from', 'rule']); // prettier-ignore

function isList(kind: FieldKind): kind is 'limit' | 'loosening-list' | 'tightening-list' {
  return kind === 'limit' || kind === 'loosening-list' || kind === 'tightening-list';
}

/** What came and went in a list of texts, item by item. */
export function listChanges(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  at: JSONPath,
  kind: 'limit' | 'loosening-list' | 'tightening-list',
  say: Say,
  atBefore = at,
): PolicyChange[] {
  const key = String(at.findLast((part) => typeof part === 'string'));
  if (kind === 'limit' && before === undefined)
    return [say('tightens', 'after', at, fixed('is limited now'))];
  if (kind === 'limit' && after === undefined)
    return [say('loosens', 'before', atBefore, fixed('is no longer limited'), at)];
  const added: Effect = kind === 'tightening-list' ? 'tightens' : 'loosens';
  const [had, has] = [new Set(before), new Set(after)];
  const came = [...has].filter((item) => !had.has(item));
  const went = [...had].filter((item) => !has.has(item));
  return [
    ...came.map((item) => say(added, 'after', [...at, after!.indexOf(item)], words(shown(key, item), fixed('is added')), at)),
    ...went.map((item) => say(reversed(added), 'before', [...atBefore, before!.indexOf(item)], words(shown(key, item), fixed('is taken out')), at)),
  ];
} // prettier-ignore

/** An item as it may be shown: what people typed freely stays out. */
function shown(key: string, item: string): SafeText {
  switch (key) {
    case 'endpoints':
      return safeHost(URL.canParse(item) ? new URL(item).host : item);
    case 'models':
      return safeModelId(item);
    case 'files':
      return shownPath(item);
    case 'services':
    case 'regions':
    case 'environments':
    case 'purposes':
    case 'residency':
    case 'allowedProviders':
    case 'sources':
    case 'sinks':
    case 'sanitizers':
    case 'auditors':
    case 'lock':
    case 'covers':
      return safeName(item);
    default:
      return fixed('an item');
  }
}

function valueEffect(kind: FieldKind, before: unknown, after: unknown): Effect {
  if (isList(kind) || kind === 'record') return 'changes';
  const [old, now] = [looseness(kind, before), looseness(kind, after)];
  return old === now ? 'changes' : now > old ? 'loosens' : 'tightens';
}

/** Comparable within one kind: the greater, the looser. */
function looseness(kind: Exclude<FieldKind, 'limit' | 'loosening-list' | 'tightening-list' | 'record'>, value: unknown): number {
  if (Array.isArray(kind)) return Math.max(0, kind.indexOf(value));
  switch (kind) {
    case 'until':
      return typeof value === 'string' && value !== 'evergreen' ? Date.parse(value) : Infinity;
    case 'from':
      return typeof value === 'string' ? -Date.parse(value) : Infinity;
    case 'amount':
      return typeof value === 'number' ? value : value === undefined ? 0 : Infinity;
    case 'permission':
      return value === true ? 1 : 0;
    default:
      return value === true ? 0 : 1;
  }
} // prettier-ignore

function valueWords(before: unknown, after: unknown): SafeText {
  const [old, now] = [plain(before), plain(after)];
  if (after === undefined) return old ? words(fixed('is taken out (was'), joinSafe([old, fixed(')')], fixed(''))) : fixed('is taken out');
  if (before === undefined) return now ? words(fixed('is set to'), now) : fixed('is set');
  return old && now ? words(old, fixed('becomes'), now) : fixed('is changed');
} // prettier-ignore

/** Days, numbers and short words of the schema; undefined for what a person typed. */
function plain(value: unknown): SafeText | undefined {
  if (typeof value === 'number') return safeNumber(value);
  if (typeof value === 'boolean') return value ? fixed('true') : fixed('false');
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return safeDay(value);
  return /^[a-z][a-z0-9-]{0,30}$/.test(value) && !/\d{3}/.test(value) ? safeName(value) : undefined;
}

/** Whether two values of JSON are equal, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
