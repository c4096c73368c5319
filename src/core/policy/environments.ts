import type { ProjectPath } from '../ports';
import { fixed, joinSafe, safeName, type SafeText } from '../safeText';
import { pathTest, type PathTest } from './globs';
import type { PolicyLayer } from './layers';

/** What the environments of a policy say of a file. */
export interface Environments {
  /** The names of those it belongs to. */
  of(path: ProjectPath): readonly string[];
}

/**
 * The environments as seen from a layer: its own, then those of policies farther out. A nearer policy cannot describe
 * one anew, or it would widen an approval that is not its own; nor does a base policy describe any.
 */
export function environmentsFrom(layers: readonly PolicyLayer[], index: number): Environments {
  const tests = new Map<string, PathTest>();
  for (const { document, folder, tightens } of layers.slice(index))
    for (const [name, { files }] of tightens ? [] : Object.entries(document.environments ?? {}))
      if (!tests.has(name)) tests.set(name, pathTest(files, folder));
  return {
    of: (path) => [...tests].filter(([, applies]) => applies(path)).map(([name]) => name),
  };
}

/** What keeps an approval for some environments from counting for a file; undefined if nothing does. */
export function outsideEnvironments(
  wanted: readonly string[] | undefined,
  environments: Environments,
  path: ProjectPath | undefined,
): { readonly environment?: SafeText; readonly environments: SafeText } | undefined {
  if (!wanted || path === undefined) return undefined;
  const own = environments.of(path);
  if (own.some((name) => wanted.includes(name))) return undefined;
  const named = (names: readonly string[]): SafeText => joinSafe(names.map(safeName), fixed(', '));
  return {
    environments: wanted.length > 0 ? named(wanted) : fixed('no environment'),
    ...(own.length > 0 ? { environment: named(own) } : {}),
  };
}
