import type { FileHandle } from 'node:fs/promises';
import { decode, fromWindows1252, type Encoding } from './encoding';

/** What a text begins with tells how it is encoded, unless a byte further on is no UTF-8. */
const HEAD = 65_536;
const CHUNK = 1_000_000;

/** A byte that is no UTF-8 stands behind the head: what was read until then was read wrongly. */
export class OtherEncoding extends Error {}

/**
 * The text of an open file as `decode` reads it, a part at a time.
 * @param encoding as what it is read; without it, as its head says
 * @throws OtherEncoding where UTF-8 ends: read it again as Windows-1252
 * @throws RangeError for what is no text
 */
export async function* textChunks(handle: FileHandle, encoding?: Encoding): AsyncGenerator<string> {
  const head = await read(handle, 0, HEAD);
  const known = encoding ?? encodingOf(head);
  if (!known) throw new RangeError('no text');
  const decoder = decoderOf(known);
  for (let at = 0; ;) {
    const bytes = await read(handle, at, CHUNK);
    if (bytes.length === 0) break;
    yield decoder(bytes, true);
    at += bytes.length;
  }
  yield decoder(new Uint8Array(), false);
}

/** A character may be cut at the end of the head. */
function encodingOf(head: Uint8Array): Encoding | undefined {
  const whole = decode(head.subarray(0, head.length & ~1));
  if (whole?.encoding !== 'windows-1252') return whole?.encoding;
  const shorter = [1, 2, 3].map((cut) => decode(head.subarray(0, head.length - cut))?.encoding);
  return shorter.find((one) => one !== 'windows-1252') ?? 'windows-1252';
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, more: boolean) => string {
  if (encoding === 'windows-1252') return (bytes) => fromWindows1252(Buffer.from(bytes));
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

async function read(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
