import { createHash, createHmac, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { userState } from '../audit/stateFolder';

/** For CI, whose machines share nothing but a secret. */
const KEY_VARIABLE = 'PHI_CORDON_CACHE_KEY';
/** A shorter secret might be guessed. */
const SHORTEST_SECRET = 16;
const KEY_BYTES = 32;

/**
 * The secret that only this user has: a cache that somebody else wrote, say into a repository, is not under it. It lies
 * outside every project.
 * @returns undefined where there is none and none can be kept
 */
export async function cacheKey(): Promise<Buffer | undefined> {
  const secret = process.env[KEY_VARIABLE] ?? '';
  if (secret !== '') return secret.length < SHORTEST_SECRET ? undefined : createHash('sha256').update(secret).digest(); // prettier-ignore
  const file = path.join(userState(), 'phi-cordon', 'cache.key');
  const known = await readKey(file);
  if (known !== undefined) return known === 'unusable' ? undefined : known;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 });
  } catch {
    // Another process may have been first.
  }
  const made = await readKey(file);
  return made === 'unusable' ? undefined : made;
}

/** A key for one purpose, so that what is made for one proves nothing of another. */
export function derived(key: Buffer, purpose: string): Buffer {
  return createHmac('sha256', key).update(purpose).digest();
}

/** @returns undefined if it is not there; one that others can read or write is no secret */
async function readKey(file: string): Promise<Buffer | 'unusable' | undefined> {
  let handle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const stats = await handle.stat();
    const isOurs = process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o077) === 0); // prettier-ignore
    const key = stats.isFile() && stats.size === KEY_BYTES && isOurs ? await handle.readFile() : undefined;
    return key?.length === KEY_BYTES ? key : 'unusable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unusable';
  } finally {
    await handle?.close().catch(() => undefined);
  }
}
