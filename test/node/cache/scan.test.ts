import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { decode } from '../../../src/node/cache/format';
import { cacheKey, derived } from '../../../src/node/cache/key';
import { SSN_FILE, tempFolder, tempProject } from '../../cli/support';
import { gitEnvironment } from '../repository';
import { manyFiles, MAX_BYTES, scanned, scannedWithout, withOwnState } from './support';

const FACTS = '.phi-cordon/cache/facts';

/** A value that is handed to another file, a use whose host an env file gives, a policy, and what is no text. */
const SPEAKING = {
  'lib/audit.ts': "export function audit(entry: unknown) {\n  console.log('entry', entry);\n}\n",
  'src/a.ts': "import { audit } from '../lib/audit';\nexport function a(patient: { ssn: string }) {\n  audit(patient.ssn);\n}\n",
  'src/model.ts': "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.MODEL_URL });\n",
  '.env': 'MODEL_URL=https://lakeside-phi.openai.azure.com/openai/v1\n',
  'src/seed.ts': SSN_FILE,
  'logo.bin': Uint8Array.of(1, 0, 2, 0, 0, 9),
  'package-lock.json': '{}',
}; // prettier-ignore

async function sameAsWithout(root: string, why = ''): Promise<string[]> {
  const { read, ...withCache } = await scanned(root);
  assert.deepEqual(withCache, await scannedWithout(root), why);
  return read;
}

