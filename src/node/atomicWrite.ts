import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a whole file or nothing: into a file beside it, then renamed over it. Links are kept, and the mode.
 * @param newMode of a file that was not there, less what the umask takes
 */
export async function writeAtomically(
  file: string,
  content: string | Uint8Array,
  newMode = 0o666,
): Promise<void> {
  const target = await realpath(file).catch(() => path.resolve(file));
  await mkdir(path.dirname(target), { recursive: true });
  const mode = await stat(target).then(
    (stats) => stats.mode & 0o777,
    () => undefined,
  );
  const part = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
  try {
    await writeFile(part, content, { flag: 'wx', mode: mode ?? newMode });
    if (mode !== undefined) await chmod(part, mode);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Replaces a file's content if it still is what was read.
 * @returns false, having written nothing, if somebody changed it since
 */
export async function replaceIfUnchanged(file: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const now = await readFile(file);
  if (!now.equals(before)) return false;
  await writeAtomically(file, after);
  return true;
} // prettier-ignore
