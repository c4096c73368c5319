import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isNotExamined } from '../../src/core';
import { changesSince, defaultBase, indexReader, mergeBase, openBlobs, placesOf, stagedChanges, type Changes } from '../../src/node'; // prettier-ignore
import { tempFolder } from '../cli/support';
import { gitEnvironment, repository, repositoryAt, type Repository } from './repository';

/** What is staged, as `path: lines`, with a `+` before names that are new. */
async function staged({ folder }: Repository): Promise<string[]> {
  const places = await placesOf(folder);
  return told((await stagedChanges(folder, places!))!);
}

async function since({ folder }: Repository, base: string | undefined): Promise<string[]> {
  return told((await changesSince(folder, base, true))!);
}

function told({ files, notExamined }: Changes): string[] {
  return [
    ...[...files.values()].map(({ path, lines, named }) => `${named ? '+' : ''}${path}: ${lines === 'all' ? 'all' : lines.map((range) => range.join('-')).join(' ')}`.trim()),
    ...notExamined.map(({ path, detail }) => `${path}: ${detail}`),
  ];
} // prettier-ignore

/** A file of the index as it is read. */
async function readStaged(one: Repository, file: string, maxBytes = 1000): Promise<string> {
  const places = (await placesOf(one.folder))!;
  const changes = (await stagedChanges(one.folder, places))!;
  const known = new Map([...changes.files.values()].map(({ path, blob = '' }) => [path, blob]));
  const blobs = openBlobs(one.folder, places.index);
  const reader = indexReader({ root: one.folder, blobs, index: places.index, known, shared: places.shared }, maxBytes); // prettier-ignore
  const input = await reader.read(file);
  blobs.close();
  return isNotExamined(input) ? `not examined: ${input.reason}` : input.text;
}

const text = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');

