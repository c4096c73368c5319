import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Io } from '../../src/cli/io';
import { testFolder } from '../globalFixtures';

const ROOT = path.resolve(__dirname, '../..');

/** A folder that is gone when the tests are. */
export function tempFolder(): string {
  return mkdtempSync(path.join(testFolder(), 'folder-'));
}

/** A project on the disk. */
export function tempProject(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = tempFolder();
  for (const [file, content] of Object.entries(files)) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return folder;
}

let bundled: Promise<string> | undefined;

/** The command line as it is packed, built once for all processes of a test run, with the grammars beside it. */
export function cliBundle(): Promise<string> {
  bundled ??= onceARun('cli', async (folder) => {
    const build = [
      path.join(ROOT, 'esbuild.mjs'),
      '--production',
      '--cli',
      '--out',
      folder,
      '--version',
      '9.9.9',
    ];
    await promisify(execFile)(process.execPath, build, { cwd: ROOT });
  }).then((folder) => path.join(folder, 'cli.js'));
  return bundled;
}

/** Whoever asks first makes it; the others wait. @returns the folder that was made */
async function onceARun(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(testFolder(), name);
  const claim = `${folder}.claim`;
  const done = `${folder}.done`;
  try {
    mkdirSync(claim);
  } catch {
    while (!existsSync(done)) await setTimeout(50);
    const failure = readFileSync(done, 'utf8');
    if (failure !== '') throw new Error(failure);
    return folder;
  }
  const failure = await make(folder).then(() => '', String); // prettier-ignore
  writeFileSync(`${claim}/done`, failure);
  renameSync(`${claim}/done`, done);
  if (failure !== '') throw new Error(failure);
  return folder;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the reading end of standard output at once, as `head` may. */
  readonly closeOutput?: boolean;
}

/**
 * Runs the packed command line: in this process, which is many times faster, unless something is asked of its own. One
 * after the other, since the folder it runs in is the process's.
 */
export function phiCordon(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env = {}, closeOutput } = options;
  const ownOnly =
    closeOutput || 'NODE_OPTIONS' in env || args[0] === 'mcp' || (args[0] === 'hook' && args[1] === 'run');
  if (ownOnly) return phiCordonProcess(args, options);
  const ran = before.then(() => runInside(args, options));
  before = ran.catch(() => undefined);
  return ran;
}

let before: Promise<unknown> = Promise.resolve();

async function runInside(args: readonly string[], { cwd, stdin = '', env = {} }: RunOptions): Promise<Ran> {
  const commands = path.join(path.dirname(await cliBundle()), 'commands.js');
  const { answer } = createRequire(__filename)(commands) as {
    answer: (args: readonly string[], io: Io) => Promise<number>;
  };
  const out: Buffer[] = [];
  const said: string[] = [];
  const io: Io = {
    out: async (text) => void out.push(Buffer.from(text)),
    say: (line) => void said.push(`${line}\n`),
    progress: () => undefined,
    colour: false,
    stdin: async () => Buffer.from(stdin),
  };
  const [folder, variables] = [process.cwd(), { ...process.env }];
  process.chdir(cwd ?? tempFolder());
  Object.assign(process.env, env);
  try {
    const code = await answer(args, io);
    return { code, stdout: Buffer.concat(out).toString(), stderr: said.join('') };
  } finally {
    process.chdir(folder);
    for (const name of Object.keys(env)) {
      if (variables[name] === undefined) delete process.env[name];
      else process.env[name] = variables[name];
    }
  }
}

/** Runs it as a process of its own, in which no code can be generated. */
export async function phiCordonProcess(args: readonly string[], { cwd, stdin = '', env = {}, closeOutput = false }: RunOptions = {}): Promise<Ran> {
  const bundle = await cliBundle();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], {
      cwd: cwd ?? tempFolder(),
      env: { ...process.env, NODE_OPTIONS: '--disallow-code-generation-from-strings', ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    if (closeOutput) child.stdout.destroy();
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
} // prettier-ignore

/** A file with one error by every account: a labelled Social Security number of nobody, in a shape that checks out. */
export const SSN_FILE = 'export const patient = { ssn: "219-45-6781", name: "Quillon Vantreight" };\n';

/** A file that is an image by its first bytes. */
export function picture(content = ''): Uint8Array {
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), Buffer.from(content)]);
}
