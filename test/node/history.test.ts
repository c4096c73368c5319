import assert from 'node:assert/strict';
import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { compareFindings } from '../../src/core';
import { revisionsOf, storeOf } from '../../src/node';
import { commitsOf } from '../../src/node/history/commits';
import { broughtBy } from '../../src/node/history/versions';
import { tempFolder } from '../cli/support';
import { examineHistory, told } from './examineHistory';
import { repository, repositoryAt, type Repository } from './repository';

const SSN = 'const patient = { ssn: "219-45-6781" };\n';
const OTHER = 'const patient = { ssn: "531-62-9047" };\n';

/** A record of somebody, another one for each number. */
function ssn(number: number): string {
  return `const patient${number} = { ssn: "${219 + number}-45-6781" };\n`;
}

/** A commit with files and a message of its own, made on a day. */
function commit(one: Repository, files: Readonly<Record<string, string | undefined>>, day = '2024-05-02', message = 'x'): string {
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) one.remove(file);
    else one.write(file, text);
  }
  one.git('add', '-A');
  one.git('commit', '-q', '--allow-empty', '-m', message, '--date', `${day}T12:00:00Z`);
  return one.git('rev-parse', 'HEAD').trim();
} // prettier-ignore

describe('the history of a repository', function () {
  // Each test runs git.
  this.timeout(60_000);

  it('names the commit that brought a finding, whatever became of the file since', async () => {
    const one = repository();
    const clean = commit(one, { 'a.js': 'export {};\n' });
    const first = commit(one, { 'a.js': `${SSN}` });
    commit(one, { 'a.js': `// a word before\n${SSN}` });
    commit(one, { 'a.js': undefined });
    const scan = await examineHistory(one.folder);
    assert.deepEqual(told(scan, { clean, first }), ['a.js:1 phi/ssn first']);
    assert.equal(scan.findings[0]!.commit!.inHead, false);
    assert.equal(scan.files, 3);
    assert.equal(scan.history.commits, 4);
    assert.deepEqual(scan.findings[0]!.remedies, []);
  });

  it('counts what it does not list of a table once, in however many versions', async () => {
    const one = repository();
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, n) => `${10_000_000 + n},1958-04-12\n`).join('');
    for (const count of [1_400, 1_500, 1_600])
      commit(one, { 'data/patients.csv': `mrn,dob\n${rows(count)}` });
    const { findings } = await examineHistory(one.folder);
    const mrns = findings.filter(({ rule }) => rule === 'phi/mrn');
    assert.equal(mrns.length, 1_001);
    assert.deepEqual(
      mrns.flatMap(({ more }) => more ?? []),
      [600],
    );
  });

  it('tells what still stands as it stands now, with the fingerprint of a scan of files', async () => {
    const one = repository();
    const first = commit(one, { 'old/a.js': SSN });
    one.git('mv', 'old', 'new');
    commit(one, {});
    commit(one, { 'new/a.js': `// a word before\n${SSN}` });
    const { findings } = await examineHistory(one.folder);
    const [finding, more] = findings;
    assert.equal(more, undefined);
    assert.deepEqual([finding!.path, finding!.place.line], ['new/a.js', 2]);
    assert.deepEqual(finding!.commit, { ...finding!.commit, hash: first, path: 'old/a.js', inHead: true });
    const [alone] = (await examineHistory(one.folder, 'HEAD^..')).findings;
    assert.equal(finding!.fingerprint, alone!.fingerprint);
  });

  it('tells a value that took the place of another as a finding of its own', async () => {
    const one = repository();
    const first = commit(one, { 'a.js': SSN });
    const second = commit(one, { 'a.js': OTHER });
    const third = commit(one, { 'a.js': SSN + OTHER });
    const scan = await examineHistory(one.folder);
    assert.deepEqual(told(scan, { first, second, third }), ['a.js:1 phi/ssn first', 'a.js:2 phi/ssn second']);
    assert.equal(new Set(scan.findings.map(({ fingerprint }) => fingerprint)).size, 2);
    commit(one, { 'a.js': SSN + SSN });
    assert.equal((await examineHistory(one.folder)).findings.length, 3);
  });

  it('names apart what shares a place and a rule, the same in every clone', async () => {
    const one = repository();
    commit(one, { 'a.js': SSN });
    commit(one, { 'a.js': OTHER });
    const names = async (folder: string) => (await examineHistory(folder)).findings.map(({ fingerprint }) => fingerprint).sort();
    const [a, b] = await names(one.folder);
    assert.notEqual(a, b);
    const clone = path.join(tempFolder(), 'clone');
    one.git('clone', '-q', one.folder, clone);
    assert.deepEqual(await names(clone), [a, b]);
  }); // prettier-ignore

  it('examines a content once, and judges it in each place where it lay', async () => {
    const one = repository();
    one.write('.phi-cordon.json', JSON.stringify({ version: 1, overrides: [{ files: ['test/**'], rules: { 'phi/ssn': 'information' }, reason: 'invented' }] })); // prettier-ignore
    const first = commit(one, { 'test/a.js': SSN });
    const second = commit(one, { 'src/a.js': SSN });
    const scan = await examineHistory(one.folder);
    assert.deepEqual(told(scan, { first, second }), ['src/a.js:1 phi/ssn second']);
    assert.equal(scan.findings[0]!.severity, 'error');
    assert.equal(scan.files, 2);
  });

  it('judges by the policy of now, and says nothing of earlier ones', async () => {
    const one = repository();
    one.write('.phi-cordon.json', '{ "version": 1, "rules": { "phi/ssn": "off" }, "nonsense": 1 }');
    commit(one, { 'a.js': SSN });
    one.write('.phi-cordon.json', '{ "version": 1 }');
    commit(one, {});
    assert.deepEqual((await examineHistory(one.folder)).findings.map(({ rule }) => rule), ['phi/ssn']); // prettier-ignore
  });

  it('finds what a merge itself put in, of two parents and of three, and blames no merge for the rest', async () => {
    const one = repository();
    const root = commit(one, { 'a.js': 'export {};\n' });
    one.git('checkout', '-q', '-b', 'left');
    const left = commit(one, { 'left.js': ssn(1) });
    one.git('checkout', '-q', '-b', 'right', root);
    const right = commit(one, { 'right.js': ssn(2) });
    one.git('merge', '-q', '--no-commit', 'left');
    const evil = commit(one, { 'evil.js': ssn(3) });
    one.git('checkout', '-q', '-b', 'third', root);
    const third = commit(one, { 'third.js': ssn(4) });
    one.git('checkout', '-q', '-b', 'all', root);
    commit(one, { 'all.js': 'export {};\n' });
    one.git('merge', '-q', '-m', 'x', 'right', 'third');
    one.write('octopus.js', ssn(5));
    one.git('add', '-A');
    one.git('commit', '-q', '--amend', '-m', 'x');
    const octopus = one.git('rev-parse', 'HEAD').trim();
    assert.equal(one.git('rev-list', '--parents', '-1', 'HEAD').trim().split(' ').length, 4);
    assert.deepEqual(told(await examineHistory(one.folder), { left, right, evil, third, octopus }), [
      'evil.js:1 phi/ssn evil',
      'left.js:1 phi/ssn left',
      'octopus.js:1 phi/ssn octopus',
      'right.js:1 phi/ssn right',
      'third.js:1 phi/ssn third',
    ]);
  });

  it('takes ranges, exclusions and several names, and says which it does not know', async () => {
    const one = repository();
    const a = commit(one, { 'a.js': ssn(1) });
    one.git('tag', 'v1');
    const b = commit(one, { 'b.js': ssn(2) });
    one.git('checkout', '-q', '-b', 'side', a);
    const c = commit(one, { 'c.js': ssn(3) });
    const names = async (range: string) => told(await examineHistory(one.folder, range), { a, b, c }).map((line) => line.slice(-1)).join(''); // prettier-ignore
    assert.equal(await names('v1..main'), 'b');
    assert.equal(await names('v1..'), 'c');
    assert.equal(await names('main...side'), 'bc');
    assert.equal(await names('main'), 'ab');
    assert.equal(await names('main side ^v1'), 'bc');
    assert.equal(await names(`${b}~1`), 'a');
    for (const unknown of ['nope', 'v1..nope', '--all', '-n1', '^', '']) {
      const answer = await revisionsOf(one.folder, unknown);
      assert.ok('unknown' in answer, unknown);
    }
  });

  it('leaves out of a range what a merge brought in from outside of it', async () => {
    const one = repository();
    const root = commit(one, { 'a.js': 'export {};\n' });
    commit(one, { 'main.js': ssn(1) });
    one.git('checkout', '-q', '-b', 'side', root);
    const own = commit(one, { 'side.js': ssn(2) });
    one.git('merge', '-q', '-m', 'x', 'main');
    assert.deepEqual(told(await examineHistory(one.folder, 'main..side'), { own }), [
      'side.js:1 phi/ssn own',
    ]);
  });

  it('lists what it cannot read, each file once, with its reason', async () => {
    const one = repository();
    const inner = repository();
    commit(inner, { 'a.js': SSN });
    one.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'inner');
    for (const picture of ['one', 'two']) {
      one.write('a.png', Buffer.from(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${picture}`, 'latin1'));
      commit(one, { 'large.csv': picture.repeat(100_000), 'ok.js': SSN });
    }
    one.write('nul.txt', Buffer.from([0, 1, 2, 0, 255]));
    one.write(
      'kept.csv',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`,
    );
    commit(one, {});
    commit(one, { 'large.csv': undefined });
    const { notExamined } = await examineHistory(one.folder);
    assert.deepEqual(
      notExamined.map(({ path, detail }) => `${path}${detail === undefined ? '' : `: ${detail}`}`),
      [
        'a.png',
        'inner: a submodule: examine it in its own folder',
        'kept.csv: kept by Git LFS, and not in this clone',
        'large.csv: --max-size includes it',
        'nul.txt',
      ],
    );
  });

  it('reads what Git LFS keeps beside the repository, and the path that a link holds', async () => {
    const one = repository();
    const id = 'b'.repeat(64);
    one.write(`.git/lfs/objects/bb/bb/${id}`, SSN);
    one.write('kept.js', `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize 40\n`);
    symlinkSync('/data/patient ssn 219-45-6781.txt', path.join(one.folder, 'link.js'));
    commit(one, {});
    assert.deepEqual(told(await examineHistory(one.folder)).map((line) => line.split(' ')[0]).sort(), ['kept.js:1', 'link.js:1']); // prettier-ignore
  });

  it('examines messages, names of files, branches and tags, and messages of tags', async () => {
    const one = repository();
    const first = commit(one, { 'labs/ssn_219-45-6781.csv': 'a,b\n' }, '2024-05-02', 'Patient MRN 4471823 cannot log in');
    const second = commit(one, { 'labs/ssn_219-45-6781.csv': undefined }, '2024-05-03', 'MRN 4471823 again');
    one.git('tag', '-a', '-m', 'for SSN 219-45-6781', 'v1');
    one.git('tag', 'for-531-62-9047');
    one.git('branch', 'fix-219-45-6781');
    one.git('update-ref', 'refs/remotes/origin/fix-219-45-6781', 'HEAD');
    const scan = await examineHistory(one.folder);
    assert.deepEqual(told(scan, { first, second }), [
      `.git/commits/${first.slice(0, 12)}/COMMIT_EDITMSG:1 phi/mrn first`,
      '.git/refs/heads/fix-[SSN]:1 phi/ssn second',
      '.git/refs/tags/for-[SSN]:1 phi/ssn second',
      '.git/refs/tags/v1/TAG_EDITMSG:1 phi/ssn second',
      'labs/ssn_219-45-6781.csv:1 phi/ssn first',
    ]);
    assert.deepEqual(scan.findings.map(({ message }) => message.id).sort(), ['history.labelled', 'history.labelled', 'history.path', 'history.tag', 'identifier.branch']); // prettier-ignore
    const files = await examineHistory(one.folder, undefined, { paths: ['labs'] });
    assert.deepEqual(told(files, { first }), ['labs/ssn_219-45-6781.csv:1 phi/ssn first']);
    const words = await examineHistory(one.folder, undefined, { exclude: ['.git/refs/**', 'labs'] });
    assert.deepEqual(told(words, { first }), [`.git/commits/${first.slice(0, 12)}/COMMIT_EDITMSG:1 phi/mrn first`]);
  }); // prettier-ignore

  it('says nothing of those who made the commits: git names them anyway', async () => {
    const one = repository();
    commit(one, {}, '2024-05-02', 'patient list by Jennifer Garcia and Quillon Vantreight');
    const all = (await examineHistory(one.folder)).findings.length;
    one.git('-c', 'user.name=Jennifer Garcia', 'commit', '-q', '--allow-empty', '--author', 'Jennifer Garcia <j@example.test>', '-m', 'x');
    assert.equal((await examineHistory(one.folder)).findings.length, all - 1);
  }); // prettier-ignore

  it('examines only the files and folders that are asked for, there or not', async () => {
    const one = repository();
    commit(one, { 'a/a.js': ssn(1), 'ab.js': ssn(2), 'b/b.js': ssn(3) });
    commit(one, { 'a/a.js': undefined });
    const files = async (options: Parameters<typeof examineHistory>[2]) => (await examineHistory(one.folder, undefined, options)).findings.map(({ path }) => path).sort(); // prettier-ignore
    assert.deepEqual(await files({ paths: ['a'] }), ['a/a.js']);
    assert.deepEqual(await files({ include: ['b/**', 'ab.js'] }), ['ab.js', 'b/b.js']);
    assert.deepEqual(await files({ exclude: ['b'] }), ['a/a.js', 'ab.js']);
  });

  it('lets comments in a version silence what stands there, with their reason', async () => {
    const one = repository();
    commit(one, { 'a.js': `// phi-cordon-disable-next-line phi/ssn -- invented\n${SSN}` });
    const { findings, suppressed } = await examineHistory(one.folder);
    assert.deepEqual([findings.length, suppressed.length], [0, 1]);
  });

  it('is the same where commits are replaced or given other parents', async () => {
    const one = repository();
    const first = commit(one, { 'a.js': SSN });
    const second = commit(one, { 'a.js': undefined });
    const clean = commit(one, {});
    const before = told(await examineHistory(one.folder), { first });
    one.git('replace', second, clean);
    one.write('.git/info/grafts', `${second}\n`);
    assert.deepEqual(told(await examineHistory(one.folder), { first }), before);
  });

  it('examines an empty repository, a detached head, a stash, and another working tree', async () => {
    const one = repository();
    const empty = await examineHistory(one.folder);
    assert.deepEqual([empty.files, empty.findings.length, empty.notExamined.length, empty.history.commits], [0, 0, 0, 0]);
    commit(one, { 'a.js': 'export {};\n' });
    one.write('a.js', ssn(1));
    one.git('stash', '-q');
    one.git('checkout', '-q', '--detach');
    commit(one, { 'b.js': ssn(2) });
    const other = path.join(tempFolder(), 'tree');
    one.git('worktree', 'add', '-q', '--detach', other, 'main');
    const two = repositoryAt(other);
    commit(two, { 'c.js': ssn(3) });
    for (const folder of [one.folder, other])
      assert.deepEqual((await examineHistory(folder)).findings.map(({ path }) => path).sort(), ['a.js', 'b.js', 'c.js']);
  }); // prettier-ignore

  it('works on repositories without a working tree, with borrowed objects, and with long hashes', async () => {
    const one = repository();
    one.write('.phi-cordon.json', JSON.stringify({ version: 1 }));
    const first = commit(one, { 'a.js': SSN });
    const bare = path.join(tempFolder(), 'bare.git');
    one.git('clone', '-q', '--bare', one.folder, bare);
    const store = await storeOf(path.join(bare, 'objects'));
    assert.deepEqual([store?.root, store?.bare], [bare, true]);
    assert.deepEqual(told(await examineHistory(bare), { first }), ['a.js:1 phi/ssn first']);
    const borrowing = path.join(tempFolder(), 'borrowing');
    one.git('clone', '-q', '--shared', one.folder, borrowing);
    assert.deepEqual(told(await examineHistory(borrowing), { first }), ['a.js:1 phi/ssn first']);
    const long = repositoryAt(tempFolder());
    long.git('init', '-q', '-b', 'main', '--object-format=sha256');
    const hash = commit(long, { 'a.js': SSN });
    assert.equal(hash.length, 64);
    assert.deepEqual(told(await examineHistory(long.folder), { hash }), ['a.js:1 phi/ssn hash']);
  });

  it('says what a shallow clone lacks', async () => {
    const one = repository();
    commit(one, { 'a.js': ssn(1), 'gone.js': ssn(2) });
    commit(one, { 'gone.js': undefined });
    commit(one, { 'b.js': ssn(3) });
    const clone = path.join(tempFolder(), 'clone');
    one.git('clone', '-q', '--depth', '1', `file://${one.folder}`, clone);
    const { findings, notExamined, history } = await examineHistory(clone);
    assert.deepEqual(findings.map(({ path }) => path).sort(), ['a.js', 'b.js']);
    assert.deepEqual(notExamined.map(({ path, reason }) => [path, reason]), [['.git/shallow', 'missing']]);
    assert.equal(history.shallow, true);
  }); // prettier-ignore

  it('fetches nothing where a clone was made with a filter, and says what it lacks', async () => {
    const one = repository();
    one.git('config', 'uploadpack.allowFilter', 'true');
    commit(one, { 'a.js': ssn(1) });
    commit(one, { 'a.js': 'export {};\n' });
    const clones = ['blob:none', 'tree:0'].map((filter) => {
      const clone = path.join(tempFolder(), 'clone');
      one.git('clone', '-q', '--no-checkout', `--filter=${filter}`, `file://${one.folder}`, clone);
      return clone;
    });
    const objects = clones.map((clone) => readdirSync(path.join(clone, '.git/objects/pack')).sort());
    const [blobless, treeless] = await Promise.all(clones.map((clone) => examineHistory(clone)));
    assert.deepEqual(blobless!.notExamined.map(({ path, reason }) => [path, reason]), [['a.js', 'missing']]);
    assert.deepEqual(treeless!.notExamined.map(({ path, reason }) => [path, reason]), [['.git', 'unreadable']]);
    assert.deepEqual(clones.map((clone) => readdirSync(path.join(clone, '.git/objects/pack')).sort()), objects);
  }); // prettier-ignore

  it('examines a submodule in its own folder', async () => {
    const [one, inner] = [repository(), repository()];
    const first = commit(inner, { 'a.js': SSN });
    commit(inner, { 'a.js': undefined });
    one.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'inner');
    commit(one, {});
    assert.deepEqual(told(await examineHistory(path.join(one.folder, 'inner')), { first }), [
      'a.js:1 phi/ssn first',
    ]);
    assert.deepEqual((await examineHistory(one.folder)).findings, []);
  });

  it('reads messages in the encoding that their commit names', async () => {
    const one = repository();
    one.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
    one.write('message', Buffer.from('Patientin Müller, MRN 4471823, hat sich gemeldet', 'latin1'));
    one.git('commit', '-q', '--allow-empty', '-F', 'message');
    const [finding] = (await examineHistory(one.folder)).findings.filter(({ rule }) => rule === 'phi/mrn');
    assert.equal(finding!.place.start, 'Patientin Müller, MRN '.length);
  });

  it('lists a tag of what no commit holds', async () => {
    const one = repository();
    commit(one, { 'a.js': 'export {};\n' });
    one.write('loose.js', SSN);
    const blob = one.git('hash-object', '-w', 'loose.js').trim();
    one.git('tag', 'loose', blob);
    one.git('tag', 'known', 'HEAD:a.js');
    const { notExamined } = await examineHistory(one.folder);
    assert.deepEqual(notExamined.map(({ path }) => path), ['.git/refs/tags/loose']); // prettier-ignore
  });

  it('stops when it is told to, and lists the rest', async () => {
    const one = repository();
    for (let index = 0; index < 5; index++) commit(one, { [`${index}.js`]: ssn(index) });
    const signal = { aborted: false };
    const scan = await examineHistory(one.folder, undefined, {}, signal, () => (signal.aborted = true));
    assert.equal(scan.files, 1);
    assert.ok(scan.notExamined.filter(({ reason }) => reason === 'cancelled').length >= 4);
  });
});

