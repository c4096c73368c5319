import type { CancelSignal, ProjectPath } from '../../core';
import type { Commit } from './commits';
import { GitFailed, gitFields } from './gitFields';

/** Where a commit put something. */
export interface Whereabouts {
  readonly path: ProjectPath;
  readonly commit: Commit;
  /** A link: its text is the path that it leads to. */
  readonly link: boolean;
}

/** One content of a file, with every path under which a commit put it, the oldest first. */
export interface Version {
  /** What git names it by. */
  readonly blob: string;
  /** Of which file it is a version: the path under which that one began, before all renames. */
  readonly file: ProjectPath;
  readonly places: readonly [Whereabouts, ...Whereabouts[]];
}

/** What commits brought. */
export interface Brought {
  /** By the first commit that brought each. */
  readonly versions: readonly Version[];
  /** Where another repository hangs, and the first commit that hung one there. */
  readonly submodules: ReadonlyMap<ProjectPath, Commit>;
  /** git failed before it had told all of it. */
  readonly broken: boolean;
}

/** Of a merge, what differs from all of its parents: the rest came by one of them. */
const DIFF = ['diff-tree', '--stdin', '--root', '-r', '-c', '--raw', '-z', '--no-abbrev', '--no-renames', '--ignore-submodules=none']; // prettier-ignore

/** What each commit put into its tree that none of its parents had there. @param commits oldest first */
export async function broughtBy(
  root: string,
  commits: readonly Commit[],
  signal?: CancelSignal,
): Promise<Brought> {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const versions = new Map<string, Version & { places: [Whereabouts, ...Whereabouts[]] }>();
  /** Of versions with many places, their paths. */
  const known = new Map<string, Set<ProjectPath>>();
  const submodules = new Map<ProjectPath, Commit>();
  /** One string for each path, however many versions it has. */
  const paths = new Map<ProjectPath, ProjectPath>();
  /** Of files that were renamed, the paths under which they began. */
  const began = new Map<ProjectPath, ProjectPath>();
  let commit: Commit | undefined;
  let change: Omit<Change, 'path'> | undefined;
  let changes: Change[] = [];

  function take(field: Buffer): void {
    if (change) {
      const name = field.toString('utf8');
      const path = paths.get(name) ?? name;
      paths.set(path, path);
      changes.push({ ...change, path });
      change = undefined;
    } else if (field[0] === COLON) change = changeOf(field);
    else {
      endCommit();
      commit = byHash.get(field.toString('latin1').trim());
    }
  }

  function endCommit(): void {
    for (const [from, to] of renames(changes)) if (!began.has(to)) began.set(to, began.get(from) ?? from);
    for (const one of changes) add(one);
    changes = [];
  }

  function add({ mode, blob, path }: Change): void {
    if (!commit || mode === GONE) return;
    if (!began.has(path)) began.set(path, path);
    if (mode === SUBMODULE) {
      if (!submodules.has(path)) submodules.set(path, commit);
      return;
    }
    const version = versions.get(blob);
    const place: Whereabouts = { path, commit, link: mode === LINK };
    if (!version) versions.set(blob, { blob, file: began.get(path)!, places: [place] });
    else if (!liesAt(version, path)) version.places.push(place);
  }

  /** An empty file may lie in a hundred thousand places. */
  function liesAt({ blob, places }: Version, path: ProjectPath): boolean {
    if (places.length < MANY) return places.some((one) => one.path === path);
    const there = known.get(blob) ?? new Set(places.map((one) => one.path));
    known.set(blob, there);
    const before = there.has(path);
    there.add(path);
    return before;
  }

  const done = (broken: boolean): Brought => ({ versions: [...versions.values()], submodules, broken });
  try {
    const input = commits.map(({ hash }) => `${hash}\n`).join('');
    for await (const fields of gitFields(root, DIFF, { input, signal }))
      for (const field of fields) take(field);
    endCommit();
    return done(false);
  } catch (error) {
    if (error instanceof GitFailed) return done(true);
    throw error;
  }
}

const MANY = 16;

const COLON = 0x3a;
const SPACE = 0x20;
const GONE = '000000';
const LINK = '120000';
const SUBMODULE = '160000';

interface Change {
  readonly mode: string;
  /** Before and after; of a merge, with the first of its parents. */
  readonly old: string;
  readonly blob: string;
  readonly path: ProjectPath;
}

/** What left one path unchanged and came to another; under its own name first, as whole folders are moved. */
function* renames(changes: readonly Change[]): Generator<readonly [from: ProjectPath, to: ProjectPath]> {
  const left = new Map<string, ProjectPath[]>();
  for (const { mode, old, path } of changes) if (mode === GONE) left.set(old, [...(left.get(old) ?? []), path]);
  if (left.size === 0) return;
  for (const { mode, blob, path } of changes) {
    const from = mode === GONE || mode === SUBMODULE ? undefined : left.get(blob);
    if (!from || from.length === 0) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const at = Math.max(0, from.findIndex((one) => one.slice(one.lastIndexOf('/') + 1) === name));
    yield [from.splice(at, 1)[0]!, path];
  }
} // prettier-ignore

/**
 * `:100644 100644 HASH HASH M`: a colon, a mode and a hash for each parent, then those of the commit itself. Names are cut
 * from the bytes, since a piece of a string would keep all of it in memory.
 */
function changeOf(field: Buffer): Omit<Change, 'path'> {
  const parents = field.findIndex((byte) => byte !== COLON);
  const mode = parents + parents * 7;
  const old = mode + 7;
  const end = field.lastIndexOf(SPACE);
  const start = field.lastIndexOf(SPACE, end - 1) + 1;
  return {
    mode: field.toString('latin1', mode, mode + 6),
    old: field.toString('latin1', old, old + end - start),
    blob: field.toString('latin1', start, end),
  };
}
