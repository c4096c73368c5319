import { createHmac } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { isNotExamined, isPolicyFile, type FactStore, type FileFacts, type NotExamined, type ProjectPath, type Unread } from '../../core'; // prettier-ignore
import { confineTo, projectPath } from '../confine';
import type { FileReader, FileText } from '../files';
import { HASH_BYTES, type CacheEntries, type CacheEntry, type Stamp } from './format';
import { derived } from './key';

/** A file that is as it was when facts of it were kept, so it was not read. */
export interface KnownFile extends Unread {
  /** The file itself where a folder on the way is a link. */
  readonly target: ProjectPath;
  /** In bytes. */
  readonly size: number;
}

/** Facts of the files of a root, those of earlier runs and those of this one. */
export interface FileCache extends FactStore {
  read(path: ProjectPath): Promise<FileText | KnownFile | NotExamined>;
  /** What this run adds to what was kept, by path. */
  entries(): CacheEntries;
}

/** What an earlier run kept. */
export interface Kept {
  get(path: ProjectPath): CacheEntry | undefined;
  /** Whether the same times prove that a file is the same. */
  readonly provesByStamp: boolean;
}

/** An entry that this run makes or renews. */
interface Fresh extends CacheEntry {
  readonly facts: Map<string, string>;
}

/** The coarsest clock of a file system ticks every two seconds. */
const RACY_MS = 3_000;
/** Enough for a file that several kinds of scans read, under policies that take turns. */
const MOST_FACTS = 8;
/** Facts of one text beyond this many characters of JSON are sooner made again than kept by everybody. */
const LONGEST_FACTS = 4_000_000;
/** They may pass while the file stays as it is; the others say what its bytes are. */
const PASSING: ReadonlySet<NotExamined['reason']> = new Set(['missing', 'unreadable', 'timed-out', 'cancelled', 'failed']); // prettier-ignore

/**
 * Reads a root's files where nothing is kept of them.
 * @param root absolute, without links
 * @param reader of the files as they lie there
 * @param maxBytes a larger file is not examined
 */
export function fileCache(root: string, reader: FileReader, kept: Kept, key: Buffer, maxBytes: number): FileCache {
  const confined = confineTo(root);
  const keys = { bytes: derived(key, 'bytes'), as: derived(key, 'as') };
  const fresh = new Map<ProjectPath, Fresh>();
  const opened = new WeakMap<Unread, CacheEntry | Fresh>();
  const names = new Map<string, string>();

  /** What a text is read as holds the organization's own terms, so only a keyed hash of it is kept. */
  function nameOf(as: string): string {
    let name = names.get(as);
    if (name === undefined) {
      name = createHmac('sha256', keys.as).update(as).digest('base64').slice(0, 22);
      names.set(as, name);
    }
    return name;
  }

  async function fileAt(path: ProjectPath): Promise<FileText | KnownFile | NotExamined> {
    const place = await confined.resolve(path).catch(absentOr);
    if (place === 'absent') return { path, reason: 'missing' };
    const stats = place === undefined ? undefined : await lstat(place).catch(absentOr);
    if (stats === 'absent') return { path, reason: 'missing' };
    // The reader says what it is instead.
    if (place === undefined || !stats?.isFile()) return reader.read(path);
    const entry = fresh.get(path) ?? kept.get(path);
    const stamp = stampOf(stats);
    if (entry && !entry.racy && kept.provesByStamp && isSame(entry.stamp, stamp) && holdsFor(entry)) {
      if (entry.gap) return { path, ...entry.gap };
      if (!isPolicyFile(path)) {
        const known: KnownFile = { path, target: projectPath(root, place), size: stamp.size };
        opened.set(known, entry);
        return known;
      }
    }
    return read(path, place, stamp, entry);
  }

  /** Whether the limit on sizes allows the same answer as before. */
  function holdsFor({ stamp: { size }, whole }: CacheEntry): boolean {
    return size <= maxBytes === whole;
  }

  async function read(path: ProjectPath, place: string, stamp: Stamp, before: CacheEntry | undefined): Promise<FileText | NotExamined> {
    const at = Date.now();
    const input = await reader.read(path);
    const after = await lstat(place).catch(() => undefined);
    if (!after?.isFile() || !isSame(stampOf(after), stamp)) return input;
    const racy = at - Math.max(stamp.mtime, stamp.ctime) < RACY_MS;
    const whole = stamp.size <= maxBytes;
    if (isNotExamined(input)) {
      const { path: _path, ...gap } = input;
      if (!PASSING.has(gap.reason)) fresh.set(path, { stamp, racy, whole, bytes: '', gap, facts: new Map() });
      return input;
    }
    const bytes = hashOf(input);
    const isKnown = before?.bytes === bytes;
    if (isKnown && before.racy === racy && kept.provesByStamp && isSame(before.stamp, stamp)) opened.set(input, before);
    else {
      const entry: Fresh = { stamp, racy, whole, bytes, facts: new Map(isKnown ? before.facts : []) };
      fresh.set(path, entry);
      opened.set(input, entry);
    }
    return input;
  }

  function hashOf({ bytes }: FileText): string {
    return createHmac('sha256', keys.bytes).update(bytes).digest().toString('latin1', 0, HASH_BYTES);
  }

  return {
    read: fileAt,
    async text(input) {
      const known = opened.get(input);
      const text = await reader.read(input.path);
      if (isNotExamined(text)) throw new Error('A file went while it was examined.');
      // Of a text that somebody has changed since, nothing is kept.
      if (known && known.bytes === hashOf(text)) opened.set(text, known);
      return text;
    },
    get(input, as) {
      const body = opened.get(input)?.facts.get(nameOf(as));
      return body === undefined ? undefined : { ...(JSON.parse(body) as Omit<FileFacts, 'path'>), path: input.path };
    },
    put(input, as, { path, ...facts }) {
      const entry = opened.get(input);
      const body = JSON.stringify(facts);
      if (!entry || body.length > LONGEST_FACTS) return;
      const before = fresh.get(path);
      if (before && before.bytes !== entry.bytes) return;
      const own: Fresh = before ?? { ...entry, facts: new Map(entry.facts) };
      fresh.set(path, own);
      opened.set(input, own);
      own.facts.set(nameOf(as), body);
      if (own.facts.size > MOST_FACTS) own.facts.delete([...own.facts.keys()][0]!);
    },
    entries: () => fresh,
  };
} // prettier-ignore

function stampOf({ size, mtimeMs: mtime, ctimeMs: ctime, ino }: Stats): Stamp {
  return { size, mtime, ctime, ino };
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime && a.ino === b.ino;
}

/** @returns undefined for any other reason than that nothing is there */
function absentOr({ code }: NodeJS.ErrnoException): 'absent' | undefined {
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : undefined;
}
