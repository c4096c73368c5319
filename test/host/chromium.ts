// Finds a Chromium: CHROMIUM_EXECUTABLE, the npm package of the lock file, or the system's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ROOT } from './paths';

export interface Chromium {
  readonly executable: string;
  /** What the process needs beside the machine's own environment. */
  readonly env: Readonly<Record<string, string>>;
}

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir></fontconfig>`;

/** @throws if none of the three is there and runs */
export function findChromium(): Chromium {
  if (process.env.CHROMIUM_EXECUTABLE) return { executable: process.env.CHROMIUM_EXECUTABLE, env: {} };
  const packed = process.platform === 'linux' && process.arch === 'x64' ? packedChromium() : undefined;
  if (packed) return packed;
  const system = SYSTEM.find((file) => existsSync(file));
  if (!system) throw new Error('No Chromium: set CHROMIUM_EXECUTABLE to one, or run npm ci.');
  return { executable: system, env: {} };
}

/** @sparticuz/chromium, with the libraries and fonts that it carries where the machine has none. */
function packedChromium(): Chromium | undefined {
  const folder = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(ROOT, 'node_modules/.cache/phi-cordon', `chromium-${version}`);
  if (!existsSync(target)) unpack(path.join(folder, 'bin'), target);
  const executable = path.join(target, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: target };
  if (runs(executable, fonts)) return { executable, env: fonts };
  const paths = [path.join(target, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const env = { ...fonts, LD_LIBRARY_PATH: paths.join(':') };
  if (!runs(executable, env)) return undefined;
  console.log('Chromium: system libraries are missing here; using the copies in @sparticuz/chromium');
  return { executable, env };
}

function runs(executable: string, env: Readonly<Record<string, string>>): boolean {
  return spawnSync(executable, ['--version'], { env: { ...process.env, ...env } }).status === 0;
}

/** Unpacks into a folder of its own first, so that an interrupted run leaves nothing half done. */
function unpack(bin: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  const part = mkdtempSync(`${target}-`);
  writeFileSync(path.join(part, 'chromium'), inflate(path.join(bin, 'chromium.br')), { mode: 0o755 });
  for (const archive of ['al2023', 'fonts', 'swiftshader'])
    extractTar(inflate(path.join(bin, `${archive}.tar.br`)), part);
  writeFileSync(path.join(part, 'fonts.conf'), FONTS);
  if (existsSync(target)) rmSync(part, { recursive: true });
  else renameSync(part, target);
}

function inflate(file: string): Buffer {
  return brotliDecompressSync(readFileSync(file));
}

/** Regular files of a POSIX tar: 512-byte headers with the name at 0, the octal size at 124, the type at 156. */
function extractTar(tar: Buffer, folder: string): void {
  const field = (at: number, length: number) => tar.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const file = path.join(folder, field(at, 100));
    const size = parseInt(field(at + 124, 12), 8);
    if (field(at + 156, 1) === '0') {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
