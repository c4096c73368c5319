import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { walk } from '../../src/node';
import { tempProject } from '../cli/support';

const FILES = {
  '.gitignore': '*.log\n/build/\nkeep/*\n!keep/this.txt\n',
  'a.ts': '', 'b.log': '', 'build/c.ts': '', 'keep/this.txt': '', 'keep/that.txt': '',
  'sub/.gitignore': '!d.log\ne.ts\n', 'sub/d.log': '', 'sub/e.ts': '', 'sub/build/f.ts': '',
  'node_modules/g/index.js': '', 'sub/node_modules/h.js': '', 'ünïcode name.ts': '',
}; // prettier-ignore
const EXPECTED = ['.gitignore', 'a.ts', 'keep/this.txt', 'sub/.gitignore', 'sub/build/f.ts', 'sub/d.log', 'ünïcode name.ts']; // prettier-ignore

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.test', ...args], {
    cwd,
    stdio: 'ignore',
  });
}

const files = async (root: string, obeyIgnore = true, starts = [root]) =>
  (await walk(root, starts, { obeyIgnore })).files;

describe('walk', () => {
  it('lists the same files with git and without', async () => {
    const plain = tempProject(FILES);
    assert.deepEqual(await files(plain), EXPECTED);
    const repository = tempProject(FILES);
    git(repository, 'init', '-q');
    assert.deepEqual(await files(repository), EXPECTED);
    git(repository, 'add', '-A');
    assert.deepEqual(await files(repository), EXPECTED);
  });

  it('obeys the rules above the folder it starts from', async () => {
    const root = tempProject(FILES);
    const starts = [path.join(root, 'sub')];
    assert.deepEqual(await files(root, true, starts), ['sub/.gitignore', 'sub/build/f.ts', 'sub/d.log']);
    assert.deepEqual(await files(root, true, [path.join(root, 'b.log')]), ['b.log']);
  });

  it('takes ignored files when told to, and never .git or node_modules', async () => {
    const root = tempProject(FILES);
    git(root, 'init', '-q');
    const all = await files(root, false);
    assert.deepEqual(all, Object.keys(FILES).filter((file) => !file.includes('node_modules')).sort()); // prettier-ignore
  });

  it('lists tracked files that are ignored, leaves the deletion of one to the reader', async () => {
    const root = tempProject({ '.gitignore': '*.log\n', 'a.log': '' });
    git(root, 'init', '-q');
    git(root, 'add', '-f', 'a.log');
    rmSync(path.join(root, 'a.log'));
    assert.deepEqual(await files(root), ['.gitignore', 'a.log']);
  });

  it('goes into repositories that lie within', async () => {
    const root = tempProject({
      'a.ts': '',
      'inner/b.ts': '',
      'inner/.gitignore': 'c.ts\n',
      'inner/c.ts': '',
    });
    git(root, 'init', '-q');
    git(path.join(root, 'inner'), 'init', '-q');
    assert.deepEqual(await files(root), ['a.ts', 'inner/.gitignore', 'inner/b.ts']);
    git(path.join(root, 'inner'), 'add', '-A');
    git(path.join(root, 'inner'), 'commit', '-qm', 'x');
    git(root, 'add', '-A');
    assert.deepEqual(await files(root), ['a.ts', 'inner/.gitignore', 'inner/b.ts']);
  });

  it('counts what it leaves out, a folder once, with git and without', async () => {
    const plain = tempProject({ ...FILES, 'src/.git/config': '' });
    const count = async (root: string, obeyIgnore = true) =>
      (await walk(root, [root], { obeyIgnore })).ignored;
    // b.log, build, keep/that.txt, sub/e.ts and two node_modules.
    assert.equal(await count(plain), 6);
    assert.equal(await count(plain, false), 2);
    const repository = tempProject(FILES);
    git(repository, 'init', '-q');
    assert.equal(await count(repository), 6);
    git(repository, 'add', '-A');
    assert.equal(await count(repository), 6);
  });

  it('counts what a repository within leaves out, and node_modules that is ignored once', async () => {
    const root = tempProject({
      '.gitignore': 'node_modules/\n',
      'node_modules/a/node_modules/b.js': '',
      'inner/.gitignore': 'c.ts\n',
      'inner/c.ts': '',
    });
    git(root, 'init', '-q');
    git(path.join(root, 'inner'), 'init', '-q');
    assert.equal((await walk(root, [root], { obeyIgnore: true })).ignored, 2);
  });

  it('ends where links go round', async () => {
    const root = tempProject({ 'a/b.ts': '' });
    symlinkSync('..', path.join(root, 'a/up'));
    assert.deepEqual(await files(root), ['a/b.ts', 'a/up']);
  });

  it('runs nothing that the repository names', async () => {
    const root = tempProject({ 'a.ts': '' });
    git(root, 'init', '-q');
    const trace = path.join(root, 'ran');
    git(root, 'config', 'core.fsmonitor', `touch "${trace}"; false`);
    writeFileSync(path.join(root, 'c.ts'), '');
    assert.deepEqual(await files(root), ['a.ts', 'c.ts']);
  });
});
