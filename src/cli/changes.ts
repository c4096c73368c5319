import { isNotExamined, POLICY_FILE, shownBranch } from '../core';
import { visible, type Compared } from '../core/reports';
import { changesSince, commitOf, defaultBase, fileReader, headCommit, indexReader, isShallow, mergeBase, nearestPolicies, openBlobs, placesOf, stagedChanges, type Changes } from '../node'; // prettier-ignore
import { Failure } from './failure';
import type { Io } from './io';
import type { Arguments, Option } from './options';
import { basePolicies, maxBytesOf, type Target } from './target';

/** Options that report only what a change adds. */
export const CHANGES: readonly Option[] = [
  { name: 'staged', help: 'only what the next commit would add, read as it is staged, policies too' },
  {
    name: 'changed',
    value: 'REF',
    optional: true,
    help: 'only what was added since this branch was left (default: the one to merge into)',
  },
];

/** A target of which only what a change adds is reported. */
export interface ChangedTarget extends Target {
  readonly changes: Changes;
  readonly compared: Compared;
  /** Lets go what reads it. */
  close(): void;
}

/**
 * The target of `--staged` or `--changed`: the whole repository, unless paths were named.
 * @returns undefined if neither was asked for
 * @throws Failure where git cannot tell
 */
export async function changedTarget(target: Target, args: Arguments, io: Io): Promise<ChangedTarget | undefined> {
  if (!args.has('staged') && !args.has('changed')) return undefined;
  const whole = args.positionals.length === 0 ? { ...target, starts: [target.root], folder: '' } : target;
  return args.has('staged') ? stagedTarget(whole, args, io) : sinceTarget(whole, args);
} // prettier-ignore

async function stagedTarget(target: Target, args: Arguments, io: Io): Promise<ChangedTarget> {
  const { root } = target;
  const places = await placesOf(root);
  const changes = places && (await stagedChanges(root, places));
  if (!places || !changes) throw withoutGit('staged');
  const blobs = openBlobs(root, places.index);
  const known = new Map([...changes.files.values()].map(({ path, blob = '' }) => [path, blob]));
  const source = { root, blobs, index: places.index, known, shared: places.shared };
  const ownPolicies = !['policy', 'policy-ref', 'no-policy'].some((name) => args.has(name));
  // A policy counts whatever its size.
  const whole = indexReader(source, Number.MAX_SAFE_INTEGER);
  if (ownPolicies && changes.files.size > 0) await warnOfUnstagedPolicy(root, whole, io);
  return {
    ...target,
    reader: indexReader(source, maxBytesOf(args)),
    ...(ownPolicies ? { policies: nearestPolicies(whole, await basePolicies(args)) } : {}),
    changes,
    compared: { what: 'staged', with: shownBranch('HEAD'), commit: changes.base ?? null },
    close: () => blobs.close(),
  };
}

async function warnOfUnstagedPolicy(root: string, staged: ReturnType<typeof indexReader>, io: Io): Promise<void> {
  const [there, here] = await Promise.all([staged.read(POLICY_FILE), fileReader(root).read(POLICY_FILE)]);
  if (isNotExamined(there) && !isNotExamined(here))
    io.say(`phi-cordon: ${POLICY_FILE} is not staged, so it does not count here. git add ${POLICY_FILE}`);
} // prettier-ignore

async function sinceTarget(target: Target, args: Arguments): Promise<ChangedTarget> {
  const { root } = target;
  if (!(await placesOf(root))) throw withoutGit('changed');
  const ref = args.value('changed') ?? (await defaultBase(root));
  const base = await baseOf(root, args.value('changed'), ref);
  const changes = await changesSince(root, base, !args.has('no-ignore'));
  if (!changes) throw withoutGit('changed');
  const compared: Compared = { what: 'changed', with: shownBranch(ref ?? 'HEAD'), commit: base ?? null };
  return { ...target, changes, compared, close: () => undefined };
}

/** The commit where the branch left another; undefined before the first commit. */
async function baseOf(root: string, given: string | undefined, ref: string | undefined): Promise<string | undefined> {
  const head = await headCommit(root);
  if (head === undefined && given === undefined) return undefined;
  if (ref === undefined) return head;
  const commit = await commitOf(root, ref);
  if (commit === undefined)
    throw new Failure(`--changed: git finds no commit ${visible(shownBranch(ref))} here. Fetch it first; a path goes before --changed, or behind --.`);
  const base = await mergeBase(root, commit);
  if (base !== undefined) return base;
  const shallow = (await isShallow(root)) ? ' This clone is shallow: git fetch --unshallow brings the rest.' : '';
  throw new Failure(`--changed: this branch and ${visible(shownBranch(ref))} have no commit in common.${shallow}`);
} // prettier-ignore

function withoutGit(option: string): Failure {
  return new Failure(
    `--${option} needs git and a repository with a working tree, and git finds none here or refuses to read it.`,
  );
}
