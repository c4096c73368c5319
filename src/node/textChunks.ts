import type { NotExaminedReason, ProjectPath } from '../core';
import { HEAD, kindOfBytes } from '../core/scan/binaryKinds';
import { decode, fromWindows1252, type Encoding } from '../core/scan/decode';
import { pointsTo } from '../core/scan/lfs';

/** How much tells the encoding, unless a byte further on is no UTF-8. */
const SAMPLE = 65_536;

/** A byte that is no UTF-8 stands behind the head: what was read until then was read wrongly. */
export class OtherEncoding extends Error {}

/** There is no text to be read in parts. */
export class NoText extends Error {
  constructor(readonly reason: NotExaminedReason) {
    super(reason);
  }
}

/**
 * The text of a file as `decode` reads it, a part at a time.
 * @param chunks its bytes; the first are its head
 * @param encoding as what it is read; without it, as its head says
 * @throws OtherEncoding where UTF-8 ends: read it again as Windows-1252
 * @throws NoText for what its head says is none
 */
export async function* textChunks(
  path: ProjectPath,
  chunks: AsyncIterable<Uint8Array>,
  encoding?: Encoding,
): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderOf> | undefined;
  for await (const bytes of chunks) {
    decoder ??= decoderOf(encoding ?? encodingOf(path, bytes));
    yield decoder(bytes, true);
  }
  if (decoder) yield decoder(new Uint8Array(), false);
}

function encodingOf(path: ProjectPath, first: Uint8Array): Encoding {
  const head = first.subarray(0, SAMPLE);
  // What Git LFS keeps elsewhere is large; what stands for it is not.
  if (pointsTo(first) !== undefined) throw new NoText('too-large');
  const kind = kindOfBytes(path, first.subarray(0, HEAD));
  if (kind) throw new NoText(kind);
  // A character may be cut at the end of the head.
  const read = [0, 1, 2, 3].map((cut) => decode(head.subarray(0, head.length - cut))?.encoding);
  const known = read.find((one) => one !== undefined && one !== 'windows-1252') ?? read.find(Boolean);
  if (!known) throw new NoText('binary');
  return known;
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, more: boolean) => string {
  if (encoding === 'windows-1252') return (bytes) => fromWindows1252(bytes);
  const label = encoding.startsWith('utf16le') ? 'utf-16le' : encoding.startsWith('utf16be') ? 'utf-16be' : 'utf-8'; // prettier-ignore
  const decoder = new TextDecoder(label, { fatal: label === 'utf-8' });
  return (bytes, more) => {
    try {
      return decoder.decode(bytes, { stream: more });
    } catch {
      throw new OtherEncoding();
    }
  };
}
