import { fixed } from '../safeText';
import { remedyStandIn } from './remedyStandIn';
import type { Remedy } from './remedy';

/** Puts a stand-in that stays the same for the same value during the session: `[SSN-417]`. */
export const surrogate: Remedy = {
  id: 'surrogate',
  asksReason: false,
  inFixAll: false,
  title: () => fixed('Replace by a surrogate'),
  edit: (finding, _argument, context) => remedyStandIn(finding, context, context.surrogates),
};
