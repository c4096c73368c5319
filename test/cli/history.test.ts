import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repository, type Repository } from '../node/repository';
import { phiCordon, SSN_FILE, tempFolder, type Ran } from './support';

const DAY = ['--date', '2026-11-22'];
const PAGE = 'docs/history.md';
const FORMATS = ['text', 'json', 'sarif', 'html', 'csv', 'markdown', 'junit', 'unix'];

interface Parsed {
  readonly summary: { files: number; history: { range?: string; commits: number; shallow: boolean } };
  readonly policy: { path: string | null };
  readonly findings: readonly { rule: string; path: string; line: number; fingerprint: string; commit: string | null; committed: string; broughtAs: string | null; inHead: boolean | null }[];
  readonly suppressed: readonly { by: string }[];
} // prettier-ignore

function scan({ folder }: Pick<Repository, 'folder'>, ...args: string[]): Promise<Ran> {
  return phiCordon(['scan', ...args, ...DAY], { cwd: folder });
}

async function parsed(one: Pick<Repository, 'folder'>, ...args: string[]): Promise<Parsed> {
  const { stdout, stderr } = await scan(one, ...args, '--format', 'json');
  assert.ok(stdout !== '', stderr);
  return JSON.parse(stdout) as Parsed;
}

/** A record that was put in, moved, and taken out again, and one that still stands. */
function leaky(): Repository & { readonly first: string } {
  const one = repository();
  one.write('old.js', SSN_FILE);
  const first = one.commit();
  one.git('mv', 'old.js', 'moved.js');
  one.commit();
  one.write('moved.js', 'export {};\n');
  one.write('kept.js', SSN_FILE.replace('219-45-6781', '531-62-9047'));
  one.commit();
  return { ...one, first };
}

