import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { NotExamined } from '../../core';

/** When a file was last changed, as the system tells it; equal stamps mean that nobody wrote to it. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds. */
  readonly mtime: number;
  readonly ctime: number;
  readonly ino: number;
}

/** What is kept of one file. Plain, so that a thread can hand it to another. */
export interface CacheEntry {
  readonly stamp: Stamp;
  /** Read so soon after it was changed that another change might bear the same times: its stamp proves nothing. */
  readonly racy: boolean;
  /** Whether it was read whole; of a larger file than the limit, only how it begins. */
  readonly whole: boolean;
  /** Keyed hash of a text's bytes, a character a byte. */
  readonly bytes: string;
  /** Why it holds no text; absent if it holds one. */
  readonly gap?: Omit<NotExamined, 'path'>;
  /** Facts in JSON, without their path, by what the text was read as. */
  readonly facts: ReadonlyMap<string, string>;
}

export type CacheEntries = ReadonlyMap<string, CacheEntry>;

/** What a cache was made by and for. */
export interface Origin {
  readonly engine: string;
  /** Where its stamps were taken: those of another place prove nothing. */
  readonly place: string;
  /** When it was written by this machine's clock, in milliseconds. */
  readonly written: number;
}

interface Header extends Origin {
  readonly count: number;
  /** What facts were read as. */
  readonly as: readonly string[];
  /** Bytes of each column, in their order. */
  readonly columns: readonly number[];
}

/** An entry as it was read: facts are decoded when somebody asks. */
export interface KeptEntry extends CacheEntry {
  /** Facts by what the text was read as. */
  find(as: string): string | undefined;
}

export interface Decoded extends Origin {
  readonly paths: readonly string[];
  entry(index: number): KeptEntry;
}

/** A larger cache is neither written nor read. */
export const LARGEST = 128_000_000;
const MAGIC = Buffer.from('PHI Cordon cache 1\n');
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED_AT = MAGIC.length + NONCE_BYTES + TAG_BYTES;
/** Of the keyed hash of a text. */
export const HASH_BYTES = 16;
const RACY = 1;
const WHOLE = 2;
const GAP = 0xffff_ffff;

/**
 * One file, sealed under a key: the length of the header, the header in JSON, and columns: stamps, where each entry's
 * bodies are listed, the list, hashes, flags, the bodies, the paths.
 */
export function encode(entries: CacheEntries, { engine, place, written }: Origin, key: Buffer): Buffer {
  const all = [...entries].slice(0, 0xffff_fffe);
  const stamps = new Float64Array(all.length * 4);
  const hashes = Buffer.alloc(all.length * HASH_BYTES);
  const flags = Buffer.alloc(all.length);
  const starts = new Uint32Array(all.length + 1);
  const list: number[] = [];
  const bodies = bodyWriter();
  const as = new Map<string, number>();
  all.forEach(([, { stamp, racy, whole, bytes, gap, facts }], index) => {
    stamps.set([stamp.size, stamp.mtime, stamp.ctime, stamp.ino], index * 4);
    hashes.write(bytes, index * HASH_BYTES, 'latin1');
    flags[index] = (racy ? RACY : 0) | (whole ? WHOLE : 0);
    if (gap) list.push(GAP, ...bodies.add(JSON.stringify(gap)));
    for (const [readAs, body] of facts) {
      if (!as.has(readAs)) as.set(readAs, as.size);
      list.push(as.get(readAs)!, ...bodies.add(body));
    }
    starts[index + 1] = list.length;
  });
  const columns = [
    bytesOf(stamps),
    bytesOf(starts),
    bytesOf(Uint32Array.from(list)),
    hashes,
    flags,
    bodies.bytes(),
    Buffer.from(all.map(([path]) => path).join('\0')),
  ];
  const header: Header = { engine, place, written, count: all.length, as: [...as.keys()], columns: columns.map(({ length }) => length) }; // prettier-ignore
  const json = Buffer.from(JSON.stringify(header));
  // Numbers are read where they lie, so they begin at a multiple of eight.
  const head = Buffer.concat([json, Buffer.alloc(-json.length & 7, ' ')]);
  const length = Buffer.alloc(8);
  length.writeUInt32LE(head.length);
  return sealed([length, head, ...columns], key);
}

