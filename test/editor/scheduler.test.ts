import assert from 'node:assert/strict';
import type { CancelSignal } from '../../src/core/ports';
import { scheduler, TYPING_DELAY_MS, type Timers } from '../../src/editor/scheduler';

/** A clock that stands still until told. */
function fakeTimers(): Timers & { advance(ms: number): void } {
  let now = 0;
  let next = 1;
  const due = new Map<number, { at: number; run: () => void }>();
  return {
    set(run, ms) {
      due.set(next, { at: now + ms, run });
      return next++;
    },
    clear: (handle) => due.delete(handle as number),
    advance(ms) {
      now += ms;
      for (const [id, { at, run }] of [...due]) {
        if (at > now || !due.delete(id)) continue;
        run();
      }
    },
  };
}

/** Runs that end when the test says so. */
function controlledRuns() {
  const started: { key: string; signal: CancelSignal; end: () => void }[] = [];
  const run = (key: string, signal: CancelSignal) =>
    new Promise<void>((end) => void started.push({ key, signal, end }));
  return { started, run, keys: () => started.map(({ key }) => key) };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('editor/scheduler', () => {
  it('runs once for a burst of changes, after the pause', async () => {
    const timers = fakeTimers();
    const { run, keys } = controlledRuns();
    const schedule = scheduler(run, { timers });
    for (let i = 0; i < 5; i++) {
      schedule.later('a');
      timers.advance(TYPING_DELAY_MS - 1);
    }
    await settle();
    assert.deepEqual(keys(), []);
    timers.advance(1);
    await settle();
    assert.deepEqual(keys(), ['a']);
  });

  it('runs at once on open and drops the pending pause', async () => {
    const timers = fakeTimers();
    const { run, started, keys } = controlledRuns();
    const schedule = scheduler(run, { timers });
    schedule.later('a');
    const done = schedule.now('a');
    await settle();
    started[0]!.end();
    await done;
    timers.advance(1000);
    await settle();
    assert.deepEqual(keys(), ['a']);
  });

  it('examines one text at a time and keeps at most one request of each', async () => {
    const { run, started, keys } = controlledRuns();
    const schedule = scheduler(run, { timers: fakeTimers() });
    void schedule.now('a');
    await settle();
    for (let i = 0; i < 3; i++) void schedule.now('b');
    void schedule.now('c');
    await settle();
    assert.deepEqual(keys(), ['a']);
    started[0]!.end();
    await settle();
    assert.deepEqual(keys(), ['a', 'b']);
    started[1]!.end();
    await settle();
    started[2]!.end();
    await settle();
    assert.deepEqual(keys(), ['a', 'b', 'c']);
  });

  it('aborts a run whose text changes, and only that one', async () => {
    const { run, started, keys } = controlledRuns();
    const schedule = scheduler(run, { timers: fakeTimers() });
    void schedule.now('a');
    await settle();
    schedule.later('b');
    assert.equal(started[0]!.signal.aborted, false);
    void schedule.now('a');
    assert.equal(started[0]!.signal.aborted, true);
    started[0]!.end();
    await settle();
    assert.deepEqual(keys(), ['a', 'a']);
    assert.equal(started[1]!.signal.aborted, false);
  });

  it('aborts a run as soon as typing goes on', async () => {
    const { run, started } = controlledRuns();
    const schedule = scheduler(run, { timers: fakeTimers() });
    void schedule.now('a');
    await settle();
    schedule.later('a');
    assert.equal(started[0]!.signal.aborted, true);
  });

  it('joins an examination under way, unless its text has changed', async () => {
    const { run, started, keys } = controlledRuns();
    const schedule = scheduler(run, { timers: fakeTimers() });
    void schedule.now('a');
    await settle();
    const joined = schedule.ensure('a');
    assert.equal(started[0]!.signal.aborted, false);
    started[0]!.end();
    await joined;
    assert.deepEqual(keys(), ['a']);
    void schedule.ensure('a');
    await settle();
    schedule.later('a');
    void schedule.ensure('a');
    started[1]!.end();
    await settle();
    assert.deepEqual(keys(), ['a', 'a', 'a']);
  });

  it('forgets what was planned for a closed document and settles who waited', async () => {
    const timers = fakeTimers();
    const { run, started, keys } = controlledRuns();
    const schedule = scheduler(run, { timers });
    void schedule.now('a');
    await settle();
    const waiting = schedule.now('b');
    schedule.later('c');
    schedule.cancel('b');
    schedule.cancel('c');
    await waiting;
    started[0]!.end();
    timers.advance(1000);
    await settle();
    assert.deepEqual(keys(), ['a']);
  });
});
