import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository, type Repository } from '../node/repository';
import { phiCordon, picture, SSN_FILE, tempFolder, tempProject } from './support';

const BASELINE = '.phi-cordon/baseline.json';
const LOCKED = '{ "version": 1, "lock": ["phi/ssn"] }';
const DAY = ['--date', '2026-11-22'];

interface Parsed {
  readonly summary: { findings: number; suppressed: number };
  readonly baseline?: { accepted: number; moved: number; stale: { path: string; rule: string }[] };
  readonly findings: { path: string; rule: string }[];
  readonly suppressed: { path: string; by: string; reason: string }[];
}

async function scanJson(cwd: string, ...args: string[]): Promise<Parsed & { code: number | null }> {
  const { code, stdout } = await phiCordon(['scan', '--format', 'json', ...DAY, ...args], { cwd });
  return { ...(JSON.parse(stdout) as Parsed), code };
}

const update = (cwd: string, ...args: string[]) => phiCordon(['scan', '--update-baseline', ...DAY, ...args], { cwd }); // prettier-ignore
const written = (cwd: string): string => readFileSync(path.join(cwd, BASELINE), 'utf8');

describe('a baseline', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);

  it('accepts what there is, lists it as suppressed, and leaves the exit code to what is new', async () => {
    const cwd = tempProject({ 'src/a.ts': SSN_FILE });
    const first = await update(cwd);
    assert.equal(first.code, 0, first.stdout);
    assert.match(first.stderr, /^phi-cordon: \.phi-cordon\/baseline\.json holds 2 findings\.\n$/);
    assert.match(first.stdout, /^Baseline {6}2 accepted before$/m);
    const same = await scanJson(cwd, '--baseline', BASELINE);
    assert.deepEqual(
      [same.code, same.findings, same.baseline],
      [0, [], { accepted: 2, moved: 0, stale: [] }],
    );
    assert.deepEqual(same.suppressed.map(({ by, reason }) => `${by}: ${reason}`), Array(2).fill('baseline: in the baseline')); // prettier-ignore
    writeFileSync(path.join(cwd, 'src/b.ts'), `\n\n${SSN_FILE}`);
    const more = await scanJson(cwd, '--baseline', BASELINE);
    assert.equal(more.code, 1);
    assert.deepEqual([...new Set(more.findings.map((finding) => finding.path))], ['src/b.ts']);
    assert.equal((await scanJson(cwd)).baseline, undefined);
  });

  it('follows lines that move and files that are renamed, and says what is stale', async () => {
    const cwd = tempProject({ 'src/a.ts': SSN_FILE, 'src/b.ts': SSN_FILE });
    await update(cwd);
    writeFileSync(path.join(cwd, 'src/a.ts'), `// moved\n\n\t${SSN_FILE}`);
    renameSync(path.join(cwd, 'src/b.ts'), path.join(cwd, 'renamed.ts'));
    const moved = await scanJson(cwd, '--baseline', BASELINE);
    assert.deepEqual([moved.code, moved.baseline], [0, { accepted: 4, moved: 2, stale: [] }]);
    rmSync(path.join(cwd, 'renamed.ts'));
    const { baseline } = await scanJson(cwd, '--baseline', BASELINE);
    assert.deepEqual([baseline!.accepted, baseline!.stale.map((entry) => entry.path)], [2, ['src/b.ts', 'src/b.ts']]); // prettier-ignore
    const text = await phiCordon(['scan', '--baseline', BASELINE, ...DAY], { cwd });
    assert.match(
      text.stdout,
      /2 entries match nothing \(--update-baseline drops them\)\n +src\/b\.ts: phi\//,
    );
    await update(cwd);
    assert.doesNotMatch(written(cwd), /b\.ts/);
  });

  it('is written whole, without values, lines or days, and not at all where nothing changes', async () => {
    const cwd = tempProject({ 'src/a.ts': SSN_FILE, 'notes/219-45-6781.txt': 'SSN 219-45-6781\n' });
    await update(cwd);
    const text = written(cwd);
    assert.doesNotMatch(text, /6781|Vantreight|2026|"line"/);
    assert.match(text, /"path": "notes\/\[SSN\]\.txt"/);
    const { mtimeMs } = statSync(path.join(cwd, BASELINE));
    assert.match((await update(cwd)).stderr, /holds \d findings, as before/);
    assert.equal(statSync(path.join(cwd, BASELINE)).mtimeMs, mtimeMs);
    assert.equal((await scanJson(cwd, '--baseline', BASELINE)).code, 0);
  });

  it('hides nothing that a policy locks', async () => {
    const cwd = tempProject({ 'src/a.ts': SSN_FILE });
    await update(cwd);
    writeFileSync(path.join(cwd, '.phi-cordon.json'), LOCKED);
    const { code, findings } = await scanJson(cwd, '--baseline', BASELINE);
    assert.deepEqual([code, findings.map(({ rule }) => rule)], [1, ['phi/ssn']]);
    assert.equal((await update(cwd)).code, 1);
    assert.doesNotMatch(written(cwd), /phi\/ssn/);
    assert.match(written(cwd), /phi\/name/);
  });

  it('keeps entries of what a narrower scan does not look at', async () => {
    const cwd = tempProject({
      'src/a.ts': SSN_FILE,
      'lib/b.ts': SSN_FILE,
      '.phi-cordon.json': '{ "version": 1 }',
    });
    await update(cwd);
    const before = written(cwd);
    assert.deepEqual((await scanJson(cwd, 'src', '--baseline', BASELINE)).baseline!.stale, []);
    await update(cwd, 'src');
    assert.equal(written(cwd), before);
    await update(cwd, '--exclude', 'src/**');
    assert.equal(written(cwd), before);
  });

  it('is refused where it is missing or broken, with the line, and nothing is written', async () => {
    const cwd = tempProject({ 'src/a.ts': SSN_FILE });
    const says = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await phiCordon(['scan', ...args], { cwd });
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.match(await says('--baseline', 'none.json'), /There is no baseline none\.json\. --update-baseline writes one/);
    await update(cwd);
    writeFileSync(path.join(cwd, BASELINE), written(cwd).replace('    {', '<<<<<<< HEAD\n    {'));
    const broken = written(cwd);
    assert.match(await says('--baseline', BASELINE), /line 4 has a merge conflict/);
    assert.match(await says('--update-baseline'), /line 4 has a merge conflict/);
    assert.equal(written(cwd), broken);
    for (const other of [['--staged'], ['--changed'], ['--stdin'], ['--policy-ref', 'main']])
      assert.match(await says('--update-baseline', ...other), /exclude each other/);
  }); // prettier-ignore

  function committed(files: Readonly<Record<string, string>>): Repository {
    const made = repository();
    for (const [file, text] of Object.entries(files)) made.write(file, text);
    return made;
  }

  it('of another commit counts where its policies do, so that a change cannot accept its own findings', async () => {
    const made = committed({ 'src/a.ts': SSN_FILE });
    await update(made.folder);
    made.commit();
    made.git('checkout', '-q', '-b', 'work');
    made.write('src/b.ts', SSN_FILE);
    await update(made.folder);
    made.commit();
    assert.equal((await scanJson(made.folder, '--baseline', BASELINE)).code, 0);
    const judged = await scanJson(made.folder, '--baseline', BASELINE, '--policy-ref', 'main');
    assert.deepEqual([judged.code, judged.baseline!.accepted], [1, 2]);
    assert.deepEqual([...new Set(judged.findings.map((finding) => finding.path))], ['src/b.ts']);
    const changed = await scanJson(made.folder, '--baseline', BASELINE, '--changed', 'main');
    assert.deepEqual([changed.code, changed.baseline!.stale], [0, []]);
  });

  it('is merged by git line by line, and with the union driver in the same place too', async () => {
    const base = Object.fromEntries(['c', 'm', 'x'].map((name) => [`${name}.ts`, SSN_FILE]));
    for (const [attributes, ours, theirs] of [['', 'a.ts', 'z.ts'], [`${BASELINE} merge=union\n`, 'd.ts', 'e.ts']] as const) {
      const made = committed({ ...base, '.gitattributes': attributes });
      await update(made.folder);
      made.commit();
      for (const [branch, file] of [['ours', ours], ['theirs', theirs]] as const) {
        made.git('checkout', '-q', '-b', branch, 'main');
        made.write(file, SSN_FILE);
        await update(made.folder);
        made.commit();
      }
      made.git('merge', '-q', '-m', 'x', 'ours');
      const { code, baseline } = await scanJson(made.folder, '--baseline', BASELINE);
      assert.deepEqual([code, baseline], [0, { accepted: 10, moved: 0, stale: [] }]);
    }
  }); // prettier-ignore

  it('says so if git ignores its file', async () => {
    const made = committed({ 'a.ts': SSN_FILE, '.gitignore': '.phi-cordon/\n' });
    assert.match((await update(made.folder)).stderr, /git ignores this file/);
    made.write('.gitignore', '.phi-cordon/*\n!.phi-cordon/baseline.json\n');
    assert.doesNotMatch((await update(made.folder)).stderr, /git ignores/);
  });
});

