import type { Worker } from 'node:worker_threads';
import { notExamined, type CancelSignal, type Judged, type ProjectPath } from '../core';
import type { CacheEntries } from './cache';

/** Threads that examine files of one scan. */
export interface Threads {
  readonly count: number;
  /** How many files are worth starting them. */
  readonly from: number;
  /** For how many seconds one file may take; by the clock on the wall, so it is generous on a crowded machine. */
  readonly patience: number;
  /**
   * Starts one, which runs `answerThread`.
   * @param beat to be handed to it
   */
  start(beat: SharedArrayBuffer): Worker;
}

/** What became of one file: nothing of a folder, and of a link only where it leads if that file is examined by its own name. */
export type Outcome =
  | { readonly judged: Judged; /** In bytes. */ readonly size: number }
  | { readonly link: ProjectPath }
  | Record<never, never>;

/** What a thread is asked; an empty batch ends it. */
export interface Batch {
  readonly first: number;
  readonly files: readonly ProjectPath[];
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'outcome'; readonly index: number; readonly outcome: Outcome }
  | { readonly kind: 'end'; readonly facts: CacheEntries | undefined };

/** A file in work, and since when: the watch reads both while the thread is busy. */
export const BEAT = { file: 0, since: 1, bytes: 8 } as const;

/** A cancelled scan ends within this and what a thread needs to stop. */
const WATCH_MS = 50;
/** Neighbours are dealt together, since they read the same files; small enough that all threads end together. */
const BATCH = { most: 64, perThread: 8 } as const;

interface Hand {
  readonly worker: Worker;
  readonly beat: Int32Array;
  /** What it was asked and has not answered. */
  readonly open: Set<number>;
  ready: boolean;
  late: boolean;
}

/**
 * Examines files in threads. One that crashes a thread twice, or takes too long, is told as not examined and takes no other down.
 * @param tell told what became of each file, in no order; of those that a cancelled scan did not reach, nothing is told
 * @returns what the threads read and keep for the next scan
 * @throws if a thread does not start
 */
export function examineInThreads(
  files: readonly ProjectPath[],
  threads: Threads,
  tell: (index: number, outcome: Outcome) => void,
  signal?: CancelSignal,
): Promise<CacheEntries[]> {
  const size = Math.max(1, Math.min(BATCH.most, Math.ceil(files.length / (threads.count * BATCH.perThread))));
  const queue: Batch[] = [];
  for (let first = 0; first < files.length; first += size) queue.push({ first, files: files.slice(first, first + size) });
  const kept: CacheEntries[] = [];
  const hands = new Set<Hand>();
  const triedAgain = new Set<number>();

  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      if (signal?.aborted) return finish();
      const now = seconds();
      for (const hand of hands) {
        const isLate = Atomics.load(hand.beat, BEAT.file) >= 0 && now - Atomics.load(hand.beat, BEAT.since) > threads.patience;
        if (!isLate || hand.late) continue;
        hand.late = true;
        void hand.worker.terminate();
      }
    }, WATCH_MS);

    function finish(error?: Error): void {
      clearInterval(watch);
      for (const { worker } of hands) {
        worker.removeAllListeners();
        void worker.terminate();
      }
      hands.clear();
      if (error) reject(error);
      else resolve(kept);
    }

    function start(): void {
      const memory = new SharedArrayBuffer(BEAT.bytes);
      const beat = new Int32Array(memory);
      beat[BEAT.file] = -1;
      const hand: Hand = { worker: threads.start(memory), beat, open: new Set(), ready: false, late: false };
      hands.add(hand);
      hand.worker.on('message', (answer: Answer) => {
        if (answer.kind === 'ready') deal(hand);
        else if (answer.kind === 'end') {
          if (answer.facts) kept.push(answer.facts);
        } else if (hand.open.delete(answer.index)) tell(answer.index, answer.outcome);
      });
      // Its exit follows, and tells what is open.
      hand.worker.on('error', () => undefined);
      hand.worker.on('exit', () => ended(hand));
    }

    function deal(hand: Hand): void {
      hand.ready = true;
      const batch = queue.shift() ?? { first: 0, files: [] };
      batch.files.forEach((_, at) => hand.open.add(batch.first + at));
      hand.worker.postMessage(batch);
    }

    function ended(hand: Hand): void {
      hands.delete(hand);
      if (!hand.ready) return finish(new Error('A thread did not start.'));
      const [first] = hand.open;
      if (first !== undefined) {
        const inWork = Atomics.load(hand.beat, BEAT.file);
        const culprit = hand.open.has(inWork) ? inWork : first;
        // What filled the memory may have been the files before it.
        const isGivenUp = hand.late || triedAgain.has(culprit);
        triedAgain.add(culprit);
        if (isGivenUp) {
          hand.open.delete(culprit);
          tell(culprit, { size: 0, judged: notExamined({ path: files[culprit]!, reason: hand.late ? 'timed-out' : 'failed' }) });
        }
        for (const index of hand.open) queue.unshift({ first: index, files: [files[index]!] });
      }
      if (queue.length > 0) start();
      else if (hands.size === 0) finish();
    }

    for (let index = 0; index < Math.min(threads.count, Math.max(1, queue.length)); index++) start();
  });
} // prettier-ignore

/** The other end: what a thread needs of the door that started it. */
export interface ThreadWork {
  readonly beat: Int32Array;
  /** @param alive to be called now and then while a large file is read, so that nobody takes it for stuck */
  examine(path: ProjectPath, alive: () => void): Promise<Outcome>;
  /** What it read and keeps for the next scan. */
  facts(): CacheEntries | undefined;
  post(answer: Answer): void;
  onBatch(listener: (batch: Batch) => void): void;
  end(): void;
}

/** Examines one batch after another, and says which file it is at. */
export function answerThread({ beat, examine, facts, post, onBatch, end }: ThreadWork): void {
  const alive = (): void => void Atomics.store(beat, BEAT.since, seconds());

  async function work({ first, files }: Batch): Promise<void> {
    if (files.length === 0) {
      post({ kind: 'end', facts: facts() });
      return end();
    }
    for (const [at, path] of files.entries()) {
      alive();
      Atomics.store(beat, BEAT.file, first + at);
      const outcome = await examine(path, alive);
      Atomics.store(beat, BEAT.file, -1);
      post({ kind: 'outcome', index: first + at, outcome });
    }
    post({ kind: 'ready' });
  }
  onBatch((batch) => void work(batch));
  post({ kind: 'ready' });
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
