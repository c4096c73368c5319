import { mkdir, realpath } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { auditPath, identityText, type AuditEvent, type AuditPerson } from '../../core/audit';
import type { PolicyAt, PolicyLayer, ProjectPath } from '../../core';
import { fileReader } from '../files';
import { git } from '../git';
import { nearestPolicies } from '../policies';
import { appendEntries, TRAIL_FOLDER, type Judged } from './appendEntries';
import { stateFolder } from './stateFolder';

/** An event, and the file whose policy decides whether it is kept; the root's where it is about none. */
export interface Happened {
  readonly event: AuditEvent;
  readonly path?: ProjectPath;
}

/**
 * Records what somebody did, if the policy there asks for an audit trail (`"audit": true`). The one function for every
 * door: remedies of the editor, the paste guard, the git hooks.
 * @param root absolute
 * @returns how many entries were written: 0 where no policy asks for them, and 1 where it did until now
 * @throws LockBusy, or the file system's error; whoever acted has to be told that it is not recorded
 */
export async function recordAudit(root: string, happened: readonly Happened[], now = () => new Date()): Promise<number> {
  const real = await realpath(root);
  const policies = nearestPolicies(fileReader(real));
  const judged: Judged[] = [];
  for (const { event, path: file } of happened) {
    const at = await policies(file ?? 'x');
    const policy = at.layers.map(({ loaded }) => hashed(loaded.source));
    if (asks(at, real)) judged.push({ event, policy });
    else if (policy.length > 0 && existsSync(path.join(real, TRAIL_FOLDER))) judged.push({ event, policy, ends: true });
  }
  if (judged.length === 0) return 0;
  const state = stateFolder(real);
  await mkdir(state, { recursive: true, mode: 0o700 });
  return appendEntries(judged, { root: real, state, who: await whoActs(real), now });
} // prettier-ignore

/** Any policy may ask, and none may forbid. One that cannot be read does not end a trail that has begun. */
function asks({ layers, problems }: PolicyAt, root: string): boolean {
  const wanted = layers.some(({ document }: PolicyLayer) => document.audit === true);
  return wanted || (problems.length > 0 && existsSync(path.join(root, TRAIL_FOLDER)));
}

function hashed({ path: file, text }: { readonly path: ProjectPath; readonly text: string }) {
  return { path: auditPath(file), sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** The identity that git would put on a commit, else the name of the account. Nothing proves either. */
async function whoActs(root: string): Promise<AuditPerson> {
  const told = (await git(root, ['config', '--null', '--get-regexp', '^user\\.(name|email)$'])) ?? '';
  const config = new Map(told.split('\0').map((pair) => pair.split('\n', 2) as [string, string]));
  const [name, email] = ['user.name', 'user.email'].map((key) => identityText(config.get(key) ?? ''));
  if (!name && !email) return { ...accountName(), selfAsserted: 'account' };
  return { ...(name ? { name } : {}), ...(email ? { email } : {}), selfAsserted: 'git config' };
}

/** An account that exists as a number only, as in a container, has no name. */
function accountName(): { readonly name?: string } {
  try {
    return { name: identityText(userInfo().username) };
  } catch {
    return {};
  }
}
