import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lineHistory } from '../../src/node/lineHistory';
import { tempProject } from '../cli/support';

describe('lineHistory', function () {
  // Each test runs git.
  this.timeout(30_000);
  const at = { GIT_AUTHOR_DATE: '2026-03-02T12:00:00Z', GIT_COMMITTER_DATE: '2026-03-02T12:00:00Z' };
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.test', ...args], {
      cwd,
      env: { ...process.env, ...at },
    });

  it('finds the commit that wrote a line, where the line has moved since too', async () => {
    const cwd = tempProject({ 'a b.ts': 'one\ntwo\n' });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'first');
    const moved = await lineHistory(cwd, 'a b.ts', 7, 'two');
    assert.equal(moved?.history.written?.day, '2026-03-02');
    assert.equal(moved.commit.slice(0, 12), moved.history.written.commit);
    assert.equal(moved.history.remoteBranches, 0);
    writeFileSync(path.join(cwd, 'a b.ts'), 'three\n');
    assert.deepEqual((await lineHistory(cwd, 'a b.ts', 1, 'three'))?.history, {});
    assert.deepEqual((await lineHistory(cwd, 'new.ts', 1, 'three'))?.history, {});
  });

  it('knows nothing outside a repository', async () => {
    assert.equal(await lineHistory(tempProject({ 'a.ts': 'one\n' }), 'a.ts', 1, 'one'), undefined);
  });
});