describe('report merge', function () {
  this.timeout(60_000);
  const policy = '{ "version": 1, "lock": ["phi/ssn"] }';
  const files = { 'src/a.ts': SSN_FILE, 'src/b.ts': SSN_FILE, 'src/c.ts': SSN_FILE, 'lib/d.png': picture(), '.phi-cordon.json': policy }; // prettier-ignore

  async function parts(cwd: string, count: number): Promise<string[]> {
    const folder = tempFolder();
    const made: string[] = [];
    for (let index = 1; index <= count; index++) {
      const file = path.join(folder, `part-${index}.json`);
      const args = ['scan', '--shard', `${index}/${count}`, '--format', 'json', '--output', file, '--fail-on', 'never'];
      const { code, stderr } = await phiCordon([...args, ...DAY], { cwd });
      assert.deepEqual([code, stderr], [0, '']);
      made.push(file);
    }
    return made;
  } // prettier-ignore

  it('gives what one scan gives, in every format, with its exit code', async () => {
    const cwd = tempProject(files);
    const made = await parts(cwd, 3);
    for (const format of ['text', 'json']) {
      const whole = await phiCordon(['scan', '--format', format, ...DAY], { cwd });
      const joined = await phiCordon(['report', 'merge', ...made, '--format', format], { cwd });
      assert.deepEqual(joined, whole, format);
      assert.equal(joined.code, 1);
    }
    const quiet = await phiCordon(['report', 'merge', ...made, '--fail-on', 'never', '--strict'], { cwd });
    assert.equal(quiet.code, 3);
  });

  it('compares the whole with a baseline as one scan does, whatever the policy locks', async () => {
    const cwd = tempProject(files);
    await update(cwd);
    const baseline = written(cwd);
    renameSync(path.join(cwd, 'src/b.ts'), path.join(cwd, 'lib/b.ts'));
    rmSync(path.join(cwd, 'src/c.ts'));
    const made = await parts(cwd, 3);
    const args = ['--baseline', BASELINE, '--format', 'json'];
    const whole = await phiCordon(['scan', ...args, ...DAY], { cwd });
    assert.deepEqual(await phiCordon(['report', 'merge', ...made, ...args], { cwd }), whole);
    const { baseline: told } = JSON.parse(whole.stdout) as Parsed;
    assert.deepEqual([told!.accepted, told!.moved, told!.stale.length], [2, 1, 1]);
    assert.equal((await phiCordon(['report', 'merge', ...made, '--update-baseline'], { cwd })).code, 1);
    const merged = written(cwd);
    writeFileSync(path.join(cwd, BASELINE), baseline);
    await update(cwd);
    assert.equal(written(cwd), merged);
  });

  it('refuses what does not belong together', async () => {
    const cwd = tempProject(files);
    const [one, two] = await parts(cwd, 2);
    const says = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await phiCordon(args, { cwd });
      assert.deepEqual([code, stdout, stderr.trim().split('\n').length], [2, '', 1]);
      return stderr;
    };
    assert.match(await says('report', 'merge', one!), /part 2 of 2 is missing/);
    assert.match(await says('report', 'merge', one!, two!, two!), /given twice/);
    assert.match(await says('report', 'merge', 'nowhere.json'), /nowhere\.json cannot be read \(ENOENT\)/);
    assert.match(await says('report', 'merge', 'src/a.ts'), /src\/a\.ts is not JSON/);
    assert.match(await says('report', 'merge'), /takes the JSON parts/);
    assert.match(await says('report', 'split'), /takes one of: merge/);
    for (const [shard, why] of [['0/2', /such as 2\/8/], ['3/2', /such as/], ['1', /such as/]] as const)
      assert.match(await says('scan', '--shard', shard, '--format', 'json'), why);
    assert.match(await says('scan', '--shard', '1/2'), /needs --format json/);
    for (const other of [['--stdin'], ['--staged'], ['--changed'], ['--message', 'm']])
      assert.match(await says('scan', '--shard', '1/2', '--format', 'json', ...other), /exclude each other/);
    assert.match(await says('scan', '--shard', '1/2', '--format', 'json', '--baseline', 'b'), /goes with report merge/);
  }); // prettier-ignore
});
