import { addDays, isCalendarDay, literalGlob, withinFolder, folderOf, POLICY_FILE } from '../policy';
import { fixed } from '../safeText';
import { shownPath } from '../scan/shownPath';
import { addToPolicy, lockRefusal } from './policyEdit';
import { ALLOWED_DAYS, type Remedy } from './remedy';

/** Accepts a rule's findings in one file, on the policy's record: with a reason and an end. */
export const allow: Remedy = {
  id: 'allow',
  asksReason: true,
  asks: 'expires',
  inFixAll: false,
  title: () => fixed('Allow here with a reason…'),
  edit({ rule, path }, _argument, context) {
    const locked = lockRefusal(rule, context);
    if (locked) return locked;
    const reason = context.reason?.trim();
    if (!reason) return { cannot: fixed('An allow entry needs a reason.') };
    if (shownPath(path) !== path)
      return { cannot: fixed('The file name holds an identifier. Rename the file first.') };
    const inside = withinFolder(path, folderOf(context.policySource?.path ?? POLICY_FILE));
    if (inside === undefined) return { cannot: fixed('This policy does not reach the file.') };
    const expires = context.expires ?? addDays(context.day, ALLOWED_DAYS);
    if (!isCalendarDay(expires) || expires < context.day)
      return { cannot: fixed('The last day has to be a calendar day, today or later: YYYY-MM-DD.') };
    const value = { rule, files: [literalGlob(inside)], reason, expires };
    return addToPolicy({ under: 'allow', value }, context);
  },
};
