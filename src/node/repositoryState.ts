import { shownBranch, type SafeText } from '../core';
import { changesSince, defaultBase, placesOf, stagedChanges } from './changes';
import { baseOf } from './chosenChange';
import { git } from './git';

/** What a repository has to review, before anything is examined. */
export interface RepositoryState {
  /** The branch to merge into, as far as git knows one, as it may be shown. */
  readonly base?: SafeText;
  /** Commits since that branch was left; undefined where the two share none. */
  readonly commits?: number;
  /** Files that these and the working tree change or add. */
  readonly changed: number;
  readonly staged: number;
}

/** A branch or tag that one can compare with. */
export interface Ref {
  readonly kind: 'branch' | 'remote' | 'tag';
  readonly name: string;
  /** The name as it may be shown. */
  readonly shown: SafeText;
  /** When its last commit was made, in git's words: `3 days ago`. */
  readonly when: string;
}

/** @returns undefined where git finds no repository with a working tree, or refuses to read it */
export async function repositoryState(root: string): Promise<RepositoryState | undefined> {
  const places = await placesOf(root);
  if (!places) return undefined;
  const [base, staged] = await Promise.all([defaultBase(root), stagedChanges(root, places)]);
  const from = await baseOf(root, undefined, base);
  const unrelated = typeof from === 'object';
  const [count, changed] = await Promise.all([
    unrelated || from === undefined ? '' : git(root, ['rev-list', '--count', `${from}..HEAD`]),
    unrelated ? undefined : changesSince(root, from, true),
  ]);
  return {
    ...(base === undefined ? {} : { base: shownBranch(base) }),
    ...(unrelated ? {} : { commits: Number(count ?? '') }),
    changed: changed?.files.size ?? 0,
    staged: staged?.files.size ?? 0,
  };
}

const MOST_REFS = 300;

const KINDS: readonly (readonly [prefix: string, kind: Ref['kind']])[] = [
  ['refs/heads/', 'branch'],
  ['refs/remotes/', 'remote'],
  ['refs/tags/', 'tag'],
];

/** The branches and tags of a repository, those with the latest commits first. */
export async function refsOf(root: string): Promise<readonly Ref[]> {
  const folders = KINDS.map(([prefix]) => prefix);
  const answer = await git(root, [
    'for-each-ref',
    `--count=${MOST_REFS}`,
    '--sort=-creatordate',
    '--format=%(refname)%00%(creatordate:relative)%00%(symref)',
    ...folders,
  ]);
  return (answer ?? '').split('\n').flatMap((line): Ref[] => {
    const [full = '', when = '', symbolic = ''] = line.split('\0');
    const found = KINDS.find(([prefix]) => full.startsWith(prefix));
    // What only points at another branch, such as origin/HEAD, is that branch once more.
    if (!found || symbolic !== '') return [];
    const name = full.slice(found[0].length);
    return [{ kind: found[1], name, shown: shownBranch(name), when }];
  });
}
