import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { HOST, OUT } from './paths';

/**
 * Bundles the suite for the extension host, one file a test file, and the entry that runs them.
 * @returns the entry's path
 */
export async function bundleSuite(): Promise<string> {
  const suite = path.join(HOST, 'suite');
  const target = path.join(OUT, 'test-host');
  rmSync(target, { recursive: true, force: true });
  const tests = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: ['index.ts', ...tests].map((name) => path.join(suite, name)),
    outdir: target,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(target, 'index.js');
}
