import {
  BRANCH_FILE,
  fixed,
  judgeBranch,
  message as said,
  messageOnly,
  type CancelSignal,
  type Finding,
  type ProjectPath,
} from '../../core';
import { commitOf } from '../git';
import { asPerson, eachMessage, type Commit } from './commits';
import { refsOf } from './refs';
import { examineAlone, type Examining } from './scanVersions';
import type { Sum } from './sum';

/** Where the message of a commit is told. */
export function messagePath(hash: string): ProjectPath {
  return `.git/commits/${hash.slice(0, 12)}/COMMIT_EDITMSG`;
}

/** Under which all messages belong together: a name in a thousand of them is told once. */
const MESSAGES: ProjectPath = '.git/commits';

/** What messages are examined with. */
export interface WordOptions extends Examining {
  readonly commits: ReadonlyMap<string, Commit>;
  /** Those who made the commits: what a message says of them, git says of them anyway. */
  readonly people: ReadonlySet<string>;
  wanted(path: ProjectPath): boolean;
}

/** What a message of git says, as it goes to everybody who clones. */
async function scanMessage(path: ProjectPath, commit: Commit, message: string, options: WordOptions, sum: Sum): Promise<void> {
  const text = messageOnly(message, undefined);
  const judged = await examineAlone({ path, text, languageId: 'plaintext' }, { ...options, surface: 'prompt' });
  const isKnown = ({ rule, place }: Finding): boolean =>
    (rule === 'phi/name' || rule === 'phi/email') && options.people.has(asPerson(text.slice(place.start, place.end)));
  const findings = judged.findings.filter((finding) => !isKnown(finding));
  sum.found(MESSAGES, { commit, text, inHead: undefined, findings });
  sum.besides(judged);
} // prettier-ignore

/**
 * The messages of commits.
 * @returns whether git failed before it had told all of them
 */
export function scanMessages(
  root: string,
  revisions: readonly string[],
  options: WordOptions,
  sum: Sum,
  done: () => void,
  signal?: CancelSignal,
): Promise<boolean> {
  return eachMessage(
    root,
    revisions,
    async (hash, message) => {
      const path = messagePath(hash);
      const commit = options.commits.get(hash);
      if (commit && options.wanted(path)) await scanMessage(path, commit, message, options, sum);
      done();
    },
    signal,
  );
}

/**
 * The names of branches and tags, and the messages of tags. A tag of a file is listed, if no commit brought that file.
 * @param brought whether a commit brought an object
 */
export async function scanRefs(
  root: string,
  brought: (hash: string) => boolean,
  options: WordOptions,
  sum: Sum,
): Promise<void> {
  const { policy } = await options.policies(BRANCH_FILE);
  const names = new Set<string>();
  for (const { path, name, target, hash, message, day } of await refsOf(root)) {
    if (!options.wanted(path)) continue;
    const peeled = target === 'tag' ? await commitOf(root, hash) : hash;
    const commit = options.commits.get(peeled ?? '');
    if (!commit) {
      if (!brought(hash)) sum.besides({ suppressed: [], notExamined: [{ path, reason: 'unreadable', detail: fixed('a tag of what no commit holds') }] });
      continue;
    }
    if (!names.has(name)) {
      const judged = judgeBranch(name, { policy, day: options.day, trusted: options.trusted }, path);
      const isTag = path.startsWith('.git/refs/tags/');
      const findings = judged.findings.map((one) => (isTag ? { ...one, message: said('history.tag', one.message.args) } : one));
      sum.found(path, { commit, text: '', inHead: undefined, findings });
      sum.besides(judged);
      names.add(name);
    }
    if (message !== undefined) await scanMessage(`${path}/TAG_EDITMSG`, { ...commit, day: day || commit.day }, message, options, sum);
  }
} // prettier-ignore
