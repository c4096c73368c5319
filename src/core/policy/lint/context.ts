import type { JSONPath } from 'jsonc-parser';
import type { Message } from '../../messages';
import type { RuleId } from '../../rules';
import type { PolicyLayer } from '../layers';
import type { PolicyProblem } from '../problem';
import type { Agreement, PolicyDocument } from '../schema';

/** Puts a sentence at a place of the policy: at a key (with its value), or at its value alone. */
export type Say = (rule: RuleId, path: JSONPath, said: Message, of?: 'key' | 'value') => PolicyProblem;

/** What a check looks at. */
export interface LintContext {
  /** The policy itself. */
  readonly document: PolicyDocument;
  /** The policy, then those that apply besides it: its base and those of outer folders, nearest first. */
  readonly layers: readonly PolicyLayer[];
  readonly day: string;
  readonly say: Say;
}

/** One kind of fault. A plain function in a file of its own, and one line in the list. */
export type Check = (context: LintContext) => readonly PolicyProblem[];

/** The agreements of a policy with their paths. */
export function agreementsOf({ document }: LintContext): { name: string; agreement: Agreement; path: JSONPath }[] {
  return Object.entries(document.agreements ?? {}).map(([name, agreement]) => ({ name, agreement, path: ['agreements', name] }));
} // prettier-ignore

/** The agreements of a policy that one of its own approvals stands on, and is approved. */
export function agreementsInUse(context: LintContext): ReturnType<typeof agreementsOf> {
  const used = new Set(
    Object.values(context.document.approvals ?? {}).flatMap(({ status, agreement, selfHosted }) => (status === 'approved' && !selfHosted ? [agreement] : [])),
  );
  return agreementsOf(context).filter(({ name, agreement }) => used.has(name) && isBaa(agreement));
} // prettier-ignore

export function isBaa({ kind }: Agreement): boolean {
  return kind === 'baa' || kind === 'subcontractor-baa';
}
