import { message } from '../../messages';
import { fixed, safeDay } from '../../safeText';
import { agreementsFrom } from '../approval';
import { shownWord, type PolicyProblem } from '../problem';
import type { LintContext } from './context';

/** Data that is said to be something without what that rests on: a data use agreement, a determination still in time. */
export function dataProblems({ document, layers, day, say }: LintContext): PolicyProblem[] {
  const find = agreementsFrom(layers, 0);
  return (document.data ?? []).flatMap(({ status, agreement, expires, determinedBy }, index) => {
    const path = ['data', index];
    const ended = expires !== undefined && expires !== 'evergreen' && expires < day
      ? [say('policy/data-basis', [...path, 'expires'], message('policy.determinationEnded', { date: safeDay(expires) }))]
      : [];
    if (status === 'expert-determination' && !determinedBy?.trim())
      return [...ended, say('policy/data-basis', [...path, 'status'], message('policy.determinedBy'))];
    if (status !== 'limited-data-set') return ended;
    if (agreement === undefined) return [...ended, say('policy/data-basis', [...path, 'status'], message('policy.dataUse'))];
    if (find(agreement)?.kind === 'dua') return ended;
    return [...ended, say('policy/data-basis', [...path, 'agreement'], message('policy.dataUseMissing', { agreement: shownWord(agreement, fixed('That name')) }))];
  });
} // prettier-ignore
