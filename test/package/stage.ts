// Packs from a copy of the repository's files, so that a developer's own dist stays as it is.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { OUT, ROOT } from '../host/paths';

const STAGE = path.join(OUT, 'stage');

/** Copies what git knows or would add into `out/stage`, with the installed modules beside it. */
export function stage(): string {
  rmSync(STAGE, { recursive: true, force: true });
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of list.split('\0').filter((name) => name && existsSync(path.join(ROOT, name)))) {
    const target = path.join(STAGE, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(ROOT, file), target);
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(STAGE, 'node_modules'), 'dir');
  return STAGE;
}

/** `vsce package` in the copy. @returns the .vsix */
export function packVsix(folder: string): string {
  const vsix = path.join(OUT, 'phi-cordon.vsix');
  const vsce = require.resolve('@vscode/vsce/vsce');
  const args = [vsce, 'package', '--no-dependencies', '--out', vsix];
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  return vsix;
}

/** `npm pack` in the copy. @returns the tarball */
export function packTarball(folder: string): string {
  const printed = npm(['pack', '--json', '--silent', '--pack-destination', OUT], folder);
  const [packed] = JSON.parse(printed.slice(printed.indexOf('['))) as { filename: string }[];
  return path.join(OUT, packed!.filename);
}

/** Runs npm. @returns its standard output @throws if it fails */
export function npm(args: readonly string[], cwd: string): string {
  const shell = process.platform === 'win32';
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe', shell });
}
