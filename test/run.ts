// npm test: every check in order, each with its output and its time, and one sum at the end.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Counts } from './host/results';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A suite prints counts; any other step counts as one test. */
  readonly counts?: (output: string) => Counts | undefined;
}

const ROOT = path.resolve(__dirname, '..');
const npm = (script: string) => ['npm', 'run', '--silent', script];

const STEPS: readonly Step[] = [
  { name: 'types', command: npm('check:types') },
  { name: 'lint', command: npm('lint') },
  { name: 'format', command: npm('check:format') },
  { name: 'generated files', command: npm('check:generated') },
  { name: 'build', command: npm('build') },
  { name: 'unit tests', command: npm('test:unit'), counts: mochaCounts },
  ...(existsSync(path.join(ROOT, 'test/routes/run.ts'))
    ? [{ name: 'routes', command: ['npx', '--no-install', 'tsx', 'test/routes/run.ts'], counts: mochaCounts }]
    : []),
  { name: 'editor tests', command: npm('test:editor'), counts: lineCounts },
  { name: 'package tests', command: npm('test:package'), counts: lineCounts },
];

/** `NAME: N passed, N failed, N skipped`, the last line of our own suites. */
function lineCounts(output: string): Counts | undefined {
  const found = [...output.matchAll(/^\w+: (\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3]) };
}

/** `12 passing (3s)`, `1 failing`, `2 pending`. */
function mochaCounts(output: string): Counts | undefined {
  const of = (word: string) => new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1];
  const passed = of('passing');
  if (passed === undefined) return undefined;
  return { passed: Number(passed), failed: Number(of('failing') ?? 0), skipped: Number(of('pending') ?? 0) };
}

function run([command, ...args]: readonly string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const shell = process.platform === 'win32';
    const child = spawn(command!, args, { cwd: ROOT, shell, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

async function main(): Promise<void> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const failed: string[] = [];
  const begin = Date.now();
  for (const { name, command, counts } of STEPS) {
    const start = Date.now();
    console.log(`\n=== ${name}`);
    const { status, output } = await run(command);
    const ok = status === 0;
    // A suite that ends without its counts failed, whatever its exit code says.
    const got = counts ? counts(output) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
    const sum = got ?? { passed: 0, failed: 1, skipped: 0 };
    if (!ok && sum.failed === 0) sum.failed = 1;
    if (sum.failed > 0) failed.push(name);
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += sum[key];
    console.log(`=== ${name}: ${sum.failed > 0 ? 'FAILED' : 'ok'} in ${seconds(start)}`);
  }
  console.log(
    `\n${failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'Nothing failed'}; ${seconds(begin)}`,
  );
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

void main();
