import type { Surface } from '../finding';
import type { EffectivePolicy } from '../policy';
import type { ProjectPath } from '../ports';

/** Under what a file's raw findings are judged. */
export interface JudgeContext {
  readonly policy: EffectivePolicy;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  /** An untrusted workspace may tighten the policy, never loosen it: suppressions and allow entries do not count. */
  readonly trusted: boolean;
  readonly surface: Surface;
  /** Fingerprints by path that were accepted before. */
  readonly baseline?: ReadonlyMap<ProjectPath, ReadonlySet<string>>;
  /** Whether to tell every receiver and flow, approved ones too. */
  readonly evidence?: boolean;
}
