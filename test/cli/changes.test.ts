import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository, repositoryAt, type Repository } from '../node/repository';
import { phiCordon, tempFolder } from './support';

interface Parsed {
  readonly summary: { files: number; compared?: { what: string; with: string; commit: string | null } };
  readonly policy: { found: boolean };
  readonly findings: readonly { rule: string; path: string; line: number; message: string }[];
  readonly suppressed: readonly { line: number }[];
  readonly notExamined: readonly { path: string; reason: string }[];
}

const DAY = ['--date', '2026-11-22'];

async function scan({ folder }: Repository, ...args: string[]): Promise<Parsed> {
  const { stdout, stderr } = await phiCordon(['scan', '--format', 'json', ...DAY, ...args], { cwd: folder });
  assert.ok(stdout !== '', stderr);
  return JSON.parse(stdout) as Parsed;
}

/** `path:line rule` of each finding. */
async function found(one: Repository, ...args: string[]): Promise<string[]> {
  const { findings } = await scan(one, ...args);
  return findings.map(({ path, line, rule }) => `${path}:${line} ${rule}`).sort();
}

const SSN = 'const patient = { ssn: "219-45-6781" };\n';
const OTHER = 'const patient = { ssn: "531-62-9047" };\n';

describe('phi-cordon scan --staged', function () {
  // Each test runs git and processes of its own.
  this.timeout(60_000);

  it('reports what stands on lines that the commit adds, as they are staged', async () => {
    const one = repository();
    one.write('a.js', SSN);
    one.write('b.js', SSN);
    one.commit();
    one.write('a.js', `${SSN}${OTHER}`);
    one.git('add', '-A');
    one.write('a.js', '');
    one.write('b.js', `${SSN}${OTHER}`);
    one.write('c.js', SSN);
    assert.deepEqual(await found(one, '--staged'), ['a.js:2 phi/ssn']);
    const { code } = await phiCordon(['scan', '--staged'], { cwd: one.folder });
    assert.equal(code, 1);
  });

  it('ends at once where nothing is staged, and is silent in a hook', async () => {
    const one = repository();
    assert.deepEqual(await phiCordon(['scan', '--staged', '--quiet'], { cwd: one.folder }), { code: 0, stdout: '', stderr: '' });
    one.write('a.js', SSN);
    one.commit();
    assert.deepEqual(await phiCordon(['scan', '--staged', '--quiet'], { cwd: one.folder }), { code: 0, stdout: '', stderr: '' });
    const { summary } = await scan(one, '--staged');
    assert.deepEqual(summary.compared, { what: 'staged', with: 'HEAD', commit: one.git('rev-parse', 'HEAD').trim() });
    assert.equal(summary.files, 0);
  }); // prettier-ignore

  it('covers the whole repository from wherever it runs, or the paths that are named', async () => {
    const one = repository();
    one.write('a/a.js', SSN);
    one.write('b/b.js', SSN);
    one.git('add', '-A');
    const inner = { ...one, folder: path.join(one.folder, 'a') };
    assert.deepEqual(await found(inner, '--staged'), ['a/a.js:1 phi/ssn', 'b/b.js:1 phi/ssn']);
    assert.deepEqual(await found(inner, '--staged', '.'), ['a/a.js:1 phi/ssn']);
    assert.deepEqual(await found(one, '--staged', '--exclude', 'a/**'), ['b/b.js:1 phi/ssn']);
  });

  it('judges by the policy that is staged, and says if there is another', async () => {
    const one = repository();
    const off = JSON.stringify({ version: 1, rules: { 'phi/ssn': 'off' } });
    one.write('a.js', SSN);
    one.git('add', '-A');
    one.write('.phi-cordon.json', off);
    const unstaged = await phiCordon(['scan', '--staged', ...DAY], { cwd: one.folder });
    assert.equal(unstaged.code, 1);
    assert.match(unstaged.stderr, /\.phi-cordon\.json is not staged/);
    one.git('add', '-A');
    one.write('.phi-cordon.json', '{ broken');
    assert.deepEqual(await found(one, '--staged'), []);
    one.git('commit', '-q', '-m', 'x');
    one.write('.phi-cordon.json', JSON.stringify({ version: 1 }));
    one.write('b.js', SSN);
    one.git('add', '-A');
    assert.deepEqual(await found(one, '--staged'), ['b.js:1 phi/ssn']);
    assert.deepEqual(await found(one, '--staged', '--policy-ref', 'HEAD'), []);
    one.write('.phi-cordon.json', '{ broken');
    one.git('add', '-A');
    assert.equal((await phiCordon(['scan', '--staged'], { cwd: one.folder })).code, 2);
  });

  it('reports what a changed policy says wrongly, wherever in it', async () => {
    const one = repository();
    const policy = (comment: string) =>
      `{\n  // ${comment}\n  "version": 1,\n  "allow": [{ "rule": "phi/email", "files": ["**"], "reason": "all of them", "approvedBy": "privacy@lakeside.test" }]\n}\n`;
    one.write('.phi-cordon.json', policy('first'));
    one.commit();
    one.write('a.js', 'export {};\n');
    one.git('add', '-A');
    const untouched = await found(one, '--staged');
    assert.deepEqual(untouched, []);
    one.write('.phi-cordon.json', policy('second'));
    one.git('add', '-A');
    const touched = await found(one, '--staged');
    assert.ok(touched.length > 0 && touched.every((line) => line.startsWith('.phi-cordon.json:4 policy/')), touched.join());
  }); // prettier-ignore

  it('reads other files from the index too, and reports a flow by any line of it', async () => {
    const one = repository();
    one.write('log.ts', 'export function report(message: string) {\n  return message;\n}\n');
    one.write('a.ts', "import { report } from './log';\nexport function show(patient: { ssn: string }) {\n  report(patient.ssn);\n}\n");
    one.commit();
    one.write('log.ts', 'export function report(message: string) {\n  console.log(message);\n}\n');
    one.write('a.ts', "import { report } from './log';\nexport function show(patient: { ssn: string }) {\n  // new\n  report(patient.ssn);\n}\n");
    one.git('add', '-A');
    one.write('log.ts', 'export const report = () => undefined;\n');
    const both = await scan(one, '--staged');
    assert.deepEqual(both.findings.map(({ path, line, rule }) => [path, line, rule]), [['log.ts', 2, 'flow/phi-to-log']]);
    one.git('checkout', '-q', '.');
    one.git('commit', '-q', '-m', 'x');
    one.write('a.ts', "import { report } from './log';\nexport function show(patient: { ssn: string }) {\n  // new\n  report(patient.ssn);\n}\n// more\n");
    one.git('add', '-A');
    assert.deepEqual(await found(one, '--staged'), []);
  }); // prettier-ignore

  it('reports the names of new files and of the branch, and of no others', async () => {
    const one = repository();
    one.write('notes/219-45-6781.md', 'a\n');
    one.commit();
    one.write('notes/219-45-6781.md', 'b\n');
    one.git('add', '-A');
    assert.deepEqual(await found(one, '--staged'), []);
    one.write('scan-531-62-9047.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0));
    one.git('mv', 'notes/219-45-6781.md', 'notes/312-555-0187.md');
    one.git('add', '-A');
    one.git('checkout', '-q', '-b', 'fix/patient-mrn-7730418');
    assert.deepEqual(await found(one, '--staged'), ['.git/HEAD:1 phi/mrn', 'notes/[PHONE].md:1 phi/phone', 'scan-[SSN].png:1 phi/ssn']); // prettier-ignore
  });

  it('counts the lines of a message that only returns part', async () => {
    const one = repository();
    const message = (ssn: string) => `MSH|^~\\&|LAB|LAKE|EHR|LAKE|20260301101500||ADT^A01|MSG1|P|2.5.1\rPID|1||7730418^^^LAKE^MR||Quackenbush^Zebulon||19310724|M|||||||||||${ssn}\r`; // prettier-ignore
    one.write('a.hl7', `${message('219-45-6781')}\n`);
    one.commit();
    one.write('a.hl7', `${message('219-45-6781')}\n${message('531-62-9047')}\n`);
    one.git('add', '-A');
    const lines = (await scan(one, '--staged')).findings.map(({ line }) => line);
    assert.ok(lines.length > 0 && lines.every((line) => line > 3), lines.join());
  });

  it('keeps what is suppressed on lines of the change, with its reason', async () => {
    const one = repository();
    const silenced = `// phi-cordon-disable-next-line phi/ssn -- made up for the tests\n${SSN}`;
    one.write('a.js', silenced);
    one.commit();
    one.write('a.js', `${silenced}${silenced}`);
    one.git('add', '-A');
    const { suppressed, findings } = await scan(one, '--staged');
    assert.deepEqual([suppressed.map(({ line }) => line), findings], [[4], []]);
  });

  it('lists what it could not examine, and fails for it where asked', async () => {
    const one = repository();
    one.write('a.bin', Uint8Array.of(1, 0, 2));
    one.write('b.js', 'const a = 1;\n');
    one.git('add', '-A');
    const { notExamined } = await scan(one, '--staged', '--max-size', '3');
    assert.deepEqual(notExamined.map(({ path, reason }) => [path, reason]), [['a.bin', 'binary'], ['b.js', 'too-large']]); // prettier-ignore
    const { code } = await phiCordon(['scan', '--staged', '--strict', '--max-size', '3'], {
      cwd: one.folder,
    });
    assert.equal(code, 3);
  });

  it('reads large files in parts, as they are staged and as they lie there', async () => {
    const one = repository();
    const row = (n: number): string => `${10_000_000 + n},Imogen,Castellane,1958-04-12\n`;
    const rows = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, n) => row(from + n)).join('');
    one.write('visits.csv', `mrn,first_name,last_name,dob\n${rows(0, 8_000)}`);
    one.commit();
    one.write('visits.csv', `mrn,first_name,last_name,dob\n${rows(0, 9_500)}`);
    one.git('add', '-A');
    one.write('visits.csv', `mrn,first_name,last_name,dob\n${rows(0, 8_000)}nothing\n`);
    const staged = await scan(one, '--staged', '--max-size', '3000');
    const mrns = staged.findings.filter(({ rule }) => rule === 'phi/mrn');
    assert.deepEqual([mrns.length, mrns[0]!.line, mrns.at(-1)!.line], [1_001, 8_002, 9_002]);
    assert.match(mrns.at(-1)!.message, /500 more in this file/);
    assert.deepEqual(staged.notExamined, []);
    assert.deepEqual((await scan(one, '--changed', 'HEAD', '--max-size', '3000')).findings, []);
    one.write('219-45-6781.zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4_000, 'a')]));
    one.git('add', '-A');
    const archive = await scan(one, '--staged', '--max-size', '3000');
    assert.deepEqual(
      archive.notExamined.map(({ reason }) => reason),
      ['archive'],
    );
    assert.ok(archive.findings.some(({ rule, line }) => rule === 'phi/ssn' && line === 1));
  });
});

