import { devNull } from 'node:os';
import type { CancelSignal } from '../../core';
import { openGit } from '../git';

/**
 * What others get when they clone: neither objects that stand in for others here (`refs/replace`) nor other parents
 * (`info/grafts`).
 */
export const AS_CLONED: Readonly<Record<string, string>> = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: devNull }; // prettier-ignore

/** git began to answer and failed, or did not start, or was stopped. */
export class GitFailed extends Error {
  constructor() {
    super('git failed.');
  }
}

/**
 * What git says, cut into fields that end with a NUL, as it says them: one list for each piece that arrives. Whoever takes
 * them slowly slows git down.
 * @param input its standard input
 * @param signal stops it
 * @throws GitFailed after the last field, if it did not succeed
 */
export async function* gitFields(
  root: string,
  args: readonly string[],
  { input = '', signal }: { readonly input?: string; readonly signal?: CancelSignal | undefined } = {},
): AsyncGenerator<readonly Buffer[]> {
  const child = openGit(root, args, undefined, AS_CLONED);
  const ended = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  // It may be silent for seconds while it sorts.
  const watch = signal && setInterval(() => signal.aborted && child.kill(), 50);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of child.stdout) {
      const piece = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
      const fields: Buffer[] = [];
      let start = 0;
      for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, start)) {
        fields.push(piece.subarray(start, end));
        start = end + 1;
      }
      rest = piece.subarray(start);
      if (signal?.aborted) break;
      if (fields.length > 0) yield fields;
    }
    if (signal?.aborted || !(await ended)) throw new GitFailed();
  } finally {
    clearInterval(watch);
    child.kill();
  }
}
