// npm run bench:scan -- DIR [--jobs 1,2] (built first): the command line over a folder, a process each, without a cache, ignored files
// included: files/s, MB/s, wall, CPU and peak memory for each number of threads, and how soon a scan ends once it is interrupted.
import { spawn } from 'node:child_process';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const CLI = path.resolve(process.cwd(), 'dist/cli.js');

/** The process itself says at its end what it took, on a channel of its own. */
const USAGE = `import { writeSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;
const TELLING = ['--import', `data:text/javascript,${encodeURIComponent(USAGE)}`];

interface Run {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds from the signal to the end; absent where none was sent. */
  readonly latency?: number;
  readonly report: string;
  readonly code: number | null;
  /** Seconds, and kilobytes. */
  readonly cpu: number;
  readonly peak: number;
}

/** @param interruptAfter milliseconds */
function scan(folder: string, jobs: number, interruptAfter?: number): Promise<Run> {
  const start = performance.now();
  const args = ['scan', '.', '--no-ignore', '--no-cache', '--fail-on', 'never', '--format', 'json', '--jobs', String(jobs)]; // prettier-ignore
  const child = spawn(process.execPath, [...TELLING, CLI, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const [report, usage] = [child.stdio[1]!, child.stdio[3] as typeof child.stdout].map((stream) => {
    const chunks: Buffer[] = [];
    stream!.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  });
  let sent: number | undefined;
  const timer =
    interruptAfter === undefined
      ? undefined
      : setTimeout(() => {
          sent = performance.now();
          child.kill('SIGINT');
        }, interruptAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const end = performance.now();
      const { userCPUTime = 0, systemCPUTime = 0, maxRSS = 0 } = JSON.parse(usage!() || '{}') as Partial<NodeJS.ResourceUsage>; // prettier-ignore
      const took = { wall: end - start, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS };
      resolve({ ...took, code, report: report!(), ...(sent === undefined ? {} : { latency: end - sent }) });
    });
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { jobs: { type: 'string' } },
  });
  const folder = path.resolve(positionals[0] ?? 'node_modules');
  const counts = values.jobs?.split(',').map(Number) ?? [...new Set([1, 2, availableParallelism()])];
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} processors, ${gigabytes} GB, ${platform()} ${release()}, Node ${process.version}`); // prettier-ignore
  let first: string | undefined;
  for (const jobs of counts) {
    const { wall, cpu, peak, report, code } = await scan(folder, jobs);
    if (code !== 0) throw new Error(`The scan ended with exit code ${code}.`);
    const { files, bytes, findings, notExamined } = (JSON.parse(report) as { summary: Record<string, number> }).summary; // prettier-ignore
    const [seconds, megabytes] = [wall / 1000, bytes! / 1e6];
    if (first === undefined)
      console.log(`${files} files, ${megabytes.toFixed(1)} MB, ${findings} findings, ${notExamined} not examined`); // prettier-ignore
    const same = report === (first ??= report) ? '' : '; ANOTHER REPORT than the first';
    console.log(`--jobs ${jobs}: ${seconds.toFixed(1)} s wall, ${cpu.toFixed(1)} s CPU, ${(files! / seconds).toFixed(0)} files/s, ${(megabytes / seconds).toFixed(1)} MB/s, peak ${(peak / 1024).toFixed(0)} MB${same}`); // prettier-ignore
    const latencies: number[] = [];
    for (const share of [0.3, 0.5, 0.7]) {
      const stopped = await scan(folder, jobs, wall * share);
      if (stopped.latency !== undefined) latencies.push(stopped.latency);
    }
    console.log(`  interrupted: ends after ${latencies.map((latency) => `${latency.toFixed(0)} ms`).join(', ')}`); // prettier-ignore
  }
}

void main();
