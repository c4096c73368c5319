import { lstatSync } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ProjectPath } from '../core';

/** Whether `inner` is `outer` or lies in it; both absolute and without links. */
export function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`));
} // prettier-ignore

/** The path relative to the root, with `/`; the root itself is the empty path. */
export function projectPath(root: string, absolute: string): ProjectPath {
  return path.relative(root, absolute).split(path.sep).join('/');
}

/** Resolves project paths to real files, and refuses those that lead out of the root. */
export interface Confinement {
  /** @returns the real path, or undefined if it lies outside the root. @throws the file system's error if nothing is there */
  resolve(file: ProjectPath): Promise<string | undefined>;
}

/** @param root absolute, without links */
export function confineTo(root: string): Confinement {
  const folders = new Map<string, Promise<string>>();
  const realFolder = (folder: string): Promise<string> => {
    const known = folders.get(folder) ?? realpathOf(folder);
    folders.set(folder, known);
    return known;
  };
  return {
    async resolve(file) {
      if (file.includes('\0')) return undefined;
      const absolute = path.resolve(root, file);
      if (!isWithin(root, absolute)) return undefined;
      const folder = await realFolder(path.dirname(absolute));
      const real = absolute === root ? root : path.join(folder, path.basename(absolute));
      return isWithin(root, real) ? real : undefined;
    },
  };
}

/** Most folders that are asked for hold no policy and are not there; to be told so by a promise costs ten times as much. */
async function realpathOf(folder: string): Promise<string> {
  if (lstatSync(folder, { throwIfNoEntry: false })) return realpath(folder);
  throw Object.assign(new Error('There is no such folder.'), { code: 'ENOENT' });
}

/** Where a path leads that somebody else gave. */
export interface GivenPlace {
  readonly path: ProjectPath;
  readonly kind: 'file' | 'folder' | 'missing';
}

/**
 * Finds what a path names, relative to the root or absolute, with its links followed.
 * @param root absolute, without links
 * @returns undefined if it lies outside the root, or a link leads out of it
 */
export async function placeWithin(root: string, given: string): Promise<GivenPlace | undefined> {
  if (given.includes('\0')) return undefined;
  const absolute = path.resolve(root, given);
  const real = await realpath(absolute).catch(() => undefined);
  if (real === undefined)
    return isWithin(root, absolute) ? { path: projectPath(root, absolute), kind: 'missing' } : undefined;
  if (!isWithin(root, real)) return undefined;
  const stats = await lstat(real);
  return { path: projectPath(root, real), kind: stats.isDirectory() ? 'folder' : 'file' };
}

/** Whether what is at an absolute path lies in a folder once the links of both are followed. */
export async function liesWithin(folder: string, file: string): Promise<boolean> {
  const [outer, inner] = await Promise.all([realpath(folder), realpath(file)]);
  return isWithin(outer, inner);
}
