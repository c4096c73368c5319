import { message } from '../../messages';
import { safeName } from '../../safeText';
import type { PolicyProblem } from '../problem';
import { agreementsOf, isBaa, type LintContext } from './context';

/** 60 calendar days from discovery: 45 CFR 164.410(b). */
const LATEST_HOURS = 60 * 24;

/** A business associate that may tell of a breach later than the regulation lets it. */
export function breachNotice(context: LintContext): PolicyProblem[] {
  return agreementsOf(context).flatMap(({ name, agreement, path }) => {
    const { breachNoticeHours: hours } = agreement;
    if (hours === undefined || hours <= LATEST_HOURS || !isBaa(agreement)) return [];
    return [context.say('policy/breach-notice', [...path, 'breachNoticeHours'], message('policy.breachNotice', { agreement: safeName(name) }))];
  });
} // prettier-ignore
