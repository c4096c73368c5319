import { message } from '../../messages';
import { safeDay, safeName } from '../../safeText';
import { daysBetween } from '../days';
import type { PolicyProblem } from '../problem';
import { agreementsOf, type LintContext } from './context';

/** The longest quarter. */
const QUARTER_DAYS = 92;

/** Audit records that nobody has reviewed for a quarter. Where no review is recorded at all, `unrecordedTerms` says so. */
export function auditReview(context: LintContext): PolicyProblem[] {
  return agreementsOf(context).flatMap(({ name, agreement: { auditReviewed }, path }) =>
    auditReviewed !== undefined && daysBetween(auditReviewed, context.day) > QUARTER_DAYS
      ? [context.say('policy/audit-review', [...path, 'auditReviewed'], message('policy.auditReview', { agreement: safeName(name), date: safeDay(auditReviewed) }))]
      : [],
  );
} // prettier-ignore
