import { append } from '../core/append';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { fixed, type NotExamined, type ProjectPath } from '../core';
import { isWithin, projectPath } from './confine';
import { git } from './git';

/** The files to examine, sorted, and what could not even be listed. */
export interface Walked {
  readonly files: readonly ProjectPath[];
  readonly notExamined: readonly NotExamined[];
  /** How many files and folders were left out, a folder counted once: what is ignored, and `node_modules`. */
  readonly ignored: number;
}

export interface WalkOptions {
  /** Whether git's ignore rules count; without them only `.git` and `node_modules` are left out. */
  readonly obeyIgnore: boolean;
}

/** Folders that are never gone into. */
export const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * Lists the files below some paths of a root: tracked ones, and untracked ones that are not ignored.
 * @param root absolute, without links
 * @param starts absolute files and folders in the root; a file named here is listed whatever ignores it
 */
export async function walk(root: string, starts: readonly string[], options: WalkOptions): Promise<Walked> {
  const files = new Set<ProjectPath>();
  const notExamined: NotExamined[] = [];
  const ignored = new Set<ProjectPath>();
  for (const start of starts) {
    if (!isWithin(root, start)) throw new RangeError('A start lies outside the root.');
    if (!(await lstat(start)).isDirectory()) files.add(projectPath(root, start));
    else {
      const below =
        (options.obeyIgnore && (await walkGit(start))) || (await walkFolders(start, root, options));
      for (const file of below.files) files.add(projectPath(root, file));
      for (const one of below.ignored) ignored.add(projectPath(root, one));
      for (const folder of below.unreadable)
        notExamined.push({ path: projectPath(root, folder), reason: 'unreadable', detail: fixed('a folder that cannot be listed') }); // prettier-ignore
    }
  }
  return { files: [...files].sort(), notExamined, ignored: ignored.size };
}

/** Absolute paths. */
interface Below {
  readonly files: string[];
  readonly unreadable: string[];
  readonly ignored: string[];
}

/** By git's own rules; undefined where there is no git or no repository. */
async function walkGit(folder: string): Promise<Below | undefined> {
  const [staged, untracked, ignored] = await Promise.all([
    git(folder, ['ls-files', '-z', '--stage', '--', '.']),
    git(folder, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']),
    git(folder, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory', '--', '.']),
  ]);
  if (staged === undefined || untracked === undefined || ignored === undefined) return undefined;
  const below: Below = { files: [], unreadable: [], ignored: [] };
  const nested: string[] = [];
  const sort = (file: string, isFolder: boolean): void => {
    const never = neverWalked(file);
    if (never !== undefined) below.ignored.push(path.join(folder, never));
    else (isFolder ? nested : below.files).push(path.join(folder, file));
  };
  for (const entry of staged.split('\0')) {
    const tab = entry.indexOf('\t');
    // Mode 160000 is a submodule: a repository of its own.
    if (tab >= 0) sort(entry.slice(tab + 1), entry.startsWith('160000'));
  }
  for (const file of untracked.split('\0')) if (file !== '') sort(file, file.endsWith('/'));
  for (const one of ignored.split('\0')) if (one !== '') below.ignored.push(path.join(folder, one));
  for (const repository of nested) {
    const there = await lstat(repository).catch(() => undefined);
    if (!there?.isDirectory()) continue;
    const inner = await walkGitNested(repository, folder);
    append(below.files, inner.files);
    append(below.unreadable, inner.unreadable);
    append(below.ignored, inner.ignored);
  }
  return below;
}

/** The folder that keeps a file from being listed. @param file as git names it */
function neverWalked(file: string): string | undefined {
  const parts = file.split('/');
  const at = parts.findIndex((part) => NEVER_WALKED.has(part));
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
}

/** An empty submodule answers with its parent's files, so it is walked by folders. */
async function walkGitNested(repository: string, parent: string): Promise<Below> {
  const own = await lstat(path.join(repository, '.git')).catch(() => undefined);
  return (own && (await walkGit(repository))) || walkFolders(repository, parent, { obeyIgnore: true });
}

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

async function walkFolders(start: string, root: string, { obeyIgnore }: WalkOptions): Promise<Below> {
  const below: Below = { files: [], unreadable: [], ignored: [] };

  const visit = async (folder: string, inherited: readonly Rules[]): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      below.unreadable.push(folder);
      return;
    }
    const rules = obeyIgnore ? await withRulesOf(folder, inherited) : inherited;
    for (const entry of entries) {
      const full = path.join(folder, entry.name);
      if (entry.name === '.git') continue;
      if (NEVER_WALKED.has(entry.name) || isIgnored(full, entry.isDirectory(), rules))
        below.ignored.push(full);
      else if (entry.isDirectory()) await visit(full, rules);
      else if (entry.isFile() || entry.isSymbolicLink()) below.files.push(full);
    }
  };

  await visit(start, obeyIgnore ? await rulesAbove(start, root) : []);
  return below;
}

async function rulesAbove(start: string, root: string): Promise<readonly Rules[]> {
  let rules: readonly Rules[] = [];
  const parts = path.relative(root, start).split(path.sep).filter(Boolean);
  for (let depth = 0; depth < parts.length; depth++)
    rules = await withRulesOf(path.join(root, ...parts.slice(0, depth)), rules);
  return rules;
}

async function withRulesOf(folder: string, inherited: readonly Rules[]): Promise<readonly Rules[]> {
  const text = await readFile(path.join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? inherited : [...inherited, { folder, rules: ignore().add(text) }];
}

/** The inmost file that has an opinion decides. */
function isIgnored(full: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const one of [...rules].reverse()) {
    const relative = projectPath(one.folder, full);
    const { ignored, unignored } = one.rules.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
