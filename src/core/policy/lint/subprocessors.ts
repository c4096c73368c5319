import { message } from '../../messages';
import { fixed, safeName } from '../../safeText';
import { shownWord, type PolicyProblem } from '../problem';
import { agreementsOf, type LintContext } from './context';

/** Sub-processors that receive PHI without an agreement of their own. */
export function subprocessors(context: LintContext): PolicyProblem[] {
  return agreementsOf(context).flatMap(({ name, agreement, path }) =>
    (agreement.subprocessors ?? []).flatMap((entry, index) => {
      const args = { agreement: safeName(name), name: shownWord(entry.name, fixed('a sub-processor')) };
      return entry.agreement ? [] : [context.say('policy/subprocessor', [...path, 'subprocessors', index, 'agreement'], message('policy.subprocessor', args))];
    }),
  );
} // prettier-ignore
