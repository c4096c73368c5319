// Mocha's global fixtures: one folder for the temporary folders of all processes of a run, gone at its end.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function mochaGlobalSetup(): void {
  process.env.PHI_CORDON_TEST_FOLDER = realpathSync(mkdtempSync(path.join(tmpdir(), 'phi-cordon-test-')));
}

export function mochaGlobalTeardown(): void {
  rmSync(process.env.PHI_CORDON_TEST_FOLDER!, { recursive: true, force: true });
}
