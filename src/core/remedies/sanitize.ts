import type { Finding } from '../finding';
import { flowLanguageOf } from '../flows';
import { sanitizerFor, wrap } from '../flows/mends';
import { fixed, joinSafe, safeName } from '../safeText';
import { flowEdit } from './flowEdit';
import { shownWhat } from './flowTitle';
import type { Remedy } from './remedy';

/** Hands what flows to a sanitizer that the policy declares. */
export const sanitize: Remedy = {
  id: 'sanitize',
  asksReason: false,
  inFixAll: true,
  title(finding, argument) {
    const id = `sanitize:${argument}`;
    const said = joinSafe([fixed('Pass'), shownWhat(finding, id), fixed('through'), safeName(argument)], fixed(' ')); // prettier-ignore
    return isForeign(finding, id)
      ? joinSafe([said, fixed('(its import is yours to add)')], fixed(' '))
      : said;
  },
  edit(finding, argument, context) {
    const { source } = context;
    const language = flowLanguageOf(source);
    const declared = context.policy.site.flow?.sanitizers ?? [];
    if (!language || !declared.includes(argument)) return { cannot: fixed('The policy declares no such sanitizer.') }; // prettier-ignore
    return flowEdit(finding, context, (node, scene, tree) => {
      const found = sanitizerFor(language.lower(tree), scene.text, language.id, [argument]);
      return found && wrap(node, found.callee, scene);
    });
  },
};

function isForeign({ remedies }: Finding, id: string): boolean {
  return remedies.some((ref) => ref.id === id && ref.imports === true);
}
