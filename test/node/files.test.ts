import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isNotExamined } from '../../src/core';
import { fileReader } from '../../src/node';
import { tempFolder, tempProject } from '../cli/support';

describe('file reader', () => {
  const outside = tempProject({ 'secret.txt': 'outside' });
  const root = tempProject({
    'a.txt': 'inside',
    'b/c.txt': 'deeper',
    'big.txt': 'x'.repeat(100),
    'p.png': 'text',
  });
  symlinkSync(path.join(outside, 'secret.txt'), path.join(root, 'out.txt'));
  symlinkSync(outside, path.join(root, 'outdir'));
  symlinkSync(path.join(root, 'b'), path.join(root, 'bdir'));
  symlinkSync('a.txt', path.join(root, 'link.txt'));
  symlinkSync('circle.txt', path.join(root, 'circle.txt'));
  symlinkSync('nowhere', path.join(root, 'broken.txt'));
  const reader = fileReader(root, { maxBytes: 50 });
  const reasonOf = async (file: string) => {
    const read = await reader.read(file);
    return isNotExamined(read) ? read.reason : read.text;
  }; // prettier-ignore

  it('reads what lies in the root, through links too', async () => {
    assert.equal(await reasonOf('a.txt'), 'inside');
    assert.equal(await reasonOf('bdir/c.txt'), 'deeper');
    const linked = await reader.read('link.txt');
    assert.ok(!isNotExamined(linked));
    assert.deepEqual([linked.text, linked.target], ['inside', 'a.txt']);
  });

  it('reads nothing that lies outside', async () => {
    const name = path.basename(outside);
    for (const file of ['out.txt', 'outdir/secret.txt', `../${name}/secret.txt`, path.join(outside, 'secret.txt'), 'b/../../x', 'a.txt\0'])
      assert.notEqual(await reasonOf(file), 'outside', file);
    assert.deepEqual(await reader.list('..'), []);
    assert.deepEqual(await reader.list('outdir'), []);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('..', '.', 'b', 'outdir', 'bdir', name, '/', 'secret.txt', 'link.txt')), async (parts) => {
        assert.notEqual(await reasonOf(parts.join('/')), 'outside');
      }),
    );
  }); // prettier-ignore

  it('says why it did not read', async () => {
    assert.equal(await reasonOf('nowhere.txt'), 'missing');
    assert.equal(await reasonOf('big.txt'), 'too-large');
    assert.equal(await reasonOf('p.png'), 'binary');
    assert.equal(await reasonOf('out.txt'), 'unreadable');
    assert.equal(await reasonOf('circle.txt'), 'unreadable');
    assert.equal(await reasonOf('b'), 'missing');
  });

  it('does not wait for a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = tempFolder();
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    const read = await fileReader(folder).read('pipe');
    assert.ok(isNotExamined(read) && read.reason === 'unreadable');
  });

  it('lists a folder, folders with a slash', async () => {
    mkdirSync(path.join(root, 'l/m'), { recursive: true });
    writeFileSync(path.join(root, 'l/n.txt'), '');
    assert.deepEqual(await reader.list('l'), ['l/m/', 'l/n.txt']);
    assert.ok((await reader.list('')).includes('a.txt'));
  });
});
