import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FILES, POLICY } from '../core/reports/evidence/sample';
import { phiCordon, tempFolder, tempProject } from './support';

const TEXT = `// the register\n${JSON.stringify(POLICY, null, 2)}\n`;
const project = () => tempProject({ ...FILES, 'blob.bin': new Uint8Array([0, 1, 2, 0]), '.phi-cordon.json': TEXT }); // prettier-ignore

describe('phi-cordon evidence', () => {
  it('writes the page to standard output and nothing else', async () => {
    const cwd = project();
    const before = readdirSync(cwd);
    const { code, stdout, stderr } = await phiCordon(['evidence', '--as-of', '2026-11-22'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^<!doctype html>[^]*Input to a risk analysis/);
    assert.deepEqual(readdirSync(cwd), before);
  });

  it('writes every format into a folder, the same bytes each time', async () => {
    const cwd = project();
    const [first, second] = [path.join(tempFolder(), 'a'), path.join(tempFolder(), 'b')];
    for (const output of [first, second]) {
      const { code, stdout } = await phiCordon(['evidence', '--as-of', '2026-11-22', '--format', 'all', '--output', output], { cwd }); // prettier-ignore
      assert.deepEqual([code, stdout], [0, '']);
    }
    const names = readdirSync(first).sort();
    assert.deepEqual(names, ['csv', 'html', 'ics', 'json', 'md'].map((one) => `phi-cordon-evidence.${one}`)); // prettier-ignore
    for (const name of names)
      assert.deepEqual(readFileSync(path.join(first, name)), readFileSync(path.join(second, name)), name);
    const json = JSON.parse(readFileSync(path.join(first, 'phi-cordon-evidence.json'), 'utf8')) as { policies: unknown; notExamined: unknown; receivers: unknown[] }; // prettier-ignore
    assert.deepEqual(json.policies, [{ path: '.phi-cordon.json', sha256: createHash('sha256').update(TEXT).digest('hex') }]); // prettier-ignore
    assert.deepEqual(json.notExamined, [{ path: 'blob.bin', reason: 'binary', known: { how: 'not-checked' } }]); // prettier-ignore
    assert.equal(json.receivers.length, 3);
  });

  it('says by its exit code what could not be done', async () => {
    const cwd = project();
    const run = async (...args: string[]) => (await phiCordon(['evidence', ...args], { cwd })).code;
    assert.equal(await run('--format', 'all'), 2);
    assert.equal(await run('--as-of', '2026-02-30'), 2);
    assert.equal(await run('--strict', '--format', 'ics'), 3);
    const broken = tempProject({ 'a.ts': '1', '.phi-cordon.json': '{ "version": 1, ' });
    const { code, stdout } = await phiCordon(['evidence'], { cwd: broken });
    assert.deepEqual([code, stdout], [2, '']);
  });
});
