import { message } from '../../messages';
import { fixed, joinSafe, safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import { AGREEMENT_TERMS, type Agreement, type AgreementTerm } from '../schema';
import { agreementsInUse, type LintContext } from './context';

/** One line for each agreement in use: the terms that weigh most of which it records nothing. */
export function unrecordedTerms(context: LintContext): PolicyProblem[] {
  return agreementsInUse(context).flatMap(({ name, agreement, path }) => {
    const missing = missingTerms(agreement);
    if (missing.length === 0) return [];
    const keys = joinSafe(missing.map(safeName), fixed(', '));
    return [context.say('policy/unrecorded-terms', path, message('policy.unrecorded', { agreement: safeName(name), keys }), 'key')];
  });
} // prettier-ignore

/** Required terms without a record; `riskAssessment` has a rule of its own. A log that nobody reviews is half a record. */
function missingTerms(agreement: Agreement): string[] {
  const terms: readonly AgreementTerm[] = AGREEMENT_TERMS;
  const required = terms.filter(({ key, weight }) => weight === 'required' && key !== 'riskAssessment').map(({ key }) => key);
  return [...required, ...(agreement.auditLogging ? ['auditReviewed'] : [])].filter((key) => !Object.hasOwn(agreement, key));
} // prettier-ignore
