import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tempFolder } from '../cli/support';

/** A real repository that is gone when the tests are, with nobody's settings. */
export interface Repository {
  readonly folder: string;
  /** Runs git in it. @throws what git says */
  git(...args: string[]): string;
  /** The same, with something on its standard input. */
  gitWith(input: string, ...args: string[]): string;
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  /** Stages everything and commits it. */
  commit(): string;
}

/** The environment of git without what this process was started with. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const who = { GIT_AUTHOR_NAME: 'Q', GIT_AUTHOR_EMAIL: 'q@example.test', GIT_COMMITTER_NAME: 'Q', GIT_COMMITTER_EMAIL: 'q@example.test' }; // prettier-ignore
  return { ...env, ...who, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_ALLOW_PROTOCOL: 'file' };
} // prettier-ignore

export function repositoryAt(folder: string): Repository {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, env: gitEnvironment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
  return {
    folder,
    git,
    gitWith: (input, ...args) =>
      execFileSync('git', args, { cwd: folder, env: gitEnvironment(), encoding: 'utf8', input }),
    write(file, content) {
      const full = path.join(folder, file);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, content);
    },
    remove: (file) => rmSync(path.join(folder, file)),
    commit() {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'x');
      return git('rev-parse', 'HEAD').trim();
    },
  };
}

/** An empty repository on the branch main. */
export function repository(): Repository {
  const made = repositoryAt(tempFolder());
  made.git('init', '-q', '-b', 'main');
  return made;
}
