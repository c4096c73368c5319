import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** The bundles that texts are read with, as far as they lie beside this one. */
const BUNDLES = ['core.js', 'lexicon.js'];

/**
 * What facts are made with: this program, its word lists, its grammars, and the Unicode tables of the runtime. Facts of
 * another one may be others, whatever its version says.
 * @param bundle the program that runs
 * @returns undefined where it runs from sources, of which nothing keeps a digest
 */
export async function engineDigest(bundle: string = __filename): Promise<string | undefined> {
  if (!bundle.endsWith('.js')) return undefined;
  const folder = path.dirname(bundle);
  const hash = createHash('sha256').update(JSON.stringify([process.versions.unicode, process.versions.icu]));
  for (const file of [bundle, ...BUNDLES.map((name) => path.join(folder, name))])
    hash.update((await readFile(file).catch(() => '')) || '-');
  const grammars = path.join(folder, 'grammars');
  for (const name of (await readdir(grammars).catch(() => [])).sort()) {
    const { size } = await stat(path.join(grammars, name));
    hash.update(`\0${name} ${size}`);
  }
  return hash.digest('hex').slice(0, 32);
}
