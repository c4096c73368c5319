// `npm run editor -- --check`: the workbench answers on the example.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { HOST, ROOT } from '../paths';
import { Chain, type TestResult } from '../results';

export async function runOpenEditor(): Promise<TestResult[]> {
  const chain = new Chain('npm run editor');
  await chain.check('the workbench answers', () => {
    const args = ['--import', 'tsx', path.join(HOST, 'openEditor.ts'), '--check'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /workbench answers/);
  });
  return chain.results;
}
