import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it('takes all that rules leave out when told to, packages too, and never .git', async () => {
    const plain = tempProject({ ...FILES, 'sub/inner/.gitignore': 'x.ts', 'sub/inner/x.ts': '', '.hg/store': '' });
    const expected = [...Object.keys(FILES), 'sub/inner/.gitignore', 'sub/inner/x.ts'].sort();
    assert.deepEqual(await files(plain, false), expected);
    git(plain, 'init', '-q');
    git(path.join(plain, 'sub/inner'), 'init', '-q');
    assert.deepEqual(await files(plain, false), expected);
  }); // prettier-ignore

  it('lists what is named, whatever ignores it, and all that lies below', async () => {
    const root = tempProject({ ...FILES, 'sub/env/.gitignore': '*', 'sub/env/x.py': '', 'build/sub/b.log': '' });
    const named = (...parts: string[]) => files(root, true, [path.join(root, ...parts)]);
    const check = async () => {
      assert.deepEqual(await named('node_modules'), ['node_modules/g/index.js']);
      assert.deepEqual(await named('node_modules', 'g'), ['node_modules/g/index.js']);
      assert.deepEqual(await named('sub', 'node_modules'), ['sub/node_modules/h.js']);
      assert.deepEqual(await named('build'), ['build/c.ts', 'build/sub/b.log']);
      assert.deepEqual(await named('build', 'sub'), ['build/sub/b.log']);
      assert.deepEqual(await named('sub', 'env'), ['sub/env/.gitignore', 'sub/env/x.py']);
      assert.deepEqual(await named('keep'), ['keep/this.txt']);
    };
    await check();
    git(root, 'init', '-q');
    await check();
  }); // prettier-ignore

  it('lists tracked files that are ignored, and none that are deleted', async () => {
    const root = tempProject({ '.gitignore': '*.log\n', 'a.log': '', 'b.log': '', 'c/d.log': '' });
    git(root, 'init', '-q');
    git(root, 'add', '-f', '.');
    rmSync(path.join(root, 'a.log'));
    rmSync(path.join(root, 'c'), { recursive: true });
    assert.deepEqual(await files(root), ['.gitignore', 'b.log']);
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
    assert.equal(await count(plain, false), 0);
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

  it('says of tracked files that are not here where they went', async () => {
    const part = tempProject({ 'p.ts': '' });
    git(part, 'init', '-q');
    git(part, 'add', '-A');
    git(part, 'commit', '-qm', 'x');
    const root = tempProject({ 'a.ts': '', 'one/b.ts': '', 'two/deep/c.ts': '', 'two/d.ts': '' });
    git(root, 'init', '-q');
    git(root, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', part, 'part');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'x');
    assert.deepEqual(await files(root), ['.gitmodules', 'a.ts', 'one/b.ts', 'part/p.ts', 'two/d.ts', 'two/deep/c.ts']);
    git(root, 'submodule', '--quiet', 'deinit', '-f', '--all');
    git(root, 'sparse-checkout', 'set', 'one');
    for (const obeyIgnore of [true, false]) {
      const { files, notExamined } = await walk(root, [root], { obeyIgnore });
      assert.deepEqual(files, ['.gitmodules', 'a.ts', 'one/b.ts']);
      assert.deepEqual(notExamined.map(({ path, reason }) => [path, reason]), [['two', 'not-checked-out'], ['part', 'not-checked-out']]);
    }
    mkdirSync(path.join(root, 'two'));
    writeFileSync(path.join(root, 'two/d.ts'), '');
    const { files: some, notExamined } = await walk(root, [root], { obeyIgnore: true });
    assert.ok(some.includes('two/d.ts'));
    assert.deepEqual(notExamined.map(({ path }) => path), ['two/deep', 'part']);
  }); // prettier-ignore

  it('goes into no repository without files, and says so', async () => {
    const source = tempProject({ 'a.ts': '' });
    git(source, 'init', '-q');
    git(source, 'add', '-A');
    git(source, 'commit', '-qm', 'x');
    const root = tempProject({ 'b.ts': '' });
    git(root, 'clone', '-q', '--bare', source, 'store.git');
    const gap = async (start = root) => {
      const walked = await walk(start, [start], { obeyIgnore: true });
      return [walked.files, walked.notExamined.map(({ path, reason }) => `${path} ${reason}`)];
    };
    assert.deepEqual(await gap(), [['b.ts'], ['store.git not-checked-out']]);
    assert.deepEqual(await gap(path.join(root, 'store.git')), [[], ['. not-checked-out']]);
    git(root, 'init', '-q');
    assert.deepEqual(await gap(), [['b.ts'], ['store.git not-checked-out']]);
  });

  it('lists each of several repositories in a folder by its own rules, and worktrees where they lie', async () => {
    const folder = tempProject({ 'one/.gitignore': '*.log', 'one/a.log': '', 'one/b.ts': '', 'two/c.ts': '', 'two/d.tmp': '' });
    git(path.join(folder, 'one'), 'init', '-q');
    git(path.join(folder, 'one'), 'add', '-f', '.');
    git(path.join(folder, 'one'), 'commit', '-qm', 'x');
    git(path.join(folder, 'one'), 'worktree', 'add', '-q', '../tree', '-b', 'other');
    git(path.join(folder, 'one'), 'worktree', 'add', '-q', 'inner', '-b', 'third');
    git(path.join(folder, 'two'), 'init', '-q');
    writeFileSync(path.join(folder, 'two/.git/info/exclude'), '*.tmp\n');
    const one = ['.gitignore', 'a.log', 'b.ts'];
    assert.deepEqual(await files(folder), [
      ...[...one, ...one.map((file) => `inner/${file}`)].sort().map((file) => `one/${file}`),
      ...one.map((file) => `tree/${file}`),
      'two/c.ts',
    ]);
    assert.deepEqual(await files(path.join(folder, 'tree')), one);
  }); // prettier-ignore

  it('leaves out packages that a tool installed, and lists those that are committed', async () => {
    const root = tempProject({
      'vendor/pricing.ts': '', 'go/vendor/modules.txt': '', 'go/vendor/x.go': '', 'php/vendor/autoload.php': '',
      'php/vendor/composer/installed.json': '', 'env/pyvenv.cfg': '', 'env/lib/x.py': '', 'ios/Pods/Manifest.lock': '',
      'bower_components/x.js': '',
    });
    assert.deepEqual(await files(root), ['vendor/pricing.ts']);
    assert.equal((await walk(root, [root], { obeyIgnore: true })).ignored, 5);
    assert.deepEqual(await files(root, true, [path.join(root, 'env')]), ['env/lib/x.py', 'env/pyvenv.cfg']);
    git(root, 'init', '-q');
    assert.deepEqual(await files(root), ['vendor/pricing.ts']);
    assert.equal((await walk(root, [root], { obeyIgnore: true })).ignored, 5);
    git(root, 'add', '-A');
    assert.equal((await files(root)).length, 9);
  }); // prettier-ignore

  it('tells of names that cannot be asked for', async function () {
    if (process.platform !== 'linux') this.skip();
    const root = tempProject({ 'a.ts': '', 'new\nline.ts': '', '\uFFFD.ts': '' });
    for (const name of ['lat\xe9in.ts', 'd\xe9r/in.ts']) {
      const place = Buffer.from(path.join(root, name), 'latin1');
      mkdirSync(place.subarray(0, place.lastIndexOf('/')), { recursive: true });
      writeFileSync(place, '');
    }
    const check = async () => {
      const { files, notExamined } = await walk(root, [root], { obeyIgnore: true });
      assert.deepEqual(files, ['a.ts', 'new\nline.ts', '\uFFFD.ts']);
      assert.deepEqual(notExamined.map(({ reason }) => reason), ['unreadable', 'unreadable']);
    };
    await check();
    git(root, 'init', '-q');
    await check();
  }); // prettier-ignore

  it('lists the repositories of other users, and asks git whatever the environment names', async function () {
    if (process.getuid?.() !== 0) this.skip();
    const root = tempProject({ '.gitignore': '*.log', 'a.log': '', 'b.ts': '' });
    git(root, 'init', '-q');
    git(root, 'add', '-f', '.');
    execFileSync('chown', ['-R', '4321:4321', root]);
    assert.deepEqual(await files(root), ['.gitignore', 'a.log', 'b.ts']);
  });

  it('says which folders it may not list', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const root = tempProject({ 'a.ts': '', 'closed/b.ts': '', 'tracked/c.ts': '' });
    const check = async (expected: readonly string[]) => {
      for (const folder of ['closed', 'tracked']) chmodSync(path.join(root, folder), 0);
      const { files, notExamined } = await walk(root, [root], { obeyIgnore: true });
      for (const folder of ['closed', 'tracked']) chmodSync(path.join(root, folder), 0o755);
      assert.deepEqual([...files, ...notExamined.map(({ path }) => path)], expected);
    };
    await check(['a.ts', 'closed', 'tracked']);
    git(root, 'init', '-q');
    git(root, 'add', 'a.ts', 'tracked');
    await check(['a.ts', 'tracked/c.ts', 'closed', 'tracked']);
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
