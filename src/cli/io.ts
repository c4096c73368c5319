/** How a command talks to the terminal. Results go to `out`, everything else to `say`. */
export interface Io {
  /** Standard output; resolves when it has been taken. A reader that has gone away is no error. */
  out(text: string | Uint8Array): Promise<void>;
  /** One line on standard error. */
  say(line: string): void;
  /** A line that overwrites itself, on a terminal only. */
  progress(line: () => string): void;
  readonly colour: boolean;
  stdin(): Promise<Buffer>;
}

/** Milliseconds between two updates of the progress line. */
const PROGRESS_INTERVAL = 100;

export function processIo(): Io {
  let readerGone = false;
  let shown = 0;
  let lastAt = 0;
  const drop = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') readerGone = true;
    else throw error;
  };
  process.stdout.on('error', drop);
  process.stderr.on('error', drop);
  const { NO_COLOR, TERM } = process.env;

  const clear = (): void => {
    if (shown > 0) process.stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };

  return {
    out(text) {
      clear();
      if (readerGone) return Promise.resolve();
      return new Promise((resolve) => process.stdout.write(text, () => resolve()));
    },
    say(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!process.stderr.isTTY || Date.now() - lastAt < PROGRESS_INTERVAL) return;
      lastAt = Date.now();
      // A longer line would wrap, and stay.
      const text = line().slice(0, Math.max(0, (process.stderr.columns ?? 80) - 1));
      process.stderr.write(`\r${text.padEnd(shown)}`);
      shown = text.length;
    },
    colour: process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb',
    async stdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