describe('phi-cordon scan --history', function () {
  // Each test runs git and processes of its own.
  this.timeout(60_000);

  it('names the commit in every format, and where to read what to do', async () => {
    const one = leaky();
    for (const format of FORMATS) {
      const { code, stdout } = await scan(one, '--history', '--format', format);
      assert.equal(code, 1);
      assert.ok(stdout.includes(one.first.slice(0, 12)), format);
      assert.ok(format === 'json' || stdout.includes(PAGE), format);
      assert.doesNotMatch(stdout, /219-45|531-62|Vantreight/);
    }
    const { summary, findings } = await parsed(one, '--history');
    assert.deepEqual(summary.history, { commits: 3, shallow: false });
    const [finding] = findings.filter(({ rule, inHead }) => rule === 'phi/ssn' && !inHead);
    assert.deepEqual([finding!.path, finding!.commit], ['old.js', one.first]);
    assert.match(finding!.committed, /^\d{4}-\d{2}-\d{2}$/);
  });

  it('tells what still stands under the path and the fingerprint that a scan of files has for it', async () => {
    const one = leaky();
    const standing = (await parsed(one, '--history')).findings.filter(({ inHead }) => inHead);
    const files = (await parsed(one)).findings;
    const name = ({ rule, path: file, line, fingerprint }: Parsed['findings'][number]) => [rule, file, line, fingerprint].join(' '); // prettier-ignore
    assert.deepEqual(standing.map(name), files.map(name));
  });

  it('decides the exit code as a scan of files does', async () => {
    const one = leaky();
    assert.equal((await scan(one, '--history', '--fail-on', 'never')).code, 0);
    assert.equal((await scan(one, '--history', 'HEAD~1..HEAD~1')).code, 0);
    assert.equal((await scan(one, '--history', 'HEAD~1..HEAD~1', '--strict')).code, 0);
    const clone = path.join(tempFolder(), 'clone');
    one.git('clone', '-q', '--depth', '1', `file://${one.folder}`, clone);
    assert.equal((await scan({ folder: clone }, '--history', '--exclude', 'kept.js', '--strict')).code, 3);
  });

  it('goes with no other choice of what to examine, and needs a repository and a commit', async () => {
    const one = leaky();
    for (const other of [['--staged'], ['--changed'], ['--stdin'], ['--message', 'x']]) {
      const { code, stderr } = await scan(one, '--history', ...other);
      assert.equal(code, 2);
      assert.match(stderr, /exclude each other/);
    }
    const unknown = await scan(one, '--history', 'nope');
    assert.deepEqual([unknown.code, /git finds no commit nope here/.test(unknown.stderr)], [2, true]);
    const outside = await scan(one, '/', '--history');
    assert.equal(outside.code, 2);
    const nowhere = await scan({ folder: tempFolder() }, '--history');
    assert.deepEqual([nowhere.code, /needs git and a repository/.test(nowhere.stderr)], [2, true]);
  });

  it('covers the whole repository from wherever it runs, or paths that may be gone', async () => {
    const one = repository();
    one.write('a/a.js', SSN_FILE);
    one.write('b/b.js', SSN_FILE.replace('219-45-6781', '531-62-9047'));
    one.commit();
    rmSync(path.join(one.folder, 'b'), { recursive: true });
    one.commit();
    const files = async (folder: string, ...args: string[]) => [...new Set((await parsed({ folder }, ...args, '--history')).findings.map((finding) => finding.path))].sort(); // prettier-ignore
    assert.deepEqual(await files(path.join(one.folder, 'a')), ['a/a.js', 'b/b.js']);
    assert.deepEqual(await files(path.join(one.folder, 'a'), '.'), ['a/a.js']);
    assert.deepEqual(await files(one.folder, 'b'), ['b/b.js']);
    assert.deepEqual(await files(one.folder, 'b/b.js', 'nowhere'), ['b/b.js']);
  });

  it('judges a repository without a working tree by the policy of its HEAD', async () => {
    const one = leaky();
    one.write('.phi-cordon.json', JSON.stringify({ version: 1, rules: { 'phi/ssn': 'off' } }));
    one.commit();
    const bare = path.join(tempFolder(), 'bare.git');
    one.git('clone', '-q', '--bare', one.folder, bare);
    const rules = async (...args: string[]) => (await parsed({ folder: bare }, '--history', ...args)).findings.map(({ rule }) => rule); // prettier-ignore
    assert.ok(!(await rules()).includes('phi/ssn'));
    assert.ok((await rules('--no-policy')).includes('phi/ssn'));
    assert.ok((await rules('--policy-ref', 'HEAD~1')).includes('phi/ssn'));
    const { code } = await phiCordon(['scan', bare, '--history', '--no-policy', ...DAY], {
      cwd: tempFolder(),
    });
    assert.equal(code, 1);
    assert.equal((await parsed({ folder: bare }, '--history')).policy.path, '.phi-cordon.json');
  });

  it('takes a baseline of its own, which then holds all of it', async () => {
    const one = leaky();
    one.write('moved.js', SSN_FILE.replace('219-45-6781', '531-62-9048'));
    one.commit();
    one.write('moved.js', SSN_FILE.replace('219-45-6781', '531-62-9049'));
    one.commit();
    const file = path.join(tempFolder(), 'history.json');
    assert.equal((await scan(one, '--history', '--baseline', file, '--update-baseline')).code, 0);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /531-62|219-45/);
    const { findings, suppressed } = await parsed(one, '--history', '--baseline', file);
    assert.deepEqual(findings, []);
    assert.ok(suppressed.length > 4 && suppressed.every(({ by }) => by === 'baseline'));
    const accepted = path.join(tempFolder(), 'files.json');
    await scan(one, '--baseline', accepted, '--update-baseline');
    assert.ok(
      (await parsed(one, '--history', '--baseline', accepted)).findings.every(({ inHead }) => !inHead),
    );
  });

  it('is divided and joined again, byte for byte', async () => {
    const one = leaky();
    one.git('checkout', '-q', '-b', 'fix-219-45-6781');
    one.write('labs/a.csv', 'mrn,name\n4471823,Quillon Vantreight\n');
    one.git('add', '-A');
    one.git('commit', '-q', '-m', 'Patient MRN 4471823');
    const folder = tempFolder();
    for (const range of [[], ['HEAD~2..HEAD']]) {
      const parts = [1, 2, 3].map((index) => path.join(folder, `${index}.json`));
      for (const [index, part] of parts.entries())
        await scan(
          one,
          '--history',
          ...range,
          '--shard',
          `${index + 1}/3`,
          '--format',
          'json',
          '--output',
          part,
        );
      for (const format of range.length === 0 ? ['json', 'html', 'sarif'] : ['json', 'text']) {
        const whole = await scan(one, '--history', ...range, '--format', format);
        const joined = await phiCordon(['report', 'merge', ...parts, '--format', format], {
          cwd: one.folder,
        });
        assert.equal(joined.stdout, whole.stdout, format);
        assert.equal(joined.code, whole.code);
      }
    }
    one.git('tag', 'later');
    one.git('commit', '-q', '--allow-empty', '-m', 'x');
    one.git('update-ref', 'refs/heads/elsewhere', 'HEAD');
    one.git('reset', '-q', '--hard', 'later');
    const third = path.join(folder, '3.json');
    await scan(one, '--history', '--shard', '3/3', '--format', 'json', '--output', third);
    await scan(
      one,
      '--history',
      'HEAD',
      '--shard',
      '2/3',
      '--format',
      'json',
      '--output',
      path.join(folder, '2.json'),
    );
    const mixed = await phiCordon(['report', 'merge', ...[1, 2, 3].map((index) => path.join(folder, `${index}.json`))], { cwd: one.folder }); // prettier-ignore
    assert.equal(mixed.code, 2);
  });
});
