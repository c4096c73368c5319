import { message } from '../../messages';
import { safeDay, safeName, safeNumber } from '../../safeText';
import { EXPIRING_DAYS } from '../approval';
import { daysBetween } from '../days';
import type { PolicyProblem } from '../problem';
import { lastRead, REVIEW_YEARS, yearsLater } from '../terms';
import { agreementsOf, isBaa, type LintContext } from './context';

/** Days that somebody must have lived through to write them down. */
const PAST = ['reviewed', 'riskAssessment', 'auditReviewed', 'workforceTrained', 'soc2', 'hitrust'] as const;

/** Agreements that have run out, are about to, or were not read for years; days in the wrong order. */
export function agreementDates(context: LintContext): PolicyProblem[] {
  const { day, say } = context;
  return agreementsOf(context).flatMap(({ name, agreement, path }) => {
    const shown = safeName(name);
    const future = PAST.flatMap((key) => {
      const date = agreement[key];
      return date !== undefined && date > day ? [say('policy/bad-date', [...path, key], message('policy.future', { key: safeName(key), date: safeDay(date) }))] : [];
    });
    const begins = agreement.effective ?? agreement.accepted;
    const { expires } = agreement;
    const read = lastRead(agreement);
    const unread = read !== undefined && read <= day && isBaa(agreement) && yearsLater(read, REVIEW_YEARS) <= day && (expires === undefined || expires >= day);
    const review = unread
      ? [say('policy/agreement-unreviewed', [...path, agreement.reviewed === read ? 'reviewed' : agreement.accepted === read ? 'accepted' : 'effective'], message('policy.unreviewed', { agreement: shown, date: safeDay(read) }))]
      : [];
    if (expires === undefined || expires === 'evergreen') return [...future, ...review];
    const at = [...path, 'expires'];
    const args = { agreement: shown, date: safeDay(expires) };
    const days = safeNumber(daysBetween(day, expires));
    if (begins !== undefined && expires < begins) return [...future, say('policy/bad-date', at, message('policy.order', { ...args, begins: safeDay(begins) }))];
    if (expires < day) return [...future, say('policy/agreement-expired', at, message('policy.expired', args))];
    const soon = daysBetween(day, expires) <= EXPIRING_DAYS;
    return [...future, ...review, ...(soon ? [say('policy/agreement-expiring', at, message('policy.expiring', { ...args, days }))] : [])];
  });
} // prettier-ignore
