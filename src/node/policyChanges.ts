import { diffPolicies, type BasePolicy, type PolicyChange, type Stack } from '../core';
import type { ChosenChange } from './chosenChange';
import { fileReader } from './files';
import { nearestPolicies, policiesOfCommit, type PolicySource } from './policies';

interface Changed extends ChosenChange {
  /** Absolute, without links. */
  readonly root: string;
  /** The policies as they are staged; what lies in the working tree needs none. */
  readonly staged: PolicySource;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
}

/**
 * What a change does to the policies: those of the commit that it is added to, against its own.
 * @returns undefined where one side cannot be used, so that nothing is known
 */
export async function policyChanges({ root, changes, compared, staged, day }: Changed, bases: readonly BasePolicy[]): Promise<readonly PolicyChange[] | undefined> {
  const before = compared.commit === null ? undefined : await policiesOfCommit(root, compared.commit, bases);
  if (!before) return undefined;
  const after = compared.what === 'staged' ? staged : nearestPolicies(fileReader(root), bases);
  const paths = ['x', ...changes.files.keys()];
  const [old, now] = [await stacks(before, paths), await stacks(after, paths)];
  return old && now && diffPolicies(old, now, day);
} // prettier-ignore

async function stacks(
  policies: PolicySource,
  paths: readonly string[],
): Promise<readonly Stack[] | undefined> {
  const found = new Set<Stack>();
  for (const path of paths) {
    const { layers, problems } = await policies(path);
    if (problems.length > 0) return undefined;
    found.add(layers);
  }
  return [...found];
}
