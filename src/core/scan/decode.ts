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
  if (isUtf32(bytes)) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide(bytes.subarray(2), 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide(bytes.subarray(2), 'utf16be');
  if (bytes.includes(0)) return bareWide(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = strictUtf8.decode(marked ? bytes.subarray(3) : bytes);
    return { text, encoding: marked ? 'utf8-bom' : 'utf8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** Whether a text begins with the byte order mark of UTF-32, which is not read. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/** Code units as they are, lone surrogates too: whoever writes the text back changes nothing else. An odd last byte is no character. */
function wide(bytes: Uint8Array, encoding: 'utf16le' | 'utf16be' | 'utf16le-bare' | 'utf16be-bare'): Decoded | undefined {
  const [low, high] = encoding.startsWith('utf16le') ? [0, 1] : [1, 0];
  const units = new Uint16Array(bytes.length >> 1);
  for (let at = 0; at < units.length; at++) {
    units[at] = bytes[2 * at + low]! | (bytes[2 * at + high]! << 8);
    if (units[at] === 0) return undefined;
  }
  return { text: textOf(units), encoding };
} // prettier-ignore

/** How many bytes are looked at to tell text without a byte order mark from a binary. */
const SAMPLE = 4_096;

/** UTF-16 without its mark, as some databases export it: nearly every other byte is a NUL, always on the same side. */
function bareWide(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const nuls = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) nuls[at % 2]!++;
  const [first, second] = nuls as [number, number];
  const characters = sample.length / 2;
  if (characters < 8 || Math.min(first, second) > 0 || Math.max(first, second) < characters * 0.7)
    return undefined;
  return wide(bytes, second > 0 ? 'utf16le-bare' : 'utf16be-bare');
}

/** What Windows-1252 has at 80–9F, where Latin-1 has control characters; where it has nothing, those stay. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The bytes of the characters that Windows-1252 has and Latin-1 has not. */
export const WINDOWS_1252: ReadonlyMap<string, number> = new Map([...HIGH].map((character, at) => [character, 0x80 + at])); // prettier-ignore

/** Bytes that are no UTF-8, each a character. */
export function fromWindows1252(bytes: Uint8Array): string {
  return textOf(Uint16Array.from(bytes)).replace(/[\x80-\x9f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!); // prettier-ignore
}

/** More arguments than this a call cannot take everywhere. */
const AT_ONCE = 8_192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += AT_ONCE)
    text += String.fromCharCode(...units.subarray(at, at + AT_ONCE));
  return text;
}
