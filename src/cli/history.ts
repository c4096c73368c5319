import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { CancelSignal, ProjectPath, Surface } from '../core';
import { visible } from '../core/reports';
import { isWithin, noPolicies, policiesOfCommit, projectPath, revisionsOf, scanHistory, storeOf, type HistoryScan, type OnProgress, type Revisions, type Store } from '../node'; // prettier-ignore
import type { Shard } from '../core/reports';
import { Failure } from './failure';
import type { Arguments, Option } from './options';
import { basePolicies, maxBytesOf, selection, shown, targetOf, type Target } from './target';

export const HISTORY: Option = {
  name: 'history',
  value: 'RANGE',
  optional: true,
  help: 'every version of every file that commits brought (default: of all branches and tags)',
};

/** A target whose history is examined. */
export interface HistoryTarget extends Target {
  readonly store: Store;
  readonly revisions: Revisions;
  /** Relative to the root, there or not; none for all. */
  readonly paths: readonly ProjectPath[];
}

/**
 * The target of `--history`: the repository, with a working tree or without. Paths need not be there any more.
 * @throws Failure where git finds no repository or no such commit, or a path lies outside
 */
export async function historyTarget(args: Arguments): Promise<HistoryTarget> {
  const there = args.positionals.filter((given) => given !== '' && existsSync(given));
  const target = await targetOf(there, args);
  const store = await storeOf(target.root);
  if (!store) throw new Failure('--history needs git and a repository, and git finds none here or refuses to read it.');
  const root = realpathSync(store.root);
  const given = args.value('history');
  const revisions = await revisionsOf(root, given);
  if ('unknown' in revisions)
    throw new Failure(`--history: git finds no commit ${visible(revisions.unknown)} here. Fetch it first; a path goes before --history, or behind --.`);
  return {
    ...target,
    root,
    starts: [root],
    folder: '',
    store: { ...store, root },
    revisions,
    paths: args.positionals.map((one) => pathIn(root, one)),
    ...(store.bare && !PLACED.some((name) => args.has(name)) ? { policies: (await policiesOfCommit(root, 'HEAD', await basePolicies(args))) ?? noPolicies(await basePolicies(args)) } : {}),
  };
} // prettier-ignore

/** Options that say themselves where the policy is: else one without a working tree is judged by that of its HEAD. */
const PLACED = ['policy', 'policy-ref', 'no-policy'];

/** A path as the user gave it, relative to the root; what git deleted long ago has one too. */
function pathIn(root: string, given: string): ProjectPath {
  const full = existsSync(given) ? realpathSync(given) : path.resolve(realpathSync(process.cwd()), given);
  if (!isWithin(root, full)) throw new Failure(`${shown(given)} lies outside the repository.`);
  return projectPath(root, full);
}

/** Examines the history of a target. */
export function historyOf(
  target: HistoryTarget,
  shard: Shard | undefined,
  args: Arguments,
  onProgress: OnProgress,
  signal?: CancelSignal,
): Promise<HistoryScan> {
  const surface = args.value('surface') as Surface | undefined;
  const { include, exclude } = selection(args);
  return scanHistory(
    {
      ...target,
      include,
      exclude,
      maxBytes: maxBytesOf(args),
      trusted: true,
      explain: args.has('explain'),
      ...(surface ? { surface } : {}),
      ...(shard ? { shard } : {}),
    },
    onProgress,
    signal,
  );
}
