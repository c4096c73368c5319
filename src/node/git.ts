import { execFile, spawn } from 'node:child_process';

/** Settings of the repository that would have git run programs named in it. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=', '--no-optional-locks'];

/** What a call of git may need besides its arguments. */
export interface GitCall {
  /** Absolute path of the index to read instead of the repository's own. */
  readonly index?: string | undefined;
  /** Its standard input. */
  readonly input?: string;
  /** Told what it says on standard error, if it succeeds all the same. */
  readonly onWarning?: (text: string) => void;
}

/**
 * Runs git and returns its output.
 * @returns undefined if git is not installed or refuses
 */
export function git(
  folder: string,
  args: readonly string[],
  { index, input = '', onWarning }: GitCall = {},
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      ['-C', folder, ...HARMLESS, ...args],
      { env: environment(index), encoding: 'utf8', maxBuffer: 1 << 30, windowsHide: true },
      (error, stdout, stderr) => {
        if (!error && stderr !== '') onWarning?.(stderr);
        resolve(error ? undefined : stdout);
      },
    );
    // One that did not start, or has read enough, takes no input.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/**
 * Starts a git that answers as long as it is asked, such as `cat-file --batch`; whoever starts it ends its input.
 * @param settings variables for it alone
 */
export function openGit(folder: string, args: readonly string[], index?: string, settings: NodeJS.ProcessEnv = {}) {
  return spawn('git', ['-C', folder, ...HARMLESS, ...args], {
    env: { ...environment(index), ...settings },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
} // prettier-ignore

/**
 * A hook's GIT_DIR and GIT_INDEX_FILE would point a call at another repository; a partial clone would fetch. Older versions
 * of git know no other way to keep it from that than to allow no protocol.
 */
function environment(index: string | undefined): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return { ...env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '', ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) };
} // prettier-ignore

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
