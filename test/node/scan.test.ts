import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { distinctFindings, grammarLoader, isNotExamined } from '../../src/core';
import { fileReader, findRoot, grammarFiles, nearestPolicies, replaceIfUnchanged, scanProject, type ScanOptions } from '../../src/node'; // prettier-ignore
import { globTest } from '../../src/node/globs';
import { prefetch } from '../../src/node/prefetch';
import { SSN_FILE, tempFolder, tempProject } from '../cli/support';

function options(root: string, change: Partial<ScanOptions> = {}): ScanOptions {
  const reader = fileReader(root);
  return {
    root, reader, starts: [root], include: [], exclude: [], obeyIgnore: true, policies: nearestPolicies(reader),
    day: '2026-11-22', trusted: true, grammars: grammarLoader(grammarFiles(path.resolve(__dirname, '../../src/node'))), ...change,
  };
} // prettier-ignore

/** Two files hand a value to a function of a third, which lets it out. */
const HANDED = {
  'lib/b.ts': "export function audit(entry: unknown) {\n  console.log('entry', entry);\n}\n",
  'src/a.ts': "import { audit } from '../lib/b';\nexport function a(patient: { ssn: string }) {\n  audit(patient.ssn);\n}\n",
  'src/z.ts': "import { audit } from '../lib/b';\nexport function z(patient: { ssn: string }) {\n  const { ssn } = patient;\n  audit(patient.ssn);\n}\n",
}; // prettier-ignore

describe('scan of a tree', () => {
  it('tells what a file brings about in another once, under the path where it stands', async () => {
    const root = tempProject(HANDED);
    const told = async (change: Partial<ScanOptions> = {}) => (await scanProject(options(root, change))).findings;
    const whole = await told();
    assert.deepEqual(
      whole.map((finding) => [finding.path, finding.rule, finding.place.line]),
      [['lib/b.ts', 'flow/phi-to-log', 2]],
    );
    for (const part of ['src/a.ts', 'src/z.ts']) {
      const [finding, more] = await told({ starts: [path.join(root, part)] });
      assert.deepEqual([finding!.path, finding!.fingerprint, more], ['lib/b.ts', whole[0]!.fingerprint, undefined]);
      assert.ok(finding!.steps.some((step) => step.path === part));
      assert.deepEqual(await told({ include: [part] }), [finding]);
    }
    assert.deepEqual(await told({ starts: [path.join(root, 'lib')] }), []);
    assert.deepEqual(await told({ include: ['lib/**'] }), []);
    assert.deepEqual(await told({ exclude: ['src/**'] }), []);
    assert.deepEqual((await told({ exclude: ['lib/**'] })).map((finding) => finding.fingerprint), [whole[0]!.fingerprint]);
    // Shards: each tells what its own files bring about; joined they are the whole.
    const shards = [...(await told({ include: ['src/z.ts', 'lib/b.ts'] })), ...(await told({ include: ['src/a.ts'] }))];
    assert.deepEqual(distinctFindings(shards), whole);
    assert.deepEqual(distinctFindings([...shards].reverse()), whole);
  }); // prettier-ignore

  it('judges what stands in another file by the policy nearest to that', async () => {
    const off = '{ "version": 1, "rules": { "flow/phi-to-log": "off" } }';
    const found = async (policies: Readonly<Record<string, string>>) => (await scanProject(options(tempProject({ ...HANDED, ...policies }), { include: ['src/**'] }))).findings.length; // prettier-ignore
    assert.equal(await found({ '.phi-cordon.json': '{ "version": 1 }', 'src/.phi-cordon.json': off }), 1);
    assert.equal(await found({ '.phi-cordon.json': '{ "version": 1 }', 'lib/.phi-cordon.json': off }), 0);
    assert.equal(await found({ 'lib/.phi-cordon.json': '{ broken' }), 1);
  });

  it('counts what is suppressed in another file once', async () => {
    const comment = '  // phi-cordon-disable-next-line flow/phi-to-log -- a local tool\n  console';
    const root = tempProject({ ...HANDED, 'lib/b.ts': HANDED['lib/b.ts'].replace('  console', comment) });
    const { findings, suppressed, files } = await scanProject(options(root));
    assert.deepEqual([findings, files], [[], 3]);
    assert.deepEqual(
      suppressed.map(({ path: file, line, by }) => [file, line, by]),
      [['lib/b.ts', 3, 'comment']],
    );
  });

  it('counts what it examined, names what it did not, and examines a linked file once', async () => {
    const root = tempProject({
      'a.ts': SSN_FILE,
      'b.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'package-lock.json': '{}',
    });
    symlinkSync('a.ts', path.join(root, 'link.ts'));
    symlinkSync(tempFolder(), path.join(root, 'away'));
    const { files, bytes, findings, notExamined } = await scanProject(options(root));
    assert.deepEqual([files, bytes], [1, SSN_FILE.length]);
    assert.ok(findings.length > 0 && findings.every((finding) => finding.path === 'a.ts'));
    assert.deepEqual(
      notExamined.map(({ path: file, reason }) => [file, reason]),
      [['away', 'unreadable'], ['b.png', 'image'], ['package-lock.json', 'lock-file']],
    ); // prettier-ignore
  });

  it('goes on after a file that fails, and says so without quoting it', async () => {
    const root = tempProject({ 'a.ts': SSN_FILE, 'b.ts': SSN_FILE });
    const grammars = { has: () => false, load: async () => { throw new Error(SSN_FILE); }, withTree: () => { throw new Error(SSN_FILE); } }; // prettier-ignore
    const code = `import OpenAI from 'openai';\nnew OpenAI();\n`;
    writeFileSync(path.join(root, 'c.ts'), code);
    const { files, notExamined } = await scanProject(options(root, { grammars }));
    assert.equal(files + notExamined.length, 3);
    assert.deepEqual(notExamined.at(-1), { path: 'c.ts', reason: 'failed' });
  });

  it('stops when told to, and lists the rest as cancelled', async () => {
    const root = tempProject(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`f${i}.ts`, SSN_FILE])));
    const signal = { aborted: false };
    const { files, notExamined } = await scanProject(options(root), (done) => (signal.aborted = done >= 2), signal); // prettier-ignore
    assert.equal(files, 2);
    assert.deepEqual(new Set(notExamined.map(({ reason }) => reason)), new Set(['cancelled']));
    assert.equal(notExamined.length, 3);
  });

  it('finds the root: the repository, else the outermost policy, else the folder', () => {
    const root = tempProject({ '.phi-cordon.json': '{}', 'a/.phi-cordon.json': '{}', 'a/b/c.ts': '' });
    assert.deepEqual(findRoot(path.join(root, 'a/b/c.ts')), { folder: root, repository: false });
    writeFileSync(path.join(root, 'a/.git'), '');
    assert.deepEqual(findRoot(path.join(root, 'a/b')), { folder: path.join(root, 'a'), repository: true });
    const bare = tempFolder();
    assert.deepEqual(findRoot(bare), { folder: bare, repository: false });
  });
});

