import type { PolicyLayer } from '../../policy';
import { agreementsFrom, EXPIRING_DAYS, standingOf, type Standing } from '../../policy/approval';
import { daysBetween } from '../../policy/days';
import type { Agreement, Approval } from '../../policy/schema';
import { AGREEMENT_TERMS, type AgreementTerm, type TermWeight } from '../../policy/schema/terms';
import { lastRead, REVIEW_YEARS, yearsLater } from '../../policy/terms';
import { fixed, safeDay, safeName, safeNumber, type SafeText } from '../../safeText';
import { shownPath } from '../../scan/shownPath';
import type { AgreementRow, ApprovalRow, Gap, Known, RecordedTerm } from './evidence';
import { compare, documentPlace, endpointHost, list, person, registerName, words } from './names';

const WEIGHTS: readonly TermWeight[] = ['required', 'expected', 'useful'];

export function attested(by: string | undefined): Known {
  const shown = person(by);
  return shown === undefined ? { how: 'attested' } : { how: 'attested', by: shown };
}

export function agreementRows({ document, loaded }: PolicyLayer, day: string): AgreementRow[] {
  return Object.entries(document.agreements ?? {})
    .map(([name, agreement]) => ({
      name: registerName(name),
      policy: shownPath(loaded.source.path),
      kind: safeName(agreement.kind),
      state: stateOf(agreement, day),
      terms: recordedTerms(agreement),
      gaps: gapsOf(agreement, day),
      known: attested(agreement.owner),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

function stateOf({ accepted, effective, expires }: Agreement, day: string): SafeText {
  const begins = [accepted, effective].filter((one) => one !== undefined).sort().at(-1);
  if (begins !== undefined && day < begins) return words(fixed('begins'), safeDay(begins));
  if (expires === undefined) return fixed('in force, no end recorded');
  if (expires === 'evergreen') return fixed('in force, evergreen');
  if (expires < day) return words(fixed('ended'), safeDay(expires));
  const days = daysBetween(day, expires);
  const until = words(fixed('in force until'), safeDay(expires));
  return days <= EXPIRING_DAYS ? words(until, fixed('(in'), safeNumber(days), fixed('days)')) : until;
} // prettier-ignore

function recordedTerms(agreement: Agreement): RecordedTerm[] {
  const keys = ['because', ...AGREEMENT_TERMS.map(({ key }) => key)] as const;
  return keys.flatMap((key) => {
    const value: unknown = agreement[key];
    return key === 'kind' || value === undefined ? [] : [{ key, value: termValue(key, value) }];
  });
}

/** What is free text is shown only as far as it is a name or a place. */
function termValue(key: string, value: unknown): SafeText {
  if (key === 'incidentContact') return fixed('recorded');
  if (key === 'owner') return person(String(value)) ?? fixed('recorded');
  if (key === 'document') return documentPlace(String(value));
  if (typeof value === 'boolean') return yes(value);
  // Days, hours and minutes have few digits; a longer number is something else.
  if (typeof value === 'number') return value < 100_000 ? safeNumber(value) : fixed('recorded');
  if (typeof value === 'string') return /^\d{4}-/.test(value) ? safeDay(value) : registerName(value);
  if (Array.isArray(value)) return value.length === 0 ? fixed('none') : list(value.map(itemValue));
  return list(Object.entries(value as object).map(([name, one]) => words(registerName(name), typeof one === 'boolean' ? yes(one) : registerName(String(one))))); // prettier-ignore
}

function itemValue(item: unknown): SafeText {
  if (typeof item === 'string') return registerName(item);
  const { name, agreement } = item as { name: string; agreement: boolean };
  return words(registerName(name), agreement ? fixed('(agreement recorded)') : fixed('(no agreement)'));
}

function yes(value: boolean): SafeText {
  return value ? fixed('yes') : fixed('no');
}

/** Terms that count for agreements which let nobody process PHI as a business associate. */
const OTHER_KINDS: ReadonlySet<string> = new Set(['accepted', 'expires', 'reviewed', 'document', 'owner']);

/** What the record leaves open or denies, the weightiest first, then in the order of the documentation. */
function gapsOf(agreement: Agreement, day: string): Gap[] {
  const isBaa = agreement.kind === 'baa' || agreement.kind === 'subcontractor-baa';
  const terms: readonly AgreementTerm[] = AGREEMENT_TERMS;
  const open = terms.flatMap((term): Gap[] => {
    const { key, weight, basisKind, basis } = term;
    const value = (agreement as Readonly<Record<string, unknown>>)[key];
    const what = (text: SafeText): Gap[] => [{ what: text, weight, basisKind, basis: basis as SafeText }];
    if (!isBaa && !OTHER_KINDS.has(key)) return [];
    if (value === undefined) return what(words(key as SafeText, fixed('is not recorded'))).map((gap) => ({ ...gap, unrecorded: true }));
    if (value === false) return what(words(key as SafeText, fixed('is recorded as lacking')));
    if (value === 'unknown') return what(words(key as SafeText, fixed('is recorded as unknown')));
    return [];
  });
  return [...open, ...dateGaps(agreement, day)].sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
} // prettier-ignore

function dateGaps(agreement: Agreement, day: string): Gap[] {
  const { expires, subprocessors = [] } = agreement;
  const read = lastRead(agreement);
  const gap = (what: SafeText, weight: TermWeight, basis: SafeText): Gap => ({ what, weight, basisKind: basis.startsWith('45') ? 'cfr' : 'contract', basis });
  return [
    ...(expires !== undefined && expires !== 'evergreen' && expires < day ? [gap(words(fixed('ended on'), safeDay(expires)), 'required', fixed('45 CFR 164.502(e), 164.504(e)'))] : []),
    ...(read !== undefined && yearsLater(read, REVIEW_YEARS) <= day ? [gap(words(fixed('last read on'), safeDay(read)), 'expected', fixed('45 CFR 164.316(b)(2)(iii)'))] : []),
    ...subprocessors.filter((one) => !one.agreement).map(({ name }) => gap(words(fixed('no agreement with the sub-processor'), registerName(name)), 'required', fixed('45 CFR 164.502(e)(1)(ii), 164.308(b)(2)'))),
  ];
} // prettier-ignore

/** @param chain the layers from this one outwards, in which an agreement may stand */
export function approvalRows(
  chain: readonly PolicyLayer[],
  day: string,
  uses: ReadonlyMap<string, number>,
): ApprovalRow[] {
  const { document, loaded } = chain[0]!;
  const find = agreementsFrom(chain, 0);
  return Object.entries(document.approvals ?? {})
    .map(([name, approval]) => {
      const standing = standingOf(approval, day, find);
      return {
        name: registerName(name),
        policy: shownPath(loaded.source.path),
        provider: registerName(approval.provider),
        status: safeName(approval.status),
        standing: standingWords(standing),
        inForce: approval.status === 'approved' && standing.kind === 'in-force',
        endpoints: approval.endpoints.map(endpointHost),
        limits: limitsOf(approval),
        uses: uses.get(safeName(name)) ?? 0,
        known: attested(approval.approvedBy),
      };
    })
    .sort((a, b) => compare(a.name, b.name));
}

const LIMITS = ['services', 'models', 'regions', 'environments', 'purposes', 'teams'] as const;

function limitsOf(approval: Approval): RecordedTerm[] {
  const limits = LIMITS.flatMap((key) => {
    const values = approval[key];
    return values === undefined ? [] : [{ key, value: list(values.map(registerName)) }];
  });
  const on = approval.approvedOn;
  return on === undefined ? limits : [...limits, { key: 'approvedOn', value: safeDay(on) }];
}

function standingWords(standing: Standing): SafeText {
  switch (standing.kind) {
    case 'in-force': {
      const { agreement, expires } = standing;
      if (agreement === undefined) return fixed('own hardware');
      const under = words(fixed('under'), registerName(agreement));
      return expires === undefined ? under : words(under, fixed('until'), safeDay(expires));
    }
    case 'expired':
      return words(registerName(standing.agreement), fixed('ended on'), safeDay(standing.expires));
    case 'not-yet':
      return words(registerName(standing.agreement), fixed('has not begun'));
    case 'missing':
      return words(fixed('there is no agreement'), registerName(standing.agreement));
    case 'not-a-baa':
      return words(registerName(standing.agreement), fixed('is no BAA that covers PHI'));
    case 'no-agreement':
      return fixed('no agreement is named');
    case 'hosted-nowhere':
      return fixed('where it runs is not recorded');
  }
}
