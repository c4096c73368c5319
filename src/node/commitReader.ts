import type { ProjectPath, ProjectReader } from '../core';
import { git } from './git';

/**
 * Reads files as they stand in a commit, whatever lies in the working tree. Links are not followed.
 * @param root the top level of the repository
 * @param commit its hash
 * @returns undefined if git cannot list the commit
 */
export async function commitReader(root: string, commit: string): Promise<ProjectReader | undefined> {
  const listing = await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (listing === undefined) return undefined;
  const blobs = new Map(listing.split('\0').flatMap(entry));
  const paths = [...blobs.keys()];
  return {
    async read(path) {
      const blob = blobs.get(path);
      if (blob === undefined) return { path, reason: 'missing' };
      const text = await git(root, ['cat-file', 'blob', blob]);
      return text === undefined ? { path, reason: 'unreadable' } : { path, text };
    },
    list: async (dir) => childrenOf(dir === '' || dir.endsWith('/') ? dir : `${dir}/`, paths),
  };
}

/** `100644 blob HASH<tab>path`. A submodule is a commit, and none of this tree's files. */
function entry(line: string): [ProjectPath, string][] {
  const [, type, hash, path] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
  return type === 'blob' ? [[path!, hash!]] : [];
}

/** The files and folders directly in a folder, of all that lie below it. @param prefix the folder, with a `/` at its end */
export function childrenOf(prefix: string, paths: readonly ProjectPath[]): readonly ProjectPath[] {
  const inside = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return [...new Set(inside.map((path) => `${prefix}${path.replace(/\/.*$/s, '/')}`))].sort();
}
