import type { ProjectPath } from '../../core';
import { GitFailed, gitFields } from './gitFields';

/** What the commit that is checked out holds. */
export interface Head {
  /** What git names the file at a path by. */
  readonly blobs: ReadonlyMap<ProjectPath, string>;
}

/** Empty before the first commit. */
export async function headOf(root: string): Promise<Head> {
  const blobs = new Map<ProjectPath, string>();
  try {
    for await (const entries of gitFields(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD'])) {
      for (const entry of entries) {
        const tab = entry.indexOf(9);
        blobs.set(
          entry.toString('utf8', tab + 1),
          entry.toString('latin1', entry.lastIndexOf(32, tab) + 1, tab),
        );
      }
    }
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
  }
  return { blobs };
}
