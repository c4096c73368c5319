import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Head, TrailFile } from '../../core/audit';
import { TRAIL_FOLDER } from './appendEntries';
import { stateFolder } from './stateFolder';
import { readWriters } from './writers';

/**
 * The files of a root's trail.
 * @param root absolute, without links
 * @returns none if there is no trail
 * @throws the file system's error
 */
export async function readTrail(root: string): Promise<readonly TrailFile[]> {
  const folder = path.join(root, TRAIL_FOLDER);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name !== '.gitattributes');
  return Promise.all(
    files.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'latin1') })),
  );
}

/** The newest entries that this user of this machine wrote, on whatever branch. */
export async function ownHeads(root: string): Promise<readonly Head[]> {
  const { writers } = await readWriters(stateFolder(root));
  return writers.flatMap(({ id, seq, hash }) => (seq > 0 ? [{ writer: id, seq, hash }] : []));
}
