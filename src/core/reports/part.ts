import type { RuleId } from '../rules';

/** Which part of a tree a scan examined: the `index`th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a part of a sharded scan says besides its report, so that the parts can be joined. */
export interface Part extends Shard {
  /** Names the list of all files that were to be examined, of every part. */
  readonly tree: string;
  /** Names the policies in force and the options that findings depend on. */
  readonly judged: string;
  /** Whether nobody narrowed the scan to paths or globs. */
  readonly whole: boolean;
  /** The files of this part that were examined, as a report shows them. */
  readonly files: readonly string[];
  /** Of its findings, paths with the rules that a policy locks there: no baseline hides these. */
  readonly locked: readonly (readonly [path: string, rule: RuleId])[];
}
