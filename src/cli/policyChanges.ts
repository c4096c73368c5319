import type { PolicyChange } from '../core';
import { policyChanges as changesOf } from '../node';
import type { ChangedTarget } from './changes';
import type { Arguments } from './options';
import { basePolicies } from './target';

/**
 * What a change does to the policies: those of the commit that it is added to, against its own.
 * @returns undefined where one side cannot be used, so that nothing is known
 */
export async function policyChanges(target: ChangedTarget, args: Arguments): Promise<readonly PolicyChange[] | undefined> {
  return changesOf({ ...target, staged: target.policies }, await basePolicies(args));
} // prettier-ignore
