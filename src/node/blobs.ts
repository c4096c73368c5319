import { openGit } from './git';

/** What git keeps under a name; `size` alone if it is larger than was asked for. */
export interface Blob {
  readonly size: number;
  readonly bytes?: Buffer;
}

/** Reads many objects through one git, in the order they are asked for. */
export interface Blobs {
  /**
   * @param name a hash, or `:0:PATH` for a file of the index
   * @returns undefined if git has no file of that name
   */
  read(name: string, maxBytes: number): Promise<Blob | undefined>;
  /** Lets git go; nothing can be read afterwards. */
  close(): void;
}

interface Asked {
  readonly maxBytes: number;
  answer(blob: Blob | undefined): void;
}

/**
 * @param index absolute path of the index to read instead of the repository's own
 * @param settings variables for its git alone
 */
export function openBlobs(root: string, index?: string, settings: NodeJS.ProcessEnv = {}): Blobs {
  const asked: Asked[] = [];
  let child: ReturnType<typeof openGit> | undefined;
  let closed = false;

  function open(): ReturnType<typeof openGit> {
    const git = openGit(root, ['cat-file', '--batch'], index, settings);
    const answers = reader((bytes) => {
      const next = asked.shift();
      next?.answer(bytes);
    }, () => asked[0]?.maxBytes ?? 0); // prettier-ignore
    const end = (): void => {
      closed = true;
      for (const one of asked.splice(0)) one.answer(undefined);
    };
    git.stdout.on('data', answers);
    git.stdin.on('error', end);
    git.on('error', end);
    git.on('close', end);
    return git;
  }

  return {
    read(name, maxBytes) {
      // The protocol has a line for each name.
      if (closed || /[\n\r\0]/.test(name)) return Promise.resolve(undefined);
      child ??= open();
      return new Promise((answer) => {
        asked.push({ maxBytes, answer });
        child!.stdin.write(`${name}\n`);
      });
    },
    close() {
      closed = true;
      child?.stdin.end();
    },
  };
}

/** Cuts git's answers apart: `HASH blob SIZE`, the content and a line break, or a line that says there is none. */
function reader(tell: (blob: Blob | undefined) => void, limit: () => number): (chunk: Buffer) => void {
  let head = Buffer.alloc(0);
  let parts: Buffer[] | undefined;
  let size = 0;
  /** What of the content and its line break is still to come. */
  let left = 0;
  let isBlob = false;

  return (chunk) => {
    for (let rest = chunk; rest.length > 0; ) {
      if (left === 0) {
        const end = rest.indexOf(10);
        head = Buffer.concat([head, end < 0 ? rest : rest.subarray(0, end)]);
        if (end < 0) return;
        rest = rest.subarray(end + 1);
        const [, type, length] = / (\w+) (\d+)$/.exec(head.toString('latin1')) ?? [];
        head = Buffer.alloc(0);
        if (length === undefined) tell(undefined);
        else {
          [isBlob, size, left] = [type === 'blob', Number(length), Number(length) + 1];
          parts = size <= limit() ? [] : undefined;
        }
        continue;
      }
      const part = rest.subarray(0, left);
      parts?.push(part);
      left -= part.length;
      rest = rest.subarray(part.length);
      if (left > 0) continue;
      tell(isBlob ? { size, ...(parts ? { bytes: Buffer.concat(parts).subarray(0, size) } : {}) } : undefined);
      parts = undefined;
    }
  };
} // prettier-ignore
