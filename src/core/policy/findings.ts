import type { InputText, ProjectReader } from '../ports';
import type { Notice } from '../rawFinding';
import { placeOf } from '../scan/place';
import { policyFixes } from './fixes';
import { policyProblems } from './lint';
import { loadPolicy, type LoadedPolicy } from './load';
import { findPolicies, withBases, type PolicyLayer } from './layers';
import { folderOf } from './globs';
import type { PolicyProblem } from './problem';

/** What is wrong with a policy file, for judge to give a verdict on. Pure: for a text without its surroundings. */
export function policyNotices(
  loaded: LoadedPolicy,
  day: string,
  outer: readonly PolicyLayer[] = [],
): Notice[] {
  return notices(loaded, policyProblems(loaded, day, outer));
}

/** The same with what the file extends and the policies of outer folders read through the project. */
export async function policyFileNotices(
  input: InputText,
  day: string,
  reader: ProjectReader,
): Promise<Notice[]> {
  const loaded = loadPolicy(input);
  const folder = folderOf(input.path);
  const own = await withBases(reader, loaded, folder);
  const above = folder === '' ? { layers: [] } : await findPolicies(reader, folder);
  const outer = [...own.layers.slice(1), ...above.layers];
  const broken = own.problems.filter(({ path, rule }) => path === input.path && rule === 'policy/invalid');
  const problems = loaded.policy ? [...broken, ...policyProblems(loaded, day, outer)] : loaded.problems;
  return notices(loaded, problems);
}

function notices({ source }: LoadedPolicy, problems: readonly PolicyProblem[]): Notice[] {
  return problems.map(({ rule, start, end, message }) => ({
    kind: 'notice',
    rule,
    path: source.path,
    place: placeOf(source, start, end),
    confidence: 'very-high',
    message,
    cues: [],
    tags: [],
    fixes: policyFixes(source.text, rule, start).map(({ id }) => id),
  }));
}
