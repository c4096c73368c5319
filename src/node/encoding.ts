import { WINDOWS_1252, type Decoded } from '../core/scan/decode';

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
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'utf16le-bare':
      return Buffer.from(text, 'utf16le');
    case 'utf16be-bare':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text.replace(/[\u0152-\u2122]/g, (character) => String.fromCharCode(WINDOWS_1252.get(character) ?? character.charCodeAt(0))), 'latin1'); // prettier-ignore
  }
}
