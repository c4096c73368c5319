import type { Arguments, Option } from '../options';

/** What is to be done, and where. */
export interface Wanted {
  readonly action: 'install' | 'uninstall';
  /** The project's root, absolute. */
  readonly root: string;
  readonly args: Arguments;
}

/** One file as the plan leaves it. */
export interface FileChange {
  /** Absolute. */
  readonly file: string;
  /** What is there now; undefined where there is no such file. */
  readonly before: string | undefined;
  /** What is to be there; undefined removes the file. */
  readonly after: string | undefined;
  /** Whether it must be allowed to run, as a git hook is. */
  readonly executable?: boolean;
}

/** What installing or uninstalling would do; nothing is written yet. */
export interface HookPlan {
  /** Only files that change: empty where everything already is as wanted. */
  readonly changes: readonly FileChange[];
  /** What whoever installs should know or do besides, a sentence each. */
  readonly notes: readonly string[];
}

/** One program that runs hooks: a plain object in a file of its own and a line in the list. */
export interface HookInstaller {
  /** What is typed: `claude`, `git`. */
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** Options that only this one takes; those of all are joined. */
  readonly options: readonly Option[];
  /** @throws Failure for what cannot be done */
  plan(wanted: Wanted): Promise<HookPlan>;
}