/** @returns undefined for what was not written under this key: it is damaged, or somebody else's */
export function decode(file: Buffer, key: Buffer): Decoded | undefined {
  const plain = unsealed(file, key);
  if (!plain) return undefined;
  const columnsAt = 8 + plain.readUInt32LE(0);
  const { engine, place, written, count, as, columns } = JSON.parse(
    plain.toString('utf8', 8, columnsAt),
  ) as Header;
  let at = columnsAt;
  const [stamps, starts, list, hashes, flags, bodies, paths] = columns.map((length) => plain.subarray(at, (at += length))) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]; // prettier-ignore
  const numbers = new Float64Array(stamps.buffer, stamps.byteOffset, count * 4);
  const first = new Uint32Array(starts.buffer, starts.byteOffset, count + 1);
  const places = new Uint32Array(list.buffer, list.byteOffset, list.length / 4);
  const body = (at: number): string => bodies.toString('utf8', places[at + 1], places[at + 1]! + places[at + 2]!);
  return {
    engine,
    place,
    written,
    paths: count === 0 ? [] : paths.toString('utf8').split('\0'),
    entry(index) {
      const bodiesAt: (readonly [as: string, at: number])[] = [];
      let gap: CacheEntry['gap'];
      for (let at = first[index]!; at < first[index + 1]!; at += 3) {
        if (places[at] === GAP) gap = JSON.parse(body(at)) as NonNullable<CacheEntry['gap']>;
        else bodiesAt.push([as[places[at]!]!, at]);
      }
      const [size, mtime, ctime, ino] = numbers.subarray(index * 4, index * 4 + 4) as unknown as [number, number, number, number];
      const flag = flags[index]!;
      return {
        stamp: { size, mtime, ctime, ino },
        racy: (flag & RACY) !== 0,
        whole: (flag & WHOLE) !== 0,
        bytes: hashes.toString('latin1', index * HASH_BYTES, (index + 1) * HASH_BYTES),
        get facts() {
          return new Map(bodiesAt.map(([one, at]) => [one, body(at)]));
        },
        find(asked) {
          const found = bodiesAt.find(([one]) => one === asked);
          return found && body(found[1]);
        },
        ...(gap ? { gap } : {}),
      };
    },
  };
} // prettier-ignore

/** Equal bodies, such as those of the many files that hold nothing, are written once. */
function bodyWriter() {
  const parts: Buffer[] = [];
  const known = new Map<string, readonly [number, number]>();
  let end = 0;
  return {
    add(body: string): readonly [start: number, length: number] {
      const before = known.get(body);
      if (before) return before;
      const part = Buffer.from(body);
      const place = [end, part.length] as const;
      parts.push(part);
      end += part.length;
      known.set(body, place);
      return place;
    },
    bytes: () => Buffer.concat(parts),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Nobody else can read it, or make another that would be believed. */
function sealed(parts: readonly Buffer[], key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const all = [...parts.map((part) => cipher.update(part)), cipher.final()];
  return Buffer.concat([MAGIC, nonce, cipher.getAuthTag(), ...all]);
}

function unsealed(file: Buffer, key: Buffer): Buffer | undefined {
  if (file.length < SEALED_AT || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const nonce = file.subarray(MAGIC.length, MAGIC.length + NONCE_BYTES);
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAuthTag(file.subarray(MAGIC.length + NONCE_BYTES, SEALED_AT));
  const plain = cipher.update(file.subarray(SEALED_AT));
  try {
    cipher.final();
  } catch {
    return undefined;
  }
  return plain;
}
