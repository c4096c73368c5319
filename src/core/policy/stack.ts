import type { Decision } from '../finding';
import { RULES, rulePatternMatches, type RuleId } from '../rules';
import type { JSONPath } from 'jsonc-parser';
import { fixed, joinSafe, safeNumber } from '../safeText';
import { lineIndexAt } from '../scan/sourceText';
import type { PolicyLayer } from './layers';
import { pathText } from './shape';

/** Rules whose verdict an approval or a zone can loosen. */
const BY_APPROVAL = RULES.map(({ id }) => id).filter(
  (id) => id.startsWith('llm/') || id === 'flow/phi-to-llm',
);

/** The layers of a policy and what each of them may loosen. */
export interface PolicyStack {
  /** Nearest first. */
  readonly layers: readonly PolicyLayer[];
  readonly trusted: boolean;
  locked(rule: RuleId): boolean;
  /** Whether a layer's own severity for a rule may lower it: no layer farther out locks the rule. */
  mayLower(index: number, rule: RuleId): boolean;
  /** Whether a layer's approvals and zones without PHI count. */
  mayApprove(index: number): boolean;
}

export function policyStack(layers: readonly PolicyLayer[], trusted: boolean): PolicyStack {
  const locks = layers.map(({ document }) => document.lock ?? []);
  const lockedFrom = (from: number, rule: RuleId): boolean =>
    locks.slice(from).some((patterns) => patterns.some((pattern) => rulePatternMatches(pattern, rule)));
  const mayLoosen = (index: number): boolean => trusted && !layers[index]?.tightens;
  const mayApprove = layers.map((_, index) => mayLoosen(index) && !BY_APPROVAL.some((rule) => lockedFrom(index + 1, rule))); // prettier-ignore
  return {
    layers,
    trusted,
    locked: (rule) => lockedFrom(0, rule),
    mayLower: (index, rule) => mayLoosen(index) && !lockedFrom(index + 1, rule),
    mayApprove: (index) => mayApprove[index] ?? false,
  };
}

/** The line of a policy that decided. */
export function decision({ loaded, tightens }: PolicyLayer, path: JSONPath): Decision {
  const line = lineIndexAt(loaded.source, loaded.at(path).start) + 1;
  // A base policy lies outside the project, so no path of it would lead anybody there.
  if (tightens)
    return {
      text: joinSafe([fixed('base policy, line '), safeNumber(line), fixed(': '), pathText(path)], fixed('')),
    };
  return { text: pathText(path), path: loaded.source.path, line };
}
