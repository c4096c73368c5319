import type { NotExaminedReason, ProjectPath } from '../ports';

/** What a file is that holds no text. */
export type BinaryKind = Extract<NotExaminedReason, 'archive' | 'document' | 'image' | 'dicom' | 'database' | 'media' | 'binary'>; // prettier-ignore

const EXTENSIONS: Readonly<Record<Exclude<BinaryKind, 'binary'>, string>> = {
  archive: 'zip gz tgz bz2 tbz2 xz txz zst lz4 7z rar tar jar war ear aar apk ipa whl egg nupkg gem crx vsix cab deb rpm dmg iso br lzma z',
  document: 'pdf doc docx docm xls xlsx xlsm xlsb ppt pptx odt ods odp pages numbers key epub msg one',
  image: 'png jpg jpeg gif webp avif bmp ico icns cur tif tiff heic heif psd jp2 xcf dds tga',
  dicom: 'dcm dicom dic',
  database: 'sqlite sqlite3 db db3 s3db mdb accdb dbf parquet avro orc feather arrow rdb sas7bdat xpt sav dta rdata rds pkl pickle npy npz h5 hdf5 mat bak dmp',
  media: 'mp3 mp4 m4a m4v wav ogg oga ogv flac aac avi mov mkv webm wmv mpg mpeg woff woff2 ttf otf eot',
}; // prettier-ignore

const BY_EXTENSION: ReadonlyMap<string, BinaryKind> = new Map(
  Object.entries(EXTENSIONS).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as BinaryKind])),
); // prettier-ignore

/** What formats begin with, as bytes in Latin-1; a zip may be a document, which its name tells. */
const SIGNATURES: readonly (readonly [start: string, at: number, kind: BinaryKind])[] = [
  ['DICM', 128, 'dicom'],
  ['%PDF-', 0, 'document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'document'],
  ['PK\x03\x04', 0, 'archive'],
  ['PK\x05\x06', 0, 'archive'],
  ['\x1f\x8b\x08', 0, 'archive'],
  ['BZh', 0, 'archive'],
  ['\xfd7zXZ\0', 0, 'archive'],
  ['7z\xbc\xaf\x27\x1c', 0, 'archive'],
  ['\x28\xb5\x2f\xfd', 0, 'archive'],
  ['Rar!\x1a\x07', 0, 'archive'],
  ['ustar', 257, 'archive'],
  ['SQLite format 3\0', 0, 'database'],
  ['PAR1', 0, 'database'],
  ['Obj\x01', 0, 'database'],
  ['\x89HDF\r\n\x1a\n', 0, 'database'],
  ['\x89PNG\r\n\x1a\n', 0, 'image'],
  ['\xff\xd8\xff', 0, 'image'],
  ['GIF8', 0, 'image'],
  ['II*\0', 0, 'image'],
  ['MM\0*', 0, 'image'],
];

/** How much of a file its kind is told from. */
export const HEAD = 512;

/**
 * What a file is by its first bytes; undefined where they are those of no such format.
 * @param head its first bytes, `HEAD` of them if it has as many
 */
export function kindOfBytes(path: ProjectPath, head: Uint8Array): BinaryKind | undefined {
  const found = SIGNATURES.find(([start, at]) => startsAt(head, start, at));
  if (!found) return undefined;
  const named = kindOfName(path);
  return found[2] === 'archive' && named !== undefined ? named : found[2];
}

/** What a name says that a file without text is. */
export function kindOfName(path: ProjectPath): BinaryKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : BY_EXTENSION.get(name.slice(dot + 1));
}

/** Control characters that no text has; those that separate fields and frames of messages are none of them. */
const NO_TEXT = /[\x01\x04-\x08\x0e-\x1a]/g;
const JUDGED = 4_000;

/** Whether text that some encoding makes of bytes is none: compressed or encrypted, without a NUL by chance. */
export function isNoise(text: string): boolean {
  const head = text.slice(0, JUDGED);
  const strange = head.match(NO_TEXT)?.length ?? 0;
  return strange >= 4 && strange > head.length / 50;
}

function startsAt(head: Uint8Array, start: string, at: number): boolean {
  for (let i = 0; i < start.length; i++) if (head[at + i] !== start.charCodeAt(i)) return false;
  return true;
}
