import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, tempProject } from './support';

const NOTE = 'Patient: Zebulon Quackenbush\nSSN: 219-45-6781\nMRN: LC-7730418\nPhone: (312) 555-0187\n';
const VALUES = ['219-45-6781', '7730418', 'Quackenbush', '555-0187', 'sk-proj-Zq7Kx2Lm9Vt4', 'Perpetua'];
const SETTINGS =
  '{"env":{"KEY":"sk-proj-Zq7Kx2Lm9Vt4"},"permissions":{"deny":["Bash(echo Perpetua Vantreight)"]}}\n';

const project = (more: Record<string, string> = {}) =>
  tempProject({
    'notes/visit.md': NOTE,
    'notes/219-45-6781.md': NOTE,
    'src/a.ts': 'export const a = 1;\n',
    ...more,
  });
const read = (cwd: string, file: string) => readFileSync(path.join(cwd, file), 'utf8');
const BLOCK =
  /^# >>> phi-cordon.*\n\/notes\/\?\?\?-\?\?-\?\?\?\?\.md\n\/notes\/visit\.md\n# <<< phi-cordon\n$/;

describe('exclude', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);

  it('shows what it would write, for every assistant, and writes nothing', async () => {
    const cwd = project();
    const { code, stdout, stderr } = await phiCordon(['exclude'], { cwd });
    assert.equal(code, 0, stderr);
    for (const file of ['.cursorignore', '.aiexclude', '.claude/settings.json']) {
      assert.match(stdout, new RegExp(`^\\+\\+\\+ ${file.replaceAll('.', '\\.')}$`, 'm'));
      assert.ok(!existsSync(path.join(cwd, file)), file);
    }
    assert.match(stdout, /^- "\/notes\/visit\.md"$/m);
    assert.match(stderr, /2 files with PHI; all were examined\./);
    assert.match(stderr, /Nothing was written/);
  });

  it('writes with --write, keeps what is there, and has nothing to do the second time', async () => {
    const cwd = project({ '.cursorignore': 'dist/\n', '.claude/settings.json': SETTINGS });
    const { code, stderr } = await phiCordon(['exclude', '--write'], { cwd });
    assert.equal(code, 0, stderr);
    assert.match(read(cwd, '.aiexclude'), BLOCK);
    assert.ok(read(cwd, '.cursorignore').startsWith('dist/\n\n# >>> phi-cordon'));
    assert.deepEqual(JSON.parse(read(cwd, '.claude/settings.json')), {
      ...(JSON.parse(SETTINGS) as object),
      permissions: { deny: ['Bash(echo Perpetua Vantreight)', 'Read(/notes/???-??-????.md)', 'Read(/notes/visit.md)'] },
    });
    const again = await phiCordon(['exclude', '--write', '--for', 'cursor', '--for', 'gemini', '--for', 'claude'], { cwd });
    assert.deepEqual([again.code, again.stdout], [0, '']);
  });

  it('takes off the lists what holds nothing any more, if it was examined', async () => {
    const cwd = project();
    await phiCordon(['exclude', '--write'], { cwd });
    writeFileSync(path.join(cwd, 'notes/visit.md'), 'nothing here\n');
    await phiCordon(['exclude', '--write', 'src'], { cwd });
    assert.match(read(cwd, '.cursorignore'), BLOCK);
    await phiCordon(['exclude', '--write'], { cwd });
    assert.doesNotMatch(read(cwd, '.cursorignore'), /visit/);
    assert.match(read(cwd, '.claude/settings.json'), /visit/);
  });

  it('shows no value: none of a file or its name, none of settings', async () => {
    for (const settings of [SETTINGS, JSON.stringify(JSON.parse(SETTINGS), null, 2)]) {
      const cwd = project({ '.claude/settings.json': settings });
      for (const args of [['exclude'], ['exclude', '--write'], ['exclude', '--strict']]) {
        const ran = await phiCordon(args, { cwd });
        for (const value of VALUES) assert.ok(!(ran.stdout + ran.stderr).includes(value), `${args.join(' ')} shows ${value}`);
      }
      for (const value of VALUES.slice(0, 4)) for (const file of ['.cursorignore', '.aiexclude', '.claude/settings.json']) assert.ok(!read(cwd, file).includes(value), file);
    }
  });

  it('does what it can beside settings that it cannot read, and ends with 2', async () => {
    const cwd = project({ '.claude/settings.json': '{ "permissions": [' });
    const { code, stdout } = await phiCordon(['exclude', '--write'], { cwd });
    assert.equal(code, 2);
    assert.match(stdout, /^\.claude\/settings\.json: It does not hold settings/m);
    assert.match(read(cwd, '.cursorignore'), BLOCK);
    assert.equal(read(cwd, '.claude/settings.json'), '{ "permissions": [');
  });

  it('ends with 2 before it writes over a file that it cannot read', async () => {
    const cwd = project({ '.cursorignore': 'a\0b' });
    const { code } = await phiCordon(['exclude', '--write'], { cwd });
    assert.equal(code, 2);
    assert.ok(!existsSync(path.join(cwd, '.aiexclude')));
  });

  it('says what was not examined', async () => {
    const cwd = project({ 'src/big.ts': 'x'.repeat(3000) });
    const { code, stderr } = await phiCordon(['exclude', '--strict', '--max-size', '2000'], { cwd });
    assert.equal(code, 3);
    assert.match(stderr, /1 not examined/);
  });
}); // prettier-ignore
