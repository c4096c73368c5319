import type { Surface } from '../finding';
import type { EffectivePolicy } from '../policy';
import type { ProjectPath } from '../ports';

/** Under what a file's raw findings are judged. */
export interface JudgeContext {
  readonly policy: EffectivePolicy;
  /** Of other files in which findings may stand: a policy nearer to them, or none of those nearer to this one. */
  readonly policies?: ReadonlyMap<ProjectPath, EffectivePolicy>;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  /** An untrusted workspace may tighten the policy, never loosen it: suppressions and allow entries do not count. */
  readonly trusted: boolean;
  readonly surface: Surface;
  /** How often each place was seen before, in a text that is judged in parts; added to. */
  readonly occurrences?: Map<string, number>;
  /** Whether to tell every receiver and flow, approved ones too. */
  readonly evidence?: boolean;
}

/** Under what a finding is judged that stands at a path. */
export function contextAt(context: JudgeContext, path: ProjectPath): JudgeContext {
  const policy = context.policies?.get(path);
  return policy ? { ...context, policy } : context;
}
