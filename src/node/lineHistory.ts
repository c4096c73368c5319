import type { LineHistory, ProjectPath } from '../core';
import { git, headCommit } from './git';

/**
 * When a line was last written, by the commit that is checked out. The text is compared here and never given to git,
 * whose arguments others on the machine can read.
 * @param root the git top level
 * @param line 1-based, in the text as it stands now
 * @param text of that line
 * @returns undefined outside a repository
 */
export async function lineHistory(
  root: string,
  path: ProjectPath,
  line: number,
  text: string,
): Promise<{ readonly commit: string; readonly history: LineHistory } | undefined> {
  const commit = await headCommit(root);
  if (commit === undefined) return undefined;
  const committed = await git(root, ['cat-file', 'blob', `${commit}:${path}`]);
  const at = nearestEqual((committed ?? '').split(/\r?\n/), line, text);
  if (at === undefined) return { commit, history: {} };
  const blame = await git(root, ['blame', '--no-textconv', '--porcelain', '-L', `${at},${at}`, commit, '--', path]); // prettier-ignore
  const [, written] = /^\^?([0-9a-f]{40,64}) /.exec(blame ?? '') ?? [];
  const [, seconds] = /^committer-time (\d+)$/m.exec(blame ?? '') ?? [];
  if (written === undefined || seconds === undefined) return { commit, history: {} };
  const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  const branches = await git(root, ['for-each-ref', '--format=x', '--contains', written, 'refs/remotes']);
  return {
    commit,
    history: {
      written: { commit: written.slice(0, 12), day },
      ...(branches === undefined ? {} : { remoteBranches: branches.split('x').length - 1 }),
    },
  };
}

/** The number of the line that is equal and nearest to where it is now. */
function nearestEqual(lines: readonly string[], line: number, text: string): number | undefined {
  const equal = lines.flatMap((one, index) => (one === text ? [index + 1] : []));
  return equal.sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0];
}
