import path from 'node:path';
import { isNotExamined, loadPolicy, mergedPolicy, NO_POLICY, policyResolver, withBases, type PolicyAt, type PolicyProblem, type ProjectPath, type ProjectReader } from '../core'; // prettier-ignore
import { projectPath } from './confine';
import { fileReader } from './files';
import { findRoot } from './root';

/** The policy in force for a path. */
export type PolicySource = (path: ProjectPath) => Promise<PolicyAt>;

/** A policy that applies cannot be used, so no verdict could be trusted. */
export class BrokenPolicy extends Error {
  constructor(readonly problems: readonly PolicyProblem[]) {
    super('A policy cannot be used.');
  }
}

/** No policy at all, whatever lies in the project. */
export const NO_POLICIES: PolicySource = async () => ({ policy: NO_POLICY, layers: [], problems: [] });

/** The policies of the project: the nearest upwards, each with what it extends. */
export function nearestPolicies(reader: ProjectReader): PolicySource {
  return policyResolver(reader, { trusted: true });
}

/**
 * One policy file for every path, as if it lay in the root.
 * @param file absolute
 * @returns undefined if it cannot be read
 */
export async function policiesFromFile(file: string): Promise<PolicySource | undefined> {
  const { folder } = findRoot(path.dirname(file));
  const reader = fileReader(folder);
  const input = await reader.read(projectPath(folder, file));
  if (isNotExamined(input)) return undefined;
  const { layers, problems } = await withBases(reader, loadPolicy(input), '');
  const at: PolicyAt = { layers, problems, policy: mergedPolicy(layers, { trusted: true }) };
  return async () => at;
}

/** @throws BrokenPolicy with every problem of the policies that apply to the files */
export async function checkPolicies(policies: PolicySource, files: readonly ProjectPath[]): Promise<void> {
  const problems = new Set<PolicyProblem>();
  const folders = new Map(files.map((file) => [file.slice(0, file.lastIndexOf('/') + 1), file]));
  for (const file of folders.values())
    for (const problem of (await policies(file)).problems) problems.add(problem);
  if (problems.size > 0) throw new BrokenPolicy([...problems]);
}
