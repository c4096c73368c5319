import { fixed, safeName } from '../../safeText';
import { agreementsFrom, standingOf } from '../approval';
import type { PolicyLayer } from '../layers';
import type { Approval, PolicyDocument } from '../schema';
import { reversed, words, type Effect, type PolicyChange, type Say } from './change';
import { fieldChanges, same, type Fields } from './fields';

const APPROVAL: Fields = {
  status: ['requested', 'approved'],
  endpoints: 'loosening-list',
  services: 'limit',
  models: 'limit',
  regions: 'limit',
  environments: 'limit',
  purposes: 'limit',
  teams: 'limit',
  selfHosted: 'permission',
};

/** What the record says decides what is said of a use: more on record, fewer findings. */
const AGREEMENT: Fields = {
  accepted: 'from',
  effective: 'from',
  expires: 'until',
  purposes: 'limit',
  covers: 'loosening-list',
  training: ['permitted', 'unknown', 'excluded'],
  retentionDays: 'amount',
  residency: 'limit',
  breachNoticeHours: 'amount',
};

const UPSTREAM: Fields = {
  purposes: 'limit',
  residency: 'limit',
  offshore: 'permission',
  deidentify: 'permission',
  train: 'permission',
  retentionDays: 'amount',
  breachNoticeHours: 'amount',
  subcontractors: ['none', 'listed', 'allowed'],
  allowedProviders: 'limit',
  files: 'tightening-list',
};

/** A document with the layers that its approvals look agreements up in. */
export interface Register {
  readonly document: PolicyDocument;
  /** Its own layer first. */
  readonly layers: readonly PolicyLayer[];
}

/** Approvals, agreements, contracts of the other direction. @param day decides whether an approval stands */
export function registerChanges(before: Register, after: Register, day: string, say: Say): PolicyChange[] {
  return [
    ...approvalChanges(before, after, day, say),
    ...namedChanges('agreements', before, after, AGREEMENT, 'changes', say),
    ...namedChanges('upstream', before, after, UPSTREAM, 'tightens', say),
  ];
}

function approvalChanges(before: Register, after: Register, day: string, say: Say): PolicyChange[] {
  const [old, now] = [before.document.approvals ?? {}, after.document.approvals ?? {}];
  return keysOf(old, now).flatMap((key): PolicyChange[] => {
    const [was, is] = [ownOf(old, key), ownOf(now, key)];
    const at = ['approvals', key];
    if (!was) return [say(addedEffect(is!), 'after', at, words(fixed('is added:'), safeName(is!.provider), safeName(is!.status)))];
    if (!is) return [say(reversed(addedEffect(was)), 'before', at, words(fixed('is taken out:'), safeName(was.provider), safeName(was.status)))];
    const open = is.status === 'approved';
    const fields = fieldChanges(was, is, at, APPROVAL, say)
      // What is only requested lets nothing pass, however wide it is asked for.
      .map((change) => (open || change.entry.endsWith('.status') ? change : { ...change, effect: 'changes' as const }));
    const other = open && was.status === 'approved' && was.provider !== is.provider;
    const provider = other ? [say('loosens', 'after', [...at, 'provider'], words(fixed('another receiver:'), safeName(is.provider)))] : [];
    return [...provider, ...fields.filter(({ entry }) => !other || !entry.endsWith('.provider')), ...standingChange(before, after, key, day, say)];
  });
} // prettier-ignore

function addedEffect({ status }: Approval): Effect {
  return status === 'approved' ? 'loosens' : 'changes';
}

/** An approval that stands on the day, or no longer does, by a change elsewhere: its agreement's dates, or another one. */
function standingChange(before: Register, after: Register, key: string, day: string, say: Say): PolicyChange[] {
  const stands = ({ document, layers }: Register): boolean => {
    const approval = document.approvals![key]!;
    return approval.status === 'approved' && standingOf(approval, day, agreementsFrom(layers, 0)).kind === 'in-force';
  };
  const [old, now] = [before, after].map(stands);
  const statusDecides = before.document.approvals![key]!.status !== after.document.approvals![key]!.status;
  if (old === now || statusDecides) return [];
  const what = now ? fixed('is in force now: what it stands on has changed') : fixed('is no longer in force: what it stands on has changed');
  return [say(now ? 'loosens' : 'tightens', 'after', ['approvals', key], what)];
} // prettier-ignore

function namedChanges(
  section: 'agreements' | 'upstream',
  before: Register,
  after: Register,
  fields: Fields,
  added: Effect,
  say: Say,
): PolicyChange[] {
  const [old, now] = [before.document[section] ?? {}, after.document[section] ?? {}];
  return keysOf(old, now).flatMap((key) => {
    const [was, is] = [ownOf<object>(old, key), ownOf<object>(now, key)];
    const at = [section, key];
    if (!was) return [say(added, 'after', at, fixed('is added'))];
    if (!is) return [say(reversed(added), 'before', at, fixed('is taken out'))];
    if (same(was, is)) return [];
    return fieldChanges({ ...was }, { ...is }, at, fields, say);
  });
}

function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
