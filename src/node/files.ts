import { lstat, readFile, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fixed, type InputText, type NotExamined, type NotExaminedReason, type ProjectPath, type ProjectReader, type SafeText } from '../core'; // prettier-ignore
import { confineTo, isWithin, projectPath } from './confine';
import { decode, type Encoding } from './encoding';

/** 5 MB: larger texts are data dumps that deserve to be asked for. */
export const DEFAULT_MAX_BYTES = 5_000_000;

/** A text with what is needed to write it back. */
export interface FileText extends InputText {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** The file itself where `path` is a link to it. */
  readonly target: ProjectPath;
}

export interface FileReader extends ProjectReader {
  read(path: ProjectPath): Promise<FileText | NotExamined>;
}

const BINARY_EXTENSIONS = /\.(?:png|jpe?g|gif|webp|avif|bmp|ico|icns|tiff?|heic|psd|mp[34]|m4a|wav|ogg|flac|avi|mov|mkv|webm|woff2?|ttf|otf|eot|pdf|docx?|xlsx?|pptx?|odt|ods|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|war|class|pyc|pyo|o|a|so|dylib|dll|exe|wasm|node|vsix|dcm|sqlite3?|parquet|avro|pkl|npy|npz|onnx|gguf|safetensors)$/i; // prettier-ignore

/** Whether a file of this name holds no text that could be read. */
export function isBinaryName(file: string): boolean {
  return BINARY_EXTENSIONS.test(file);
}

/** What is said of a file that is not read for its size. */
export const TOO_LARGE = fixed('--max-size includes it');

/**
 * Reads files below the root, never outside it.
 * @param root absolute, without links
 * @param maxBytes a larger file is not examined
 */
export function fileReader(root: string, { maxBytes = DEFAULT_MAX_BYTES } = {}): FileReader {
  const confined = confineTo(root);

  async function read(file: ProjectPath): Promise<FileText | NotExamined> {
    const not = (reason: NotExaminedReason, detail?: SafeText): NotExamined =>
      detail === undefined ? { path: file, reason } : { path: file, reason, detail };
    try {
      let real = await confined.resolve(file);
      if (real === undefined) return not('unreadable', fixed('it lies outside the root'));
      let stats = await lstat(real);
      if (stats.isSymbolicLink()) {
        real = await realpath(real);
        if (!isWithin(root, real)) return not('unreadable', fixed('a link that leads out of the root'));
        stats = await lstat(real);
      }
      // What a link to a folder leads to is walked under its own name.
      if (stats.isDirectory()) return not('missing');
      if (!stats.isFile()) return not('unreadable', fixed('it is no regular file'));
      if (isBinaryName(real)) return not('binary');
      if (stats.size > maxBytes) return not('too-large', TOO_LARGE);
      const bytes = await readFile(real);
      const decoded = decode(bytes);
      if (!decoded) return not('binary');
      return { path: file, ...decoded, bytes, target: projectPath(root, real) };
    } catch (error) {
      return notReadable(file, error);
    }
  }

  async function list(dir: ProjectPath): Promise<readonly ProjectPath[]> {
    const place = await confined.resolve(dir).catch(() => undefined);
    const real = place && (await realpath(place).catch(() => undefined));
    if (real === undefined || !isWithin(root, real)) return [];
    const entries = await readdir(real, { withFileTypes: true }).catch(() => []);
    const prefix = dir === '' || dir.endsWith('/') ? dir : `${dir}/`;
    return entries.map((entry) => `${prefix}${entry.name}${entry.isDirectory() ? '/' : ''}`).sort();
  }

  return { read, list };
}

function notReadable(file: ProjectPath, error: unknown): NotExamined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { path: file, reason: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { path: file, reason: 'unreadable', detail: fixed('permission denied') };
    case 'ELOOP':
      return { path: file, reason: 'unreadable', detail: fixed('a link that leads in a circle') };
    default:
      return { path: file, reason: 'unreadable' };
  }
}

/** The absolute place of a file, for messages about the command's own arguments. */
export function absoluteOf(root: string, file: ProjectPath): string {
  return path.join(root, ...file.split('/'));
}
