import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fixed, type NotExamined, type ProjectPath } from '../core';
import { isWithin } from './confine';
import { diffFiles, type ChangedFile } from './diff';
import { commitOf, git, headCommit } from './git';
import { commonLines } from './lineRanges';
import { NEVER_WALKED } from './leftOut';

/** What a change adds, and what it was compared with. */
export interface Changes {
  readonly files: ReadonlyMap<ProjectPath, ChangedFile>;
  readonly notExamined: readonly NotExamined[];
  /** The commit that it is added to; undefined before the first one. */
  readonly base?: string;
  /** The branch that is checked out, if one is. */
  readonly branch?: string;
}

/** Where a repository keeps what is staged. */
export interface Places {
  /** Absolute path of the index that a commit in progress is made from, where it is not the repository's own. */
  readonly index?: string;
  /** Absolute paths: what belongs to this working tree, and what all of them share. */
  readonly own: string;
  readonly shared: string;
}

/** @returns undefined where git finds no repository with a working tree */
export async function placesOf(root: string): Promise<Places | undefined> {
  const answer = await git(root, ['rev-parse', '--is-inside-work-tree', '--absolute-git-dir', '--git-common-dir']);
  const [inside, own, shared] = (answer ?? '').split('\n');
  if (inside !== 'true' || !own || !shared) return undefined;
  const index = indexInUse(root, own);
  return { own, shared: path.resolve(root, shared), ...(index === undefined ? {} : { index }) };
} // prettier-ignore

/**
 * `git commit -a` and `git commit PATH` prepare an index of their own and name it to their hooks. One that belongs to
 * another repository does not count: a hook of that one may have called.
 */
function indexInUse(root: string, own: string): string | undefined {
  const given = process.env.GIT_INDEX_FILE;
  if (given === undefined || given === '') return undefined;
  const index = path.resolve(root, given);
  const foreign = !isWithin(own, index) && existsSync(path.join(path.dirname(index), 'HEAD'));
  return foreign || index === path.join(own, 'index') ? undefined : index;
}

/**
 * What a commit would add to the one that is checked out. Of a merge, only what neither side has.
 * @returns undefined if git refuses
 */
export async function stagedChanges(root: string, { index, own }: Places): Promise<Changes | undefined> {
  const [staged, merged, base, branch] = await Promise.all([
    diffFiles(root, ['--cached'], { index }),
    readFile(path.join(own, 'MERGE_HEAD'), 'utf8').catch(() => ''),
    headCommit(root),
    branchOf(root),
  ]);
  if (!staged) return undefined;
  let files = staged;
  for (const [parent] of merged.matchAll(/^[0-9a-f]{40,64}$/gm)) {
    const other = await diffFiles(root, ['--cached', parent], { index });
    if (!other) return undefined;
    files = addedToBoth(files, other);
  }
  return {
    ...sorted(files),
    ...(base === undefined ? {} : { base }),
    ...(branch === undefined ? {} : { branch }),
  };
}

/**
 * What the working tree adds to the commit where it left another branch: commits, what is staged, what is not, and files
 * that git does not know yet.
 * @param base the commit; undefined before the first one
 * @param obeyIgnore whether unknown files that .gitignore leaves out stay out
 * @returns undefined if git refuses
 */
export async function changesSince(root: string, base: string | undefined, obeyIgnore: boolean): Promise<Changes | undefined> {
  const from = base ?? (await git(root, ['hash-object', '-t', 'tree', '--stdin']))?.trim();
  if (from === undefined) return undefined;
  const filters = await filtersOff(root);
  const [changed, unknown, branch] = await Promise.all([
    diffFiles(root, [from], { settings: filters }),
    git(root, ['ls-files', '-z', '--others', ...(obeyIgnore ? ['--exclude-standard'] : [])]),
    branchOf(root),
  ]);
  if (!changed || unknown === undefined) return undefined;
  const filtered = await filteredOf(root, changed);
  const files = changed.map((file) => (filtered.has(file.path) ? { ...file, lines: 'all' as const } : file));
  const others = unknown.split('\0').filter((file) => file !== '' && !file.endsWith('/'));
  return {
    ...sorted([...files.map(inWorkingTree), ...others.map(unknownFile)]),
    ...(base === undefined ? {} : { base }),
    ...(branch === undefined ? {} : { branch }),
  };
} // prettier-ignore

