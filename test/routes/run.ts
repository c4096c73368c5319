/**
 * Proves the routes against the real SDKs: `npx tsx test/routes/run.ts`. Installs what it needs into this folder when
 * it is not there yet, and needs no network afterwards. Exits 1 on failure; says what it skips.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

const HERE = __dirname;
/** Inside a folder that every tool leaves alone already. */
const VENV = path.join(HERE, 'node_modules/.venv');
const WINDOWS = process.platform === 'win32';

/** Whether what is installed is what the lock file names. */
function installed(): boolean {
  const record = path.join(HERE, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const has = packagesOf(record);
  const optional = (name: string) => has[name] === undefined && wanted[name]!.optional === true;
  const wanted = packagesOf(path.join(HERE, 'package-lock.json'));
  return Object.keys(wanted).every((name) => name === '' || optional(name) || has[name]?.version === wanted[name]!.version); // prettier-ignore
}

function packagesOf(file: string): Record<string, { version?: string; optional?: boolean }> {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function installNode(): void {
  if (installed()) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit', shell: WINDOWS }); // prettier-ignore
  if (status === 0) return;
  console.error('The SDKs could not be installed into test/routes, so the routes are not proved.');
  process.exit(1);
}

/** The interpreter of a virtual environment with the pinned SDK, or why there is none. */
function preparePython(): { readonly python: string } | { readonly skipped: string } {
  const python = path.join(VENV, WINDOWS ? 'Scripts/python.exe' : 'bin/python');
  const stamp = path.join(VENV, 'requirements.txt');
  const pinned = readFileSync(path.join(HERE, 'requirements.txt'), 'utf8');
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, 'utf8') === pinned) return { python };
  const base = WINDOWS ? 'python' : 'python3';
  if (spawnSync(base, ['--version']).status !== 0) return { skipped: `${base} is not installed` };
  if (spawnSync(base, ['-m', 'venv', VENV]).status !== 0)
    return { skipped: 'a virtual environment cannot be made here' };
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--only-binary',
    ':all:',
    '-r',
    'requirements.txt',
  ];
  const { status } = spawnSync(python, pip, { cwd: HERE, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) return { skipped: 'the Python SDKs could not be installed' };
  writeFileSync(stamp, pinned);
  return { python };
}

/** Go compiles the programs with the modules that go.mod pins; what it fetches and builds stays in its own caches. */
function prepareGo(): { readonly go: string } | { readonly skipped: string } {
  const { status, stdout } = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' });
  if (status !== 0) return { skipped: 'go is not installed' };
  const go = path.join(stdout.trim(), 'bin', WINDOWS ? 'go.exe' : 'go');
  const fetched = spawnSync(go, ['mod', 'download'], { cwd: path.join(HERE, 'go'), stdio: ['ignore', 'inherit', 'inherit'] }); // prettier-ignore
  return fetched.status === 0 ? { go } : { skipped: 'the Go modules could not be fetched' };
}

/** The class path of the packages that pom.xml pins, kept where every tool leaves it alone; each must be the very file that dependencies.txt names. */
function prepareJava(): { readonly classPath: string } | { readonly skipped: string } {
  const shell = WINDOWS;
  for (const tool of ['javac', 'keytool', 'mvn'])
    if (spawnSync(tool, [tool === 'keytool' ? '-help' : '-version'], { shell }).status !== 0) return { skipped: `${tool} is not installed` };
  const file = path.join(HERE, 'node_modules/.java-classpath');
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
  const built = spawnSync('mvn', ['-q', '-B', '-C', plugin, `-Dmdep.outputFile=${file}`], { cwd: path.join(HERE, 'java'), stdio: ['ignore', 'inherit', 'inherit'], shell });
  if (built.status !== 0) return { skipped: 'the Java packages could not be fetched' };
  const classPath = readFileSync(file, 'utf8').trim();
  const lock = path.join(HERE, 'java/dependencies.txt');
  const found = classPath.split(path.delimiter).map((jar) => `${createHash('sha256').update(readFileSync(jar)).digest('hex')}  ${path.basename(jar)}`).sort();
  if (process.argv.includes('--write-java-lock')) writeFileSync(lock, found.join('\n') + '\n');
  if (readFileSync(lock, 'utf8').trim().split(/\r?\n/).join('\n') === found.join('\n')) return { classPath };
  console.error('The Java packages are not those that test/routes/java/dependencies.txt names.');
  process.exit(1);
} // prettier-ignore

installNode();
const java = prepareJava();
if ('classPath' in java) process.env['ROUTES_JAVA'] = java.classPath;
else console.log(`Skipped: Java programs are not run, because ${java.skipped}.`);
const go = prepareGo();
if ('go' in go) process.env['ROUTES_GO'] = go.go;
else console.log(`Skipped: Go programs are not run, because ${go.skipped}.`);
const prepared = preparePython();
if ('python' in prepared) process.env['ROUTES_PYTHON'] = prepared.python;
else console.log(`Skipped: Python programs are not run, because ${prepared.skipped}.`);

const mocha = new Mocha({ reporter: 'spec', timeout: 600_000 });
for (const file of [
  'javascript.proof.ts',
  'settings.proof.ts',
  'python.proof.ts',
  'go.proof.ts',
  'java.proof.ts',
])
  mocha.addFile(path.join(HERE, file));
mocha.run((failures) => process.exit(failures > 0 ? 1 : 0));
