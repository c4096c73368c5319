import assert from 'node:assert/strict';
import path from 'node:path';
import { phiCordon, SSN_FILE, tempProject } from './support';

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
      const run = (jobs: string) => phiCordon(['scan', '--jobs', jobs, '--no-cache', '--format', 'json', '--explain', '--date', '2026-03-02'], { cwd }); // prettier-ignore
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
      phiCordon(['scan', 'src', 'lib', '--jobs', jobs, '--format', 'json'], { cwd, env });
    const first = await run('2');
    assert.equal((await run('2')).stdout, first.stdout);
    assert.equal((await run('1')).stdout, first.stdout);
  });

  it('refuses a number that is none', async () => {
    for (const jobs of ['0', '-1', '1.5', 'two', '65'])
      assert.match(
        (await phiCordon(['scan', `--jobs=${jobs}`])).stderr,
        /--jobs takes a whole number from 1 to 64/,
      );
  });
});
