import { createHmac } from 'node:crypto';
import type { Stats } from 'node:fs';
import { isNotExamined, isPolicyFile, type FactStore, type FileFacts, type NotExamined, type ProjectPath, type Unread } from '../../core'; // prettier-ignore
import type { FileReader, FileText } from '../files';
import { HASH_BYTES, type CacheEntries, type CacheEntry, type KeptEntry, type Stamp } from './format';
import { derived } from './key';
import { placesIn, statsOf } from './places';

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
  /** Whether a file is as it was when something was kept of it, so that it is quickly examined. Reads nothing. */
  knows(path: ProjectPath): boolean;
  /** What this run adds to what was kept, by path. */
  entries(): CacheEntries;
}

/** What an earlier run kept. */
export interface Kept {
  get(path: ProjectPath): KeptEntry | undefined;
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
  const placeOf = placesIn(root);
  const keys = { bytes: derived(key, 'bytes'), as: derived(key, 'as') };
  const fresh = new Map<ProjectPath, Fresh>();
  const opened = new WeakMap<Unread, KeptEntry | Fresh>();
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
    const place = placeOf(path);
    const stats = typeof place === 'object' ? statsOf(place.real) : place;
    if (place === 'absent' || stats === 'absent') return { path, reason: 'missing' };
    // The reader says what it is instead.
    if (!place || !stats?.isFile()) return reader.read(path);
    const entry = fresh.get(path) ?? kept.get(path);
    const stamp = stampOf(stats);
    if (entry && isProven(entry, stamp)) {
      if (entry.gap) return { path, ...entry.gap };
      if (!isPolicyFile(path)) {
        const known: KnownFile = { path, target: place.path, size: stamp.size };
        opened.set(known, entry);
        return known;
      }
    }
    return read(path, place.real, stamp, entry);
  }

  /** Whether a file is as it was, and the limit on sizes allows the same answer as then. */
  function isProven({ racy, whole, stamp: before }: CacheEntry, stamp: Stamp): boolean {
    return !racy && kept.provesByStamp && isSame(before, stamp) && stamp.size <= maxBytes === whole;
  }

  function knows(path: ProjectPath): boolean {
    const entry = kept.get(path);
    const place = entry && placeOf(path);
    const stats = typeof place === 'object' ? statsOf(place.real) : undefined;
    return typeof stats === 'object' && stats.isFile() && isProven(entry!, stampOf(stats));
  }

  async function read(path: ProjectPath, place: string, stamp: Stamp, before: KeptEntry | Fresh | undefined): Promise<FileText | NotExamined> {
    const at = Date.now();
    const input = await reader.read(path);
    const after = statsOf(place);
    if (!after || after === 'absent' || !after.isFile() || !isSame(stampOf(after), stamp)) return input;
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
    knows,
    async text(input) {
      const known = opened.get(input);
      const text = await reader.read(input.path);
      if (isNotExamined(text)) throw new Error('A file went while it was examined.');
      // Of a text that somebody has changed since, nothing is kept.
      if (known && known.bytes === hashOf(text)) opened.set(text, known);
      return text;
    },
    get(input, as) {
      const entry = opened.get(input);
      const body = entry && ('find' in entry ? entry.find(nameOf(as)) : entry.facts.get(nameOf(as)));
      return body === undefined ? undefined : { ...(JSON.parse(body) as Omit<FileFacts, 'path'>), path: input.path };
    },
    put(input, as, { path, ...facts }) {
      const entry = opened.get(input);
      const body = JSON.stringify(facts);
      if (!entry || body.length > LONGEST_FACTS) return;
      const before = fresh.get(path);
      if (before && before.bytes !== entry.bytes) return;
      const own: Fresh = before ?? renewed(entry);
      fresh.set(path, own);
      opened.set(input, own);
      own.facts.set(nameOf(as), body);
      if (own.facts.size > MOST_FACTS) own.facts.delete([...own.facts.keys()][0]!);
    },
    entries: () => fresh,
  };
} // prettier-ignore

/** A copy that this run may add to, plain. */
function renewed({ stamp, racy, whole, bytes, facts }: CacheEntry): Fresh {
  return { stamp, racy, whole, bytes, facts: new Map(facts) };
}

function stampOf({ size, mtimeMs: mtime, ctimeMs: ctime, ino }: Stats): Stamp {
  return { size, mtime, ctime, ino };
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime && a.ino === b.ino;
}
