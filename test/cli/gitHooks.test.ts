import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { withLines, withoutLines } from '../../src/cli/hooks/git/script';
import { withLefthook, withoutBlocks, withPreCommit } from '../../src/cli/hooks/git/yaml';
import { gitEnvironment, repository, repositoryAt, type Repository } from '../node/repository';
import { phiCordonProcess, SSN_FILE, tempFolder } from './support';

const SCRIPT = { purpose: 'examines', call: 'scan --staged', open: false };

/** Commits as a person does, hooks included. */
function commit({ folder }: Repository, message: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '-q', '-m', message], { cwd: folder, env: { ...gitEnvironment(), ...env }, encoding: 'utf8' }); // prettier-ignore
  return { code: status, said: stdout + stderr };
}

async function install({ folder }: Repository, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await phiCordonProcess(['hook', 'install', 'git', '--write', ...args], { cwd: folder }); // prettier-ignore
  assert.equal(code, 0, stderr);
  return stdout + stderr;
}

describe('the lines in a hook', () => {
  const line = fc.constantFrom('echo theirs', 'exit 0', '', '  # >>> other', 'exec ./x "$@"', '. "$(dirname -- "$0")/_/husky.sh"');
  const scripts = fc.tuple(fc.constantFrom('#!/bin/sh\n', '#!/usr/bin/env bash\n', '#!/bin/zsh -e\n', ''), fc.array(line, { maxLength: 6 }), fc.boolean()).map(([first, rest, end]) => first + rest.join('\n') + (end ? '\n' : ''));

  it('stand there once, before all else that could end it, and go without a trace', () => {
    fc.assert(
      fc.property(scripts, (before) => {
        const once = withLines(before, SCRIPT)!;
        assert.equal(withLines(once, SCRIPT), once);
        assert.ok(withLines(once, { ...SCRIPT, open: true })!.includes('goes on'));
        const theirs = before.replace(/^#!.*\n/, '').trim();
        assert.ok(theirs === '' ? withoutLines(once) === undefined : withoutLines(once) === before);
        if (!before.includes('husky.sh')) assert.ok(once.indexOf('# >>>') <= (/^#!.*\n/.exec(once)?.[0].length ?? 0));
      }),
    );
    assert.equal(withoutLines('echo theirs\n'), 'echo theirs\n');
  });

  it('are not put into what is no script of the shell', () => {
    for (const before of ['#!/usr/bin/env python3\n', '#!/usr/bin/pwsh\n', '#!/usr/bin/env fish\n', 'MZ\0\0']) assert.equal(withLines(before, SCRIPT), undefined);
  });
}); // prettier-ignore

describe('the entries in settings', () => {
  const LEFTHOOK = [
    '',
    'pre-push:\n  commands:\n    test:\n      run: npm test\n',
    'pre-commit:\n  parallel: true\n  commands:\n    lint:\n      run: npm run lint\ncommit-msg:\n  scripts:\n    "x.sh":\n      runner: bash\n',
    'pre-commit:\n    jobs:\n        - name: lint\n          run: npm run lint\n',
    '# comment\n"pre-commit":\n  jobs:\n  - run: a\n\nremotes: []',
  ];

  it('run our commands beside those of others in lefthook, and go without a trace', () => {
    for (const before of LEFTHOOK) {
      const after = withLefthook(before, 'phi-cordon')!;
      const hooks = parse(after) as Record<string, { commands?: Record<string, { run: string }>; jobs?: { name?: string; run: string }[] }>;
      for (const [hook, call] of [['pre-commit', 'scan --staged --quiet'], ['commit-msg', 'scan --quiet --message {1}']] as const) {
        const { commands = {}, jobs = [] } = hooks[hook]!;
        const runs = [...Object.entries(commands).map(([name, { run }]) => ({ name, run })), ...jobs].filter(({ name }) => name === 'phi-cordon');
        assert.deepEqual(runs.map(({ run }) => run), [`phi-cordon ${call}`], after);
      }
      assert.equal(withLefthook(after, 'phi-cordon'), after);
      assert.deepEqual(parse(withoutBlocks(after)), parse(before));
      assert.equal(withoutBlocks(after).trimEnd(), before.trimEnd());
    }
  }); // prettier-ignore

  it('run ours first in the pre-commit framework, and go without a trace', () => {
    for (const before of [
      'repos:\n- repo: local\n  hooks:\n  - id: x\n',
      '# ours\ndefault_stages: [pre-commit]\nrepos:\n    # first\n    - repo: https://example.test/x\n      rev: v1\n      hooks:\n          - id: x\nfail_fast: true\n',
      'repos: # all\n',
    ]) {
      const after = withPreCommit(before, 'phi-cordon')!;
      const { repos } = parse(after) as { repos: { repo: string; hooks: { id: string; stages: string[] }[] }[] }; // prettier-ignore
      assert.deepEqual(repos[0]!.hooks.map(({ id }) => id), ['phi-cordon', 'phi-cordon-message']); // prettier-ignore
      assert.equal(withPreCommit(after, 'phi-cordon'), after);
      assert.equal(withoutBlocks(after), before);
    }
  });

  it('are left to a person where the settings are written in another way', () => {
    assert.equal(withLefthook('pre-commit: { commands: {} }\n', 'phi-cordon'), undefined);
    assert.equal(withLefthook('pre-commit:\n  commands: {}\n', 'phi-cordon'), undefined);
    assert.equal(withPreCommit('repos: []\n', 'phi-cordon'), undefined);
    assert.equal(withPreCommit('ci: x\n', 'phi-cordon'), undefined);
  });

  it('are those that the package offers to the pre-commit framework', () => {
    const offered = parse(readFileSync(path.resolve(__dirname, '../../.pre-commit-hooks.yaml'), 'utf8')) as Record<string, unknown>[]; // prettier-ignore
    const { repos } = parse(withPreCommit('repos:\n', 'phi-cordon')!) as { repos: { hooks: Record<string, unknown>[] }[] }; // prettier-ignore
    const essence = ({ language: _l, description: _d, ...rest }: Record<string, unknown>) => rest;
    assert.deepEqual(offered.map(essence), repos[0]!.hooks.map(essence));
  });
});

describe('phi-cordon hook install git', function () {
  // Each test runs git and processes of its own.
  this.timeout(120_000);

  it('shows what it would write, and writes nothing', async () => {
    const one = repository();
    const { code, stdout, stderr } = await phiCordonProcess(['hook', 'install', 'git'], { cwd: one.folder });
    assert.equal(code, 0);
    assert.match(stdout, /\+\+\+ \.git\/hooks\/pre-commit[^]*\+phi_cordon scan --staged --quiet \|\| exit/);
    assert.match(stderr, /Nothing was written/);
    assert.ok(!existsSync(path.join(one.folder, '.git/hooks/pre-commit')));
  });

  it('keeps commits back for what they add and say, in worktrees too, and lets the others through', async () => {
    const one = repository();
    await install(one);
    one.write('a.ts', SSN_FILE);
    one.git('add', '-A');
    const refused = commit(one, 'Add a file');
    assert.equal(refused.code, 1);
    assert.match(refused.said, /phi\/ssn/);
    one.write('a.ts', 'export {};\n');
    one.git('add', '-A');
    const said = commit(one, 'For the patient with SSN 219-45-6781');
    assert.equal(said.code, 1);
    assert.match(said.said, /in a commit message/);
    assert.deepEqual(commit(one, 'Add a file'), { code: 0, said: '' });
    const tree = repositoryAt(path.join(tempFolder(), 'tree'));
    one.git('worktree', 'add', '-q', tree.folder);
    tree.write('b.ts', SSN_FILE);
    tree.git('add', '-A');
    assert.equal(commit(tree, 'Add another').code, 1);
    // All that changed, without staging it: git prepares an index of its own.
    one.write('a.ts', SSN_FILE);
    const all = spawnSync('git', ['commit', '-q', '-a', '-m', 'All'], { cwd: one.folder, env: gitEnvironment() });
    assert.equal(all.status, 1);
  }); // prettier-ignore

  it('keeps the hooks of others, and takes nothing but its own away', async () => {
    const one = repository();
    const hook = path.join(one.folder, '.git/hooks/pre-commit');
    const theirs = '#!/bin/sh\n# theirs\ntouch ran\nexit 0\n';
    mkdirSync(path.dirname(hook), { recursive: true });
    writeFileSync(hook, theirs);
    chmodSync(hook, 0o755);
    await install(one);
    assert.match(await install(one), /Nothing to change/);
    one.write('a.ts', SSN_FILE);
    one.git('add', 'a.ts');
    assert.equal(commit(one, 'x').code, 1);
    one.write('a.ts', '');
    one.git('add', 'a.ts');
    assert.equal(commit(one, 'x').code, 0);
    assert.ok(existsSync(path.join(one.folder, 'ran')));
    await phiCordonProcess(['hook', 'uninstall', 'git', '--write'], { cwd: one.folder });
    assert.equal(readFileSync(hook, 'utf8'), theirs);
    assert.ok((statSync(hook).mode & 0o111) !== 0);
    assert.ok(!existsSync(path.join(one.folder, '.git/hooks/commit-msg')));
  });

  it('says loudly that nothing was examined where phi-cordon is missing, and goes on only if that was chosen', async () => {
    for (const [args, code] of [[[], 127], [['--on-error', 'open'], 0]] as const) {
      const one = repository();
      await install(one, ...args);
      for (const name of ['pre-commit', 'commit-msg']) {
        const hook = path.join(one.folder, '.git/hooks', name);
        writeFileSync(hook, readFileSync(hook, 'utf8').replace(/ {2}elif \[ -x '.*\n/, ''));
      }
      one.write('a.ts', 'export {};\n');
      one.git('add', '-A');
      const { code: status, said } = commit(one, 'x', { PATH: '/usr/bin:/bin' });
      assert.equal(status === 0, code === 0, said);
      assert.match(said, /NOT EXAMINED[^]*npm install/);
    }
  }); // prettier-ignore

  it('goes where core.hooksPath says, to husky, to lefthook or to the pre-commit framework', async () => {
    const shared = repository();
    shared.git('config', 'core.hooksPath', 'my-hooks');
    assert.match(await install(shared), /\+\+\+ my-hooks\/pre-commit/);
    const husky = repository();
    husky.write('.husky/_/h', '');
    husky.write('.husky/pre-commit', 'npm test\n');
    assert.match(await install(husky), /\+\+\+ \.husky\/pre-commit[^]*npx husky/);
    husky.git('config', 'core.hooksPath', '.husky/_');
    assert.match(readFileSync(path.join(husky.folder, '.husky/pre-commit'), 'utf8'), /# <<< phi-cordon\nnpm test\n$/);
    assert.ok(!readFileSync(path.join(husky.folder, '.husky/commit-msg'), 'utf8').includes(process.execPath), 'a shared hook names this machine');
    const lefthook = repository();
    lefthook.write('lefthook.yml', 'pre-push:\n  commands: {}\n');
    assert.match(await install(lefthook), /\+\+\+ lefthook\.yml/);
    const framework = repository();
    framework.write('.pre-commit-config.yaml', 'repos:\n  - repo: local\n    hooks: []\n');
    assert.match(await install(framework), /pre-commit install --hook-type/);
    for (const one of [shared, husky, lefthook, framework]) {
      await phiCordonProcess(['hook', 'uninstall', 'git', '--write'], { cwd: one.folder });
      assert.equal(spawnSync('grep', ['-rl', '>>> phi-cordon', '.'], { cwd: one.folder, encoding: 'utf8' }).stdout, '');
    }
    assert.equal(readFileSync(path.join(husky.folder, '.husky/pre-commit'), 'utf8'), 'npm test\n');
  }); // prettier-ignore

  it('refuses what it cannot add to, and says what to add', async () => {
    const python = repository();
    python.write('.husky/pre-commit', '#!/usr/bin/env python3\n');
    const script = await phiCordonProcess(['hook', 'install', 'git', '--write'], { cwd: python.folder });
    assert.equal(script.code, 2);
    assert.match(script.stderr, /no script of the shell\. Have it run: phi-cordon scan --staged --quiet/);
    const toml = repository();
    toml.write('lefthook.toml', '[pre-commit]\n');
    const settings = await phiCordonProcess(['hook', 'install', 'git', '--write'], { cwd: toml.folder });
    assert.equal(settings.code, 2);
    assert.match(settings.stderr, /pre-commit: phi-cordon scan --staged --quiet/);
    const nowhere = await phiCordonProcess(['hook', 'install', 'git'], { cwd: tempFolder() });
    assert.equal(nowhere.code, 2);
  });
});
