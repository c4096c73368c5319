import { drop } from '../flows/mends';
import { fixed, joinSafe } from '../safeText';
import { flowEdit } from './flowEdit';
import { shownWhat } from './flowTitle';
import type { Remedy } from './remedy';

const WHERE = {
  'flow/phi-to-log': fixed('from the log'),
  'flow/phi-to-third-party': fixed('from what is reported'),
} as const;

/** Leaves what flows out of a log, an error report or an event; the rest of it stays. */
export const dropFromLog: Remedy = {
  id: 'drop-from-log',
  asksReason: false,
  inFixAll: true,
  title(finding) {
    const where = finding.rule === 'flow/phi-to-third-party' ? WHERE[finding.rule] : WHERE['flow/phi-to-log'];
    return joinSafe([fixed('Drop'), shownWhat(finding, 'drop-from-log'), where], fixed(' '));
  },
  edit: (finding, _argument, context) => flowEdit(finding, context, drop),
};
