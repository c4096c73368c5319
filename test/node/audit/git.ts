import { execFileSync } from 'node:child_process';

/** Runs git with an identity of nobody. */
export function gitIn(folder: string, ...args: readonly string[]): void {
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@lakeside.test',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@lakeside.test',
  };
  execFileSync('git', ['-C', folder, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
