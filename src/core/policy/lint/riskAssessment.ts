import { message } from '../../messages';
import { safeDay, safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import { agreementsInUse, type LintContext } from './context';

/**
 * Services in use that no risk analysis has looked at, or that were approved after it. When a provider or model first
 * came into the code is not known here: the evidence report compares that.
 */
export function riskAssessment(context: LintContext): PolicyProblem[] {
  const { document, say } = context;
  return agreementsInUse(context).flatMap(({ name, agreement, path }) => {
    const { riskAssessment: assessed } = agreement;
    if (assessed === undefined) return [say('policy/risk-assessment', path, message('policy.noAssessment', { agreement: safeName(name) }), 'key')];
    return Object.entries(document.approvals ?? {}).flatMap(([key, approval]) => {
      const { approvedOn, status } = approval;
      if (approval.agreement !== name || status !== 'approved' || approvedOn === undefined || approvedOn <= assessed) return [];
      const args = { approval: safeName(key), date: safeDay(approvedOn), agreement: safeName(name), assessed: safeDay(assessed) };
      return [say('policy/risk-assessment', ['approvals', key, 'approvedOn'], message('policy.assessedBefore', args))];
    });
  });
} // prettier-ignore
