import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { POLICY_FILE } from '../core';

/** The root, absolute and without links, and whether it is a git top level. */
export interface Root {
  readonly folder: string;
  readonly repository: boolean;
}

/**
 * The git top level, else the outermost policy's folder, else the folder given.
 * @param start absolute path of a folder or file that exists; its links are resolved
 */
export function findRoot(start: string): Root {
  const real = realpathSync(start);
  const folder = statSync(real).isDirectory() ? real : path.dirname(real);
  const upwards = chainOf(folder);
  const repository = upwards.find((dir) => existsSync(path.join(dir, '.git')));
  if (repository !== undefined) return { folder: repository, repository: true };
  const outermost = upwards.filter((dir) => existsSync(path.join(dir, POLICY_FILE))).at(-1);
  return { folder: outermost ?? folder, repository: false };
}

/** The folder that holds all of the paths. */
export function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((one) => (statSync(one).isDirectory() ? one : path.dirname(one)));
  const [first = process.cwd(), ...others] = folders;
  return chainOf(first).find((dir) => others.every((other) => chainOf(other).includes(dir))) ?? first;
}

/** The folder and those above it, inmost first. */
function chainOf(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...chainOf(above)];
}
