import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { git } from '../git';

/** A repository as git finds it from a folder, with a working tree or without. */
export interface Store {
  /** Absolute: the top level of the working tree, or of one without, the repository itself. */
  readonly root: string;
  readonly bare: boolean;
  /** Absolute path of the folder that all working trees share. */
  readonly shared: string;
  /** The commits whose parents a shallow clone lacks. */
  readonly cut: ReadonlySet<string>;
}

/** @returns undefined where git finds no repository, or refuses to read it */
export async function storeOf(folder: string): Promise<Store | undefined> {
  const answer = await git(folder, ['rev-parse', '--is-bare-repository', '--absolute-git-dir', '--git-common-dir', '--git-path', 'shallow']); // prettier-ignore
  const [bare, own, common, shallow] = (answer ?? '').split('\n');
  if (!own || !common || !shallow) return undefined;
  const top = bare === 'true' ? undefined : (await git(folder, ['rev-parse', '--show-toplevel']))?.replace(/\n$/, ''); // prettier-ignore
  const cut = await readFile(path.resolve(folder, shallow), 'utf8').catch(() => '');
  return {
    root: top || own,
    bare: !top,
    shared: path.resolve(folder, common),
    cut: new Set(cut.split('\n').filter(Boolean)),
  };
}
