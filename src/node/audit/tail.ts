import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { isLink, readLine, type Link, type Sha256 } from '../../core/audit';

/** Lower-case hex of a string of bytes. */
export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes, 'latin1').digest('hex');

/** How a file of the trail ends. */
export interface Tail {
  /** The entries at its end, oldest first: at least one, if the file has any. */
  readonly links: readonly Link[];
  /** The lines after the last of them, which an interrupted write left. */
  readonly torn: readonly string[];
  /** Whether a line feed ends the file, or nothing stands in it. */
  readonly ended: boolean;
}

/** More than the longest write: enough to see all of an interrupted one. */
const WINDOW = 1 << 17;

/** @returns undefined if there is no such file */
export async function readTail(file: string): Promise<Tail | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    for (let length = Math.min(size, WINDOW); ; length = Math.min(size, length * 4)) {
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, size - length);
      const tail = tailOf(bytes.toString('latin1'), length === size);
      if (tail.links.length > 0 || length === size) return tail;
    }
  } finally {
    await handle.close();
  }
}

/** @param whole whether the text begins where the file does; else its first line may be a part of one */
function tailOf(text: string, whole: boolean): Tail {
  const ended = text === '' || text.endsWith('\n');
  const lines = text === '' ? [] : (ended ? text.slice(0, -1) : text).split('\n');
  const links: Link[] = [];
  const torn: string[] = [];
  for (const line of (whole ? lines : lines.slice(1)).reverse()) {
    const read = readLine(line, sha256);
    if (isLink(read)) links.unshift(read);
    else if (links.length === 0) torn.unshift(line);
    else break;
  }
  return { links, torn, ended };
}
