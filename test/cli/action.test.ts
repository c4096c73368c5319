import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { repository } from '../node/repository';
import { cliBundle, phiCordon, SSN_FILE, tempFolder } from './support';

const ROOT = path.resolve(__dirname, '../..');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as Action;
const [step, ...others] = action.runs.steps;

/** Runs the step as a runner does, with the packed command line in the place of the registry's. */
async function run(cwd: string, inputs: Readonly<Record<string, string>>) {
  const folder = tempFolder();
  const bundle = await cliBundle();
  const npm = `#!/bin/sh\necho "$*" >> "${folder}/calls"\nwhile [ "$1" != -- ]; do shift; done\nshift 2\nexec "${process.execPath}" "${bundle}" "$@"\n`;
  writeFileSync(path.join(folder, 'npm'), npm, { mode: 0o755 });
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(step!.env)) {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
    env[name] = input === undefined ? ROOT : (inputs[input] ?? action.inputs[input]!.default);
  }
  const files = { GITHUB_OUTPUT: path.join(folder, 'outputs'), GITHUB_STEP_SUMMARY: path.join(folder, 'summary') };
  const { status, stderr } = spawnSync('bash', ['-c', step!.run], {
    cwd, encoding: 'utf8', env: { ...process.env, ...env, ...files, RUNNER_TEMP: folder, PATH: `${folder}:${process.env['PATH']}` },
  });
  const read = (name: string): string => (existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : '');
  const outputs = Object.fromEntries(read('outputs').split('\n').filter(Boolean).map((line) => line.split('=', 2) as [string, string]));
  return { status, stderr, outputs, summary: read('summary'), calls: read('calls') };
} // prettier-ignore

function findingsIn(file: string): { path: string }[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { findings: { path: string }[] }).findings;
}

describe('the GitHub action', function () {
  // Each test runs processes of its own.
  this.timeout(120_000);

  it('hands its inputs over as variables, and declares what it uses', () => {
    assert.deepEqual(others, []);
    assert.doesNotMatch(step!.run, /\$\{\{/);
    const used = Object.values(step!.env).flatMap((value) => /inputs\.([\w-]+)/.exec(value)?.[1] ?? []);
    assert.deepEqual(used.sort(), Object.keys(action.inputs).sort());
    assert.deepEqual(Object.keys(action.outputs), ['json', 'sarif', 'markdown']);
  });

  it('writes every report from one scan, compares with the baseline of another branch, and fails on findings', async () => {
    const made = repository();
    made.write('src/a b.ts', SSN_FILE);
    made.write('src/c.ts', SSN_FILE);
    made.commit();
    const all = await run(made.folder, { paths: '\n  src/a b.ts\n', options: '--date\n2026-11-22\n' });
    assert.equal(all.status, 1, all.stderr);
    assert.deepEqual(
      [...new Set(findingsIn(all.outputs['json']!).map((finding) => finding.path))],
      ['src/a b.ts'],
    );
    assert.match(readFileSync(all.outputs['sarif']!, 'utf8'), /"version": "2\.1\.0"/);
    assert.match(all.summary, /^<!-- phi-cordon -->/);
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.ok(all.calls.includes(`--package=phi-cordon@${version} `));
    assert.equal(all.calls.match(/ scan /g)!.length, 1);
    made.git('checkout', '-q', '-b', 'work');
    const accepted = await phiCordon(['scan', '--update-baseline', '--date', '2026-11-22'], {
      cwd: made.folder,
    });
    assert.equal(accepted.code, 0, accepted.stderr);
    made.commit();
    const baseline = '.phi-cordon/baseline.json';
    assert.equal((await run(made.folder, { baseline })).status, 0);
    assert.equal((await run(made.folder, { baseline, 'policy-ref': 'main' })).status, 2);
    const quiet = await run(made.folder, { 'fail-on': 'never', package: './x.tgz' });
    assert.equal(quiet.status, 0, quiet.stderr);
    assert.ok(quiet.calls.includes('--package=./x.tgz '));
  });

  it('reports what a change adds, and one part of the files', async () => {
    const made = repository();
    made.write('a.ts', SSN_FILE);
    made.commit();
    made.git('checkout', '-q', '-b', 'work');
    made.write('b.ts', SSN_FILE);
    made.commit();
    const changed = await run(made.folder, { changed: 'main', 'policy-ref': 'main' });
    assert.equal(changed.status, 1, changed.stderr);
    assert.deepEqual(
      [...new Set(findingsIn(changed.outputs['json']!).map((finding) => finding.path))],
      ['b.ts'],
    );
    assert.match(changed.summary, /, new\n/);
    const part = await run(made.folder, { shard: '2/3' });
    assert.deepEqual([part.status, Object.keys(part.outputs)], [0, ['json']]);
    assert.match(part.outputs['json']!, /phi-cordon-2-of-3\.json$/);
  });
});
