import { Minimatch } from 'minimatch';
import type { ProjectPath } from '../ports';

/**
 * Whether a glob is plain enough to match in linear time: backtracking grows with the number of wildcards, so it is
 * bounded; extended globs `+(…)`, numeric ranges, negation and escapes are left out.
 */
export function isPlainGlob(glob: string): boolean {
  const count = (part: string): number => glob.split(part).length - 1;
  return (
    glob.length <= 200 &&
    !/^[!/]|\\|\{[^}]*(?:\{|\.\.)/.test(glob) &&
    count('**') <= 2 &&
    count('{') <= 2 &&
    count(',') <= 20 &&
    glob.replaceAll('**', '').split('*').length - 1 <= 4
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