describe('phi-cordon scan --changed', function () {
  // Each test runs git and processes of its own.
  this.timeout(60_000);

  function branched(): Repository {
    const one = repository();
    one.write('a.js', SSN);
    one.commit();
    one.git('checkout', '-q', '-b', 'feature');
    one.write('b.js', SSN);
    one.commit();
    one.write('a.js', `${SSN}${OTHER}`);
    one.write('c.js', SSN);
    return one;
  }

  it('reports what the working tree adds since the branch was left', async () => {
    const one = branched();
    const all = ['a.js:2 phi/ssn', 'b.js:1 phi/ssn', 'c.js:1 phi/ssn'];
    assert.deepEqual(await found(one, '--changed'), all);
    assert.deepEqual(await found(one, '--changed', 'main'), all);
    assert.deepEqual(await found(one, '--changed=main', 'a.js'), ['a.js:2 phi/ssn']);
    assert.deepEqual(await found(one, 'b.js', '--changed', 'main'), ['b.js:1 phi/ssn']);
    assert.deepEqual(await found(one, '--changed', '--', 'c.js'), ['c.js:1 phi/ssn']);
    assert.deepEqual(await found(one, '--changed', 'HEAD'), ['a.js:2 phi/ssn', 'c.js:1 phi/ssn']);
    const { summary } = await scan(one, '--changed');
    assert.deepEqual(summary.compared, { what: 'changed', with: 'main', commit: one.git('rev-parse', 'main').trim() }); // prettier-ignore
  });

  it('says so where there is nothing to compare with', async () => {
    const one = branched();
    one.git('checkout', '-q', '--orphan', 'alone');
    one.git('commit', '-q', '-m', 'x');
    const cases: [args: string[], cwd: string, said: RegExp][] = [
      [['--changed', 'nowhere'], one.folder, /finds no commit nowhere/],
      [['--changed', '219-45-6781'], one.folder, /finds no commit \[SSN\]/],
      [['--changed', 'main'], one.folder, /no commit in common/],
      [['--changed'], tempFolder(), /needs git and a repository/],
      [['--staged'], tempFolder(), /needs git and a repository/],
      [['--staged', '--changed'], one.folder, /exclude each other/],
      [['--stdin', '--staged'], one.folder, /exclude each other/],
      [['--message', 'nowhere'], one.folder, /cannot be read \(ENOENT\)/],
    ];
    for (const [args, cwd, said] of cases) {
      const { code, stderr } = await phiCordon(['scan', ...args], { cwd });
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, said);
    }
  });

  it('says of a shallow clone that it is one', async () => {
    const one = repository();
    for (const text of ['1', '2', '3']) {
      one.write('a.js', text);
      one.commit();
    }
    one.git('checkout', '-q', '-b', 'feature', 'HEAD~1');
    one.write('b.js', SSN);
    one.commit();
    const clone = repositoryAt(path.join(tempFolder(), 'clone'));
    one.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${one.folder}`, clone.folder);
    const { code, stderr } = await phiCordon(['scan', '--changed', 'origin/main'], { cwd: clone.folder });
    assert.equal(code, 2);
    assert.match(stderr, /This clone is shallow: git fetch --unshallow/);
    assert.equal((await phiCordon(['scan', '--staged'], { cwd: clone.folder })).code, 0);
  });
});

describe('phi-cordon scan --message', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);

  const MESSAGE = 'Correct a name\n\nFor the patient with SSN 219-45-6781\n\nReviewed-by: Q Q <q@example.test>\n; SSN 531-62-9047\n; ------------------------ >8 ------------------------\n+SSN 531-62-9047\n'; // prettier-ignore

  it('reads what git will keep of a message', async () => {
    const one = repository();
    one.git('config', 'core.commentChar', ';');
    const file = path.join(one.folder, '.git', 'COMMIT_EDITMSG');
    writeFileSync(file, MESSAGE);
    const lines = async (env: Record<string, string> = {}): Promise<number[]> => {
      const { stdout } = await phiCordon(['scan', '--format', 'json', '--message', file], { cwd: one.folder, env }); // prettier-ignore
      return (JSON.parse(stdout) as Parsed).findings.map(({ line }) => line);
    };
    assert.deepEqual(await lines(), [3]);
    // Nobody edits it, so git keeps all.
    assert.deepEqual(await lines({ GIT_EDITOR: ':' }), [3, 6, 8]);
    one.git('config', 'commit.cleanup', 'scissors');
    assert.deepEqual(await lines(), [3, 6]);
    one.git('config', 'commit.cleanup', 'verbatim');
    assert.deepEqual(await lines(), [3, 6, 8]);
    one.git('config', 'commit.cleanup', 'strip');
    assert.deepEqual(await lines({ GIT_EDITOR: ':' }), [3]);
    assert.equal(readFileSync(file, 'utf8'), MESSAGE);
    writeFileSync(file, 'Correct a name (#4711)\n\nSigned-off-by: Quillon Vantreight <q@example.test>\n');
    assert.deepEqual(await phiCordon(['scan', '--quiet', '--message', file], { cwd: one.folder }), { code: 0, stdout: '', stderr: '' }); // prettier-ignore
  });
});

describe('planted values in what git holds', function () {
  // Runs git and processes of its own.
  this.timeout(120_000);

  // Everything here is invented, and occurs nowhere else.
  const VALUES = ['219-45-6781', '531-62-9047', '7730418', '312-555-0187', 'Quackenbush', 'Zebulon', 'zq.private@thistledown-mail.test']; // prettier-ignore
  const [ssn, ssn2, mrn, phone, family, given, email] = VALUES as [string, string, string, string, string, string, string]; // prettier-ignore

  function assertFree(text: string, where: string): void {
    for (const value of [...VALUES, '6781', '9047', 'thistledown'])
      assert.ok(!text.toLowerCase().includes(value.toLowerCase()), `${where} shows a planted value`);
  }

  it('are in no output of scans, hooks and refusals', async () => {
    const one = repository();
    one.write('a.md', 'a\n');
    one.commit();
    one.git('branch', `visit/${ssn}`);
    one.git('checkout', '-q', '-b', `fix/patient-mrn-${mrn}-jennifer-garcia`);
    const note = `Patient: ${given} ${family}\nSSN: ${ssn}\nPhone: ${phone}\nEmail: ${email}\nMRN: ${mrn}\n`;
    one.write('a.md', note);
    one.write(`notes/patient ${mrn}.md`, note);
    one.write(`notes/${ssn2}.csv`, `name,ssn\n${given} ${family},${ssn}\n`);
    one.write(`labs/jennifer_garcia-${phone}.pdf`, Buffer.from([0x25, 0x50, 0x44, 0x46, 0]));
    one.git('add', '-A');
    one.write('a.md', `${note}${ssn2}\n`);
    one.write('.git/MSG', `Fix ${given} ${family}\n\nSSN ${ssn}, phone ${phone}, ${email}\n`);
    const runs: string[][] = [
      ...['text', 'json', 'sarif', 'html'].flatMap((format) =>
        [['--staged'], ['--changed', `visit/${ssn}`], ['--message', '.git/MSG']].map((args) => ['scan', '--format', format, ...args]),
      ),
      ['scan', '--staged', '--explain'],
      ['scan', '--staged', '--strict', '--max-size', '20'],
      ['scan', '--changed', `nowhere/${ssn}`],
      ['scan', '--message', `.git/${ssn}`],
      ['hook', 'install', 'git'],
    ];
    for (const args of runs) {
      const { stdout, stderr } = await phiCordon([...args], { cwd: one.folder });
      assertFree(stdout + stderr, runs.indexOf(args) + args.join(' '));
      assert.ok(!/garcia/i.test(stdout + stderr), `${args.join(' ')} shows a name`);
    }
    const { findings } = await scan(one, '--staged');
    for (const file of ['.git/HEAD', 'a.md', 'notes/[SSN].csv'])
      assert.ok(findings.some(({ path }) => path === file), `nothing is found in ${file}, or the search proves nothing`);
  }); // prettier-ignore
});
