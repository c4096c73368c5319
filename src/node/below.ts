import { fixed, type NotExamined, type ProjectPath, type SafeText } from '../core';

/** What a folder holds. Paths count from the root of the walk. */
export interface Below {
  readonly files: ProjectPath[];
  readonly gaps: NotExamined[];
  /** What was left out, a folder once. */
  readonly ignored: ProjectPath[];
}

export function nothingBelow(): Below {
  return { files: [], gaps: [], ignored: [] };
}

const BARE = fixed('a bare repository has no files of its own: --history reads it');
const UNLISTED = fixed('a folder that cannot be listed');
const NAME = fixed('a name that is no UTF-8');
const SUBMODULE = fixed('a submodule');
const SPARSE = fixed('outside of the sparse checkout');

/** The root of a walk has no name of its own. */
const gap = (path: ProjectPath, reason: NotExamined['reason'], detail: SafeText): NotExamined => ({
  path: path === '' ? '.' : path,
  reason,
  detail,
});

export const bareRepository = (path: ProjectPath) => gap(path, 'not-checked-out', BARE);
export const emptySubmodule = (path: ProjectPath) => gap(path, 'not-checked-out', SUBMODULE);
export const leftBySparse = (path: ProjectPath) => gap(path, 'not-checked-out', SPARSE);
export const unlistedFolder = (path: ProjectPath) => gap(path, 'unreadable', UNLISTED);
export const strangeName = (path: ProjectPath) => gap(path, 'unreadable', NAME);
