// What all tests share: one folder for the temporary folders of all processes of a run, gone at its end, and the seed of
// the property tests, so that a run can be repeated. PHI_CORDON_SEED tries another.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PHI_CORDON_SEED ?? 20_261_122) });

/** Without processes of their own, tests are loaded before the setup, and some make their folders then. */
export function mochaGlobalSetup(): void {
  // What the command line keeps compiled is shared by all of its processes in a run, and by nothing else.
  process.env.XDG_CACHE_HOME = path.join(testFolder(), 'cache');
}

export function testFolder(): string {
  return (process.env.PHI_CORDON_TEST_FOLDER ??= realpathSync(
    mkdtempSync(path.join(tmpdir(), 'phi-cordon-test-')),
  ));
}

export function mochaGlobalTeardown(): void {
  rmSync(testFolder(), { recursive: true, force: true });
}
