// Lists what an archive holds, by the formats' own headers.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The names in a ZIP file, from its central directory. */
export function zipNames(file: string): string[] {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names.filter((name) => !name.endsWith('/'));
}

/** The names in a gzipped tar as npm writes it, without the leading `package/`. */
export function tarballNames(file: string): string[] {
  const tar = gunzipSync(readFileSync(file));
  const field = (at: number, length: number) => tar.toString('utf8', at, at + length).replace(/\0.*$/s, '');
  const names: string[] = [];
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const name = [field(at + 345, 155), field(at, 100)].filter(Boolean).join('/');
    if (field(at + 156, 1) === '0') names.push(name.replace(/^package\//, ''));
    at += 512 + Math.ceil(parseInt(field(at + 124, 12), 8) / 512) * 512;
  }
  return names;
}
