import { execFile } from 'node:child_process';

/** Settings of the repository that would have git run programs named in it. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=', '--no-optional-locks'];

/**
 * Runs git and returns its output.
 * @returns undefined if git is not installed or refuses
 */
export function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  // A hook's GIT_DIR and GIT_INDEX_FILE would point this call at another repository.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-C', folder, ...HARMLESS, ...args],
      { env: { ...env, LC_ALL: 'C' }, encoding: 'utf8', maxBuffer: 1 << 30, windowsHide: true },
      (error, stdout) => resolve(error ? undefined : stdout),
    );
  });
}

/** The commit that is checked out; undefined outside a repository or before its first commit. */
export async function headCommit(folder: string): Promise<string | undefined> {
  const answer = (await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']))?.trim();
  return answer && /^[0-9a-f]{40,64}$/.test(answer) ? answer : undefined;
}
