import { lstatSync, statSync } from 'node:fs';
import type { ProjectPath } from '../../core';
import { absoluteOf, type FileReader } from '../files';
import { engineDigest } from './engine';
import { fileCache, type FileCache, type Kept } from './fileCache';
import { readCacheFile, writeCacheFile } from './folder';
import { decode, encode, LARGEST, type CacheEntries, type CacheEntry, type Decoded } from './format';
import { cacheKey, derived } from './key';

export type { FileCache, KnownFile } from './fileCache';
export type { CacheEntries } from './format';

/** How far the clock of a file system may lag behind this machine's before times prove nothing, in milliseconds. */
const LAG = 1_000;
/** How long a cache may take to be written, in milliseconds. */
const WRITING = 30_000;

export interface OpenCache {
  /** Absolute, without links. */
  readonly root: string;
  /** Reads the files as they lie there. */
  readonly reader: FileReader;
  /** A larger file is not examined. */
  readonly maxBytes: number;
  /** What facts are made with; by default the digest of the program that runs. */
  readonly engine?: string | undefined;
}

/** The cache of a root for one run, and how what the run adds is kept. */
export interface Cache extends FileCache {
  /**
   * Writes everything that is known once, the entries of files that are gone left out.
   * @param added what other threads add
   * @param listed files that are there, as far as the caller knows
   * @returns whether it was written; false too if there was nothing to add
   */
  save(added: readonly CacheEntries[], listed: ReadonlySet<ProjectPath>): Promise<boolean>;
}

/**
 * Opens the cache of a root; what cannot be read, or is not ours, counts as empty.
 * @returns undefined where there can be none: without a key, or where it runs from sources
 */
export async function openCache({ root, reader, maxBytes, engine }: OpenCache): Promise<Cache | undefined> {
  const [madeWith, key] = await Promise.all([engine ?? engineDigest(), cacheKey()]);
  if (madeWith === undefined || key === undefined) return undefined;
  const sealing = derived(key, 'file');
  const place = placeOf(root);
  const { decoded, isOnTime } = await lastRun(root, sealing);
  const ours = decoded?.engine === madeWith ? decoded : undefined;
  const kept = keptBy(ours, isOnTime && ours?.place === place);
  const cache = fileCache(root, reader, kept, key, maxBytes);
  return {
    ...cache,
    async save(added, listed) {
      const all = new Map<ProjectPath, CacheEntry>();
      for (const entries of [cache.entries(), ...added])
        for (const [path, entry] of entries) all.set(path, merged(entry, all.get(path)));
      if (all.size === 0) return false;
      // What is kept of another place is not renewed by its stamps.
      if (kept.provesByStamp)
        for (const path of ours?.paths ?? [])
          if (!all.has(path) && (listed.has(path) || isThere(root, path))) all.set(path, kept.get(path)!);
      const content = encode(bounded(all), { engine: madeWith, place, written: Date.now() }, sealing);
      return content.length <= LARGEST && writeCacheFile(root, content);
    },
  };
} // prettier-ignore

/** The file of the last run, if it is under our key, and whether its file system tells the time as this machine does. */
async function lastRun(
  root: string,
  sealing: Buffer,
): Promise<{ decoded: Decoded | undefined; isOnTime: boolean }> {
  const file = await readCacheFile(root);
  try {
    const decoded = file && decode(file.bytes, sealing);
    const lead = file && decoded ? file.mtime - decoded.written : 0;
    return { decoded, isOnTime: -LAG < lead && lead < WRITING };
  } catch {
    return { decoded: undefined, isOnTime: false };
  }
}

function keptBy(decoded: Decoded | undefined, provesByStamp: boolean): Kept {
  const indexes = new Map(decoded?.paths.map((path, index) => [path, index]));
  return {
    provesByStamp,
    get(path) {
      const index = indexes.get(path);
      return index === undefined ? undefined : decoded!.entry(index);
    },
  };
}

/** Two threads may each have read the same text as something else. */
function merged(entry: CacheEntry, before: CacheEntry | undefined): CacheEntry {
  return before?.bytes === entry.bytes && !entry.gap ? { ...entry, facts: new Map([...before.facts, ...entry.facts]) } : entry; // prettier-ignore
}

/** As many entries as surely fit: those of this run come first. */
function bounded(entries: CacheEntries): CacheEntries {
  let left = LARGEST * 0.9;
  const within = new Map<ProjectPath, CacheEntry>();
  for (const [path, entry] of entries) {
    for (const body of entry.facts.values()) left -= body.length;
    left -= 100 + path.length;
    if (left < 0) break;
    within.set(path, entry);
  }
  return within;
}

/** Times and inodes are those of one device and one folder. */
function placeOf(root: string): string {
  return `${statSync(root).dev} ${root}`;
}

function isThere(root: string, path: ProjectPath): boolean {
  try {
    return lstatSync(absoluteOf(root, path), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
