import { keep } from '../flows/mends';
import { fixed, joinSafe, safeIdentifier, type SafeText } from '../safeText';
import { flowEdit } from './flowEdit';
import { shownWhat } from './flowTitle';
import type { Remedy } from './remedy';

/** Sends some members of a record in place of all of it, 45 CFR 164.502(b). The argument names them, with commas. */
export const keepFields: Remedy = {
  id: 'keep-fields',
  asksReason: false,
  inFixAll: false,
  title(finding, argument) {
    const record = shownWhat(finding, `keep-fields:${argument}`);
    const members = argument.split(',').map((member): SafeText => joinSafe([record, safeIdentifier(member)], fixed('.'))); // prettier-ignore
    const verb = finding.rule === 'flow/phi-to-log' ? fixed('Log only') : fixed('Send only');
    return joinSafe([verb, joinSafe(members, fixed(', '))], fixed(' '));
  },
  edit: (finding, argument, context) =>
    flowEdit(finding, context, (node, scene) => keep(node, argument.split(','), scene)),
};
