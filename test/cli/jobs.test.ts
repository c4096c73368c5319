import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cliBundle, phiCordonProcess, SSN_FILE, tempProject, type Ran } from './support';

const EXAMPLE = path.resolve(__dirname, '../../examples/lakeside-clinic');

/** Helpers that all let out what others hand them, a link, a file that cannot be read as text, and one per kind of finding. */
const FILES: Record<string, string | Uint8Array> = {
  'lib/audit.ts': "import posthog from 'posthog-js';\nexport function audit(entry: unknown) {\n  posthog.capture('e', { entry });\n}\n",
  'blob.bin': new Uint8Array([0, 1, 2, 0]),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`src/visit${index}.ts`, index % 3 === 0 ? SSN_FILE : `import { audit } from '../lib/audit';\nexport function f${index}(patient: { ssn: string; dob: string }) {\n  audit(patient.${index % 2 ? 'ssn' : 'dob'});\n}\n`]),
  ),
}; // prettier-ignore

describe('scan --jobs', function () {
  this.timeout(120_000);

  it('reports the same, byte by byte, however many threads there are', async () => {
    for (const cwd of [EXAMPLE, tempProject(FILES)]) {
      const run = (jobs: string) => phiCordonProcess(['scan', '--jobs', jobs, '--no-cache', '--format', 'json', '--explain', '--date', '2026-03-02'], { cwd }); // prettier-ignore
      const [one, two, three] = [await run('1'), await run('2'), await run('3')];
      assert.equal(one.code, 1, one.stderr);
      assert.ok(one.stdout.length > 1_000);
      assert.equal(two.stdout, one.stdout);
      assert.equal(three.stdout, one.stdout);
      assert.deepEqual([two.stderr, three.stderr], ['', '']);
    }
  });

  it('keeps what the threads learn for the next scan', async () => {
    const cwd = tempProject(FILES);
    const env = { XDG_STATE_HOME: path.join(cwd, 'state') };
    const run = (jobs: string) =>
      phiCordonProcess(['scan', 'src', 'lib', '--jobs', jobs, '--format', 'json'], { cwd, env });
    const first = await run('2');
    assert.equal((await run('2')).stdout, first.stdout);
    assert.equal((await run('1')).stdout, first.stdout);
  });

  it('refuses a number that is none', async () => {
    for (const jobs of ['0', '-1', '1.5', 'two', '65'])
      assert.match(
        (await phiCordonProcess(['scan', `--jobs=${jobs}`])).stderr,
        /--jobs takes a whole number from 1 to 64/,
      );
  });

  for (const jobs of ['1', '2'])
    it(`ends when it is interrupted and writes no half of a report, with ${jobs} at work`, async function () {
      if (process.platform === 'win32') this.skip();
      const many = Array.from({ length: 4_000 }, (_, index) => [`src/visit${index}.ts`, SSN_FILE.repeat(20)]);
      const cwd = tempProject(Object.fromEntries(many) as Record<string, string>);
      const asText = await interrupted(['--jobs', jobs], cwd);
      assert.equal(asText.code, 2, asText.stderr);
      assert.match(
        asText.stderr,
        /^phi-cordon: cancelled\. What was not reached is listed as not examined\.$/m,
      );
      assert.match(asText.stdout, /cancelled/);
      const intoFile = await interrupted(
        ['--jobs', jobs, '--format', 'json', '--output', 'report.json'],
        cwd,
      );
      assert.deepEqual([intoFile.code, intoFile.stdout], [2, '']);
      assert.ok(!existsSync(path.join(cwd, 'report.json')));
    });
});

/** A scan that is sent a signal once it is at work: one that is not yet dies of it, and the next one gets longer. */
async function interrupted(args: readonly string[], cwd: string, after = 1_000): Promise<Ran> {
  const child = spawn(process.execPath, [await cliBundle(), 'scan', '--no-cache', ...args], { cwd });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGINT'), after);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  return code === null ? interrupted(args, cwd, after * 1.5) : { ...said, code };
}
