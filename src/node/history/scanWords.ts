import {
  BRANCH_FILE,
  fixed,
  judgeBranch,
  messageOnly,
  type CancelSignal,
  type ProjectPath,
} from '../../core';
import { commitOf } from '../git';
import { eachMessage, type Commit } from './commits';
import { refsOf } from './refs';
import { examineAlone, type Examining } from './scanVersions';
import type { Sum } from './sum';

/** Where the message of a commit is told. */
export function messagePath(hash: string): ProjectPath {
  return `.git/commits/${hash}/COMMIT_EDITMSG`;
}

/** Under which all messages belong together: a name in a thousand of them is told once. */
const MESSAGES: ProjectPath = '.git/commits';

/** What a message of git says, as it goes to everybody who clones. */
async function scanMessage(path: ProjectPath, commit: Commit, message: string, options: Examining, sum: Sum): Promise<void> {
  const text = messageOnly(message, undefined);
  const judged = await examineAlone({ path, text, languageId: 'plaintext' }, { ...options, surface: 'prompt' });
  sum.found(MESSAGES, { commit, text, inHead: undefined, findings: judged.findings });
  sum.besides(judged);
} // prettier-ignore

/**
 * The messages of commits.
 * @param wanted whether a commit's is to be examined
 * @returns whether git failed before it had told all of them
 */
export function scanMessages(
  root: string,
  revisions: readonly string[],
  commits: ReadonlyMap<string, Commit>,
  wanted: (path: ProjectPath) => boolean,
  options: Examining,
  sum: Sum,
  done: () => void,
  signal?: CancelSignal,
): Promise<boolean> {
  return eachMessage(root, revisions, async (hash, message) => {
    const path = messagePath(hash);
    const commit = commits.get(hash);
    if (signal?.aborted) sum.besides({ suppressed: [], notExamined: [{ path, reason: 'cancelled' }] });
    else if (commit && wanted(path)) await scanMessage(path, commit, message, options, sum);
    done();
  });
}

/**
 * The names of branches and tags, and the messages of tags. A tag of a file is listed, if no commit brought that file.
 * @param brought whether a commit brought an object
 */
export async function scanRefs(
  root: string,
  commits: ReadonlyMap<string, Commit>,
  brought: (hash: string) => boolean,
  wanted: (path: ProjectPath) => boolean,
  options: Examining,
  sum: Sum,
): Promise<void> {
  const { policy } = await options.policies(BRANCH_FILE);
  const names = new Set<string>();
  for (const { path, name, target, hash, message, day } of await refsOf(root)) {
    if (!wanted(path)) continue;
    const peeled = target === 'tag' ? await commitOf(root, hash) : hash;
    const commit = commits.get(peeled ?? '');
    if (!commit) {
      if (!brought(hash)) sum.besides({ suppressed: [], notExamined: [{ path, reason: 'unreadable', detail: fixed('a tag of what no commit holds') }] });
      continue;
    }
    if (!names.has(name)) {
      const judged = judgeBranch(name, { policy, day: options.day, trusted: options.trusted }, path);
      sum.found(path, { commit, text: '', inHead: undefined, findings: judged.findings });
      sum.besides(judged);
      names.add(name);
    }
    if (message !== undefined) await scanMessage(`${path}/TAG_EDITMSG`, { ...commit, day: day || commit.day }, message, options, sum);
  }
} // prettier-ignore
