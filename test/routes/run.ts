/**
 * Proves the routes against the real SDKs: `npx tsx test/routes/run.ts`. Installs what it needs into this folder when
 * it is not there yet, and needs no network afterwards. Exits 1 on failure; says what it skips.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

const HERE = __dirname;
/** Inside a folder that every tool leaves alone already. */
const VENV = path.join(HERE, 'node_modules/.venv');
const WINDOWS = process.platform === 'win32';

function installed(): boolean {
  const manifest = path.join(HERE, 'node_modules/openai/package.json');
  const wanted = JSON.parse(readFileSync(path.join(HERE, 'package.json'), 'utf8')).devDependencies.openai;
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === wanted;
}

function installNode(): void {
  if (installed()) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit', shell: WINDOWS }); // prettier-ignore
  if (status === 0) return;
  console.error('The SDK could not be installed into test/routes, so the routes are not proved.');
  process.exit(1);
}

/** The interpreter of a virtual environment with the pinned SDK, or why there is none. */
function preparePython(): { readonly python: string } | { readonly skipped: string } {
  const python = path.join(VENV, WINDOWS ? 'Scripts/python.exe' : 'bin/python');
  const pinned = /^openai==(.*)$/m.exec(readFileSync(path.join(HERE, 'requirements.txt'), 'utf8'))![1];
  const check = ['-c', `import openai, sys; sys.exit(openai.__version__ != "${pinned}")`];
  if (existsSync(python) && spawnSync(python, check).status === 0) return { python };
  const base = WINDOWS ? 'python' : 'python3';
  if (spawnSync(base, ['--version']).status !== 0) return { skipped: `${base} is not installed` };
  if (spawnSync(base, ['-m', 'venv', VENV]).status !== 0)
    return { skipped: 'a virtual environment cannot be made here' };
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', 'requirements.txt'];
  const { status } = spawnSync(python, pip, { cwd: HERE, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? { python } : { skipped: 'the Python SDK could not be installed' };
}

installNode();
const prepared = preparePython();
if ('python' in prepared) process.env['ROUTES_PYTHON'] = prepared.python;
else console.log(`Skipped: Python programs are not run, because ${prepared.skipped}.`);

const mocha = new Mocha({ reporter: 'spec', timeout: 120_000 });
for (const file of ['javascript.proof.ts', 'python.proof.ts']) mocha.addFile(path.join(HERE, file));
mocha.run((failures) => process.exit(failures > 0 ? 1 : 0));
