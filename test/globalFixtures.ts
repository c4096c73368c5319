// What all tests share: one folder for the temporary folders of all processes of a run, gone at its end, and the seed of
// the property tests, so that a run can be repeated. PHI_CORDON_SEED tries another.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PHI_CORDON_SEED ?? 20_261_122) });

export function mochaGlobalSetup(): void {
  process.env.PHI_CORDON_TEST_FOLDER = realpathSync(mkdtempSync(path.join(tmpdir(), 'phi-cordon-test-')));
}

export function mochaGlobalTeardown(): void {
  rmSync(process.env.PHI_CORDON_TEST_FOLDER!, { recursive: true, force: true });
}
