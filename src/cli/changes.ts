import { isNotExamined, POLICY_FILE, type ProjectReader } from '../core';
import { visible, type Compared } from '../core/reports';
import { changeSince, fileReader, isChangeProblem, nearestPolicies, stagedChange, type ChangeProblem, type Changes } from '../node'; // prettier-ignore
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
  const staged = await stagedChange(root);
  if (isChangeProblem(staged)) throw failureOf(staged, 'staged');
  const ownPolicies = !['policy', 'policy-ref', 'no-policy'].some((name) => args.has(name));
  // A policy counts whatever its size.
  const whole = staged.reader(Number.MAX_SAFE_INTEGER);
  if (ownPolicies && staged.changes.files.size > 0) await warnOfUnstagedPolicy(root, whole, io);
  return {
    ...target,
    reader: staged.reader(maxBytesOf(args)),
    ...(ownPolicies ? { policies: nearestPolicies(whole, await basePolicies(args)) } : {}),
    changes: staged.changes,
    compared: staged.compared,
    close: () => staged.close(),
  };
}

async function warnOfUnstagedPolicy(root: string, staged: ProjectReader, io: Io): Promise<void> {
  const [there, here] = await Promise.all([staged.read(POLICY_FILE), fileReader(root).read(POLICY_FILE)]);
  if (isNotExamined(there) && !isNotExamined(here))
    io.say(`phi-cordon: ${POLICY_FILE} is not staged, so it does not count here. git add ${POLICY_FILE}`);
}

async function sinceTarget(target: Target, args: Arguments): Promise<ChangedTarget> {
  const change = await changeSince(target.root, args.value('changed'), !args.has('no-ignore'));
  if (isChangeProblem(change)) throw failureOf(change, 'changed');
  return { ...target, ...change, close: () => undefined };
}

function failureOf(problem: ChangeProblem, option: 'staged' | 'changed'): Failure {
  switch (problem.problem) {
    case 'no-git':
      return new Failure(`--${option} needs git and a repository with a working tree, and git finds none here or refuses to read it.`);
    case 'unknown-ref':
      return new Failure(`--${option}: git finds no commit ${visible(problem.ref)} here. Fetch it first; a path goes before --${option}, or behind --.`);
    case 'unrelated': {
      const shallow = problem.shallow ? ' This clone is shallow: git fetch --unshallow brings the rest.' : '';
      return new Failure(`--${option}: this branch and ${visible(problem.ref)} have no commit in common.${shallow}`);
    }
  }
} // prettier-ignore
