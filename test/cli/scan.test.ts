import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, picture, SSN_FILE, tempFolder, tempProject } from './support';

const CLEAN = 'export const answer = 42;\n';

interface Parsed {
  readonly summary: {
    files: number;
    bytes: number;
    findings: number;
    notExamined: number;
    bySeverity: Record<string, number>;
  };
  readonly findings: readonly Record<string, unknown>[];
  readonly notExamined: readonly { path: string; reason: string }[];
  readonly [key: string]: unknown;
}

async function scanJson(cwd: string, ...args: string[]): Promise<Parsed> {
  const { stdout, stderr } = await phiCordon(['scan', '--format', 'json', ...args], { cwd });
  assert.equal(stderr, '');
  return JSON.parse(stdout) as Parsed;
}

describe('phi-cordon scan', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  it('exits with 0, 1, 2 and 3, each for one thing', async () => {
    const clean = tempProject({ 'a.ts': CLEAN });
    const dirty = tempProject({ 'a.ts': SSN_FILE });
    const binary = tempProject({ 'a.ts': CLEAN, 'b.dat': Uint8Array.of(1, 0, 2) });
    const both = tempProject({ 'a.ts': SSN_FILE, 'b.dat': Uint8Array.of(1, 0, 2) });
    const codes: [folder: string, args: string[], code: number][] = [
      [clean, [], 0],
      [clean, ['--strict'], 0],
      [dirty, [], 1],
      [dirty, ['--fail-on', 'never'], 0],
      [dirty, ['nowhere.ts'], 2],
      [dirty, ['--policy', 'nowhere.json'], 2],
      [binary, [], 0],
      [binary, ['--strict'], 3],
      [binary, ['--strict', '--exclude', '*.dat'], 0],
      [both, ['--strict'], 1],
    ];
    for (const [cwd, args, code] of codes) {
      const ran = await phiCordon(['scan', ...args], { cwd });
      assert.equal(ran.code, code, `${args.join(' ')}\n${ran.stdout}${ran.stderr}`);
    }
  });

  it('fails on the severity that is asked for', async () => {
    const cwd = tempProject({ 'notes.md': 'Call the patient at phone 312-555-0142.\n' });
    const { summary } = await scanJson(cwd);
    const worst = ['error', 'warning', 'information'].find((severity) => summary.bySeverity[severity]! > 0)!;
    for (const severity of ['error', 'warning', 'information']) {
      const expected = ['error', 'warning', 'information'].indexOf(severity) >= ['error', 'warning', 'information'].indexOf(worst) ? 1 : 0; // prettier-ignore
      assert.equal((await phiCordon(['scan', '--fail-on', severity], { cwd })).code, expected, severity);
    }
  });

  it('prints the JSON of the contract, with its keys in order', async () => {
    const report = await scanJson(tempProject({ 'src/a.ts': SSN_FILE }), '--date', '2026-11-22');
    assert.deepEqual(Object.keys(report), ['version', 'tool', 'date', 'commit', 'policy', 'summary', 'findings', 'suppressed', 'notExamined']); // prettier-ignore
    assert.deepEqual(report['tool'], { name: 'phi-cordon', version: '9.9.9' });
    assert.equal(report['date'], '2026-11-22');
    assert.equal(report['commit'], null);
    assert.deepEqual(report['policy'], { path: null, found: false });
    assert.deepEqual(Object.keys(report.summary), ['files', 'bytes', 'findings', 'bySeverity', 'byRule', 'notExamined', 'suppressed']); // prettier-ignore
    const ssn = report.findings.find(({ rule }) => rule === 'phi/ssn')!;
    assert.deepEqual(Object.keys(ssn), ['rule', 'path', 'start', 'end', 'line', 'column', 'endLine', 'endColumn', 'cell', 'severity', 'confidence', 'message', 'context', 'identifier', 'provider', 'host', 'basis', 'tags', 'fingerprint', 'commit', 'steps', 'remedies']); // prettier-ignore
    assert.equal(ssn['path'], 'src/a.ts');
    assert.equal(SSN_FILE.slice(ssn['start'] as number, ssn['end'] as number), '219-45-6781');
    assert.deepEqual([ssn['line'], ssn['column'], ssn['identifier']], [1, 32, 'G']);
  });

  it('tells what a file brings about in another there, once, in every format, and fails on it', async () => {
    const hands = (name: string) => `import { send } from '../lib/b';\nexport function ${name}(patient: { ssn: string }) {\n  send(patient.ssn);\n}\n`; // prettier-ignore
    const cwd = tempProject({
      '.phi-cordon.json': '{ "version": 1 }',
      'lib/b.ts': "import * as Sentry from '@sentry/node';\nexport function send(entry: unknown) {\n  Sentry.captureMessage(`entry ${entry}`);\n}\n",
      'src/a.ts': hands('a'),
      'src/z.ts': hands('z'),
    }); // prettier-ignore
    const report = await scanJson(cwd);
    const [finding, more] = report.findings;
    assert.equal(more, undefined, JSON.stringify(more));
    const {
      path: at,
      line,
      context,
      steps,
    } = finding as Record<string, unknown> & { steps: { path: string }[] };
    assert.deepEqual([at, line, report.summary.findings, report.summary['files']], ['lib/b.ts', 3, 1, 4]);
    assert.match(context as string, /\(`…`\);$/);
    assert.deepEqual([steps[0]!.path, steps.at(-1)!.path], ['src/a.ts', 'lib/b.ts']);
    assert.equal((await phiCordon(['scan'], { cwd })).code, 1);
    assert.equal((await phiCordon(['scan', 'src/z.ts'], { cwd })).code, 1);
    assert.equal((await phiCordon(['scan', 'lib'], { cwd })).code, 0);
    const text = await phiCordon(['scan', 'src/a.ts'], { cwd });
    assert.match(text.stdout, /^lib\/b\.ts\n {2}error +3:3 +flow\/phi-to-third-party /m);
    assert.match(text.stdout, /1 file\b/);
    const sarif = JSON.parse((await phiCordon(['scan', '--format', 'sarif'], { cwd })).stdout) as { runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] }; // prettier-ignore
    assert.deepEqual(sarif.runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri), ['lib/b.ts']); // prettier-ignore
  });

  it('says where, what and what was not examined, and never more than it knows', async () => {
    const dirty = await phiCordon(['scan'], {
      cwd: tempProject({ 'src/a.ts': SSN_FILE, 'x.png': picture() }),
    });
    assert.match(dirty.stdout, /^src\/a\.ts\n {2}error +1:\d+ +phi\/\S+ /m);
    assert.match(dirty.stdout, /Not examined +1 image/);
    assert.doesNotMatch(dirty.stdout, /Nothing found|\u001b/);
    const clean = await phiCordon(['scan'], { cwd: tempProject({ 'a.ts': CLEAN }) });
    assert.match(clean.stdout, /\nNothing found in what was examined\.\n$/);
    assert.doesNotMatch(clean.stdout, /\b(safe|compliant|no PHI|violation|de-identified)\b/i);
  });

  it('examines standard input as if it were a file', async () => {
    const cwd = tempProject({ 'src/other.ts': CLEAN });
    const args = ['scan', '--stdin', '--stdin-path', 'src\\a.ts', '--format', 'json'];
    const { code, stdout } = await phiCordon(args, { cwd, stdin: SSN_FILE });
    assert.equal(code, 1);
    const report = JSON.parse(stdout) as Parsed;
    assert.equal(report.summary.files, 1);
    assert.ok(report.findings.every((finding) => finding['path'] === 'src/a.ts'));
    assert.equal((await phiCordon(['scan', '--stdin', '--stdin-path', '../a.ts'], { cwd })).code, 2);
  });

  it('leaves out what is ignored or excluded, and reads what is large in parts', async () => {
    const files = { '.gitignore': 'out/\n', 'out/a.ts': SSN_FILE, 'b.ts': CLEAN, 'lib/c.ts': CLEAN, 'big.txt': 'x'.repeat(3000) }; // prettier-ignore
    const cwd = tempProject(files);
    const paths = async (...args: string[]) => (await scanJson(cwd, ...args)).summary.files;
    assert.equal(await paths(), 4);
    assert.equal(await paths('--no-ignore'), 5);
    assert.equal(await paths('--exclude', 'lib', '--exclude', '*.txt'), 2);
    assert.equal(await paths('--include', 'lib/**'), 1);
    const { notExamined, summary } = await scanJson(cwd, '--max-size', '20');
    assert.deepEqual(notExamined.map(({ path, reason }) => [path, reason]), [['b.ts', 'too-large'], ['lib/c.ts', 'too-large']]); // prettier-ignore
    assert.deepEqual([summary.files, summary.bytes], [2, 3005]);
  });

  it('writes the output whole, or not at all', async () => {
    const cwd = tempProject({ 'a.ts': SSN_FILE });
    const out = path.join(tempFolder(), 'deep/report.html');
    const ran = await phiCordon(['scan', '--format', 'html', '--output', out], { cwd });
    assert.deepEqual([ran.code, ran.stdout, ran.stderr], [1, '', '']);
    assert.match(readFileSync(out, 'utf8'), /^<!doctype html>[^]*<\/html>\n$/);
    assert.deepEqual(readdirSync(path.dirname(out)), ['report.html']);
    const blocked = await phiCordon(['scan', '--output', path.join(out, 'inside.txt')], { cwd });
    assert.equal(blocked.code, 2);
    assert.match(blocked.stderr, /cannot be written/);
  });

  it('stops at a broken policy with its line and column', async () => {
    const cwd = tempProject({
      'a.ts': SSN_FILE,
      '.phi-cordon.json': '{\n  "version": 1,\n  "zonse": []\n}\n',
    });
    const { code, stdout, stderr } = await phiCordon(['scan'], { cwd });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^\.phi-cordon\.json:3:3: .*zonse/m);
    assert.equal((await phiCordon(['scan', '--no-policy'], { cwd })).code, 1);
  });

  it('reports what is wrong with a policy that can be used', async () => {
    const policy = { version: 1, routes: [{ from: 'openai', to: 'azure-prod' }] };
    const report = await scanJson(tempProject({ '.phi-cordon.json': JSON.stringify(policy) }));
    assert.deepEqual(report['policy'], { path: '.phi-cordon.json', found: true });
    assert.deepEqual(report.findings.map(({ rule }) => rule), ['policy/route-unapproved']); // prettier-ignore
  });

  it('obeys a policy given by name, as if it lay in the root', async () => {
    const allow = [{ rule: 'phi/*', files: ['a.ts'], reason: 'made up' }];
    const elsewhere = tempProject({ 'team.json': JSON.stringify({ version: 1, allow }) });
    const cwd = tempProject({ 'a.ts': SSN_FILE });
    const report = await scanJson(cwd, '--policy', path.join(elsewhere, 'team.json'));
    assert.equal(report.summary.findings, 0);
    assert.ok((report['suppressed'] as unknown[]).length > 0);
  });

  it('gives the same findings whether it scans a folder of the project or the whole', async () => {
    const cwd = tempProject({
      '.phi-cordon.json': '{ "version": 1 }',
      'src/a.ts': SSN_FILE,
      'src/b.ts': SSN_FILE,
    });
    const whole = await scanJson(cwd);
    const part = await scanJson(path.join(cwd, 'src'));
    assert.deepEqual(part.findings, whole.findings);
  });

  it('does not mind a reader that goes away', async () => {
    const files = Array.from({ length: 200 }, (_, i) => [`f${i}.ts`, SSN_FILE] as const);
    const cwd = tempProject(Object.fromEntries(files));
    const { code, stderr } = await phiCordon(['scan', '--format', 'json'], { cwd, closeOutput: true });
    assert.deepEqual([code, stderr], [1, '']);
  });
});
