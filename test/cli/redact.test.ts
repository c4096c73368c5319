import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, tempProject } from './support';

const NOTE = 'Patient: Quillon Vantreight, SSN 219-45-6781, phone 312-555-0142.\nSSN 219-45-6781 again.\n';

describe('phi-cordon redact', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  it('prints the text with consistent surrogates, and says what it is not', async () => {
    const { code, stdout, stderr } = await phiCordon(['redact'], { stdin: NOTE });
    assert.equal(code, 0);
    assert.doesNotMatch(stdout, /219-45-6781|312-555-0142/);
    assert.equal(stdout.split('[SSN-1]').length, 3);
    assert.match(stdout, / again\.\n$/);
    assert.match(stderr, /^\d+ identifiers replaced\. This is not a de-identification determination/);
  });

  it('leaves text without identifiers as it is, byte for byte', async () => {
    const text = 'No identifier here.\r\nTwo lines, no end';
    const { stdout, stderr } = await phiCordon(['redact', '-'], { stdin: text });
    assert.equal(stdout, text);
    assert.match(stderr, /^0 identifiers replaced/);
  });

  it('writes in place when told to, and counts one table over all files', async () => {
    const cwd = tempProject({ 'a.txt': NOTE, 'b.txt': NOTE });
    const { code, stdout } = await phiCordon(['redact', 'a.txt', 'b.txt', '--in-place'], { cwd });
    assert.deepEqual([code, stdout], [0, '']);
    const [a, b] = ['a.txt', 'b.txt'].map((file) => readFileSync(path.join(cwd, file), 'utf8'));
    assert.match(a!, /\[SSN-1\]/);
    assert.equal(a, b);
  });

  it('refuses what it cannot read as text', async () => {
    const cwd = tempProject({ 'a.bin': Uint8Array.of(1, 0, 2), 'folder/b.txt': NOTE });
    for (const file of ['a.bin', 'folder', 'nowhere'])
      assert.equal((await phiCordon(['redact', file], { cwd })).code, 2, file);
  });
});
