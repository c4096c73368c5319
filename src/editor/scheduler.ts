import type { CancelSignal } from '../core/ports';

/** Long enough that a typist does not see marks flicker, short enough to feel immediate. */
export const TYPING_DELAY_MS = 200;

export interface Timers {
  set(run: () => void, ms: number): unknown;
  clear(handle: unknown): void;
}

export interface Scheduler {
  /** Examines as soon as the others allow: on open, on save, when the policy changed. Settles when it has been done. */
  now(key: string): Promise<void>;
  /** The same, unless an examination of the text as it is waits or runs already; then it settles with that one. */
  ensure(key: string): Promise<void>;
  /** Examines once the changes have paused. */
  later(key: string): void;
  /** Drops what is planned and stops what runs, e.g. when a document closes. */
  cancel(key: string): void;
  dispose(): void;
}

interface Waiting {
  readonly promise: Promise<void>;
  readonly done: () => void;
}

/**
 * One examination at a time, and of each document at most one in the queue: a new request aborts the running one of
 * the same document, since its text is stale, and takes its place.
 * @param run examines; checks the signal and the document's version after each await. Must not reject.
 */
export function scheduler(
  run: (key: string, signal: CancelSignal) => Promise<void>,
  { delay = TYPING_DELAY_MS, timers = REAL_TIMERS }: { delay?: number; timers?: Timers } = {},
): Scheduler {
  const planned = new Map<string, unknown>();
  const queue = new Map<string, Waiting>();
  let current:
    { readonly key: string; readonly signal: { aborted: boolean }; readonly waiting: Waiting } | undefined;
  let draining = false;

  function unplan(key: string): void {
    timers.clear(planned.get(key));
    planned.delete(key);
  }

  function abort(key: string): void {
    if (current?.key === key) current.signal.aborted = true;
  }

  async function drain(): Promise<void> {
    draining = true;
    for (let next = first(queue); next; next = first(queue)) {
      const [key, waiting] = next;
      queue.delete(key);
      const signal = { aborted: false };
      current = { key, signal, waiting };
      await run(key, signal);
      current = undefined;
      waiting.done();
    }
    draining = false;
  }

  function enqueue(key: string): Promise<void> {
    unplan(key);
    abort(key);
    const known = queue.get(key);
    if (known) return known.promise;
    const waiting = deferred();
    queue.set(key, waiting);
    if (!draining) void drain();
    return waiting.promise;
  }

  return {
    now: enqueue,
    ensure: (key) =>
      current?.key === key && !current.signal.aborted ? current.waiting.promise : enqueue(key),
    later(key) {
      unplan(key);
      abort(key);
      planned.set(
        key,
        timers.set(() => void enqueue(key), delay),
      );
    },
    cancel(key) {
      unplan(key);
      abort(key);
      queue.get(key)?.done();
      queue.delete(key);
    },
    dispose() {
      for (const key of [...planned.keys()]) unplan(key);
      for (const waiting of queue.values()) waiting.done();
      queue.clear();
      if (current) current.signal.aborted = true;
    },
  };
}

const REAL_TIMERS: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

function first<K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined {
  return map.entries().next().value;
}

function deferred(): Waiting {
  let done!: () => void;
  const promise = new Promise<void>((resolve) => (done = resolve));
  return { promise, done };
}