/** The branch to compare with where none is named: the one that this one is to be merged into, as far as git knows. */
export async function defaultBase(root: string): Promise<string | undefined> {
  const short = async (args: readonly string[]) => (await git(root, ['rev-parse', '--abbrev-ref', ...args]))?.trim() || undefined; // prettier-ignore
  const [branch, upstream, origin] = await Promise.all([branchOf(root), short(['@{upstream}']), short(['refs/remotes/origin/HEAD'])]); // prettier-ignore
  // A branch that was pushed follows its own copy: compared with that, nothing but the last commits would show.
  const isCopy = upstream !== undefined && branch !== undefined && upstream.endsWith(`/${branch}`);
  const candidates = [...(isCopy ? [origin, upstream] : [upstream, origin]), 'origin/main', 'origin/master', 'main', 'master']; // prettier-ignore
  for (const ref of candidates)
    if (ref !== undefined && (await commitOf(root, ref)) !== undefined) return ref;
  return undefined;
}

/** The commit where the checked out one left another; undefined if they share none, as in a shallow clone. */
export async function mergeBase(root: string, commit: string): Promise<string | undefined> {
  const answer = await git(root, ['merge-base', 'HEAD', commit]);
  return /^[0-9a-f]{40,64}$/m.exec(answer ?? '')?.[0];
}

/** Whether a clone lacks the older commits. */
export async function isShallow(root: string): Promise<boolean> {
  return (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true';
}

async function branchOf(root: string): Promise<string | undefined> {
  return (await git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']))?.replace(/\n$/, '') || undefined;
}

/** Programs that rewrite files on their way into git are named in the repository's settings, so none is run. */
async function filtersOff(root: string): Promise<readonly string[]> {
  const names = await git(root, ['config', '-z', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|process|required)$']); // prettier-ignore
  const settings = new Set((names ?? '').split('\0').filter(Boolean));
  return [...settings].flatMap((name) => ['-c', name.endsWith('.required') ? `${name}=false` : `${name}=`]);
}

/** Files whose lines in git are not those of the working tree. */
async function filteredOf(root: string, files: readonly ChangedFile[]): Promise<ReadonlySet<ProjectPath>> {
  if (files.length === 0) return new Set();
  const answer = await git(root, ['check-attr', '-z', '--stdin', 'filter'], { input: files.map((file) => `${file.path}\0`).join('') }); // prettier-ignore
  const fields = (answer ?? '').split('\0');
  const filtered = fields.flatMap((value, at) => (at % 3 === 2 && !/^un(?:specified|set)$/.test(value) ? [fields[at - 2]!] : [])); // prettier-ignore
  return new Set(filtered);
}

/** Another file's text is no part of a link to it; conflicts stand in the file. */
function inWorkingTree({ unmerged: _, ...file }: ChangedFile): ChangedFile {
  return file.kind === 'link' ? { ...file, lines: [] } : file;
}

function unknownFile(file: ProjectPath): ChangedFile {
  return { path: file, lines: 'all', named: true, kind: 'file' };
}

function addedToBoth(ours: readonly ChangedFile[], theirs: readonly ChangedFile[]): ChangedFile[] {
  const others = new Map(theirs.map((file) => [file.path, file]));
  return ours.flatMap((file) => {
    const other = others.get(file.path);
    if (!other) return [];
    const lines = commonLines(file.lines, other.lines);
    const named = file.named && other.named;
    return lines.length > 0 || named ? [{ ...file, lines, named }] : [];
  });
}

/** Parts what can be examined from what cannot. */
function sorted(files: readonly ChangedFile[]): Pick<Changes, 'files' | 'notExamined'> {
  const kept = new Map<ProjectPath, ChangedFile>();
  const notExamined: NotExamined[] = [];
  for (const file of files) {
    if (file.path.split('/').some((part) => NEVER_WALKED.has(part))) continue;
    if (file.kind === 'submodule')
      notExamined.push({ path: file.path, reason: 'unreadable', detail: fixed('a submodule: examine it in its own folder') }); // prettier-ignore
    else if (file.unmerged)
      notExamined.push({ path: file.path, reason: 'unreadable', detail: fixed('it has conflicts') }); // prettier-ignore
    else kept.set(file.path, file);
  }
  return { files: new Map([...kept].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))), notExamined };
}
