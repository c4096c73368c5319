import type { CancelSignal } from '../../core';
import { GitFailed, gitFields } from './gitFields';

/** A commit that is examined. */
export interface Commit {
  readonly hash: string;
  /** Its place among those examined: 0 for the oldest. */
  readonly rank: number;
  /** When it was made, as its committer's clock had it: YYYY-MM-DD in UTC. */
  readonly day: string;
}

/** What git was told to examine. */
export interface Commits {
  /** The oldest first. */
  readonly commits: readonly Commit[];
  /** Names and addresses of those who made them, in lower case: git shows them to everybody anyway. */
  readonly people: ReadonlySet<string>;
  /** git failed before it had told all of them. */
  readonly broken: boolean;
}

/** No commit comes before one of its parents; of others, the older one comes first. */
const OLDEST_FIRST = ['rev-list', '--date-order', '--reverse'];

/** The commits that revisions reach. @param revisions as `git rev-list` takes them, checked before */
export async function commitsOf(root: string, revisions: readonly string[], signal?: CancelSignal): Promise<Commits> {
  const commits: Commit[] = [];
  const people = new Set<string>();
  const broken = await each(root, revisions, ['%H', '%ct', '%an', '%ae', '%cn', '%ce'], ([hash, seconds, ...who]) => {
    commits.push({ hash: hash!, rank: commits.length, day: dayOf(Number(seconds)) });
    for (const one of who) people.add(asPerson(one));
  }, signal);
  return { commits, people, broken };
} // prettier-ignore

/** A name or an address as the set of people has it. */
export function asPerson(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Tells the message of each commit, oldest first; the next one waits until the last is done with.
 * @returns whether git failed before it had told all of them
 */
export function eachMessage(
  root: string,
  revisions: readonly string[],
  tell: (hash: string, message: string) => Promise<void>,
  signal?: CancelSignal,
): Promise<boolean> {
  return each(root, revisions, ['%H', '%B'], ([hash, message]) => tell(hash!, message!), signal);
}

/** @param format a field each, as `git log` names them */
async function each(
  root: string,
  revisions: readonly string[],
  format: readonly string[],
  tell: (fields: readonly string[]) => Promise<void> | void,
  signal: CancelSignal | undefined,
): Promise<boolean> {
  let fields: string[] = [];
  try {
    for await (const pieces of gitFields(root, [...OLDEST_FIRST, '--encoding=UTF-8', `--format=%x00${format.map((field) => `${field}%x00`).join('')}`, ...revisions, '--'], { signal })) {
      for (const piece of pieces) {
        fields.push(piece.toString('utf8'));
        if (fields.length <= format.length) continue;
        // Before those of each commit, git puts a line of its own.
        await tell(fields.slice(1));
        fields = [];
      }
    }
    return false;
  } catch (error) {
    if (error instanceof GitFailed) return true;
    throw error;
  }
} // prettier-ignore

/** A date that no calendar has is told as the first day of Unix. */
function dayOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '1970-01-01' : date.toISOString().slice(0, 10);
}
