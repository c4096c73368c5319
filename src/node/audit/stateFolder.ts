import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where this user of this machine keeps which writers of a project's trail are theirs, and the lock: outside the
 * project, since two clones, or two users of one folder, are two writers.
 * @param root absolute, without links
 */
export function stateFolder(root: string): string {
  const key = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return path.join(userState(), 'phi-cordon', 'audit', key);
}

/** Where this user's programs keep their state, by the conventions of the platform; `XDG_STATE_HOME` wins everywhere. */
export function userState(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_STATE_HOME && path.isAbsolute(XDG_STATE_HOME)) return XDG_STATE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA || path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  return path.join(homedir(), '.local', 'state');
}
