import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutgoingFile } from '../../core/assistantHooks';
import { decode } from '../../core/scan/decode';

/** So much of a file is examined: assistants read no more at once, and a hook has to answer soon. */
const MOST_BYTES = 1_000_000;
/** So many files does a pattern in a command name. */
const MOST_MATCHES = 20;

/** A text that a file holds, from its beginning. */
export interface FoundFile {
  /** Absolute, without links. */
  readonly real: string;
  readonly text: string;
}

/** The files that a call names, as far as they are there and hold text, be they in the project or not. */
export function filesOf({ file, folder }: OutgoingFile, cwd: string): FoundFile[] {
  const name = asPath(file);
  if (name === undefined) return [];
  const absolute = path.resolve(cwd, asPath(folder) ?? '', name);
  return (/[*?]/.test(name) ? matches(absolute) : [absolute]).flatMap((one) => textAt(one) ?? []);
}

/** `~`, the home folder's variable and addresses of files; what a shell would make of the rest is not guessed. */
function asPath(name: string): string | undefined {
  if (name.includes('\0') || name.length > 4096) return undefined;
  if (/^file:/i.test(name)) {
    try {
      return fileURLToPath(name);
    } catch {
      return undefined;
    }
  }
  return name.replace(/^(?:~|\$HOME|\$\{HOME\}|\$env:USERPROFILE|%USERPROFILE%)(?=$|[\\/])/i, () =>
    homedir(),
  );
}

/** Files of one folder by a pattern in the last part of a path. */
function matches(absolute: string): string[] {
  const folder = path.dirname(absolute);
  const parts = path.basename(absolute).split(/([*?])/);
  const source = parts.map((part) => part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&'));
  const pattern = new RegExp(`^${source.join('')}$`);
  try {
    return readdirSync(folder).filter((name) => pattern.test(name)).slice(0, MOST_MATCHES).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
} // prettier-ignore

/** A pipe or a device is not opened for reading: that could wait for ever. */
function textAt(absolute: string): FoundFile | undefined {
  let handle: number | undefined;
  try {
    const real = realpathSync(absolute);
    handle = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(handle);
    if (!stats.isFile()) return undefined;
    const bytes = Buffer.alloc(Math.min(stats.size, MOST_BYTES));
    const length = readSync(handle, bytes, 0, bytes.length, 0);
    // A character that is cut in two at the end would make the text a binary one.
    const whole = stats.size > MOST_BYTES ? bytes.subarray(0, lastWhole(bytes)) : bytes.subarray(0, length);
    const text = decode(whole)?.text;
    return text === undefined ? undefined : { real, text };
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
} // prettier-ignore

/** Where the last whole line ends, or the last whole character of a text without lines. */
function lastWhole(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(10) + 1;
  return line > 0 ? line : bytes.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
}
