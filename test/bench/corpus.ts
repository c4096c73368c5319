import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InputText } from '../../src/core';

const SKIP =
  /(^|\/)(\.git|coverage)(\/|$)|\.(png|jpe?g|gif|ico|pdf|zip|gz|tgz|jar|class|woff2?|ttf|so|wasm|node|bin|map)$/;

/** Reads the text files below a folder into memory, largest files left out, in a fixed order. */
export function readCorpus(dir: string, maxFile = 1_000_000): InputText[] {
  const files: InputText[] = [];
  for (const name of readdirSync(dir, { recursive: true }).map(String).sort()) {
    const full = path.join(dir, name);
    if (SKIP.test(name)) continue;
    const stat = statSync(full, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > maxFile) continue;
    const text = readFileSync(full, 'utf8');
    if (text.includes('\0')) continue;
    files.push({ path: name.split(path.sep).join('/'), text });
  }
  return files;
}
