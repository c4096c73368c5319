import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fixed, type NotExamined, type ProjectPath } from '../core';
import type { Blobs } from './blobs';
import { childrenOf } from './commitReader';
import { decode } from './encoding';
import { isBinaryName, TOO_LARGE, type FileReader, type FileText } from './files';
import { git } from './git';

export interface IndexSource {
  /** The git top level. */
  readonly root: string;
  readonly blobs: Blobs;
  /** Absolute path of the index, where it is not the repository's own. */
  readonly index?: string | undefined;
  /** Hashes that are known already. */
  readonly known: ReadonlyMap<ProjectPath, string>;
  /** Absolute path of the folder that all working trees of the repository share. */
  readonly shared: string;
}

/**
 * Reads files as they are staged, whatever lies in the working tree. A link is the path that it holds.
 * @param maxBytes a larger file is not examined
 */
export function indexReader(
  { root, blobs, index, known, shared }: IndexSource,
  maxBytes: number,
): FileReader {
  async function read(file: ProjectPath): Promise<FileText | NotExamined> {
    const blob = await blobs.read(known.get(file) ?? `:0:${file}`, maxBytes);
    if (!blob) return { path: file, reason: known.has(file) ? 'unreadable' : 'missing' };
    if (isBinaryName(file)) return { path: file, reason: 'binary' };
    if (!blob.bytes) return { path: file, reason: 'too-large', detail: TOO_LARGE };
    const bytes = await behindPointer(blob.bytes);
    if ('reason' in bytes) return { path: file, ...bytes };
    const decoded = decode(bytes);
    return decoded ? { path: file, ...decoded, bytes, target: file } : { path: file, reason: 'binary' };
  }

  /** What Git LFS keeps of a file beside the repository, where all that is staged is a pointer to it. */
  async function behindPointer(bytes: Buffer): Promise<Buffer | Omit<NotExamined, 'path'>> {
    const id = pointsTo(bytes);
    if (id === undefined) return bytes;
    const object = path.join(shared, 'lfs', 'objects', id.slice(0, 2), id.slice(2, 4), id);
    try {
      if ((await stat(object)).size > maxBytes) return { reason: 'too-large', detail: TOO_LARGE };
      return await readFile(object);
    } catch {
      return { reason: 'unreadable', detail: fixed('kept by Git LFS, and not in this clone') };
    }
  }

  async function list(dir: ProjectPath): Promise<readonly ProjectPath[]> {
    const prefix = dir === '' || dir.endsWith('/') ? dir : `${dir}/`;
    const below = await git(root, ['ls-files', '-z', '--', `:(top,literal)${prefix}`], { index });
    return childrenOf(prefix, (below ?? '').split('\0').filter(Boolean));
  }

  return { read, list };
}

/** The hash that a Git LFS pointer names. */
export function pointsTo(bytes: Buffer): string | undefined {
  if (bytes.length > 1024 || !bytes.toString('latin1', 0, 7).startsWith('version')) return undefined;
  const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/;
  return pointer.exec(bytes.toString('latin1'))?.[1];
}
