import { message } from '../../messages';
import { fixed, safeName, type SafeText } from '../../safeText';
import type { PolicyProblem } from '../problem';
import { agreementsOf, isBaa, type LintContext } from './context';

/** What is offered where a BAA is asked, by the name of its document. None of them binds as 164.504(e) wants. */
const SUBSTITUTES: readonly (readonly [RegExp, SafeText])[] = [
  [/(?<![a-z])(?:dpa|data[-_ %+]*processing)(?![a-z])/i, fixed('a data processing agreement')],
  [/(?<![a-z])soc[-_ ]?2(?![0-9])/i, fixed('a SOC 2 report')],
  [/(?<![a-z])hitrust(?![a-z])/i, fixed('a HITRUST certificate')],
  [/(?<![a-z])iso[-_ ]?27001/i, fixed('an ISO 27001 certificate')],
  [/(?<![a-z])(?:zdr|zero[-_ ]data[-_ ]retention)(?![a-z])/i, fixed('a setting of zero data retention')],
  [/(?<![a-z])(?:nda|non[-_ ]?disclosure)(?![a-z])/i, fixed('a non-disclosure agreement')],
  [/(?<![a-z])privacy[-_ ](?:policy|notice|statement)/i, fixed('a privacy policy')],
];

/** A document named as one may hold it as an annex. */
const NAMES_BAA = /(?<![a-z])(?:baa|hipaa)(?![a-z])|business[-_ %+]*associate/i;

/** Documents that are no BAA by their name. Silent for incorporated terms: some vendors put the BAA into their DPA. */
export function substitutes(context: LintContext): PolicyProblem[] {
  return agreementsOf(context).flatMap(({ name, agreement, path }) => {
    const { document, form } = agreement;
    if (document === undefined || form === 'incorporated' || !isBaa(agreement) || NAMES_BAA.test(document)) return [];
    const found = SUBSTITUTES.find(([pattern]) => pattern.test(document));
    const said = found && message('policy.substitute', { agreement: safeName(name), what: found[1] });
    return said ? [context.say('policy/substitute', [...path, 'document'], said)] : [];
  });
} // prettier-ignore
