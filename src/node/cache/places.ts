import { lstatSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { ProjectPath } from '../../core';
import { isWithin, projectPath } from '../confine';

/** Where a file really lies: absolute, and relative to the root. */
export interface RealPlace {
  readonly real: string;
  readonly path: ProjectPath;
}

/**
 * Finds where the folder of a file leads, each folder once. Synchronous, as all of this: a promise for each of many
 * thousand files costs more than what the system does for it.
 * @param root absolute, without links
 * @returns for a file: undefined if it lies outside the root, or its folder cannot be asked
 */
export function placesIn(root: string): (file: ProjectPath) => RealPlace | 'absent' | undefined {
  const folders = new Map<string, RealPlace | 'absent' | undefined>([['', { real: root, path: '' }]]);
  const folderOf = (folder: string): RealPlace | 'absent' | undefined => {
    if (folders.has(folder)) return folders.get(folder);
    const place = below(folder);
    const stats = typeof place === 'object' ? statsOf(place.real) : place;
    let found: RealPlace | 'absent' | undefined;
    if (place === 'absent' || stats === 'absent') found = 'absent';
    else if (place && stats?.isDirectory()) found = place;
    else if (place && stats?.isSymbolicLink()) found = attempt(() => linked(place.real));
    else if (stats) found = 'absent';
    folders.set(folder, found);
    return found;
  };
  const linked = (place: string): RealPlace | undefined => {
    const real = realpathSync.native(place);
    return isWithin(root, real) ? { real, path: projectPath(root, real) } : undefined;
  };
  const below = (file: string): RealPlace | 'absent' | undefined => {
    const slash = file.lastIndexOf('/');
    const name = file.slice(slash + 1);
    // Names that a system takes apart otherwise than we do are the reader's business.
    if (name === '' || name === '.' || name === '..' || /[\0\\:]/.test(name)) return undefined;
    const folder = folderOf(file.slice(0, Math.max(0, slash)));
    if (folder === undefined || folder === 'absent') return folder;
    return {
      real: folder.real + path.sep + name,
      path: folder.path === '' ? name : `${folder.path}/${name}`,
    };
  };
  return below;
}

/** What the system says of a path itself, be it a link; undefined if it says nothing. */
export function statsOf(place: string): Stats | 'absent' | undefined {
  return attempt(() => lstatSync(place, { throwIfNoEntry: false }) ?? 'absent');
}

function attempt<T>(ask: () => T): T | 'absent' | undefined {
  try {
    return ask();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : undefined;
  }
}
