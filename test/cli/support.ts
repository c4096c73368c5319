import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { testFolder } from '../globalFixtures';

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

/** The command line as it is packed, built once a test run, with the grammars beside it. */
export function cliBundle(): Promise<string> {
  bundled ??= (async () => {
    const folder = tempFolder();
    const outfile = path.join(folder, 'cli.js');
    await build({
      entryPoints: [path.resolve(__dirname, '../../src/cli/main.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      mainFields: ['module', 'main'],
      logLevel: 'error',
      define: { PHI_CORDON_VERSION: '"9.9.9"' },
    });
    const grammars = path.dirname(require.resolve('@vscode/tree-sitter-wasm'));
    cpSync(grammars, path.join(folder, 'grammars'), { recursive: true });
    return outfile;
  })();
  return bundled;
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

/** Runs the command line as a process of its own. */
export async function phiCordon(args: readonly string[], { cwd, stdin = '', env = {}, closeOutput = false }: RunOptions = {}): Promise<Ran> {
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
