import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { NO_POLICY, type EffectivePolicy } from '../../core/policy/effective';
import { POLICY_FILE } from '../../core/policy/load';
import type { ProjectPath } from '../../core/ports';
import { isWithin, projectPath } from '../../node/confine';
import { findRoot } from '../../node/root';

/** The project in which an assistant works. */
export interface Surroundings {
  /** Absolute, without links. */
  readonly root: string;
  /** The folder in which it works, absolute, without links. */
  readonly folder: string;
  /** The path under which the policy is asked about a file; one from elsewhere counts as if it lay in the root. */
  pathOf(real: string): ProjectPath;
  /** @throws BrokenPolicy if one applies and cannot be used */
  policyAt(file: ProjectPath): Promise<EffectivePolicy>;
}

/** @param cwd as the payload names it; one that is not there counts as none */
export function surroundingsOf(cwd: string | undefined, basePolicy: string | undefined): Surroundings {
  const folder = cwd !== undefined && isFolder(cwd) ? realpathSync(cwd) : realpathSync(process.cwd());
  const root = findRoot(folder).folder;
  return {
    root,
    folder,
    pathOf: (real) => (isWithin(root, real) ? projectPath(root, real) : path.basename(real)),
    async policyAt(file) {
      // Most projects have none, and reading one loads its schema.
      if (basePolicy === undefined && !hasPolicy(root, file)) return NO_POLICY;
      const { policyFor } = await import('./policyFor');
      return policyFor(root, file, basePolicy);
    },
  };
}

function hasPolicy(root: string, file: ProjectPath): boolean {
  const parts = file.split('/').slice(0, -1);
  return [...parts.keys(), parts.length].some((depth) =>
    existsSync(path.join(root, ...parts.slice(0, depth), POLICY_FILE)),
  );
}

function isFolder(name: string): boolean {
  return !name.includes('\0') && (statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false);
}
