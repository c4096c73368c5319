import { message } from '../../messages';
import { safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import { agreementsOf, type LintContext } from './context';

/** Agreements that do not exclude training on what is sent. */
export function training(context: LintContext): PolicyProblem[] {
  return agreementsOf(context).flatMap(({ name, agreement, path }) => {
    const args = { agreement: safeName(name) };
    const said = agreement.training === 'unknown' ? message('policy.trainingUnknown', args) : message('policy.training', args);
    const { training: word = 'excluded', permissions } = agreement;
    if (word !== 'excluded') return [context.say('policy/training', [...path, 'training'], said)];
    return permissions?.train ? [context.say('policy/training', [...path, 'permissions', 'train'], said)] : [];
  });
} // prettier-ignore
