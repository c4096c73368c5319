import { visible } from './words';

/**
 * One record of RFC 4180. A spreadsheet takes a text that begins like a formula for one, in full-width characters too; a
 * mark before it keeps it a text. Where the separator is a semicolon, an unquoted one would begin another cell.
 */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const plain = visible(text);
  const inert = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(plain) ? `'${plain}` : plain;
  return /[",;]|^\s|\s$/.test(inert) ? `"${inert.replace(/"/g, '""')}"` : inert;
}
