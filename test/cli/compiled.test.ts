import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordonProcess, SSN_FILE, tempFolder, tempProject } from './support';

describe('what the command line keeps compiled', () => {
  const cwd = (): string => tempProject({ 'a.ts': SSN_FILE });
  const scan = (folder: string, cache: string) =>
    phiCordonProcess(['scan', '--date', '2026-01-01'], { cwd: folder, env: { XDG_CACHE_HOME: cache } });
  const kept = (cache: string): string[] => {
    const folder = path.join(cache, 'phi-cordon/compiled');
    return readdirSync(folder).map((name) => path.join(folder, name));
  };

  it('is used again, made anew where it was damaged, and goes when it is old', async function () {
    this.timeout(60_000);
    const [project, cache] = [cwd(), tempFolder()];
    const first = await scan(project, cache);
    assert.equal(first.code, 1);
    const files = kept(cache);
    assert.deepEqual(
      files.map((file) => path.basename(file).split('-')[0]),
      files.map(() => 'scan'),
    );
    const written = files.map((file) => statSync(file).mtimeMs);
    assert.deepEqual(await scan(project, cache), first);
    assert.deepEqual(kept(cache).map((file) => statSync(file).mtimeMs), written); // prettier-ignore

    // V8 would crash over either.
    files.forEach((file, index) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 100] = bytes.at(-100)! ^ 0xff;
      writeFileSync(file, index === 0 ? bytes.subarray(0, 2) : bytes);
    });
    const old = path.join(path.dirname(files[0]!), 'scan-of-another-version');
    writeFileSync(old, '');
    utimesSync(old, 1, 1);
    assert.deepEqual(await scan(project, cache), first);
    assert.deepEqual(kept(cache), files);
    assert.deepEqual(await scan(project, cache), first);
  });

  it('is done without where it cannot be kept', async () => {
    const project = cwd();
    const isFile = path.join(tempFolder(), 'file');
    writeFileSync(isFile, '');
    for (const cache of [isFile, '/proc/nowhere']) {
      const { code, stderr } = await scan(project, cache);
      assert.deepEqual([code, stderr], [1, '']);
    }
  });
});
