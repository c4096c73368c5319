import type { PolicyLayer } from '../../policy';
import { fixed, safeDay, safeName, safeNumber, type SafeText } from '../../safeText';
import { maskProse } from '../../scan/mask';
import { shownPath } from '../../scan/shownPath';
import type { AcceptedRow, DeclarationRow, Gap } from './evidence';
import { globs, list, registerName, words } from './names';
import { attested } from './register';

/** Routes, zones, data and upstream contracts, in the order of the file. */
export function declarationRows({ document, loaded }: PolicyLayer, day: string): DeclarationRow[] {
  const policy = shownPath(loaded.source.path);
  const row = (kind: DeclarationRow['kind'], name: SafeText, says: SafeText, by?: string, gaps: readonly Gap[] = []): DeclarationRow =>
    ({ kind, name, says, policy, gaps, known: attested(by) });
  return [
    ...(document.routes ?? []).map(({ from, to }) => row('route', registerName(from), words(fixed('to'), registerName(to)))),
    ...(document.zones ?? []).map(({ files, handles, reason }) =>
      row('zone', globs(files), words(handles === 'phi' ? fixed('handles PHI') : fixed('handles none'), reason === undefined ? undefined : words(fixed('·'), maskProse(reason)))),
    ),
    ...(document.data ?? []).map((entry) =>
      row('data', globs(entry.files), words(safeName(entry.status), until(entry.expires), entry.agreement === undefined ? undefined : words(fixed('under'), registerName(entry.agreement)), entry.recipients ? words(fixed('for'), list(entry.recipients.map(registerName))) : undefined), entry.determinedBy, dataGaps(entry, day)),
    ),
    ...Object.entries(document.upstream ?? {}).map(([name, contract]) => row('upstream', registerName(name), upstreamWords(contract))),
  ];
} // prettier-ignore

type DataEntry = NonNullable<PolicyLayer['document']['data']>[number];
type Upstream = NonNullable<PolicyLayer['document']['upstream']>[string];

function until(expires: string | undefined): SafeText | undefined {
  if (expires === undefined) return undefined;
  return expires === 'evergreen' ? fixed('without end') : words(fixed('until'), safeDay(expires));
}

/** What the status that is claimed asks for, and the entry does not say. */
function dataGaps({ status, determinedBy, expires, agreement, recipients }: DataEntry, day: string): Gap[] {
  const gap = (what: SafeText, basis: SafeText, weight: Gap['weight'] = 'required'): Gap => ({ what, unrecorded: true, weight, basisKind: basis.startsWith('45') ? 'cfr' : 'practice', basis });
  const ended: Gap[] = expires !== undefined && expires !== 'evergreen' && expires < day ? [{ what: words(fixed('counted until'), safeDay(expires)), weight: 'required', basisKind: 'practice', basis: fixed('Determinations are limited in time') }] : [];
  return [
    ...ended,
    ...(status === 'expert-determination' && determinedBy === undefined ? [gap(fixed('determinedBy is not recorded'), fixed('45 CFR 164.514(b)(1)'))] : []),
    ...(status === 'expert-determination' && recipients === undefined ? [gap(fixed('recipients are not recorded'), fixed('45 CFR 164.514(b)(1)(i)'), 'expected')] : []),
    ...(status === 'expert-determination' && expires === undefined ? [gap(fixed('expires is not recorded'), fixed('Determinations are limited in time'), 'expected')] : []),
    ...(status === 'limited-data-set' && agreement === undefined ? [gap(fixed('agreement is not recorded'), fixed('45 CFR 164.514(e)(4)'))] : []),
  ];
} // prettier-ignore

function upstreamWords(contract: Upstream): SafeText {
  const { expires, residency, retentionDays, breachNoticeHours, subcontractors, allowedProviders, purposes } = contract;
  const parts = [
    until(expires),
    purposes && words(fixed('purposes'), list(purposes.map(safeName))),
    residency && words(fixed('residency'), list(residency.map(registerName))),
    retentionDays === undefined ? undefined : words(fixed('retention'), retentionDays === 'unlimited' ? fixed('unlimited') : words(safeNumber(retentionDays), fixed('days'))),
    breachNoticeHours === undefined ? undefined : words(fixed('breach notice'), safeNumber(breachNoticeHours), fixed('hours')),
    subcontractors && words(fixed('subcontractors'), safeName(subcontractors)),
    allowedProviders && words(fixed('providers'), list(allowedProviders.map(registerName))),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? fixed('no limit recorded') : parts.reduce((all, part) => words(all, fixed('·'), part));
} // prettier-ignore

/** Entries that accept findings, whether or not there are any. */
export function allowRows({ document }: PolicyLayer): AcceptedRow[] {
  return (document.allow ?? []).map(({ rule, files, reason, approvedBy, expires }) => ({
    rule: safeName(rule),
    by: 'allow entry',
    reason: maskProse(reason),
    place: globs(files),
    ...(expires === undefined ? {} : { expires: safeDay(expires) }),
    known: attested(approvedBy),
  }));
}
