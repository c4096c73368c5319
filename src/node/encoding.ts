/** How a file's bytes became text, and how its text becomes bytes again. `…-bare` has no byte order mark. */
export type Encoding =
  'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'utf16le-bare' | 'utf16be-bare' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text without its byte order mark, as an editor shows it. Bytes that are no UTF-8 are read as Windows-1252, in which
 * every byte is a character, so that digits and ASCII words in them are still seen.
 * @returns undefined for a binary: a NUL where the encoding has no use for one
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf32(bytes)) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide(buffer.subarray(2), 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide(swapped(buffer.subarray(2)), 'utf16be');
  if (buffer.includes(0)) return bareWide(buffer);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = strictUtf8.decode(marked ? buffer.subarray(3) : buffer);
    return { text, encoding: marked ? 'utf8-bom' : 'utf8' };
  } catch {
    return { text: fromWindows1252(buffer), encoding: 'windows-1252' };
  }
}

/** Whether a text begins with the byte order mark of UTF-32, which is not read. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/** The bytes that `decode` reads as this text. */
export function encode({ text, encoding }: Decoded): Buffer {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text, 'utf8');
    case 'utf8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf16be':
      return swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 'utf16le-bare':
      return Buffer.from(text, 'utf16le');
    case 'utf16be-bare':
      return swapped(Buffer.from(text, 'utf16le'));
    case 'windows-1252':
      return Buffer.from(text.replace(/[\u0152-\u2122]/g, (character) => C1.get(character) ?? character), 'latin1'); // prettier-ignore
  }
}

function wide(littleEndian: Buffer, encoding: Encoding): Decoded | undefined {
  const text = littleEndian.toString('utf16le');
  return text.includes('\0') ? undefined : { text, encoding };
}

/** How many bytes are looked at to tell text without a byte order mark from a binary. */
const SAMPLE = 4_096;

/** UTF-16 without its mark, as some databases export it: nearly every other byte is a NUL, always on the same side. */
function bareWide(buffer: Buffer): Decoded | undefined {
  if (buffer.length % 2 !== 0) return undefined;
  const sample = buffer.subarray(0, SAMPLE);
  const nuls = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) nuls[at % 2]!++;
  const [first, second] = nuls as [number, number];
  const characters = sample.length / 2;
  if (characters < 8 || Math.min(first, second) > 0 || Math.max(first, second) < characters * 0.7)
    return undefined;
  return second > 0 ? wide(buffer, 'utf16le-bare') : wide(swapped(buffer), 'utf16be-bare');
}

/** Each pair of bytes turned round; an odd last byte is no character and is left out. */
function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
}

/** What Windows-1252 has at 80–9F, where Latin-1 has control characters; where it has nothing, those stay. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const C1: ReadonlyMap<string, string> = new Map([...HIGH].map((character, at) => [character, String.fromCharCode(0x80 + at)])); // prettier-ignore

/** Bytes that are no UTF-8, each a character. */
export function fromWindows1252(buffer: Buffer): string {
  return buffer.toString('latin1').replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!); // prettier-ignore
}
