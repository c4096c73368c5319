import type { JSONPath } from 'jsonc-parser';
import { fixed, safeDay, safeName, type SafeText } from '../../safeText';
import { shownPath } from '../../scan/shownPath';
import type { PolicyDocument } from '../schema';
import { reversed, words, type Effect, type PolicyChange, type Say } from './change';
import { fieldChanges, listChanges, same } from './fields';
import { severityChanges } from './severities';

/** One thing that a list of entries says, whatever its order: a glob in a zone, a rule in an allow entry. */
interface Said {
  /** What it is about; equal keys are compared. */
  readonly key: string;
  readonly at: JSONPath;
  readonly what: SafeText;
  readonly added: Effect;
  /** What may differ under the same key, and how to compare it: the greater, the looser. */
  readonly looseness?: number;
  readonly becomes?: SafeText;
}

/** Zones, data, rules, overrides, allow entries, locks, names: whatever decides how loud a finding is. */
export function rulebookChanges(before: PolicyDocument, after: PolicyDocument, say: Say): PolicyChange[] {
  const lists = [zones, dataEntries, allowed];
  return [
    ...lists.flatMap((said) => saidChanges(said(before), said(after), say)),
    ...severityChanges(before, after, say),
    ...listChanges(before.lock ?? [], after.lock ?? [], ['lock'], 'tightening-list', say),
    ...listChanges(before.sources ?? [], after.sources ?? [], ['sources'], 'tightening-list', say),
    ...listChanges(before.sinks ?? [], after.sinks ?? [], ['sinks'], 'tightening-list', say),
    ...listChanges(before.sanitizers ?? [], after.sanitizers ?? [], ['sanitizers'], 'loosening-list', say),
    ...auditors(before, after, say),
    ...organization(before, after, say),
    ...identifiers(before, after, say),
    ...fieldChanges(others(before), others(after), [], { audit: 'duty' }, say),
    ...clipboard(before, after, say),
  ];
}

function saidChanges(before: readonly Said[], after: readonly Said[], say: Say): PolicyChange[] {
  const [old, now] = [before, after].map(loosestByKey);
  const came = [...now!.values()].flatMap((said) => {
    const was = old!.get(said.key);
    if (!was) return [say(said.added, 'after', said.at, words(said.what, fixed('is added')))];
    if (was.looseness === said.looseness) return [];
    const effect = said.looseness! > was.looseness! ? 'loosens' : 'tightens';
    return [say(effect, 'after', said.at, words(said.what, fixed('becomes'), said.becomes))];
  });
  const went = [...old!.values()]
    .filter(({ key }) => !now!.has(key))
    .map((said) => say(reversed(said.added), 'before', said.at, words(said.what, fixed('is taken out'))));
  return [...came, ...went];
}

/** Of two entries about the same, the looser counts. */
function loosestByKey(list: readonly Said[]): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (const said of list) {
    const other = found.get(said.key);
    if (!other || (said.looseness ?? 0) > (other.looseness ?? 0)) found.set(said.key, said);
  }
  return found;
}

function zones({ zones = [] }: PolicyDocument): Said[] {
  return zones.flatMap(({ files, handles }, index) =>
    files.map((glob) => ({
      key: `${handles} ${glob}`,
      at: ['zones', index],
      what: words(fixed('handles'), safeName(handles), fixed('in'), shownPath(glob)),
      added: handles === 'phi' ? 'tightens' : 'loosens',
    })),
  );
}

/** Only a statement that data was put through Safe Harbor makes more of what is found there. */
function dataEntries({ data = [] }: PolicyDocument): Said[] {
  return data.flatMap(({ files, status, expires }, index) =>
    files.map((glob) => ({
      key: `${status} ${glob}`,
      at: ['data', index],
      what: words(safeName(status), fixed('in'), shownPath(glob)),
      added: status === 'safe-harbor' ? 'tightens' : 'loosens',
      looseness: status === 'safe-harbor' ? 0 : untilOf(expires),
      becomes: untilText(expires),
    })),
  );
}

function allowed({ allow = [] }: PolicyDocument): Said[] {
  return allow.flatMap(({ rule, files, expires }, index) =>
    files.map((glob) => ({
      key: `${rule} ${glob}`,
      at: ['allow', index],
      what: words(safeName(rule), fixed('in'), shownPath(glob)),
      added: 'loosens',
      looseness: untilOf(expires),
      becomes: untilText(expires),
    })),
  );
}

function untilOf(expires: string | undefined): number {
  return expires === undefined || expires === 'evergreen' ? Infinity : Date.parse(expires);
}

function untilText(expires: string | undefined): SafeText {
  return expires === undefined || expires === 'evergreen' ? fixed('without an end') : words(fixed('until'), safeDay(expires)); // prettier-ignore
}

/** The first auditor turns the rule on; every further one lets more calls pass. */
function auditors(before: PolicyDocument, after: PolicyDocument, say: Say): PolicyChange[] {
  const [old, now] = [before.auditors ?? [], after.auditors ?? []];
  const turned = old.length === 0 || now.length === 0;
  return listChanges(old, now, ['auditors'], turned ? 'tightening-list' : 'loosening-list', say);
}

function organization(before: PolicyDocument, after: PolicyDocument, say: Say): PolicyChange[] {
  const [old, now] = [before.organization ?? {}, after.organization ?? {}];
  return (['ownPhones', 'ownDomains'] as const)
    .flatMap((key) =>
      listChanges(old[key] ?? [], now[key] ?? [], ['organization', key], 'loosening-list', say),
    ) // prettier-ignore
    .concat(fieldChanges(rest(old, OWN), rest(now, OWN), ['organization'], {}, say));
}

const OWN = ['ownPhones', 'ownDomains'];

function identifiers(before: PolicyDocument, after: PolicyDocument, say: Say): PolicyChange[] {
  const [old, now] = [before.identifiers ?? {}, after.identifiers ?? {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
    const at = ['identifiers', key];
    if (!Object.hasOwn(old, key)) return [say('tightens', 'after', at, fixed('is added'))];
    if (!Object.hasOwn(now, key)) return [say('loosens', 'before', at, fixed('is taken out'))];
    return same(old[key], now[key]) ? [] : [say('changes', 'after', at, fixed('is described otherwise'))];
  });
}

function clipboard(before: PolicyDocument, after: PolicyDocument, say: Say): PolicyChange[] {
  const words = { paste: ['require-reason', 'replace', 'offer', 'off'], copy: ['notice', 'off'] };
  return fieldChanges({ ...before.clipboard }, { ...after.clipboard }, ['clipboard'], words, say);
}

const ELSEWHERE = ['$schema', 'version', 'agreements', 'approvals', 'upstream', 'zones', 'data', 'rules', 'overrides', 'allow', 'lock', 'sources', 'sinks', 'sanitizers', 'auditors', 'organization', 'identifiers', 'clipboard']; // prettier-ignore

/** Sections without a direction of their own: routes, environments, expectations, and whatever else there is. */
function others(document: PolicyDocument): Record<string, unknown> {
  return rest(document, ELSEWHERE);
}

function rest(object: object, without: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !without.includes(key)));
}
