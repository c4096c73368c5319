import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { append } from '../core/append';
import type { ProjectPath } from '../core';
import { bareRepository, nothingBelow, strangeName, unlistedFolder, type Below } from './below';
import { isGitDirectory, isInstalled, PACKAGE_FOLDERS, STORES } from './leftOut';

interface Rules {
  /** Relative to the root. */
  readonly folder: ProjectPath;
  readonly rules: Ignore;
}

export interface FolderOptions {
  /** Whether .gitignore files and installed packages count; without them only stores of version control are left out. */
  readonly obeyIgnore: boolean;
  /** Lists a repository that lies within; undefined to go on by folders. */
  readonly repository: (folder: ProjectPath) => Promise<Below | undefined>;
}

/**
 * Lists the files below a folder, without following links. Pipes, sockets and devices hold no text and are not listed.
 * @param root absolute, without links
 * @param start relative to the root
 */
export async function folderFiles(root: string, start: ProjectPath, { obeyIgnore, repository }: FolderOptions): Promise<Below> {
  const below = nothingBelow();

  const visit = async (folder: ProjectPath, inherited: readonly Rules[]): Promise<void> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      const there = await lstat(path.join(root, folder)).catch(() => undefined);
      below.gaps.push(there || !folder.includes('\uFFFD') ? unlistedFolder(folder) : strangeName(folder));
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    if (folder !== start && obeyIgnore && isInstalled(path.posix.basename(folder), names)) {
      below.ignored.push(folder);
      return;
    }
    if (isGitDirectory(names)) {
      below.gaps.push(bareRepository(folder));
      return;
    }
    if (folder !== start && names.has('.git')) {
      const own = await repository(folder);
      if (own) {
        addBelow(below, own);
        if (obeyIgnore) return;
      }
    }
    const rules = obeyIgnore && names.has('.gitignore') ? await withRulesOf(root, folder, inherited) : inherited;
    for (const entry of entries) {
      if (STORES.has(entry.name)) continue;
      const full = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (obeyIgnore && (PACKAGE_FOLDERS.has(entry.name) || isIgnored(full, entry.isDirectory(), rules))) below.ignored.push(full);
      else if (entry.isDirectory()) await visit(full, rules);
      else if (!entry.isFile() && !entry.isSymbolicLink()) continue;
      else if (entry.name.includes('\uFFFD') && !(await lstat(path.join(root, full)).catch(() => undefined))) below.gaps.push(strangeName(full));
      else below.files.push(full);
    }
  };

  await visit(start, obeyIgnore ? await rulesAbove(root, start) : []);
  return below;
} // prettier-ignore

export function addBelow(all: Below, { files, gaps, ignored }: Below): void {
  append(all.files, files);
  append(all.gaps, gaps);
  append(all.ignored, ignored);
}

/** Whether .gitignore files above a folder leave it out, or a folder above it. */
export async function isFolderIgnored(root: string, folder: ProjectPath): Promise<boolean> {
  const parts = folder.split('/').filter(Boolean);
  const rules = await rulesAbove(root, folder);
  return parts.some((_, index) => {
    const above = parts.slice(0, index + 1).join('/');
    const applying = rules.filter(({ folder: of }) => of === '' || above.startsWith(`${of}/`));
    return isIgnored(above, true, applying);
  });
}

async function rulesAbove(root: string, start: ProjectPath): Promise<readonly Rules[]> {
  let rules: readonly Rules[] = [];
  const parts = start.split('/').filter(Boolean);
  for (let depth = 0; depth < parts.length; depth++)
    rules = await withRulesOf(root, parts.slice(0, depth).join('/'), rules);
  return rules;
}

async function withRulesOf(root: string, folder: ProjectPath, inherited: readonly Rules[]): Promise<readonly Rules[]> {
  const text = await readFile(path.join(root, folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? inherited : [...inherited, { folder, rules: ignore().add(text) }];
} // prettier-ignore

/** The inmost file that has an opinion decides. */
function isIgnored(full: ProjectPath, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const one of [...rules].reverse()) {
    const relative = one.folder === '' ? full : full.slice(one.folder.length + 1);
    const { ignored, unignored } = one.rules.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