describe('reading ahead', () => {
  it('keeps the order, bounds what is under way, and passes a failure on in its turn', async () => {
    let running = 0;
    let most = 0;
    const load = async (item: number): Promise<number> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
      running--;
      if (item === 15) throw new Error('at 15');
      return item;
    };
    const seen: number[] = [];
    const all = async () => {
      const items = Array.from({ length: 20 }, (_, i) => i);
      for await (const item of prefetch(items, 4, load)) seen.push(item);
    };
    await assert.rejects(all, /at 15/);
    assert.deepEqual(
      seen,
      Array.from({ length: 15 }, (_, i) => i),
    );
    assert.equal(most, 4);
  });
});

describe('globs of the command line', () => {
  it('match by name anywhere, by path from the root, and take in folders', () => {
    const matches = (glob: string, file: string) => globTest([glob], false)(file);
    for (const [glob, file] of [['*.ts', 'a/b.ts'], ['lib', 'x/lib/a.ts'], ['src/**', 'src/a/b'], ['./src/', 'src/a'], ['.env*', 'a/.env.local']])
      assert.ok(matches(glob!, file!), `${glob} ${file}`);
    for (const [glob, file] of [['*.ts', 'a.tsx'], ['src/*.ts', 'lib/src/a.ts'], ['src/*.ts', 'src/a/b.ts']])
      assert.ok(!matches(glob!, file!), `${glob} ${file}`);
  }); // prettier-ignore
});

describe('writing back', () => {
  it('replaces only what is still what was read', async () => {
    const root = tempProject({ 'a.txt': 'before' });
    const file = path.join(root, 'a.txt');
    chmodSync(file, 0o600);
    const read = await fileReader(root).read('a.txt');
    assert.ok(!isNotExamined(read));
    writeFileSync(file, 'changed');
    assert.equal(await replaceIfUnchanged(file, read.bytes, Buffer.from('after')), false);
    assert.equal(readFileSync(file, 'utf8'), 'changed');
    assert.equal(await replaceIfUnchanged(file, Buffer.from('changed'), Buffer.from('after')), true);
    assert.equal(readFileSync(file, 'utf8'), 'after');
  });
});
