import assert from 'node:assert/strict';
import path from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import fc from 'fast-check';
import type { Judged } from '../../src/core';
import { examineInThreads, type Outcome, type Threads } from '../../src/node/threads';

const SCRIPT = path.join(__dirname, 'thread.mjs');

function threads(count: number, patience = 60): Threads {
  return {
    count,
    from: 1,
    patience,
    start: (beat) => new Worker(SCRIPT, { workerData: beat, execArgv: [] }),
  };
}

/** What became of each file, in words. */
async function told(files: readonly string[], count: number, patience?: number): Promise<string[]> {
  const outcomes: string[] = files.map(() => 'nothing');
  await examineInThreads(files, threads(count, patience), (index, outcome: Outcome) => {
    assert.equal(outcomes[index], 'nothing', 'told twice');
    outcomes[index] = (outcome as { judged: Judged }).judged.notExamined[0]?.reason ?? 'examined';
  });
  return outcomes;
}

describe('threads', function () {
  this.timeout(60_000);

  it('examine every file once, whatever others do to the thread they are in', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('ok', 'ok', 'ok', 'exit', 'throw'), { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), async (kinds, count) => {
        const files = kinds.map((kind, index) => `${kind}-${index}`);
        assert.deepEqual(await told(files, count), kinds.map((kind) => (kind === 'ok' ? 'examined' : 'failed')));
      }),
      { numRuns: 8 },
    )); // prettier-ignore

  it('try a file again that may have crashed one because of others', async () => {
    const start = (beat: SharedArrayBuffer) => new Worker(SCRIPT, { workerData: beat, execArgv: [], env: SHARE_ENV });
    const reasons: unknown[] = [];
    try {
      await examineInThreads(['once-1', 'ok-1'], { ...threads(1), start }, (index, outcome) => {
        reasons[index] = (outcome as { judged: Judged }).judged.notExamined[0]?.reason;
      });
    } finally {
      delete process.env.CRASHED;
    }
    assert.deepEqual(reasons, [undefined, undefined]);
    assert.equal(reasons.length, 2);
  }); // prettier-ignore

  it('give up a file that takes too long, and no other', async () => {
    assert.deepEqual(await told(['ok-1', 'forever', 'ok-2', 'ok-3'], 1, 1), ['examined', 'timed-out', 'examined', 'examined']); // prettier-ignore
  });

  it('end at once when somebody cancels, and tell nothing of what they did not reach', async () => {
    const files = ['ok-1', 'forever', ...Array.from({ length: 500 }, (_, index) => `ok-${index + 2}`)];
    const seen: number[] = [];
    const signal = { aborted: false };
    await examineInThreads(files, threads(1), (index) => { seen.push(index); signal.aborted = true; }, signal); // prettier-ignore
    assert.deepEqual(seen, [0]);
  });

  it('say so if they do not start', async () => {
    const broken: Threads = { ...threads(2), start: () => new Worker(path.join(__dirname, 'none.mjs'), { execArgv: [] }) }; // prettier-ignore
    await assert.rejects(
      examineInThreads(['a', 'b'], broken, () => undefined),
      /did not start/,
    );
  });

  it('have nothing to do where there is no file', async () => {
    assert.deepEqual(await told([], 2), []);
  });
});
