import type { NotExamined, ProjectPath } from '../core';
import type { Blobs } from './blobs';
import { blobText } from './blobText';
import { childrenOf } from './commitReader';
import type { Encoding } from '../core/scan/decode';
import type { FileReader, FileText } from './files';
import { git, openGit } from './git';
import { textChunks } from './textChunks';

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
    return blobText(file, blob, { shared, maxBytes });
  }

  async function list(dir: ProjectPath): Promise<readonly ProjectPath[]> {
    const prefix = dir === '' || dir.endsWith('/') ? dir : `${dir}/`;
    const below = await git(root, ['ls-files', '-z', '--', `:(top,literal)${prefix}`], { index });
    return childrenOf(prefix, (below ?? '').split('\0').filter(Boolean));
  }

  async function* chunks(file: ProjectPath, encoding?: Encoding): AsyncGenerator<string> {
    const child = openGit(root, ['cat-file', 'blob', known.get(file) ?? `:0:${file}`], index);
    child.stdin.end();
    try {
      yield* textChunks(file, child.stdout, encoding);
    } finally {
      child.kill();
    }
  }

  return { read, list, chunks };
}
