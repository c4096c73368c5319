import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { git, placesOf } from '../../../node';

/** What runs the hooks of a repository, and the file or the folder that says which. */
export type Manager =
  | { readonly kind: 'husky' | 'git'; readonly folder: string }
  | { readonly kind: 'lefthook' | 'pre-commit'; readonly file: string };

/** All that could run hooks here, the one that does first. */
export interface Managers {
  readonly all: readonly Manager[];
  /** Whether git has been told to run it. */
  readonly inForce: boolean;
}

const LEFTHOOK = ['lefthook', '.lefthook', '.config/lefthook'].flatMap((name) => ['yml', 'yaml', 'toml', 'json'].map((ext) => `${name}.${ext}`)); // prettier-ignore

/** @returns undefined where git finds no repository with a working tree */
export async function managersOf(root: string): Promise<Managers | undefined> {
  const places = await placesOf(root);
  if (!places) return undefined;
  const given = await givenFolder(root);
  const shared = path.join(places.shared, 'hooks');
  const folder = given ?? shared;
  const script = await readFile(path.join(folder, 'pre-commit'), 'utf8').catch(() => '');
  const husky = /[/\\]\.husky(?:[/\\]_)?$/.test(folder) ? folder.replace(/[/\\]_$/, '') : undefined;
  const found: readonly (readonly [Manager | undefined, boolean])[] = [
    [huskyIn(husky ?? path.join(root, '.husky')), husky !== undefined],
    [fileOf('lefthook', root, LEFTHOOK), /\blefthook\b/.test(script)],
    [
      fileOf('pre-commit', root, ['.pre-commit-config.yaml']),
      /\bpre-commit\.com\b|\bpre_commit\b/.test(script),
    ],
    [{ kind: 'git', folder: husky !== undefined && existsSync(husky) ? shared : folder }, true],
  ];
  const there = found.flatMap(([manager, inForce]) => (manager ? [{ manager, inForce }] : []));
  const managed = there.filter(({ manager }) => manager.kind !== 'git');
  const first = managed.find(({ inForce }) => inForce) ?? managed[0] ?? there[0]!;
  return {
    all: [first.manager, ...there.map(({ manager }) => manager).filter((one) => one !== first.manager)],
    inForce: first.inForce,
  };
}

/** The folder of `core.hooksPath`, absolute. Our own calls of git turn it off, so theirs is the last that says something. */
async function givenFolder(root: string): Promise<string | undefined> {
  const answer = await git(root, ['config', '-z', '--type=path', '--get-all', 'core.hooksPath']);
  const given = (answer ?? '').split('\0').filter(Boolean).at(-1);
  return given === undefined ? undefined : path.resolve(root, given);
}

function huskyIn(folder: string): Manager | undefined {
  return existsSync(folder) ? { kind: 'husky', folder } : undefined;
}

function fileOf(kind: 'lefthook' | 'pre-commit', root: string, names: readonly string[]): Manager | undefined {
  const name = names.find((one) => existsSync(path.join(root, one)));
  return name === undefined ? undefined : { kind, file: path.join(root, name) };
} // prettier-ignore
