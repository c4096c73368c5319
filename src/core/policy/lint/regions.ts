import { hostRegion } from '../../providers';
import { message, type Message } from '../../messages';
import { fixed, joinSafe, safeName } from '../../safeText';
import { agreementsFrom } from '../approval';
import { exactEndpoint } from '../endpoints';
import type { PolicyProblem } from '../problem';
import { countryOf, isWithinResidency } from '../residency';
import type { Agreement, Approval } from '../schema';
import type { LintContext } from './context';

/** Approvals whose endpoints or regions lie outside their own regions, or outside what their agreement permits. */
export function regionProblems({ document, layers, say }: LintContext): PolicyProblem[] {
  const find = agreementsFrom(layers, 0);
  return Object.entries(document.approvals ?? {}).flatMap(([key, approval]) => {
    const agreement = approval.agreement === undefined ? undefined : find(approval.agreement);
    const path = ['approvals', key];
    const endpoints = approval.endpoints.flatMap((text, index) => {
      const endpoint = exactEndpoint(text);
      const region = endpoint && hostRegion(endpoint.origin);
      const said =
        region && (outsideApproval(region, approval) ?? outsideAgreement(region, approval, agreement));
      return said ? [say('policy/region', [...path, 'endpoints', index], said)] : [];
    });
    const regions = (approval.regions ?? []).flatMap((region, index) => {
      const said = outsideAgreement(region, approval, agreement);
      return said ? [say('policy/region', [...path, 'regions', index], said)] : [];
    });
    return [...endpoints, ...regions];
  });
}

function outsideApproval(region: string, { regions }: Approval): Message | undefined {
  if (!regions || regions.some((name) => name.toLowerCase() === region.toLowerCase())) return undefined;
  return message('policy.hostRegion', { region: safeName(region), regions: joinSafe(regions.map(safeName), fixed(', ')) });
} // prettier-ignore

function outsideAgreement(region: string, approval: Approval, agreement: Agreement | undefined): Message | undefined {
  if (!agreement) return undefined;
  const args = { region: safeName(region), agreement: safeName(approval.agreement!) };
  const { residency, permissions } = agreement;
  if (residency) return isWithinResidency(region, residency) ? undefined : message('policy.residency', { ...args, residency: joinSafe(residency.map(safeName), fixed(', ')) });
  const country = countryOf(region);
  return permissions?.offshore || country === undefined || country === 'us' ? undefined : message('policy.offshore', args);
} // prettier-ignore
