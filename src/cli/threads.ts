import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { answerThread, openCache, openProject, outcomeOf, type Threads } from '../node';
import { Failure } from './failure';
import { argumentsOf, type Arguments, type Option, type PlainArguments } from './options';
import { scanOptions } from './scanOptions';
import { targetOf, type Target } from './target';

export const JOBS: Option = {
  name: 'jobs',
  value: 'N',
  help: 'threads that examine files (default: one for each processor, at most 4, and one for few files)',
};

/** More find nothing to do while the disk and the sum are waited for. */
const MOST = 64;
const USUALLY_AT_MOST = 4;
/** Nobody wrote a file that takes longer. In seconds. */
const PATIENCE = 60;
/**
 * A thread costs as much as examining some hundred files. At a terminal it is worth it sooner: whoever presses Ctrl+C there is
 * heard at once, not at the end of a file.
 */
const WORTH_THREADS = { unattended: 1_000, terminal: 300 } as const;

/** It loads what this run's own thread compiled before. */
const LAUNCHER = path.join(__dirname, 'cli.js');

interface ThreadData {
  readonly plain: PlainArguments;
  readonly beat: SharedArrayBuffer;
}

/** @throws Failure for a number that is none */
export function threadsOf({ day }: Target, args: Arguments): Threads {
  const asked = args.value('jobs');
  if (asked !== undefined && !(/^[1-9]\d?$/.test(asked) && Number(asked) <= MOST)) throw new Failure(`--jobs takes a whole number from 1 to ${MOST}.`);
  const count = asked === undefined ? Math.min(availableParallelism(), USUALLY_AT_MOST) : Number(asked);
  const worth = process.stderr.isTTY ? WORTH_THREADS.terminal : WORTH_THREADS.unattended;
  const from = asked === undefined ? worth : count === 1 ? Infinity : 1;
  // Midnight may pass until the last one starts.
  const plain: PlainArguments = { ...args.plain, given: new Map([...args.plain.given, ['date', [day]]]) };
  return { count, from, patience: PATIENCE, start: (beat) => new Worker(LAUNCHER, { argv: process.argv.slice(2), workerData: { plain, beat } satisfies ThreadData }) };
} // prettier-ignore

/** What this program does as a thread of itself: it makes of the same arguments the same target, and examines what it is dealt. */
export async function runThread(): Promise<void> {
  const { plain, beat } = workerData as ThreadData;
  const port = parentPort!;
  const args = argumentsOf(plain);
  const target = await targetOf(args.positionals, args);
  const options = scanOptions(target, args);
  const cache = options.cache && (await openCache({ ...target, ...options.cache }));
  const project = openProject(target.reader, target.grammars, cache);
  answerThread({
    beat: new Int32Array(beat),
    examine: async (path, alive) => outcomeOf(project, await (cache ?? target.reader).read(path), { ...options, alive }, () => true),
    facts: () => cache?.entries(),
    post: (answer) => port.postMessage(answer),
    onBatch: (listener) => port.on('message', listener),
    end: () => port.close(),
  });
} // prettier-ignore
