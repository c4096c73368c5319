import { message } from '../../messages';
import { fixed } from '../../safeText';
import { agreementsFrom, standingOf } from '../approval';
import { exactEndpoint } from '../endpoints';
import { shownWord, type PolicyProblem } from '../problem';
import { providerProblems } from './approvals';
import type { LintContext } from './context';

/** Routes to what is not approved on the day. */
export function routeProblems({ layers, day, say }: LintContext): PolicyProblem[] {
  return (layers[0]?.document.routes ?? []).flatMap(({ from, to }, index) => {
    const at = layers.findIndex(({ document }) => Object.hasOwn(document.approvals ?? {}, to));
    const approval = layers[at]?.document.approvals?.[to];
    const open =
      approval?.status === 'approved' &&
      approval.endpoints.some((text) => exactEndpoint(text)) &&
      standingOf(approval, day, agreementsFrom(layers, at)).kind === 'in-force';
    const said = message('policy.route', { approval: shownWord(to, fixed('an approval')) });
    return [
      ...providerProblems(from, ['routes', index, 'from'], say),
      ...(open ? [] : [say('policy/route-unapproved', ['routes', index, 'to'], said)]),
    ];
  });
}
