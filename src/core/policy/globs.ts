import { Minimatch } from 'minimatch';
import type { ProjectPath } from '../ports';

/**
 * Whether a glob is plain enough to match fast on any path: backtracking grows with the number of wildcards in a
 * part and of `**`, so both are bounded; extended globs `+(…)`, ranges, negation and escapes are left out.
 */
export function isPlainGlob(glob: string): boolean {
  const count = (text: string, part: string): number => text.split(part).length - 1;
  return (
    glob.length <= 200 &&
    !/^[!/]|\\|\{[^}]*(?:\{|\.\.)/.test(glob) &&
    count(glob, '{') <= 2 &&
    count(glob, ',') <= 20 &&
    glob.split('/').filter((part) => part === '**').length <= 3 &&
    glob.split('/').every((part) => part === '**' || count(part, '*') <= 3)
  );
}

/** The glob that matches one path and no other. */
export function literalGlob(path: ProjectPath): string {
  return path.replace(/[?*[\]{}]/g, '[$&]');
}

/** Tells whether a path, relative to the root, lies under one of the globs, which count from `folder`. */
export type PathTest = (path: ProjectPath) => boolean;

/** Compiles globs once. @param folder the folder of the policy, `''` for the root */
export function pathTest(globs: readonly string[], folder: ProjectPath): PathTest {
  const compiled = globs.map((glob) => new Minimatch(glob, { dot: true, noext: true, nocomment: true, nonegate: true, platform: 'linux' })); // prettier-ignore
  return (path) => {
    const inside = withinFolder(path, folder);
    return inside !== undefined && compiled.some((pattern) => pattern.match(inside));
  };
}

/** The path as seen from a folder; undefined if it lies outside. */
export function withinFolder(path: ProjectPath, folder: ProjectPath): ProjectPath | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** The folder of a path, `''` for the root. */
export function folderOf(path: ProjectPath): ProjectPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
