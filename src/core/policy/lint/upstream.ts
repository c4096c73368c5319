import { message, type Message } from '../../messages';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../../safeText';
import { agreementsFrom } from '../approval';
import type { PolicyProblem } from '../problem';
import { isWithinResidency } from '../residency';
import type { Agreement, Approval, Upstream } from '../schema';
import type { LintContext } from './context';

type Limit = readonly [key: string, said: SafeText];

/** Agreements below that grant more than a contract above lets a business associate pass on. */
export function upstreamLimits({ document, layers, say }: LintContext): PolicyProblem[] {
  const find = agreementsFrom(layers, 0);
  const contracts = layers.flatMap((layer) => Object.entries(layer.document.upstream ?? {}));
  return Object.entries(document.approvals ?? {}).flatMap(([key, approval]) => {
    const agreement = approval.agreement === undefined ? undefined : find(approval.agreement);
    if (!agreement || approval.status !== 'approved') return [];
    return contracts.flatMap(([name, upstream]) =>
      exceeded(approval, agreement, upstream).map(([at, what]) =>
        say('policy/upstream-limit', ['approvals', key, at], said(key, name, what)),
      ),
    );
  });
}

function said(approval: string, upstream: string, what: SafeText): Message {
  return message('policy.upstream', { approval: safeName(approval), upstream: safeName(upstream), what });
}

function exceeded(approval: Approval, agreement: Agreement, upstream: Upstream): Limit[] {
  const { retentionDays: kept } = agreement;
  const { retentionDays: most, breachNoticeHours: hours, residency, subcontractors, allowedProviders = [] } = upstream;
  const outside = (approval.regions ?? []).filter((region) => residency && !isWithinResidency(region, residency));
  const beyond = kept !== undefined && typeof most === 'number' && (kept === 'unlimited' || kept > most);
  const late = hours !== undefined && agreement.breachNoticeHours !== undefined && agreement.breachNoticeHours > hours;
  const unlisted = subcontractors === 'none' || (subcontractors === 'listed' && !allowedProviders.includes(approval.provider));
  return [
    ...(unlisted ? [['provider', fixed('this subcontractor')] as const] : []),
    ...(outside.length > 0 ? [['regions', joinSafe([fixed('the region'), ...outside.map(safeName)], fixed(' '))] as const] : []),
    ...(beyond ? [['agreement', fixed('how long data is kept')] as const] : []),
    ...(late ? [['agreement', joinSafe([fixed('a notice of a breach later than'), safeNumber(hours), fixed('hours')], fixed(' '))] as const] : []),
    ...(agreement.training !== undefined && agreement.training !== 'excluded' && !upstream.train ? [['agreement', fixed('training')] as const] : []),
    ...(agreement.permissions?.deidentify && !upstream.deidentify ? [['agreement', fixed('de-identification for its own use')] as const] : []),
    ...(agreement.permissions?.offshore && !upstream.offshore ? [['agreement', fixed('processing outside the United States')] as const] : []),
  ];
} // prettier-ignore
