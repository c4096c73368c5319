// npm run bench:history -- REPOSITORY… (built first): the command line over the history of each, a process each: commits, contents, their
// size, wall, CPU, and the peak memory of the process without that of git.
import { spawn } from 'node:child_process';
import path from 'node:path';

const CLI = path.resolve(process.cwd(), 'dist/cli.js');

/** The process itself says at its end what it took, on a channel of its own. */
const USAGE = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;
const TELLING = ['--import', `data:text/javascript,${encodeURIComponent(USAGE)}`];
const SCAN = [...TELLING, CLI, 'scan', '--history', '--no-policy', '--fail-on', 'never', '--format', 'json'];

interface Summary {
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  readonly notExamined: number;
  readonly history: { readonly commits: number };
}

async function run(repository: string): Promise<{ summary: Summary; usage: NodeJS.ResourceUsage; wall: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, SCAN, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const said = [child.stdio[1]!, child.stdio[3] as typeof child.stdout].map(async (stream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream!) chunks.push(chunk as Buffer);
    return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
  });
  const [report, usage] = await Promise.all(said);
  const { summary } = report as { summary: Summary };
  return { summary, usage: usage as NodeJS.ResourceUsage, wall: (performance.now() - start) / 1000 };
} // prettier-ignore

async function main(): Promise<void> {
  for (const repository of process.argv.slice(2)) {
    const { summary, usage, wall } = await run(repository);
    const { files, bytes, findings, notExamined, history } = summary;
    const [cpu, megabytes] = [(usage.userCPUTime + usage.systemCPUTime) / 1e6, bytes / 1e6];
    console.log(`${path.basename(path.dirname(repository))}: ${history.commits} commits, ${files} contents, ${megabytes.toFixed(1)} MB, ${findings} findings, ${notExamined} not examined`);
    console.log(`  ${wall.toFixed(1)} s wall, ${cpu.toFixed(1)} s CPU: ${(files / cpu).toFixed(0)} contents/s, ${(megabytes / cpu).toFixed(1)} MB/s of CPU; peak ${(usage.maxRSS / 1024).toFixed(0)} MB`);
  }
} // prettier-ignore

void main();