describe('a scan with a cache', function () {
  this.timeout(120_000);
  withOwnState();

  it('finds the same as one without, whatever was written, moved or removed in between', async () => {
    const texts = [...Object.values(SPEAKING), 'export const x = 1;\n', 'MODEL_URL=https://example.test/v1\n', '{ "version": 1, "rules": { "phi/*": "off" } }', '{ "version": 1, "identifiers": { "mrn": { "pattern": "LC-\\\\d{7}" } } }', "export * from './a';\n", 'mrn LC-4471903', '']; // prettier-ignore
    const paths = [...Object.keys(SPEAKING), '.phi-cordon.json', 'lib/.phi-cordon.json', 'src/index.ts', 'src/b.py', 'new/note.md']; // prettier-ignore
    const step = fc.record({
      kind: fc.constantFrom('write', 'write', 'touch', 'remove', 'rename'),
      path: fc.constantFrom(...paths),
      other: fc.constantFrom(...paths),
      text: fc.constantFrom(...texts),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (runs) => {
        const root = tempProject({ ...manyFiles(), ...SPEAKING });
        await sameAsWithout(root);
        for (const steps of runs) {
          for (const { kind, path: file, other, text } of steps) {
            const full = path.join(root, file);
            mkdirSync(path.dirname(full), { recursive: true });
            if (kind === 'write') writeFileSync(full, text);
            else if (!existsSync(full)) continue;
            else if (kind === 'touch') utimesSync(full, 1, 1);
            else if (kind === 'remove') rmSync(full);
            else {
              mkdirSync(path.dirname(path.join(root, other)), { recursive: true });
              renameSync(full, path.join(root, other));
            }
          }
          await sameAsWithout(root, JSON.stringify(steps)).catch((error: unknown) => {
            // A policy that cannot be used stops both.
            if ((error as Error).constructor.name !== 'BrokenPolicy') throw error;
          });
        }
      }),
      { numRuns: 12 },
    );
  }); // prettier-ignore

  it('reads nothing a second time but policies, once the files are old enough', async () => {
    const root = tempProject({ ...manyFiles(), ...SPEAKING, '.phi-cordon.json': '{ "version": 1 }' });
    await setTimeout(3_200);
    assert.ok((await sameAsWithout(root)).includes('src/a.ts'));
    assert.deepEqual(await sameAsWithout(root), ['.phi-cordon.json']);
    writeFileSync(path.join(root, 'src/a.ts'), `${SPEAKING['src/a.ts']}// more\n`);
    assert.deepEqual((await sameAsWithout(root)).sort(), ['.phi-cordon.json', 'src/a.ts']);
    // What another one newly needs of a file that is as it was.
    writeFileSync(path.join(root, 'src/f1.ts'), "import { f } from './f2';\nexport const one = (patient: { ssn: string }) => f(patient.ssn);\n"); // prettier-ignore
    assert.ok((await sameAsWithout(root)).includes('src/f2.ts'));
    assert.deepEqual((await scanned(root, { cache: { maxBytes: MAX_BYTES, engine: 'another' } })).read.length > 20, true); // prettier-ignore
  });

  it('judges afresh: an approval that ends overnight no longer counts', async () => {
    const policy = {
      version: 1,
      agreements: { msft: { kind: 'baa', accepted: '2026-01-14', expires: '2026-11-30' } },
      approvals: {
        azure: {
          provider: 'azure-openai',
          agreement: 'msft',
          endpoints: ['https://lakeside-phi.openai.azure.com'],
          status: 'approved',
        },
      },
      zones: [{ files: ['src/**'], handles: 'phi' }],
    };
    const root = tempProject({ ...manyFiles(), ...SPEAKING, '.phi-cordon.json': JSON.stringify(policy) });
    for (const day of ['2026-11-22', '2026-12-01', '2026-11-22', '2027-01-01']) {
      const { read: _read, ...warm } = await scanned(root, { day });
      assert.deepEqual(warm, await scannedWithout(root, { day }), day);
    }
    const before = await scanned(root, { day: '2026-11-22' });
    const after = await scanned(root, { day: '2026-12-01' });
    const rules = ({ findings }: typeof before): string[] => findings.filter(({ path: file }) => file === 'src/model.ts' || file === '.env').map(({ rule, severity, message }) => `${rule} ${severity} ${message}`); // prettier-ignore
    assert.notDeepEqual(rules(before), rules(after));
  });

  it('keeps the cache for its owner alone, out of git and out of the walk', async () => {
    const root = tempProject({ ...manyFiles(), ...SPEAKING });
    execFileSync('git', ['init', '-q'], { cwd: root, env: gitEnvironment() });
    const cold = await scanned(root);
    const warm = await scanned(root);
    const all = await scanned(root, { obeyIgnore: false });
    assert.deepEqual([warm.ignored, warm.files, all.files], [cold.ignored, cold.files, cold.files]);
    assert.deepEqual(all.notExamined, cold.notExamined);
    assert.equal(statSync(path.join(root, FACTS)).mode & 0o777, 0o600);
    assert.equal(statSync(path.join(root, path.dirname(FACTS))).mode & 0o777, 0o700);
    const status = execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: root, env: gitEnvironment(), encoding: 'utf8' }); // prettier-ignore
    assert.ok(!status.includes('.phi-cordon'), status);
    assert.deepEqual(readdirSync(path.join(root, path.dirname(FACTS))).sort(), ['.gitignore', 'facts']);
  });

  it('holds no value and no part of one, even for whoever has the key', async () => {
    const planted = ['219-09-9042', '608-555-0142', 'quimby.ottoline@example.test', 'LC-4471903', 'Ottoline Quimby']; // prettier-ignore
    const text = `patient: ${planted[4]}, ssn ${planted[0]}, phone ${planted[1]}, mail ${planted[2]}, MRN: ${planted[3]}\n`;
    const code = `const patient = { name: '${planted[4]}', ssn: '${planted[0]}', mrn: '${planted[3]}' };\nconsole.log(patient.ssn, '${planted[1]}');\n`;
    const root = tempProject({ ...manyFiles(), 'note.md': text, 'a.ts': code, 'b.py': `ssn = "${planted[0]}"\nprint(ssn)\n`, 'c.prompt.md': text, '.env': `PATIENT_SSN=${planted[0]}\nAPI_URL=https://api.openai.com/v1?mrn=${planted[3]}\n` }); // prettier-ignore
    const { findings } = await scanned(root, { explain: true });
    assert.ok(findings.length > 3);
    await scanned(root);
    const file = readFileSync(path.join(root, FACTS));
    const decoded = decode(file, derived((await cacheKey())!, 'file'))!;
    const kept = decoded.paths.flatMap((_path, index) => [...decoded.entry(index).facts.values()]);
    assert.ok(kept.some((body) => body.includes('phi/ssn')));
    const said = kept.join('\n');
    for (const value of planted.flatMap((one) => [
      one,
      ...one
        .replace('@example.test', '')
        .split(/[-. ]/)
        .filter((part) => part.length > 3),
    ])) {
      assert.ok(!said.includes(value), value);
      assert.ok(!file.includes(value), value);
    }
  });

  it('believes no cache that somebody else wrote', async () => {
    const root = tempProject({ ...manyFiles(), ...SPEAKING });
    await scanned(root);
    const theirs = readFileSync(path.join(root, FACTS));
    const { findings } = await scannedWithout(root);
    process.env.XDG_STATE_HOME = tempFolder();
    const { read, ...mine } = await scanned(root);
    assert.deepEqual(mine.findings, findings);
    assert.ok(read.includes('src/a.ts'));
    assert.ok(!readFileSync(path.join(root, FACTS)).equals(theirs));
  });

  it('takes a secret of CI for its key, if it is long enough', async () => {
    const root = tempProject(manyFiles());
    try {
      process.env.PHI_CORDON_CACHE_KEY = 'short';
      await scanned(root);
      assert.ok(!existsSync(path.join(root, FACTS)));
      process.env.PHI_CORDON_CACHE_KEY = 'a secret of the pipeline';
      await scanned(root);
      const copy = tempFolder();
      cpSync(root, copy, { recursive: true });
      const written = readFileSync(path.join(copy, FACTS));
      assert.ok(decode(written, derived((await cacheKey())!, 'file')));
      await sameAsWithout(copy);
    } finally {
      delete process.env.PHI_CORDON_CACHE_KEY;
    }
  });

  it('goes on without where the cache is damaged, a link, or cannot be written', async () => {
    const root = tempProject({ ...manyFiles(), ...SPEAKING });
    await scanned(root);
    const good = readFileSync(path.join(root, FACTS));
    for (const bad of [
      Buffer.alloc(0),
      good.subarray(0, good.length / 2),
      Buffer.from('{}'),
      Buffer.concat([good, good]),
    ]) {
      // prettier-ignore
      writeFileSync(path.join(root, FACTS), bad);
      await sameAsWithout(root);
    }
    const elsewhere = tempProject({ victim: 'mine', folder: '' });
    rmSync(path.join(root, FACTS));
    symlinkSync(path.join(elsewhere, 'victim'), path.join(root, FACTS));
    await sameAsWithout(root);
    assert.equal(readFileSync(path.join(elsewhere, 'victim'), 'utf8'), 'mine');
    for (const folder of ['.phi-cordon/cache', '.phi-cordon']) {
      rmSync(path.join(root, '.phi-cordon'), { recursive: true });
      mkdirSync(path.dirname(path.join(root, folder)), { recursive: true });
      symlinkSync(elsewhere, path.join(root, folder));
      await sameAsWithout(root, folder);
      assert.deepEqual(readdirSync(elsewhere).sort(), ['folder', 'victim']);
    }
    rmSync(path.join(root, '.phi-cordon'));
    writeFileSync(path.join(root, '.phi-cordon'), 'a file');
    await sameAsWithout(root);
  });

  it('trusts no folder that others can write to', async () => {
    const root = tempProject({ ...manyFiles(), ...SPEAKING });
    mkdirSync(path.join(root, '.phi-cordon/cache'), { recursive: true });
    chmodSync(path.join(root, '.phi-cordon/cache'), 0o770);
    await sameAsWithout(root);
    assert.ok(!existsSync(path.join(root, FACTS)));
  });

  it('forgets files that are gone, and keeps those that a smaller scan did not ask for', async () => {
    const root = tempProject({ ...manyFiles(), ...SPEAKING, ...Object.fromEntries(Object.entries(manyFiles()).map(([file, text]) => [file.replace('src', 'more'), text])) }); // prettier-ignore
    await scanned(root);
    rmSync(path.join(root, 'src/f3.ts'));
    writeFileSync(path.join(root, 'more/new.ts'), '// new\n');
    await scanned(root, { starts: [path.join(root, 'more')] });
    const { paths } = decode(readFileSync(path.join(root, FACTS)), derived((await cacheKey())!, 'file'))!;
    assert.ok(paths.includes('src/f4.ts') && paths.includes('more/f4.ts') && !paths.includes('src/f3.ts'));
  });

  it('keeps what a cancelled scan had examined, and nothing of a change or of few files', async () => {
    const root = tempProject({ ...manyFiles(40), ...SPEAKING });
    const signal = { aborted: false };
    await scanned(root, {}, (done) => (signal.aborted = done >= 30), signal);
    const { paths } = decode(readFileSync(path.join(root, FACTS)), derived((await cacheKey())!, 'file'))!;
    assert.ok(paths.length >= 30);
    await sameAsWithout(root);
    const few = tempProject(SPEAKING);
    await scanned(few);
    assert.ok(!existsSync(path.join(few, '.phi-cordon')));
    const changed = tempProject(manyFiles());
    await scanned(changed, { changes: { files: new Map([['src/f1.ts', { lines: [[1, 1]] }]]), notExamined: [] } as never }); // prettier-ignore
    assert.ok(!existsSync(path.join(changed, '.phi-cordon')));
  });

  it('bears two scans at a time', async () => {
    const root = tempProject({ ...manyFiles(), ...SPEAKING });
    const both = await Promise.all([scanned(root), scanned(root), scannedWithout(root)]);
    const [one, other, without] = both.map(({ findings, files }) => ({ findings, files }));
    assert.deepEqual([one, other], [without, without]);
    await sameAsWithout(root);
    assert.ok(lstatSync(path.join(root, FACTS)).isFile());
  });
});
