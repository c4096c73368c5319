/** How a file's bytes became text, and how its text becomes bytes again. */
export type Encoding = 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'latin1';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text without its byte order mark, as an editor shows it. Bytes that are no UTF-8 are read as Latin-1, in which
 * every byte is a character, so that digits and ASCII words in them are still seen.
 * @returns undefined for a binary: a NUL where the encoding has no use for one
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide(buffer.subarray(2), 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide(swapped(buffer.subarray(2)), 'utf16be');
  if (buffer.includes(0)) return undefined;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = strictUtf8.decode(marked ? buffer.subarray(3) : buffer);
    return { text, encoding: marked ? 'utf8-bom' : 'utf8' };
  } catch {
    return { text: buffer.toString('latin1'), encoding: 'latin1' };
  }
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
    case 'latin1':
      return Buffer.from(text, 'latin1');
  }
}

function wide(littleEndian: Buffer, encoding: Encoding): Decoded | undefined {
  const text = littleEndian.toString('utf16le');
  return text.includes('\0') ? undefined : { text, encoding };
}

/** Each pair of bytes turned round; an odd last byte is no character and is left out. */
function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
}