/** What a person, or several, might do to a repository. */
type Act = {
  readonly file: number;
  readonly text: number;
  readonly then: 'commit' | 'branch' | 'merge' | 'move' | 'remove';
};

const ACTS = fc.array(
  fc.record<Act>({
    file: fc.nat(3),
    text: fc.nat(5),
    then: fc.constantFrom('commit', 'commit', 'branch', 'merge', 'move', 'remove'),
  }),
  { minLength: 3, maxLength: 10 },
);

function perform(acts: readonly Act[]): Repository {
  const one = repository();
  commit(one, { 'README.md': 'x\n' });
  for (const [index, { file, text, then }] of acts.entries()) {
    const name = `folder${file % 2}/${file}.js`;
    if (then === 'branch') one.git('checkout', '-q', '-b', `b${index}`, `HEAD${text % 2 === 0 ? '' : '^{}'}`);
    if (then === 'merge') {
      const branches = one.git('branch', '--format=%(refname:short)').trim().split('\n');
      const other = branches[text % branches.length]!;
      try {
        one.git('merge', '-q', '-m', 'x', '-X', text % 2 === 0 ? 'ours' : 'theirs', other);
      } catch {
        one.git('add', '-A');
        one.git('commit', '-q', '--allow-empty', '-m', 'x');
      }
    }
    if (then === 'move' || then === 'remove') {
      const files = one.git('ls-files', 'folder*').trim().split('\n').filter(Boolean);
      const chosen = files[file % (files.length || 1)];
      if (chosen !== undefined && then === 'remove') one.remove(chosen);
      if (chosen !== undefined && then === 'move') one.git('mv', '-f', '-k', chosen, `moved${index}.js`);
    } else one.write(name, text % 2 === 0 ? ssn(text) : `// ${index}\n${ssn(text)}${ssn(text + 1)}`);
    commit(one, {});
  }
  return one;
}

