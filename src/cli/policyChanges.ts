import { diffPolicies, type PolicyChange, type Stack } from '../core';
import { fileReader, nearestPolicies, policiesOfCommit, type PolicySource } from '../node';
import type { ChangedTarget } from './changes';
import { basePolicies } from './target';
import type { Arguments } from './options';

/**
 * What a change does to the policies: those of the commit that it is added to, against its own.
 * @returns undefined where one side cannot be used, so that nothing is known
 */
export async function policyChanges(target: ChangedTarget, args: Arguments): Promise<readonly PolicyChange[] | undefined> {
  const { root, changes, compared, day } = target;
  const bases = await basePolicies(args);
  const before = compared.commit === null ? undefined : await policiesOfCommit(root, compared.commit, bases);
  if (!before) return undefined;
  const after = compared.what === 'staged' ? target.policies : nearestPolicies(fileReader(root), bases);
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
