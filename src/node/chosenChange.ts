import { shownBranch, type SafeText } from '../core';
import type { Compared } from '../core/reports';
import { openBlobs } from './blobs';
import {
  changesSince,
  defaultBase,
  isShallow,
  mergeBase,
  placesOf,
  stagedChanges,
  type Changes,
} from './changes';
import type { FileReader } from './files';
import { commitOf, headCommit } from './git';
import { indexReader } from './indexReader';

/** What somebody wants to see the additions of. */
export type ChangeChoice =
  | { readonly kind: 'staged' }
  /** Since another branch, tag or commit was left; without one, the branch to merge into. */
  | { readonly kind: 'since'; readonly ref?: string | undefined };

/** What a change adds, and what it was compared with. */
export interface ChosenChange {
  readonly changes: Changes;
  readonly compared: Compared;
}

/** What is staged, with what reads it until it is closed. */
export interface StagedChange extends ChosenChange {
  /** Reads files as they are staged. @param maxBytes a larger one is not examined */
  reader(maxBytes: number): FileReader;
  close(): void;
}

/** Why git cannot tell what a change adds. */
export type ChangeProblem =
  | { readonly problem: 'no-git' }
  | { readonly problem: 'unknown-ref'; readonly ref: SafeText }
  /** The two share no commit; a shallow clone may only lack it. */
  | { readonly problem: 'unrelated'; readonly ref: SafeText; readonly shallow: boolean };

export function isChangeProblem(answer: object): answer is ChangeProblem {
  return 'problem' in answer;
}

/** What the next commit would add. */
export async function stagedChange(root: string): Promise<StagedChange | ChangeProblem> {
  const places = await placesOf(root);
  const changes = places && (await stagedChanges(root, places));
  if (!places || !changes) return { problem: 'no-git' };
  const blobs = openBlobs(root, places.index);
  const known = new Map([...changes.files.values()].map(({ path, blob = '' }) => [path, blob]));
  const source = { root, blobs, index: places.index, known, shared: places.shared };
  return {
    changes,
    compared: { what: 'staged', with: shownBranch('HEAD'), commit: changes.base ?? null },
    reader: (maxBytes) => indexReader(source, maxBytes),
    close: () => blobs.close(),
  };
}

/**
 * What the working tree adds since another branch was left.
 * @param given the branch, tag or commit that somebody named
 * @param obeyIgnore whether unknown files that .gitignore leaves out stay out
 */
export async function changeSince(root: string, given: string | undefined, obeyIgnore: boolean): Promise<ChosenChange | ChangeProblem> {
  if (!(await placesOf(root))) return { problem: 'no-git' };
  const ref = given ?? (await defaultBase(root));
  const base = await baseOf(root, given, ref);
  if (typeof base === 'object') return base;
  const changes = await changesSince(root, base, obeyIgnore);
  if (!changes) return { problem: 'no-git' };
  return { changes, compared: { what: 'changed', with: shownBranch(ref ?? 'HEAD'), commit: base ?? null } };
} // prettier-ignore

/** The commit where the branch left another; undefined before the first commit. */
export async function baseOf(
  root: string,
  given: string | undefined,
  ref: string | undefined,
): Promise<string | undefined | ChangeProblem> {
  const head = await headCommit(root);
  if (head === undefined && given === undefined) return undefined;
  if (ref === undefined) return head;
  const commit = await commitOf(root, ref);
  if (commit === undefined) return { problem: 'unknown-ref', ref: shownBranch(ref) };
  const base = await mergeBase(root, commit);
  return base ?? { problem: 'unrelated', ref: shownBranch(ref), shallow: await isShallow(root) };
}