describe('what a change adds', function () {
  // Each test runs git many times.
  this.timeout(60_000);

  it('is told line by line, whatever the lines are', async () => {
    const line = fc.constantFrom('', 'a', 'b', '+++ b/x', '--- a/x', '@@ -1 +1 @@', 'diff --git a/x b/x', '\\ No newline', 'é', 'c\r');
    const file = fc.record({ old: fc.array(line, { maxLength: 12 }), now: fc.array(line, { maxLength: 12 }), end: fc.boolean() });
    const files = fc.sample(file, { numRuns: 150, seed: 7 });
    const one = repository();
    const join = (lines: string[], end: boolean): string => lines.join('\n') + (end ? '\n' : '');
    files.forEach(({ old }, at) => one.write(`${at}.txt`, join(old, true)));
    one.commit();
    files.forEach(({ now, end }, at) => one.write(`${at}.txt`, join(now, end)));
    one.git('add', '-A');
    const changes = (await stagedChanges(one.folder, (await placesOf(one.folder))!))!;
    files.forEach(({ old, now, end }, at) => {
      const lines = changes.files.get(`${at}.txt`)?.lines ?? [];
      assert.ok(lines !== 'all');
      const added = new Set(lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
      const split = join(now, end).match(/[^\n]*\n|[^\n]+$/g) ?? [];
      const kept = split.filter((_, index) => !added.has(index + 1));
      let found = 0;
      for (const one of join(old, true).match(/[^\n]*\n|[^\n]+$/g) ?? []) if (one === kept[found]) found++;
      assert.equal(found, kept.length, JSON.stringify({ old, now, end, lines }));
    });
  }); // prettier-ignore

  it('has the names that people give files', async () => {
    const one = repository();
    const names = ['with space.txt', 'tab\there.txt', 'line\nbreak.txt', '"quoted".txt', 'back\\slash.txt', 'é ü 名.txt', ' leading.txt', 'b/b/b.txt', '-dash.txt', ':colon.txt']; // prettier-ignore
    for (const name of names) one.write(name, text('a'));
    one.git('add', '-A');
    assert.deepEqual(
      await staged(one),
      names.map((name) => `+${name}: 1-1`).sort((a, b) => (a < b ? -1 : 1)),
    );
    for (const name of names) assert.equal(await readStaged(one, name), text('a'));
  });

  it('is the whole before the first commit, and nothing where nothing changed', async () => {
    const one = repository();
    assert.deepEqual(await staged(one), []);
    one.write('a.txt', text('a', 'b'));
    assert.deepEqual(await staged(one), []);
    assert.deepEqual(await since(one, undefined), ['+a.txt: all']);
    one.git('add', 'a.txt');
    assert.deepEqual(await staged(one), ['+a.txt: 1-2']);
    assert.deepEqual(await since(one, undefined), ['+a.txt: 1-2']);
    one.commit();
    assert.deepEqual(await staged(one), []);
  });

  it('follows renames, and leaves out what is deleted, intended or only allowed to run', async () => {
    const one = repository();
    one.write('old.txt', text('a', 'b', 'c', 'd', 'e', 'f'));
    one.write('same.txt', text('m', 'n', 'o', 'p'));
    one.write('gone.txt', text('z'));
    one.write('run.sh', text('q'));
    const base = one.commit();
    one.git('mv', 'old.txt', 'new.txt');
    one.git('mv', 'same.txt', 'moved.txt');
    one.git('rm', '-q', 'gone.txt');
    one.write('new.txt', text('a', 'b', 'X', 'c', 'd', 'e', 'f'));
    chmodSync(path.join(one.folder, 'run.sh'), 0o755);
    one.write('later.txt', text('i'));
    one.git('add', '-A');
    one.git('reset', '-q', 'later.txt');
    one.git('add', '-N', 'later.txt');
    const expected = ['+moved.txt:', '+new.txt: 3-3', 'run.sh:'];
    assert.deepEqual(await staged(one), expected);
    assert.deepEqual(await since(one, base), ['+later.txt: 1-1', ...expected]);
  });

  it('is what is staged, not what lies in the working tree', async () => {
    const one = repository();
    one.write('a.txt', text('a'));
    one.commit();
    one.write('a.txt', text('staged', 'a'));
    one.git('add', 'a.txt');
    one.write('a.txt', text('a'));
    assert.deepEqual(await staged(one), ['a.txt: 1-1']);
    assert.equal(await readStaged(one, 'a.txt'), text('staged', 'a'));
    assert.equal(await readStaged(one, 'b.txt'), 'not examined: missing');
  });

  it('heeds no setting that would change what git prints, and runs no program of the repository', async () => {
    const one = repository();
    one.write('a.txt', text('a'));
    one.write('.gitattributes', text('*.txt diff=odd filter=odd'));
    const base = one.commit();
    one.write('b é.md', text('b', 'b'));
    one.git('add', 'b é.md');
    one.write('a.txt', text('a', 'c'));
    const mark = path.join(tempFolder(), 'ran');
    for (const name of ['diff.odd.textconv', 'diff.odd.command', 'diff.external', 'filter.odd.clean', 'filter.odd.process', 'core.fsmonitor'])
      one.git('config', name, `touch ${mark}; cat`);
    for (const [name, value] of [['color.ui', 'always'], ['diff.noprefix', 'true'], ['diff.mnemonicPrefix', 'true'], ['diff.context', '9'], ['diff.renames', 'false'], ['core.quotePath', 'false'], ['filter.odd.required', 'true']] as const)
      one.git('config', name, value);
    assert.deepEqual(await staged(one), ['+b é.md: 1-2']);
    assert.deepEqual(await since(one, base), ['a.txt: all', '+b é.md: 1-2']);
    assert.ok(!existsSync(mark), 'a program of the repository ran');
  }); // prettier-ignore

  it('counts whole files where git sees no lines', async () => {
    const one = repository();
    one.write('.gitattributes', text('*.lock -diff'));
    one.write('a.lock', text('a'));
    one.write('utf16.txt', Buffer.from('\uFEFFone\ntwo\n', 'utf16le'));
    one.commit();
    one.write('a.lock', text('a', 'b'));
    one.write('utf16.txt', Buffer.from('\uFEFFone\nSSN\n', 'utf16le'));
    one.write('image.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0));
    one.git('add', '-A');
    assert.deepEqual(await staged(one), ['a.lock: all', '+image.png: all', 'utf16.txt: all'].sort((a, b) => (a.replace('+', '') < b.replace('+', '') ? -1 : 1))); // prettier-ignore
    assert.equal(await readStaged(one, 'image.png'), 'not examined: image');
    assert.equal(await readStaged(one, 'a.lock', 3), 'not examined: too-large');
    assert.equal(await readStaged(one, 'utf16.txt'), 'one\nSSN\n');
  });

  it('is the same with line breaks that git turns round', async () => {
    const one = repository();
    one.git('config', 'core.autocrlf', 'true');
    one.write('a.txt', 'a\r\nb\r\n');
    const base = one.commit();
    one.write('a.txt', 'a\r\nnew\r\nb\r\n');
    assert.deepEqual(await since(one, base), ['a.txt: 2-2']);
    one.git('add', 'a.txt');
    assert.deepEqual(await staged(one), ['a.txt: 2-2']);
    assert.equal(await readStaged(one, 'a.txt'), 'a\nnew\nb\n');
  });

  it('of a merge is what neither side has', async () => {
    const one = repository();
    one.write('a.txt', text('1', '2', '3', '4', '5', '6'));
    one.commit();
    one.git('checkout', '-q', '-b', 'other');
    one.write('a.txt', text('theirs', '1', '2', '3', '4', '5', '6'));
    one.write('theirs.txt', text('t'));
    one.commit();
    one.git('checkout', '-q', 'main');
    one.write('a.txt', text('1', '2', '3', '4', '5', '6', 'ours'));
    one.commit();
    one.git('merge', '-q', '--no-commit', 'other');
    assert.deepEqual(await staged(one), []);
    one.write('a.txt', text('theirs', '1', '2', 'MERGED', '3', '4', '5', '6', 'ours'));
    one.git('add', 'a.txt');
    assert.deepEqual(await staged(one), ['a.txt: 4-4']);
  });

  it('says which files have conflicts that nobody has resolved', async () => {
    const one = repository();
    one.write('a.txt', text('a'));
    const base = one.commit();
    one.git('checkout', '-q', '-b', 'other');
    one.write('a.txt', text('b'));
    one.commit();
    one.git('checkout', '-q', 'main');
    one.write('a.txt', text('c'));
    one.commit();
    assert.throws(() => one.git('merge', '-q', 'other'));
    assert.deepEqual(await staged(one), ['a.txt: it has conflicts']);
    assert.deepEqual(await since(one, base), ['a.txt: 1-5']);
  });

  it('is read from the index of a commit in progress, but not from that of another repository', async () => {
    const one = repository();
    const other = repository();
    one.write('a.txt', text('a'));
    other.write('b.txt', text('b'));
    one.commit();
    other.commit();
    one.write('a.txt', text('a', 'all'));
    const index = path.join(one.folder, '.git', 'next-index.lock');
    try {
      process.env.GIT_INDEX_FILE = index;
      copyFileSync(path.join(one.folder, '.git', 'index'), index);
      execFileSync('git', ['add', '-A'], {
        cwd: one.folder,
        env: { ...gitEnvironment(), GIT_INDEX_FILE: index },
      });
      assert.deepEqual(await staged(one), ['a.txt: 2-2']);
      assert.equal(await readStaged(one, 'a.txt'), text('a', 'all'));
      assert.deepEqual(await staged(other), []);
      process.env.GIT_INDEX_FILE = '.git/next-index.lock';
      assert.deepEqual(await staged(one), ['a.txt: 2-2']);
    } finally {
      delete process.env.GIT_INDEX_FILE;
    }
    assert.deepEqual(await staged(one), []);
  });

  it('is told in worktrees, and of submodules by themselves', async () => {
    const inner = repository();
    inner.write('i.txt', text('i'));
    inner.commit();
    const one = repository();
    one.write('a.txt', text('a'));
    one.commit();
    const tree = repositoryAt(path.join(tempFolder(), 'tree'));
    one.git('worktree', 'add', '-q', tree.folder);
    tree.write('w.txt', text('w'));
    tree.git('add', '-A');
    assert.deepEqual(await staged(tree), ['+w.txt: 1-1']);
    assert.equal(await readStaged(tree, 'w.txt'), text('w'));
    assert.deepEqual(await staged(one), []);
    one.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub');
    const expected = 'sub: a submodule: examine it in its own folder';
    assert.deepEqual(await staged(one), ['+.gitmodules: 1-3', expected]);
    const sub = repositoryAt(path.join(one.folder, 'sub'));
    sub.write('i.txt', text('i', 'j'));
    sub.git('add', '-A');
    assert.deepEqual(await staged(sub), ['i.txt: 2-2']);
  });

  it('goes through a pointer of Git LFS to what it stands for', async () => {
    const one = repository();
    const content = text('SSN of nobody');
    const id = 'ab'.repeat(32);
    const pointer = text('version https://git-lfs.github.com/spec/v1', `oid sha256:${id}`, `size ${content.length}`);
    one.write('data.csv', pointer);
    one.git('add', '-A');
    assert.equal(await readStaged(one, 'data.csv'), 'not examined: not-checked-out');
    const objects = path.join(one.folder, '.git', 'lfs', 'objects', 'ab', 'ab');
    mkdirSync(objects, { recursive: true });
    writeFileSync(path.join(objects, id), content);
    assert.equal(await readStaged(one, 'data.csv'), content);
  }); // prettier-ignore

  it('is a path where a link is added, not what lies behind it', async () => {
    const one = repository();
    one.write('a.txt', text('a', 'b', 'c'));
    const base = one.commit();
    symlinkSync('a.txt', path.join(one.folder, 'link.txt'));
    one.git('add', '-A');
    assert.equal(await readStaged(one, 'link.txt'), 'a.txt');
    assert.deepEqual(await since(one, base), ['+link.txt:']);
  });

  it('of a branch counts from where it left the other, what is not committed included', async () => {
    const one = repository();
    one.write('a.txt', text('1', '2', '3'));
    one.write('.gitignore', text('ignored.txt'));
    one.commit();
    one.git('checkout', '-q', '-b', 'feature');
    one.write('a.txt', text('1', 'committed', '2', '3'));
    one.commit();
    one.git('checkout', '-q', 'main');
    one.write('a.txt', text('1', '2', '3', 'elsewhere'));
    one.commit();
    one.git('checkout', '-q', 'feature');
    one.write('a.txt', text('1', 'committed', '2', 'uncommitted', '3'));
    one.write('unknown.txt', text('u'));
    one.write('ignored.txt', text('i'));
    const base = await mergeBase(one.folder, 'main');
    assert.deepEqual(await since(one, base), ['a.txt: 2-2 4-4', '+unknown.txt: all']);
    assert.ok((await changesSince(one.folder, base, false))!.files.has('ignored.txt'));
  });

  it('is compared with the branch to merge into, where none is named', async () => {
    const origin = repository();
    origin.write('a.txt', text('a'));
    origin.commit();
    origin.git('branch', 'develop');
    const clone = repositoryAt(path.join(tempFolder(), 'clone'));
    origin.git('clone', '-q', origin.folder, clone.folder);
    assert.equal(await defaultBase(clone.folder), 'origin/main');
    clone.git('checkout', '-q', '-b', 'feature', 'origin/develop');
    assert.equal(await defaultBase(clone.folder), 'origin/develop');
    clone.git('config', 'branch.feature.merge', 'refs/heads/feature');
    clone.git('update-ref', 'refs/remotes/origin/feature', 'HEAD');
    assert.equal(await defaultBase(clone.folder), 'origin/main');
    clone.git('checkout', '-q', '--detach');
    assert.equal(await defaultBase(clone.folder), 'origin/main');
    const alone = repository();
    assert.equal(await defaultBase(alone.folder), undefined);
    alone.write('a.txt', text('a'));
    alone.commit();
    alone.git('checkout', '-q', '-b', 'feature');
    assert.equal(await defaultBase(alone.folder), 'main');
  });

  it('cannot be told without a repository that has a working tree', async () => {
    assert.equal(await placesOf(tempFolder()), undefined);
    const bare = repositoryAt(tempFolder());
    bare.git('init', '-q', '--bare');
    assert.equal(await placesOf(bare.folder), undefined);
  });
});
