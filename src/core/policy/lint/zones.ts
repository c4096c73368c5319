import { message } from '../../messages';
import type { PolicyProblem } from '../problem';
import type { LintContext } from './context';

/** Zones that are said to handle none and do not say why. */
export function zoneProblems({ document, say }: LintContext): PolicyProblem[] {
  return (document.zones ?? []).flatMap(({ handles, reason }, index) =>
    handles === 'none' && !reason?.trim()
      ? [say('policy/zone-reason', ['zones', index, 'handles'], message('policy.zoneReason'))]
      : [],
  );
}
