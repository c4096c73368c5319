import path from 'node:path';
import { grammarLoader, type CancelSignal } from '../../../src/core';
import { fileReader, grammarFiles, nearestPolicies, scanProject, type FileReader, type OnProgress, type ScanOptions, type TreeScan } from '../../../src/node'; // prettier-ignore
import { tempFolder } from '../../cli/support';

export const ENGINE = 'an engine of the tests';
export const MAX_BYTES = 5_000_000;
const grammars = grammarLoader(grammarFiles(path.resolve(__dirname, '../../../src/node')));

/** A reader that tells what it was asked to read. */
export function countingReader(root: string, maxBytes = MAX_BYTES): { reader: FileReader; read: string[] } {
  const plain = fileReader(root, { maxBytes });
  const read: string[] = [];
  return {
    read,
    reader: {
      ...plain,
      read(file) {
        read.push(file);
        return plain.read(file);
      },
    },
  };
}

/** A scan with a cache, or without one, and what it read. */
export async function scanned(root: string, change: Partial<ScanOptions> = {}, onProgress?: OnProgress, signal?: CancelSignal): Promise<TreeScan & { read: string[] }> {
  const { reader, read } = countingReader(root);
  const result = await scanProject({
    root, reader, starts: [root], include: [], exclude: [], obeyIgnore: true, policies: nearestPolicies(fileReader(root)),
    day: '2026-11-22', trusted: true, grammars, cache: { maxBytes: MAX_BYTES, engine: ENGINE }, ...change,
  }, onProgress, signal);
  return { ...result, read };
} // prettier-ignore

export async function scannedWithout(root: string, change: Partial<ScanOptions> = {}): Promise<TreeScan> {
  const { reader } = countingReader(root);
  const { read: _read, ...result } = await scanned(root, { reader, ...change, cache: undefined } as never);
  return result;
}

/** A key and a state folder of a test's own, for as long as its tests run. */
export function withOwnState(): void {
  let before: string | undefined;
  beforeEach(() => {
    before = process.env.XDG_STATE_HOME;
    process.env.XDG_STATE_HOME = tempFolder();
  });
  afterEach(() => {
    if (before === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = before;
  });
}

/** Files enough that a scan keeps a cache; each says something. */
export function manyFiles(count = 24): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`src/f${i}.ts`, `export const value${i} = ${i};\n`]),
  );
}
