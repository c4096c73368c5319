// npm run bench:cache [-- FOLDER…]: a cold scan of a copy of each folder, a warm one, and warm ones after one file in a hundred was
// touched, then changed; each by the built command line in a process of its own, with a cache and a key of the bench's own. Prints the
// machine, files, MB, medians of wall clock and processor time, and the size of the cache.
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'; // prettier-ignore
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '../..');
const CLI = path.join(ROOT, 'dist/cli.js');
const RUNS = 3;
const CODE = /\.[cm]?[jt]sx?$/;
/** Until then the times of a file prove nothing. */
const OLD_ENOUGH_MS = 3_500;

interface Cost {
  /** Seconds. */
  readonly wall: number;
  readonly processor: number;
}

const scratch = mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-bench-'));
const usage = path.join(scratch, 'usage');

/** One scan; how much processor time it took, threads included, its process tells as it ends. */
async function scan(cwd: string): Promise<Cost> {
  const tell = `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads'; import { writeFileSync } from 'node:fs'; if (isMainThread) process.on('exit', () => { const { user, system } = process.cpuUsage(); writeFileSync(${JSON.stringify(usage)}, String((user + system) / 1e6)); });`)}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tell, CLI, 'scan', '--format', 'json', '--quiet', '--output', path.join(scratch, 'report.json')], { cwd, env: { ...process.env, XDG_STATE_HOME: path.join(scratch, 'state') }, stdio: 'ignore' });
  await new Promise((resolve) => child.on('exit', resolve));
  return { wall: (performance.now() - start) / 1000, processor: Number(readFileSync(usage, 'utf8')) };
} // prettier-ignore

function median(costs: readonly Cost[]): Cost {
  const of = (pick: (cost: Cost) => number): number => costs.map(pick).sort((a, b) => a - b)[costs.length >> 1]!; // prettier-ignore
  return { wall: of(({ wall }) => wall), processor: of(({ processor }) => processor) };
}

async function times(cwd: string, before: () => void): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) {
    before();
    costs.push(await scan(cwd));
  }
  return median(costs);
}

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

async function bench(folder: string): Promise<void> {
  const copy = path.join(scratch, 'tree');
  const isRepository = existsSync(path.join(folder, '.git'));
  // Outside of a repository, packages that are installed under their own name would be left out.
  cpSync(folder, copy, { recursive: true, filter: (one) => !/[\\/]\.phi-cordon$/.test(one) && !(isRepository && /[\\/]node_modules$/.test(one)) }); // prettier-ignore
  const facts = path.join(copy, '.phi-cordon', 'cache', 'facts');
  await setTimeout(OLD_ENOUGH_MS);
  const cold = await times(copy, () => rmSync(path.join(copy, '.phi-cordon'), { recursive: true, force: true }));
  const warm = await times(copy, () => undefined);
  const { summary } = JSON.parse(readFileSync(path.join(scratch, 'report.json'), 'utf8')) as { summary: { files: number; bytes: number } }; // prettier-ignore
  const some = codeFiles(copy).filter((_file, index) => index % 100 === 0);
  const touched = await times(copy, () => some.forEach((file) => utimesSync(file, new Date(), new Date())));
  const changed = await times(copy, () => some.forEach((file) => appendFileSync(file, '\n// one more line\n')));
  const size = statSync(facts).size;
  console.log(`\n${path.basename(folder)}: ${summary.files} files, ${(summary.bytes / 1e6).toFixed(1)} MB, cache ${(size / 1e6).toFixed(1)} MB`);
  for (const [name, { wall, processor }] of Object.entries({ cold, warm, '1 % touched': touched, '1 % changed': changed }))
    console.log(`  ${name.padEnd(12)} wall ${wall.toFixed(2).padStart(6)} s  processor ${processor.toFixed(2).padStart(6)} s  cold is ${(cold.wall / wall).toFixed(1)}× and ${(cold.processor / processor).toFixed(1)}×`);
  rmSync(copy, { recursive: true });
} // prettier-ignore

async function main(): Promise<void> {
  const folders = process.argv.slice(2);
  const { model } = os.cpus()[0] ?? { model: 'unknown processor' };
  console.log(`${model.trim()}, ${os.cpus().length} processors, load ${os.loadavg()[0]!.toFixed(1)}, Node ${process.version}; medians of ${RUNS}`); // prettier-ignore
  try {
    for (const folder of folders.length > 0 ? folders : [ROOT]) await bench(path.resolve(folder));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

void main();
