// A thread that does to each file what its name says, by the same protocol as the command line's.
import { parentPort, workerData } from 'node:worker_threads';

const beat = new Int32Array(workerData);

parentPort.on('message', ({ first, files }) => {
  if (files.length === 0) {
    parentPort.postMessage({ kind: 'end' });
    parentPort.close();
    return;
  }
  files.forEach((file, at) => {
    Atomics.store(beat, 1, Math.floor(Date.now() / 1000));
    Atomics.store(beat, 0, first + at);
    if (file.startsWith('exit')) process.exit(1);
    if (file.startsWith('once') && process.env.CRASHED === undefined) {
      process.env.CRASHED = 'yes';
      process.exit(1);
    }
    if (file.startsWith('throw')) throw new Error('on purpose');
    if (file.startsWith('forever')) for (;;);
    Atomics.store(beat, 0, -1);
    const judged = { findings: [], suppressed: [], notExamined: [] };
    parentPort.postMessage({ kind: 'outcome', index: first + at, outcome: { size: 1, judged } });
  });
  parentPort.postMessage({ kind: 'ready' });
});
parentPort.postMessage({ kind: 'ready' });
