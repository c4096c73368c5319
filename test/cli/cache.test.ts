import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordonProcess, SSN_FILE, tempFolder, tempProject } from './support';

const POLICY = {
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
};
const CALL = `import OpenAI from 'openai';\nexport const ai = new OpenAI({ baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1' });\n`;
const FACTS = '.phi-cordon/cache/facts';

/** Files enough that a scan keeps a cache. */
const FILES = {
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`src/f${i}.ts`, `export const v${i} = ${i};\n`]),
  ),
  'src/call.ts': CALL,
  'src/seed.ts': SSN_FILE,
  '.phi-cordon.json': JSON.stringify(POLICY),
};

describe('the cache of the command line', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  const env = { XDG_STATE_HOME: '' };
  beforeEach(() => {
    env.XDG_STATE_HOME = tempFolder();
  });

  async function json(cwd: string, ...args: string[]): Promise<string> {
    const { stdout, stderr } = await phiCordonProcess(['scan', '--format', 'json', ...args], { cwd, env });
    assert.equal(stderr, '');
    return stdout;
  }

  it('changes no report: an approval that expired overnight still shows', async () => {
    const cwd = tempProject(FILES);
    const reports = new Map<string, string>();
    for (const day of ['2026-06-01', '2026-12-01']) reports.set(day, await json(cwd, '--no-cache', '--date', day));
    assert.ok(!existsSync(path.join(cwd, '.phi-cordon')));
    for (const day of ['2026-06-01', '2026-06-01', '2026-12-01', '2026-06-01'])
      assert.equal(await json(cwd, '--date', day), reports.get(day), day);
    assert.ok(existsSync(path.join(cwd, FACTS)));
    assert.ok(!reports.get('2026-06-01')!.includes('baa-expired') && reports.get('2026-12-01')!.includes('baa-expired')); // prettier-ignore
    assert.equal(await json(cwd, '--jobs', '2', '--date', '2026-12-01'), reports.get('2026-12-01'));
  }); // prettier-ignore

  it('is made by threads as by one', async () => {
    const cwd = tempProject(FILES);
    const without = await json(cwd, '--no-cache', '--date', '2026-06-01');
    for (const jobs of ['2', '1', '2'])
      assert.equal(await json(cwd, '--jobs', jobs, '--date', '2026-06-01'), without);
    assert.ok(existsSync(path.join(cwd, FACTS)));
  });

  it('hides nothing where somebody else made it', async () => {
    const cwd = tempProject(FILES);
    const honest = await json(cwd, '--no-cache', '--date', '2026-06-01');
    // What an attacker would ship: a cache of the same tree under a key of their own, before the finding was put in.
    const seed = readFileSync(path.join(cwd, 'src/seed.ts'));
    writeFileSync(path.join(cwd, 'src/seed.ts'), 'x'.repeat(seed.length));
    env.XDG_STATE_HOME = tempFolder();
    await json(cwd, '--date', '2026-06-01');
    writeFileSync(path.join(cwd, 'src/seed.ts'), seed);
    env.XDG_STATE_HOME = tempFolder();
    assert.equal(await json(cwd, '--date', '2026-06-01'), honest);
  });

  it('is neither made nor used for standard input', async () => {
    const cwd = tempProject(FILES);
    await phiCordonProcess(['scan', '--stdin'], { cwd, env, stdin: 'nothing' });
    assert.ok(!existsSync(path.join(cwd, '.phi-cordon')));
  });
});
