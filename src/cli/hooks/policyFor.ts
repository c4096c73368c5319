import path from 'node:path';
import { isApproved } from '../../core/assistantHooks/receiver';
import type { EffectivePolicy } from '../../core/policy/effective';
import type { ProjectPath } from '../../core/ports';
import { fileReader } from '../../node/files';
import { BrokenPolicy, nearestPolicies, readBasePolicy } from '../../node/policies';

/** The policy in force for a file. @throws BrokenPolicy */
export async function policyFor(root: string, file: ProjectPath, base: string | undefined): Promise<EffectivePolicy> {
  const bases = base === undefined ? [] : [await readBasePolicy(path.resolve(base))];
  const { policy, problems } = await nearestPolicies(fileReader(root), bases)(file);
  if (problems.length > 0) throw new BrokenPolicy(problems);
  return policy;
} // prettier-ignore

export { isApproved };
