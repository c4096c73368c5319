import { realpath } from 'node:fs/promises';
import { walk, type Walked } from './walk';

/**
 * What a scan of some folders lists, with the ignore rules obeyed.
 * @param root absolute; the folders lie in it
 */
export async function listFiles(root: string, folders: readonly string[]): Promise<Walked> {
  const [real, ...starts] = await Promise.all([root, ...folders].map((one) => realpath(one)));
  return walk(real!, starts, { obeyIgnore: true });
}
