// The npm package of the command line: packed, then used in an empty folder without a network.
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assistant } from '../cli/mcp/client';
import { ROOT, WORKSPACE } from '../host/paths';
import { Chain, type TestResult } from '../host/results';
import { VALUES } from '../host/suite/support/values';
import { tarballNames } from './archive';
import { npm, packTarball } from './stage';

const ALLOWED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md)$/,
  /^dist\/(cli|commands|core|hook|hookInspect|hookPolicy|lexicon|mcp)\.js$/,
  /^dist\/grammars\/[\w-]+\.wasm$/,
  /^docs\/rules\/[\w-]+\.md$/,
];

interface Report {
  readonly findings: readonly { readonly rule: string; readonly path: string }[];
}

export async function testCli(folder: string): Promise<TestResult[]> {
  const chain = new Chain('npm package');
  const home = mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-npm-'));
  const dirty = path.join(home, 'dirty');
  cpSync(WORKSPACE, dirty, { recursive: true });
  const clean = path.join(home, 'clean');
  mkdirSync(clean);
  cpSync(path.join(WORKSPACE, 'src/clean.ts'), path.join(clean, 'clean.ts'));
  let tarball = '';
  const exec = (...args: string[]) => execPacked(tarball, home, args);
  try {
    await chain.check('is packed', () => {
      tarball = packTarball(folder);
    });
    await chain.check('holds what it needs and nothing else', () => {
      const names = tarballNames(tarball);
      assert.deepEqual(names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name))), []); // prettier-ignore
      assert.ok(names.includes('dist/cli.js') && names.includes('dist/grammars/tree-sitter.wasm'));
    });
    await chain.check('npm exec runs it offline and it tells its version', () => {
      const { status, stdout, stderr } = exec('--version');
      const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
        version: string;
      };
      assert.equal(status, 0, stderr);
      assert.ok(stdout.includes(version), stdout);
    });
    await chain.check('a scan with findings ends with 1 and shows no value', () => {
      const { status, stdout, stderr } = exec('scan', dirty);
      assert.equal(status, 1, stderr);
      for (const value of VALUES) assert.ok(!(stdout + stderr).includes(value), 'a planted value');
    });
    await chain.check('a scan without findings ends with 0', () => {
      const { status, stderr } = exec('scan', clean);
      assert.equal(status, 0, stderr);
    });
    await chain.check('bad usage ends with 2', () => {
      assert.equal(exec('scan', '--no-such-option').status, 2);
    });
    await chain.check('is all that the image runs', () => {
      const dockerfile = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8');
      const [, entry] = /^ENTRYPOINT \["node", "\/phi-cordon\/(.+)"\]$/m.exec(dockerfile) ?? [];
      const command = JSON.parse(/^CMD (\[.+\])$/m.exec(dockerfile)![1]!) as string[];
      const unpacked = path.join(home, 'image');
      mkdirSync(unpacked);
      assert.equal(spawnSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components', '1']).status, 0);
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(unpacked, entry!), ...command], { cwd: dirty, encoding: 'utf8' }); // prettier-ignore
      assert.equal(status, 1, stderr);
      assert.match(stdout, /llm\/no-baa/);
    });
    await chain.check('finds its grammars, and generates no code', () => {
      npm(['install', '--offline', '--no-save', '--no-audit', '--no-fund', '--prefix', home, tarball], home);
      const cli = path.join(home, 'node_modules/phi-cordon/dist/cli.js');
      const args = ['--disallow-code-generation-from-strings', cli, 'scan', dirty, '--format', 'json'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
      assert.equal(status, 1, stderr);
      const { findings } = JSON.parse(stdout) as Report;
      const calls = findings.filter(({ rule }) => rule === 'llm/no-baa').map(({ path: file }) => file);
      assert.ok(calls.includes('src/summary.ts') && calls.includes('src/summary.py'), calls.join(', '));
    });
    await chain.check('serves the tools of assistants, and generates no code', async () => {
      const cli = path.join(home, 'node_modules/phi-cordon/dist/cli.js');
      const { client, call, close, said } = await assistant(dirty, { cli });
      assert.equal((await client.listTools()).tools.length, 4);
      const { text } = await call('read_file_deidentified', { path: 'src/intake.ts' });
      for (const value of VALUES) assert.ok(!text.includes(value), 'a planted value');
      assert.match((await call('list_phi_findings')).text, /src\/summary\.py:\d+:\d+ \w+ llm\/no-baa/);
      assert.match((await call('check_llm_endpoint', { provider: 'openai' })).text, /^NOT APPROVED/);
      assert.match((await call('scan_paths', { paths: ['data'] })).text, /phi\/ssn/);
      await close();
      assert.equal(said(), '');
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return chain.results;
}

function execPacked(tarball: string, cwd: string, args: readonly string[]): SpawnSyncReturns<string> {
  const all = ['exec', '--offline', '--yes', `--package=${tarball}`, '--', 'phi-cordon', ...args];
  return spawnSync('npm', all, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}
