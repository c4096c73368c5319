import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, SSN_FILE, tempFolder, tempProject } from './support';

const CALL = `import OpenAI from 'openai';
export const ai = new OpenAI({ baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1' });
`;
const APPROVED = {
  version: 1,
  agreements: { msft: { kind: 'baa', accepted: '2026-01-14', expires: 'evergreen' } },
  approvals: {
    azure: {
      provider: 'azure-openai',
      agreement: 'msft',
      endpoints: ['https://lakeside-phi.openai.azure.com'],
      status: 'approved',
    },
  },
};
const STRICT = { version: 1, zones: [{ files: ['src/**'], handles: 'phi' }] };
const DATE = ['--date', '2026-11-22'];

function git(cwd: string, ...args: string[]): void {
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@lakeside.test', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main']; // prettier-ignore
  execFileSync('git', [...settings, ...args], { cwd, stdio: 'ignore' });
}

describe('the policy in force, for the command line', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);

  it('--policy-ref judges by the target branch, nested policies and bases included: a change cannot approve itself', async () => {
    const cwd = tempProject({
      '.phi-cordon.json': JSON.stringify({ ...STRICT, extends: './base.json' }),
      'base.json': '{ "version": 1 }',
      'src/a.ts': CALL,
    });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'base');
    git(cwd, 'checkout', '-q', '-b', 'change');
    for (const file of ['.phi-cordon.json', 'src/.phi-cordon.json', 'base.json'])
      writeFileSync(path.join(cwd, file), JSON.stringify(APPROVED));
    const own = await phiCordon(['scan', 'src/a.ts', ...DATE], { cwd });
    assert.equal(own.code, 0, own.stdout);
    const byTarget = await phiCordon(['scan', 'src/a.ts', '--policy-ref', 'main', ...DATE], { cwd });
    assert.equal(byTarget.code, 1, byTarget.stdout);
    const explained = await phiCordon(['policy', 'explain', 'src/a.ts', '--policy-ref', 'main', ...DATE], {
      cwd,
    });
    assert.match(explained.stdout, /^Policy: \.phi-cordon\.json, then base\.json$/m);
    assert.doesNotMatch(explained.stdout, /Approval/);
  });

  it('--policy-ref says so if there is no such commit, no repository, or a broken policy there', async () => {
    const plain = tempProject({ 'a.ts': CALL });
    const none = await phiCordon(['scan', '--policy-ref', 'main'], { cwd: plain });
    assert.equal(none.code, 2);
    assert.match(none.stderr, /needs a git repository/);
    const cwd = tempProject({ '.phi-cordon.json': '{ "version": 1, ', 'a.ts': CALL });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'broken');
    writeFileSync(path.join(cwd, '.phi-cordon.json'), JSON.stringify(APPROVED));
    const broken = await phiCordon(['scan', '--policy-ref', 'main'], { cwd });
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /\.phi-cordon\.json:1:/);
    for (const ref of ['nowhere', '--output=x', 'main:.phi-cordon.json']) {
      const unknown = await phiCordon(['scan', `--policy-ref=${ref}`], { cwd });
      assert.equal(unknown.code, 2, ref);
      assert.match(unknown.stderr, /git finds no commit/);
    }
    const both = await phiCordon(['scan', '--policy-ref', 'main', '--no-policy'], { cwd });
    assert.match(both.stderr, /exclude each other/);
  });

  it('a base policy counts by option and by variable at once, and only tightens', async () => {
    const folder = tempFolder();
    const at = (name: string, policy: object | string): string => {
      writeFileSync(path.join(folder, name), typeof policy === 'string' ? policy : JSON.stringify(policy));
      return path.join(folder, name);
    };
    const cwd = tempProject({ '.phi-cordon.json': JSON.stringify({ ...APPROVED, rules: { 'phi/*': 'off' } }), 'a.ts': CALL, 'b.ts': SSN_FILE }); // prettier-ignore
    assert.equal((await phiCordon(['scan', ...DATE], { cwd })).code, 0);
    const floor = at('floor.json', { version: 1, rules: { 'phi/ssn': 'error' } });
    const loose = at('loose.json', { version: 1, rules: { '*': 'off' }, allow: [{ rule: '*', files: ['**'], reason: 'r' }] }); // prettier-ignore
    const env = { PHI_CORDON_BASE_POLICY: floor };
    for (const args of [[], ['--base-policy', loose]]) {
      const { code, stdout } = await phiCordon(['scan', ...args, ...DATE], { cwd, env });
      assert.equal(code, 1, stdout);
      assert.match(stdout, /phi\/ssn/);
    }
    const explained = await phiCordon(['policy', 'explain', 'b.ts', ...DATE], { cwd, env });
    assert.match(explained.stdout, /Rule phi\/ssn: error \(base policy, line 1: rules\.phi\/ssn\)/);
    for (const file of [path.join(folder, 'absent.json'), at('broken.json', '{')]) {
      const { code, stderr } = await phiCordon(['scan', ...DATE], { cwd, env: { PHI_CORDON_BASE_POLICY: file } }); // prettier-ignore
      assert.equal(code, 2);
      assert.match(stderr, /base policy/);
    }
  });

  it('check runs the cases of expect under everything that applies, and names the one that fails', async () => {
    const expect = [{ file: 'a.ts', endpoint: 'https://lakeside-phi.openai.azure.com', is: 'approved' }, { file: 'n/a.ts', is: 'none' }]; // prettier-ignore
    const cwd = tempProject({
      '.phi-cordon.json': JSON.stringify({ ...APPROVED, expect }, null, 2),
      'n/.phi-cordon.json': JSON.stringify({ version: 1, zones: [{ files: ['**'], handles: 'phi' }] }),
    });
    const failed = await phiCordon(['policy', 'check', ...DATE], { cwd });
    assert.equal(failed.code, 1);
    assert.match(failed.stdout, /^\.phi-cordon\.json:\d+:\d+: error: Case 2 of expect: the zone in n\/a\.ts is phi, expected none\. \(expect\)$/m); // prettier-ignore
    assert.match(failed.stdout, /2 cases of expect run, 1 failed/);
    writeFileSync(path.join(cwd, 'n/.phi-cordon.json'), JSON.stringify({ version: 1, zones: [{ files: ['**'], handles: 'none', reason: 'r' }] })); // prettier-ignore
    assert.equal((await phiCordon(['policy', 'check', ...DATE], { cwd })).code, 0);
  });
});
