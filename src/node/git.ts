import { execFile } from 'node:child_process';

/** Settings of the repository that would have git run programs named in it. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=', '--no-optional-locks'];

/**
 * Runs git and returns its output.
 * @returns undefined if git is not installed or refuses
 */
export function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  // A hook's GIT_DIR and GIT_INDEX_FILE would point this call at another repository; a partial clone would fetch.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-C', folder, ...HARMLESS, ...args],
      {
        env: { ...env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1' },
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        windowsHide: true,
      },
      (error, stdout) => resolve(error ? undefined : stdout),
    );
  });
}

/** The commit that a branch, tag or hash names; undefined if the repository has none. */
export async function commitOf(folder: string, ref: string): Promise<string | undefined> {
  return hashIn(await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])); // prettier-ignore
}

/** The commit that is checked out; undefined outside a repository or before its first commit. */
export async function headCommit(folder: string): Promise<string | undefined> {
  return hashIn(await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']));
}

function hashIn(answer: string | undefined): string | undefined {
  return /^([0-9a-f]{40,64})\s*$/.exec(answer ?? '')?.[1];
}
