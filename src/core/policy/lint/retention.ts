import { message } from '../../messages';
import { safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import { agreementsOf, type LintContext } from './context';

/** Agreements under which the provider keeps what it receives without an end. */
export function retention(context: LintContext): PolicyProblem[] {
  return agreementsOf(context).flatMap(({ name, agreement: { retentionDays }, path }) =>
    retentionDays === 'unlimited'
      ? [context.say('policy/retention', [...path, 'retentionDays'], message('policy.retention', { agreement: safeName(name) }))]
      : [],
  );
} // prettier-ignore
