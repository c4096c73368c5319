import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { NotExamined, ProjectPath } from '../core';
import type { Blob } from './blobs';
import { TOO_LARGE, type FileText } from './files';
import { fileText } from '../core/scan/fileText';
import { LFS, pointsTo } from '../core/scan/lfs';

/** Where git keeps things, and what is too much of them. */
export interface BlobPlace {
  /** Absolute path of the folder that all working trees of the repository share. */
  readonly shared: string;
  /** A larger file is not examined. */
  readonly maxBytes: number;
}

/** The text of a file as git keeps it; of one that Git LFS keeps, what lies beside the repository. */
export async function blobText(
  file: ProjectPath,
  blob: Blob,
  place: BlobPlace,
): Promise<FileText | NotExamined> {
  if (!blob.bytes) return { path: file, reason: 'too-large', detail: TOO_LARGE };
  const bytes = await behindPointer(blob.bytes, place);
  if ('reason' in bytes) return { path: file, ...bytes };
  const text = fileText(file, bytes);
  return 'reason' in text ? text : { path: file, ...text, bytes, target: file };
}

/** What Git LFS keeps of a file beside the repository, where all that git has is a pointer to it. */
async function behindPointer(bytes: Buffer, { shared, maxBytes }: BlobPlace): Promise<Buffer | Omit<NotExamined, 'path'>> {
  const id = pointsTo(bytes);
  if (id === undefined) return bytes;
  const object = path.join(shared, 'lfs', 'objects', id.slice(0, 2), id.slice(2, 4), id);
  try {
    if ((await stat(object)).size > maxBytes) return { reason: 'too-large', detail: TOO_LARGE };
    return await readFile(object);
  } catch {
    return { reason: 'not-checked-out', detail: LFS };
  }
} // prettier-ignore
