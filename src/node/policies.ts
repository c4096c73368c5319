import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { basePolicy, isNotExamined, loadPolicy, mergedPolicy, policyResolver, withBases, withBasePolicies, type BasePolicy, type PolicyAt, type PolicyProblem, type ProjectPath, type ProjectReader } from '../core'; // prettier-ignore
import { commitReader } from './commitReader';
import { projectPath } from './confine';
import { decode } from '../core/scan/decode';
import { fileReader } from './files';
import { commitOf } from './git';
import { findRoot } from './root';

/** The policy in force for a path. */
export type PolicySource = (path: ProjectPath) => Promise<PolicyAt>;

/** A policy that applies cannot be used, so no verdict could be trusted. */
export class BrokenPolicy extends Error {
  constructor(readonly problems: readonly PolicyProblem[]) {
    super('A policy cannot be used.');
  }
}

/** No policy of the project, whatever lies in it; base policies of the machine count all the same. */
export function noPolicies(bases: readonly BasePolicy[]): PolicySource {
  const found = withBasePolicies({ layers: [], problems: [] }, bases);
  const at: PolicyAt = { ...found, policy: mergedPolicy(found.layers, { trusted: true }) };
  return async () => at;
}

/** No policy at all. */
export const NO_POLICIES: PolicySource = noPolicies([]);

/** The policies of the project: the nearest upwards, each with what it extends. */
export function nearestPolicies(reader: ProjectReader, bases: readonly BasePolicy[] = []): PolicySource {
  return policyResolver(reader, { trusted: true, bases });
}

/**
 * One policy file for every path, as if it lay in the root.
 * @param file absolute
 * @returns undefined if it cannot be read
 */
export async function policiesFromFile(
  file: string,
  bases: readonly BasePolicy[] = [],
): Promise<PolicySource | undefined> {
  const { folder } = findRoot(path.dirname(file));
  const reader = fileReader(folder);
  const input = await reader.read(projectPath(folder, file));
  if (isNotExamined(input)) return undefined;
  const found = withBasePolicies(await withBases(reader, loadPolicy(input), ''), bases);
  const at: PolicyAt = { ...found, policy: mergedPolicy(found.layers, { trusted: true }) };
  return async () => at;
}

/**
 * The policies as a commit has them, nested ones and what they extend included: a change that is judged by them cannot
 * approve itself.
 * @param ref a branch, tag or hash, as somebody gave it
 * @returns undefined if the repository has no such commit, or git cannot be asked
 */
export async function policiesOfCommit(
  root: string,
  ref: string,
  bases: readonly BasePolicy[] = [],
): Promise<PolicySource | undefined> {
  const commit = await commitOf(root, ref);
  const reader = commit === undefined ? undefined : await commitReader(root, commit);
  return reader && nearestPolicies(reader, bases);
}

/** A base policy of the machine; one that cannot be read has a problem that says so. @param file absolute */
export async function readBasePolicy(file: string): Promise<BasePolicy> {
  const bytes = await readFile(file).catch(() => undefined);
  return basePolicy(bytes && decode(bytes)?.text);
}

/** @throws BrokenPolicy with every problem of the policies that apply to the files */
export async function checkPolicies(policies: PolicySource, files: readonly ProjectPath[]): Promise<void> {
  const problems = new Set<PolicyProblem>();
  const folders = new Map(files.map((file) => [file.slice(0, file.lastIndexOf('/') + 1), file]));
  for (const file of folders.values())
    for (const problem of (await policies(file)).problems) problems.add(problem);
  if (problems.size > 0) throw new BrokenPolicy([...problems]);
}
