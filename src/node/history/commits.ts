import { GitFailed, gitFields } from './gitFields';

/** A commit that is examined. */
export interface Commit {
  readonly hash: string;
  /** Its place among those examined: 0 for the oldest. */
  readonly rank: number;
  /** When it was made, as its committer's clock had it: YYYY-MM-DD in UTC. */
  readonly day: string;
}

/** No commit comes before one of its parents; of others, the older one comes first. */
const OLDEST_FIRST = ['rev-list', '--date-order', '--reverse'];

/**
 * The commits that revisions reach, oldest first.
 * @param revisions as `git rev-list` takes them, checked before
 * @returns also whether git failed before it had told all of them
 */
export async function commitsOf(root: string, revisions: readonly string[]): Promise<{ readonly commits: readonly Commit[]; readonly broken: boolean }> {
  const commits: Commit[] = [];
  const broken = await each(root, revisions, '%x00%H%x00%ct%x00', 3, ([, hash, seconds]) => {
    commits.push({ hash: hash!, rank: commits.length, day: dayOf(Number(seconds)) });
  });
  return { commits, broken };
} // prettier-ignore

/**
 * Tells the message of each commit, oldest first; the next one waits until the last is done with.
 * @returns whether git failed before it had told all of them
 */
export function eachMessage(
  root: string,
  revisions: readonly string[],
  tell: (hash: string, message: string) => Promise<void>,
): Promise<boolean> {
  return each(root, revisions, '%x00%H%x00%B%x00', 3, ([, hash, message]) => tell(hash!, message!));
}

/** Before the first field of each commit, git puts a line of its own. */
async function each(
  root: string,
  revisions: readonly string[],
  format: string,
  count: number,
  tell: (fields: readonly string[]) => Promise<void> | void,
): Promise<boolean> {
  let fields: string[] = [];
  try {
    for await (const pieces of gitFields(root, [...OLDEST_FIRST, '--encoding=UTF-8', `--format=${format}`, ...revisions, '--'])) {
      for (const piece of pieces) {
        fields.push(piece.toString('utf8'));
        if (fields.length < count) continue;
        await tell(fields);
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
