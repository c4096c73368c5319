// The entry in the extension host, the same for every launcher. Results go to a file, one JSON line a test.
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { TestResult } from '../results';

/** Prints nothing: the console of an extension host is no place to read. */
class Silent extends Mocha.reporters.Base {}

/** @throws if a test failed, which a launcher sees as a failed run */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Silent });
  const only = process.env.PHI_CORDON_TEST_ONLY;
  if (only) mocha.grep(only);
  for (const name of readdirSync(__dirname).sort())
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const note = (test: Mocha.Runnable, state: TestResult['state'], error?: Error) =>
      write({
        title: test.fullTitle(),
        state,
        ms: test.duration ?? 0,
        ...(error ? { error: error.stack ?? error.message } : {}),
      });
    runner.on('pass', (test) => note(test, 'passed'));
    runner.on('pending', (test) => note(test, 'skipped'));
    runner.on('fail', (test, error: Error) => note(test, 'failed', error));
  });
  write({ done: true });
  if (failures > 0) throw new Error(`${failures} failed`);
}

function write(line: TestResult | { done: true }): void {
  appendFileSync(process.env.PHI_CORDON_TEST_RESULTS!, `${JSON.stringify(line)}\n`);
}