describe('histories of all kinds', function () {
  this.timeout(120_000);

  it('give every content that git has, once, by a commit that has it and whose parents have not', async () => {
    await fc.assert(
      fc.asyncProperty(ACTS, async (acts) => {
        const one = perform(acts);
        const { commits } = await commitsOf(one.folder, ['--all']);
        const { versions } = await broughtBy(one.folder, commits);
        const objects = one.git('rev-list', '--all', '--objects', '--no-object-names').trim();
        const kinds = one
          .gitWith(objects, 'cat-file', '--batch-check=%(objectname) %(objecttype)')
          .trim()
          .split('\n');
        const blobs = kinds.flatMap((line) => (line.endsWith(' blob') ? [line.slice(0, -5)] : []));
        assert.deepEqual(versions.map(({ blob }) => blob).sort(), blobs.sort());
        for (const { blob, places } of versions)
          for (const { path: file, commit } of places) {
            assert.equal(one.git('rev-parse', `${commit.hash}:${file}`).trim(), blob);
            for (const parent of one
              .git('rev-list', '--parents', '-1', commit.hash)
              .trim()
              .split(' ')
              .slice(1))
              assert.ok(!one.git('ls-tree', '-r', parent, '--', file).includes(blob));
          }
      }),
      { numRuns: 15 },
    );
  });

  it('give in parts what they give as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(ACTS, fc.integer({ min: 2, max: 4 }), async (acts, count) => {
        const one = perform(acts);
        const whole = await examineHistory(one.folder);
        const parts = [];
        for (let index = 1; index <= count; index++) parts.push(await examineHistory(one.folder, undefined, { shard: { index, count } }));
        const findings = parts.flatMap((part) => part.findings).sort(compareFindings);
        assert.deepEqual(findings, whole.findings);
        assert.equal(parts.reduce((sum, { files }) => sum + files, 0), whole.files);
      }),
      { numRuns: 8 },
    );
  }); // prettier-ignore
});
