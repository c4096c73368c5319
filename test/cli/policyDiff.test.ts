import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, SSN_FILE, tempProject } from './support';

const POLICY = '.phi-cordon.json';
const STRICT = JSON.stringify({ version: 1, lock: ['llm/*'] }, null, 2);
const LOOSE = JSON.stringify({ version: 1, allow: [{ rule: 'phi/ssn', files: ['a.ts'], reason: 'Vantreight said so' }] }, null, 2); // prettier-ignore

describe('phi-cordon policy diff', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);

  it('compares with a proposed file, from the policies in force to it', async () => {
    const cwd = tempProject({ [POLICY]: STRICT, 'proposal.json': LOOSE, 'a.ts': SSN_FILE });
    const { code, stdout, stderr } = await phiCordon(['policy', 'diff', 'proposal.json'], { cwd });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /from the policies in force to proposal\.json/);
    assert.match(stdout, /\.phi-cordon\.json:\d+ \(before\) {2}lock: llm\/\* is taken out\n/);
    assert.match(stdout, /allow\[0\]: phi\/ssn in a\.ts is added/);
    assert.match(stdout, /Findings that vanish\n {2}a\.ts:1:\d+ {2}error: .*\(phi\/ssn\)/);
    assert.doesNotMatch(stdout, /Vantreight|219-45/);
  });

  it('compares with a git ref, from it to the policies in force, and fails on loosening if asked', async () => {
    const cwd = tempProject({ [POLICY]: STRICT, 'a.ts': SSN_FILE });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.test', ...args], { cwd });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    const same = await phiCordon(['policy', 'diff', 'main', '--fail-on-loosening'], { cwd });
    assert.equal(same.code, 0, same.stderr);
    assert.match(same.stdout, /Nothing differs\./);
    writeFileSync(path.join(cwd, POLICY), LOOSE);
    const { code, stdout } = await phiCordon(['policy', 'diff', 'main', '--format', 'json', '--fail-on-loosening'], { cwd }); // prettier-ignore
    assert.equal(code, 1);
    const diff = JSON.parse(stdout) as { from: string; changes: { effect: string }[]; findings: { vanish: { rule: string }[]; appear: unknown[] } }; // prettier-ignore
    assert.equal(diff.from, 'main');
    assert.deepEqual(diff.changes.map(({ effect }) => effect), ['loosens', 'loosens']); // prettier-ignore
    assert.deepEqual(diff.findings.vanish.map(({ rule }) => rule), ['phi/ssn']); // prettier-ignore
    assert.deepEqual(diff.findings.appear, []);
  });

  it('says what it cannot do: no such ref, a broken policy on either side', async () => {
    const cwd = tempProject({ [POLICY]: STRICT, 'broken.json': '{ "version": 1,,', 'a.ts': SSN_FILE });
    for (const other of [[], ['nowhere'], ['broken.json'], ['--', '--output=x']])
      assert.equal((await phiCordon(['policy', 'diff', ...other], { cwd })).code, 2);
  });
});
