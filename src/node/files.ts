import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { fixed, type InputText, type NotExamined, type NotExaminedReason, type ProjectPath, type ProjectReader, type SafeText } from '../core'; // prettier-ignore
import { HEAD, kindOfBytes, kindOfName } from '../core/scan/binaryKinds';
import { confineTo, isWithin, projectPath } from './confine';
import { decode, type Encoding } from '../core/scan/decode';
import { fileText } from '../core/scan/fileText';

import { NoText, textChunks } from './textChunks';

/** 5 MB: larger texts are data dumps that deserve to be asked for. */
export const DEFAULT_MAX_BYTES = 5_000_000;

/** Read at once of a file that is read in parts. */
const CHUNK = 1_000_000;

/** A text with what is needed to write it back. */
export interface FileText extends InputText {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** The file itself where `path` is a link to it. */
  readonly target: ProjectPath;
}

export interface FileReader extends ProjectReader {
  read(path: ProjectPath): Promise<FileText | NotExamined>;
  /**
   * The text of a file of any size, a part at a time; absent where files are read whole or not at all.
   * @param encoding as what it is read; without it, as its head says
   * @throws as `textChunks` does, and what reading a file throws
   */
  chunks?(path: ProjectPath, encoding?: Encoding): AsyncIterable<string>;
}

/** What is said of a file that is not read for its size. */
export const TOO_LARGE = fixed('--max-size includes it');
const FOLDER = fixed('a folder');
const GONE = fixed('gone since it was listed');

/** Whether a path that was asked for as a file names a folder, or a link to one: what lies there is walked under its own name. */
export function isFolder({ detail }: NotExamined): boolean {
  return detail === FOLDER;
}

/** What a scan says of a file that it listed and could not read. */
export function listedGap(gap: NotExamined): NotExamined {
  return gap.reason === 'missing' ? { ...gap, detail: GONE } : gap;
}

/** A pipe would be waited for, and a link that took the file's place since would lead anywhere. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Reads files below the root, never outside it.
 * @param root absolute, without links
 * @param maxBytes a larger file is not examined
 */
export function fileReader(root: string, { maxBytes = DEFAULT_MAX_BYTES } = {}): FileReader {
  const confined = confineTo(root);

  async function read(file: ProjectPath): Promise<FileText | NotExamined> {
    const not = (reason: NotExaminedReason, detail?: SafeText): NotExamined =>
      detail === undefined ? { path: file, reason } : { path: file, reason, detail };
    let handle: FileHandle | undefined;
    try {
      const real = await placeOf(confined.resolve, root, file);
      if (typeof real !== 'string') return { path: file, ...real };
      handle = await open(real, READ_ONLY);
      const stats = await handle.stat();
      if (stats.isDirectory()) return not('missing', FOLDER);
      if (!stats.isFile()) return not('unreadable', fixed('it is no regular file'));
      const bytes = stats.size > maxBytes ? undefined : await readUpTo(handle, stats.size, maxBytes);
      if (!bytes) return tooLarge(file, await headOf(handle));
      const text = fileText(file, bytes);
      return 'reason' in text ? text : { path: file, ...text, bytes, target: projectPath(root, real) };
    } catch (error) {
      return notReadable(file, error);
    } finally {
      await handle?.close().catch(() => undefined);
    }
  } // prettier-ignore

  async function list(dir: ProjectPath): Promise<readonly ProjectPath[]> {
    const place = await confined.resolve(dir).catch(() => undefined);
    const real = place && (await realpath(place).catch(() => undefined));
    if (real === undefined || !isWithin(root, real)) return [];
    const entries = await readdir(real, { withFileTypes: true }).catch(() => []);
    const prefix = dir === '' || dir.endsWith('/') ? dir : `${dir}/`;
    return entries.map((entry) => `${prefix}${entry.name}${entry.isDirectory() ? '/' : ''}`).sort();
  }

  async function* chunks(file: ProjectPath, encoding?: Encoding): AsyncGenerator<string> {
    const real = await placeOf(confined.resolve, root, file);
    if (typeof real !== 'string') throw new NoText(real.reason);
    const handle = await open(real, READ_ONLY);
    try {
      yield* textChunks(file, bytesOf(handle), encoding);
    } finally {
      await handle.close();
    }
  }

  return { read, list, chunks };
}

/** Where a file really lies, or why it may not be read there. */
async function placeOf(
  resolve: (file: ProjectPath) => Promise<string | undefined>,
  root: string,
  file: ProjectPath,
): Promise<string | Omit<NotExamined, 'path'>> {
  const place = await resolve(file);
  if (place === undefined) return { reason: 'unreadable', detail: fixed('it lies outside the root') };
  const stats = await lstat(place);
  if (stats.isDirectory()) return { reason: 'missing', detail: FOLDER };
  if (!stats.isSymbolicLink()) return place;
  const real = await realpath(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (real === undefined) return { reason: 'unreadable', detail: fixed('a link that leads nowhere') };
  return isWithin(root, real)
    ? real
    : { reason: 'unreadable', detail: fixed('a link that leads out of the root') };
}

/**
 * The bytes of a file as they are when they are read: it may have grown or shrunk since it was measured, and files that the
 * system makes up have no size.
 * @returns undefined if there are more than the limit
 */
async function readUpTo(handle: FileHandle, size: number, limit: number): Promise<Buffer | undefined> {
  let bytes = Buffer.allocUnsafe(Math.min(size, limit) + 1);
  let read = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read);
    read += bytesRead;
    if (bytesRead === 0) return bytes.subarray(0, read);
    if (read > limit) return undefined;
    if (read === bytes.length) bytes = Buffer.concat([bytes], Math.min(limit + 1, read * 2));
  }
}

async function* bytesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function headOf(handle: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  return buffer.subarray(0, bytesRead);
}

/** What is too large to be read whole, or is no text at all. */
function tooLarge(path: ProjectPath, head: Uint8Array): NotExamined {
  const kind = kindOfBytes(path, head) ?? (head.includes(0) && !decode(head) ? (kindOfName(path) ?? 'binary') : undefined);
  return kind ? { path, reason: kind } : { path, reason: 'too-large', detail: TOO_LARGE };
} // prettier-ignore

function notReadable(file: ProjectPath, error: unknown): NotExamined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { path: file, reason: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { path: file, reason: 'unreadable', detail: fixed('permission denied') };
    case 'ELOOP':
      return { path: file, reason: 'unreadable', detail: fixed('a link that leads in a circle') };
    case 'EISDIR':
      return { path: file, reason: 'missing', detail: FOLDER };
    case 'ENXIO':
      return { path: file, reason: 'unreadable', detail: fixed('it is no regular file') };
    default:
      return { path: file, reason: 'unreadable' };
  }
}

/** The absolute place of a file, for messages about the command's own arguments. */
export function absoluteOf(root: string, file: ProjectPath): string {
  return path.join(root, ...file.split('/'));
}
