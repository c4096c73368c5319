import { message } from '../messages';
import { fixed } from '../safeText';
import type { PoliciesFound, PolicyLayer } from './layers';
import { loadPolicy } from './load';
import { problemAt, type PolicyProblem } from './problem';

/**
 * A base policy of the machine: an organization's file outside any repository, named by a setting of the machine or by
 * the command line. It may only tighten. Its severities are a floor, its locks hold, its zones that handle PHI, its data
 * entries, contracts above and identifiers count; its agreements, approvals, routes, zones without PHI, allow entries
 * and own terms do not, since a repository has to show what it stands on.
 */
export interface BasePolicy {
  readonly layers: readonly PolicyLayer[];
  /** Why it cannot be used. With any, nothing is approved. */
  readonly problems: readonly PolicyProblem[];
}

/** How a base policy is named where a place is told: it lies outside the root, so it has no path there. */
export const BASE_POLICY = '(base policy)';

/** @param text of the file; undefined if it cannot be read, which is not "no policy" */
export function basePolicy(text: string | undefined): BasePolicy {
  const loaded = loadPolicy({ path: BASE_POLICY, text: text ?? '' });
  const { policy, problems, source, at } = loaded;
  const says = (problem: Parameters<typeof message>[1]): PolicyProblem =>
    problemAt(source, at(['extends'], 'value'), 'policy/invalid', message('policy.base', problem));
  if (text === undefined) return { layers: [], problems: [says({ problem: fixed('the file cannot be read') })] };
  if (!policy) return { layers: [], problems };
  // Whatever it extends would lie outside the project too.
  if (policy.extends !== undefined)
    return { layers: [], problems: [says({ problem: fixed('it extends another file, which a base policy of a machine may not') })] };
  return { layers: [{ document: policy, loaded, folder: '', tightens: true }], problems: [] };
} // prettier-ignore

/** Adds the base policies of the machine to what was found in the project, farthest out. */
export function withBasePolicies(found: PoliciesFound, bases: readonly BasePolicy[]): PoliciesFound {
  return {
    layers: [...found.layers, ...bases.flatMap(({ layers }) => layers)],
    problems: [...found.problems, ...bases.flatMap(({ problems }) => problems)],
  };
}
