import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { NotExamined, ProjectPath } from '../core';
import { nothingBelow, type Below } from './below';
import { isIgnoredCache, isOwnCache } from './cache/folder';
import { isWithin, projectPath } from './confine';
import { addBelow, folderFiles, isFolderIgnored } from './folderFiles';
import { git } from './git';
import { gitFiles, missingSubmodule } from './gitFiles';
import { folderNamed, PACKAGE_FOLDERS } from './leftOut';

/** The files to examine, sorted, and what could not even be listed. */
export interface Walked {
  readonly files: readonly ProjectPath[];
  readonly notExamined: readonly NotExamined[];
  /** How many files and folders were left out, a folder counted once: what is ignored, and installed packages. */
  readonly ignored: number;
}

export interface WalkOptions {
  /** Whether ignore rules and folders of installed packages count; without them only the stores of version control are left out. */
  readonly obeyIgnore: boolean;
}

/**
 * Lists the files below some paths of a root: tracked ones, and untracked ones that are not ignored.
 * @param root absolute, without links
 * @param starts absolute files and folders in the root; what is named here is listed whatever ignores it
 */
export async function walk(root: string, starts: readonly string[], options: WalkOptions): Promise<Walked> {
  const all = nothingBelow();
  for (const start of starts) {
    if (!isWithin(root, start)) throw new RangeError('A start lies outside the root.');
    const named = projectPath(root, start);
    if ((await lstat(start)).isDirectory()) addBelow(all, await startBelow(root, named, options));
    else all.files.push(named);
  }
  const gaps = new Map(all.gaps.map((gap) => [gap.path, gap]));
  const files = all.files.filter((file) => !isOwnCache(file));
  const ignored = all.ignored.filter((one) => !isIgnoredCache(one));
  return { files: [...new Set(files)].sort(), notExamined: [...gaps.values()], ignored: new Set(ignored).size };
} // prettier-ignore

/** A folder that somebody named; where nothing of it would be left, what ignores it does not count. */
async function startBelow(root: string, start: ProjectPath, { obeyIgnore }: WalkOptions): Promise<Below> {
  if (!obeyIgnore || (await isLeftOut(root, start))) return everythingBelow(root, start);
  const below = (await repositoryBelow(root, start)) ?? (await byFolders(root, start));
  const isEmpty = below.files.length + below.gaps.length === 0 && below.ignored.length > 0;
  return isEmpty && start !== '' ? everythingBelow(root, start) : below;
}

/** All files; git still says what it tracks that is not here. */
async function everythingBelow(root: string, start: ProjectPath): Promise<Below> {
  const repository = async (folder: ProjectPath): Promise<Below | undefined> => {
    const tracked = await repositoryBelow(root, folder);
    return tracked && { ...nothingBelow(), gaps: tracked.gaps };
  };
  const all = (await repository(start)) ?? nothingBelow();
  addBelow(all, await folderFiles(root, start, { obeyIgnore: false, repository }));
  return all;
}

function byFolders(root: string, start: ProjectPath): Promise<Below> {
  const repository = (folder: ProjectPath) => repositoryBelow(root, folder);
  return folderFiles(root, start, { obeyIgnore: true, repository });
}

/** A folder by git's rules, the repositories within it by their own; undefined where git lists nothing. */
async function repositoryBelow(root: string, folder: ProjectPath): Promise<Below | undefined> {
  const listed = await gitFiles(root, folder);
  if (!listed) return undefined;
  const { repositories, ...all } = listed;
  for (const { path: nested, submodule } of repositories) {
    const there = await lstat(path.join(root, nested)).catch(() => undefined);
    if (!there?.isDirectory()) continue;
    // An empty submodule answers with its parent's files.
    const own = await lstat(path.join(root, nested, '.git')).catch(() => undefined);
    if (!own && submodule) addBelow(all, await missingSubmodule(root, nested));
    addBelow(all, (own && (await repositoryBelow(root, nested))) ?? (await byFolders(root, nested)));
  }
  return all;
}

/** Whether ignore rules leave a folder out, or it holds installed packages. A repository is left out by no rules but its own. */
async function isLeftOut(root: string, start: ProjectPath): Promise<boolean> {
  if (start === '') return false;
  if (folderNamed(start, PACKAGE_FOLDERS) !== undefined) return true;
  const place = path.join(root, start);
  if (await lstat(path.join(place, '.git')).catch(() => undefined)) return false;
  const above = path.dirname(place);
  const isRepository = (await git(above, ['-c', 'safe.directory=*', 'rev-parse', '--is-inside-work-tree']))?.trim() === 'true';
  if (!isRepository) return isFolderIgnored(root, start);
  return (await git(above, ['-c', 'safe.directory=*', 'check-ignore', '-q', '--', `./${path.basename(place)}`])) !== undefined;
} // prettier-ignore
