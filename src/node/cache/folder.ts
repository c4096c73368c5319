import { constants, type Stats } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../atomicWrite';
import { LARGEST } from './format';

const ABOVE = '.phi-cordon';
const FOLDER = 'cache';
const FILE = 'facts';
/** What a process that was killed left behind, after this time in milliseconds. */
const LEFT_BEHIND = 3_600_000;

/** Whether a file below the root is the cache's own, which a walk does not list. */
export function isOwnCache(file: string): boolean {
  return /(?:^|\/)\.phi-cordon\/cache\/(?:facts|\.gitignore|\.facts\.\d+\.part)$/.test(file);
}

/** Whether what ignore rules leave out is the cache's own, or holds nothing else: a second scan would count more of them. */
export function isIgnoredCache(one: string): boolean {
  return isOwnCache(one) || /(?:^|\/)\.phi-cordon(?:\/cache)?$/.test(one);
}

/** A cache file as it lies there, and when it was written by the clock of the file system, in milliseconds. */
export interface CacheFile {
  readonly bytes: Buffer;
  readonly mtime: number;
}

/**
 * Reads the cache of a root.
 * @returns undefined where there is none, and where a link or somebody else's hand is in the way
 */
export async function readCacheFile(root: string): Promise<CacheFile | undefined> {
  if (!(await isTrusted(root))) return undefined;
  let handle;
  try {
    handle = await open(path.join(root, ABOVE, FOLDER, FILE), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)); // prettier-ignore
    const stats = await handle.stat();
    if (!stats.isFile() || !isOurs(stats) || stats.size > LARGEST) return undefined;
    return { bytes: await handle.readFile(), mtime: stats.mtimeMs };
  } catch {
    return undefined;
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/**
 * Writes the cache of a root, whole or not at all, in a folder that git ignores and only its owner can read.
 * @returns whether it was written
 */
export async function writeCacheFile(root: string, content: Buffer): Promise<boolean> {
  const folder = path.join(root, ABOVE, FOLDER);
  const file = path.join(folder, FILE);
  try {
    const above = path.join(root, ABOVE);
    await makeFolder(above, 0o777);
    // Through a link, the other folder would be made wherever it leads.
    if (!(await lstat(above)).isDirectory()) return false;
    await makeFolder(folder, 0o700);
    if (!(await isTrusted(root))) return false;
    await writeFile(path.join(folder, '.gitignore'), '*\n', { flag: 'wx', mode: 0o600 }).catch(() => undefined); // prettier-ignore
    const before = await lstat(file).catch(() => undefined);
    if (before && !before.isFile()) return false;
    if (before) await chmod(file, 0o600);
    await writeAtomically(file, content, 0o600);
    await removeLeftBehind(folder);
    return true;
  } catch {
    return false;
  }
}

async function makeFolder(folder: string, mode: number): Promise<void> {
  await mkdir(folder, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** A link could lead anywhere, and what others may write to could be theirs. */
async function isTrusted(root: string): Promise<boolean> {
  const [above, folder] = await Promise.all([path.join(root, ABOVE), path.join(root, ABOVE, FOLDER)].map((one) => lstat(one).catch(() => undefined))); // prettier-ignore
  return above !== undefined && above.isDirectory() && folder !== undefined && folder.isDirectory() && isOurs(folder); // prettier-ignore
}

/** Windows has no such owners and modes; there the key alone decides. */
function isOurs({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

async function removeLeftBehind(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\.facts\.\d+\.part$/.test(name)) continue;
    const part = path.join(folder, name);
    if (Date.now() - (await lstat(part)).mtimeMs > LEFT_BEHIND) await rm(part, { force: true });
  }
}
