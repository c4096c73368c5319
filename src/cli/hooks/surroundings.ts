import { readFileSync, realpathSync, statSync } from 'node:fs';
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
  /** What a policy does there: nothing since there is none, judge what is found, or describe what else to find. */
  policyDoes(file: ProjectPath): 'nothing' | 'judge' | 'describe';
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
    policyDoes(file) {
      const texts = policyTexts(root, file);
      if (basePolicy !== undefined || texts.some((text) => /"(?:identifiers|extends)"|\\u/.test(text)))
        return 'describe';
      return texts.length > 0 ? 'judge' : 'nothing';
    },
    async policyAt(file) {
      // Most projects have none, and reading one loads its schema.
      if (this.policyDoes(file) === 'nothing') return NO_POLICY;
      const { policyFor } = await import('./policyFor');
      return policyFor(root, file, basePolicy);
    },
  };
}

/** The policies of the folders between the root and a file, as they are written. */
function policyTexts(root: string, file: ProjectPath): string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.keys(), parts.length].flatMap((depth) => {
    try {
      return [readFileSync(path.join(root, ...parts.slice(0, depth), POLICY_FILE), 'utf8')];
    } catch (error) {
      // One that is there and cannot be read is no reason to do without.
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : ['"extends"'];
    }
  });
}

function isFolder(name: string): boolean {
  return !name.includes('\0') && (statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false);
}
