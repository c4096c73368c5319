import assert from 'node:assert/strict';
import { phiCordon, phiCordonProcess, SSN_FILE, tempProject } from './support';

describe('the command line', function () {
  // The first of a run waits for what is built.
  this.timeout(60_000);
  const refused: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['scna'], /Did you mean scan\?/],
    [['scan', '--formt', 'json'], /Did you mean --format\?/],
    [
      ['scan', '--format', 'jsn'],
      /--format takes one of: text, json, sarif, html, csv, markdown, junit, unix\./,
    ],
    [['scan', '--format'], /--format needs a value/],
    [['scan', '--format', '--strict'], /--format needs a value/],
    [['scan', '--format', 'json', '--format', 'text'], /twice/],
    [['scan', '--strict=yes'], /takes no value/],
    [['scan', '--date', '2026-02-30'], /calendar date/],
    [['scan', '--max-size', '5MB'], /whole number/],
    [['scan', '--policy', 'a.json', '--no-policy'], /exclude each other/],
    [['scan', '--stdin', '.'], /takes no paths/],
    [['scan', '-x'], /Unknown option/],
    [['fix'], /--all, or --rule/],
    [['fix', '--rule', 'phi/snn'], /id of a rule/],
    [['redact', '--standard', 'hipaa'], /takes one of: safe-harbor, limited-data-set, surrogate-dates/],
    [['redact', '--in-place'], /needs files/],
    [['policy'], /init, check, show, explain/],
    [['policy', 'explain', '../elsewhere'], /out of the root/],
    [['rules', 'phi/sn'], /Did you mean phi\/ssn\?/],
    [['providers', 'opnai'], /Did you mean openai\?/],
  ];
  for (const [args, says] of refused) {
    it(`refuses ${args.join(' ')} and says what it takes`, async () => {
      const { code, stdout, stderr } = await phiCordon(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.equal(stderr.trim().split('\n').length, 1);
    });
  }

  it('explains itself, and each command with its options and exit codes', async () => {
    const general = await phiCordon(['--help']);
    assert.equal(general.code, 0);
    for (const command of ['scan', 'fix', 'redact', 'policy', 'providers', 'rules', 'report', 'audit']) {
      assert.match(general.stdout, new RegExp(`phi-cordon ${command}`));
      const { code, stdout } = await phiCordon([command, '--help']);
      assert.equal(code, 0);
      assert.match(stdout, /Exit code: 0/);
    }
    assert.equal((await phiCordon([])).code, 2);
    assert.equal((await phiCordon(['--version'])).stdout, '9.9.9\n');
  });

  it('lists rules and providers', async () => {
    assert.match((await phiCordon(['rules'])).stdout, /^phi\/ssn +error/m);
    assert.match((await phiCordon(['rules', 'phi/ssn'])).stdout, /164\.514\(b\)\(2\)\(i\)\(G\)/);
    assert.match((await phiCordon(['providers', '--hosts'])).stdout, /^ +api\.openai\.com$/m);
    assert.match((await phiCordon(['providers', 'openai'])).stdout, /BAA/);
  });

  it('answers the same in a process of its own, where no code can be generated', async () => {
    const policy = '{ "version": 1, "zones": [{ "files": ["**"], "handles": "phi" }] }';
    const cwd = tempProject({ 'a.ts': SSN_FILE, '.phi-cordon.json': policy });
    const calls = [
      ['scan', '--format', 'sarif', '--explain'],
      ['fix', '--all'],
      ['exclude'],
      ['policy', 'check'],
      ['policy', 'show'],
      ['providers'],
      ['rules'],
      ['report', 'merge', 'a.ts'],
      ['nothing'],
    ];
    for (const call of calls) {
      const own = await phiCordonProcess(call, { cwd });
      assert.deepEqual(await phiCordon(call, { cwd }), own, call.join(' '));
    }
  });
});
