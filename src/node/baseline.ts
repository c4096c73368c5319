import { readFile } from 'node:fs/promises';
import type { ProjectPath } from '../core';
import { commitOf, git } from './git';

/** Where a project keeps its baseline, relative to the root. */
export const DEFAULT_BASELINE: ProjectPath = '.phi-cordon/baseline.json';

/** @returns the text of a baseline; undefined if there is none @throws the file system's error if it cannot be read */
export async function baselineOfFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The same as a commit has it: a change that is compared with it cannot accept its own findings. */
export async function baselineOfCommit(root: string, ref: string, path: ProjectPath): Promise<string | undefined> {
  const commit = await commitOf(root, ref);
  return commit === undefined ? undefined : git(root, ['cat-file', 'blob', `${commit}:${path}`]);
} // prettier-ignore
