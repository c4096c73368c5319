import { createHash } from 'node:crypto';
import { shownPath, type ProjectPath } from '../core';
import type { Shard } from '../core/reports';
import type { PolicySource } from './policies';

/**
 * Whether a file belongs to a part of a tree. Its path alone decides, so that all machines divide alike, and a file stays
 * in its part, and in the cache of that part, whatever comes and goes around it.
 */
export function inShard(path: ProjectPath, { index, count }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % count === index - 1;
}

/** A name for a list of files. Made of paths as they are shown, since one may hold an identifier. */
export function treeName(files: readonly ProjectPath[]): string {
  return digest(files.map(shownPath).sort());
}

/**
 * A name for what findings depend on besides the files: the policies in force for them, and the options given.
 * @param options in words, e.g. `surface=prompt`
 */
export async function judgedName(
  policies: PolicySource,
  files: readonly ProjectPath[],
  options: readonly string[],
): Promise<string> {
  const folders = new Map(files.map((file) => [file.slice(0, file.lastIndexOf('/') + 1), file]));
  const texts = new Set<string>();
  for (const file of folders.values())
    for (const { loaded, folder, tightens = false } of (await policies(file)).layers)
      texts.add(JSON.stringify([loaded.source.path, folder, tightens, loaded.source.text]));
  return digest([...options, ...[...texts].sort()]);
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 32);
}
