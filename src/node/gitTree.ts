import type { ProjectReader } from '../core';
import { git } from './git';

/**
 * The commit that a branch, a tag or another name stands for.
 * @returns undefined if git knows none of that name there
 */
export async function commitOf(folder: string, ref: string): Promise<string | undefined> {
  if (ref.startsWith('-')) return undefined;
  const answer = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const commit = answer?.trim();
  return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
} // prettier-ignore

/**
 * Reads the files of one commit. A link counts as its text, which is no policy.
 * @param folder the git top level
 * @param commit as `commitOf` gives it
 */
export function commitReader(folder: string, commit: string): ProjectReader {
  return {
    async read(path) {
      const listed = await git(folder, ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', path]); // prettier-ignore
      if (listed === '') return { path, reason: 'missing' };
      const text = listed && (await git(folder, ['cat-file', 'blob', `${commit}:${path}`]));
      return text === undefined ? { path, reason: 'unreadable' } : { path, text };
    },
    async list(dir) {
      const under = dir === '' || dir.endsWith('/') ? dir : `${dir}/`;
      const names = await git(folder, ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', `${commit}:${under}`]); // prettier-ignore
      return (names ?? '').split('\0').flatMap((line) => {
        const [, type, name] = /^\d+ (blob|tree) [0-9a-f]+\t([^]+)$/.exec(line) ?? [];
        return name === undefined ? [] : [`${under}${name}${type === 'tree' ? '/' : ''}`];
      });
    },
  };
}
