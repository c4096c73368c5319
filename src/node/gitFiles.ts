import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { append } from '../core/append';
import type { ProjectPath } from '../core';
import { bareRepository, emptySubmodule, leftBySparse, nothingBelow, strangeName, unlistedFolder, type Below } from './below'; // prettier-ignore
import { git } from './git';
import {
  folderNamed,
  installedFolders,
  isGitDirectory,
  NEVER_WALKED,
  PACKAGE_FOLDERS,
  STORES,
} from './leftOut';

/**
 * git refuses the repositories of other users, as they lie in containers and on shares, lest their settings run something.
 * Listing runs nothing: what could is overruled by every call.
 */
const LIST = ['-c', 'safe.directory=*', 'ls-files', '-z'];

/** So that git need not list what is left out anyway. */
const OTHERS = ['--others', '--exclude-standard', ...[...PACKAGE_FOLDERS].map((name) => `--exclude=${name}`)];

/** What git tracks or would add in a folder, and the folders of other repositories in it. */
export interface GitFiles extends Below {
  readonly repositories: readonly { readonly path: ProjectPath; readonly submodule: boolean }[];
}

/**
 * Lists a folder by git's own rules. Files that were deleted are not listed.
 * @param root absolute, without links
 * @param folder relative to the root
 * @returns undefined where there is no git, no repository, or a bare one
 */
export async function gitFiles(root: string, folder: ProjectPath): Promise<GitFiles | undefined> {
  const place = path.join(root, folder);
  const below = nothingBelow();
  const under = (file: string): ProjectPath => (folder === '' ? file : `${folder}/${file}`);
  const unlisted = (told: string): void => {
    for (const [, name] of told.matchAll(/^warning: could not open directory '(.*)\/': /gm)) below.gaps.push(unlistedFolder(under(name!)));
  };
  const [tracked, deleted, untracked, ignored] = await Promise.all([
    git(place, [...LIST, '--stage', '-t', '--', '.']),
    git(place, [...LIST, '--deleted', '--', '.']),
    git(place, [...LIST, ...OTHERS, '--', '.'], { onWarning: unlisted }),
    git(place, [...LIST, ...OTHERS, '--ignored', '--directory', '--', '.']),
  ]);
  if (tracked === undefined || deleted === undefined || untracked === undefined || ignored === undefined)
    return undefined;
  const gone = await goneFiles(place, fields(deleted));
  const files: string[] = [];
  const sparse: string[] = [];
  const repositories: { path: ProjectPath; submodule: boolean }[] = [];
  for (const entry of fields(tracked)) {
    const tab = entry.indexOf('\t');
    const file = entry.slice(tab + 1);
    // Mode 160000 is a submodule: a repository of its own.
    if (entry.startsWith('160000', 2)) repositories.push({ path: file, submodule: true });
    // S: git was told not to look whether it is there.
    else if (entry.startsWith('S')) sparse.push(file);
    else if (!gone.has(file)) files.push(file);
  }
  const others = fields(untracked).filter((file) => {
    if (file.endsWith('/')) repositories.push({ path: file.slice(0, -1), submodule: false });
    return !file.endsWith('/');
  });
  const installed = new Set(installedFolders(others));
  for (const one of fields(ignored)) below.ignored.push(under(one.replace(/\/$/, '')));
  for (const one of installed) below.ignored.push(under(one));
  const { here, away } = await sparseFiles(place, sparse);
  append(files, here);
  for (const one of away) below.gaps.push(leftBySparse(under(one)));
  for (const file of others) {
    if (installed.size === 0 || !isBelow(file, installed)) files.push(file);
  }
  const bare = await bareRepositories(place, files);
  for (const one of bare) below.gaps.push(bareRepository(under(one)));
  for (const file of files) {
    if (folderNamed(file, STORES) !== undefined || (bare.size > 0 && isBelow(file, bare))) continue;
    const packages = folderNamed(file, NEVER_WALKED);
    if (packages !== undefined) below.ignored.push(under(packages));
    else if (file.includes('\uFFFD') && !(await isThere(path.join(place, file)))) below.gaps.push(strangeName(under(file)));
    else below.files.push(under(file));
  }
  return { ...below, repositories: repositories.filter(({ path: one }) => folderNamed(one, NEVER_WALKED) === undefined).map((one) => ({ ...one, path: under(one.path) })) };
} // prettier-ignore

/** Whether a submodule was never checked out, so that its folder is empty but for what others put there. */
export async function missingSubmodule(root: string, folder: ProjectPath): Promise<Below> {
  const below = nothingBelow();
  // One that was deleted is like a file that was.
  if (await isThere(path.join(root, folder))) below.gaps.push(emptySubmodule(folder));
  return below;
}

function fields(answer: string): string[] {
  return answer.split('\0').filter((field) => field !== '');
}

function isBelow(file: string, folders: ReadonlySet<string>): boolean {
  for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1))
    if (folders.has(file.slice(0, at))) return true;
  return false;
}

async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}

/** Of files that git calls deleted, those that are: of others it only could not see whether they are there. */
async function goneFiles(place: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  for (const file of files) if (!(await isThere(path.join(place, file)))) gone.add(file);
  return gone;
}

/** Files outside of a sparse checkout that are there all the same, and the outermost folders and files that are not. */
async function sparseFiles(place: string, files: readonly string[]) {
  const here: string[] = [];
  const away = new Set<string>();
  const known = new Map<string, boolean>();
  const there = async (one: string): Promise<boolean> => {
    const answer = known.get(one) ?? (await isThere(path.join(place, one)));
    known.set(one, answer);
    return answer;
  };
  for (const file of files) {
    const parts = file.split('/');
    let depth = 1;
    while (depth < parts.length && (await there(parts.slice(0, depth).join('/')))) depth++;
    const outermost = parts.slice(0, depth).join('/');
    if (depth === parts.length && (await there(file))) here.push(file);
    else away.add(outermost);
  }
  return { here, away };
}

/** Folders that git lists like any other, though they are repositories without a working tree. */
async function bareRepositories(place: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  const bare = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('/HEAD')) continue;
    const folder = file.slice(0, -'/HEAD'.length);
    const entries = await readdir(path.join(place, folder)).catch(() => []);
    if (isGitDirectory(new Set(entries))) bare.add(folder);
  }
  return bare;
}
