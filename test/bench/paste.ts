// npm run bench:paste -- [--runs N]: how long the decision on a paste takes, clean and dense texts of 1 to 100 KB, into a prompt file and into
// source; after twenty runs of each, since the editor warms up before the first paste.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { NO_POLICY, pasteEdits, restorable, surrogateTable } from '../../src/core';
import { BUDGET_MS, inTime, pauseFor } from '../../src/editor/paste/budget';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '300' } } });
const ROOT = path.resolve(__dirname, '../..');
const PROSE = ['docs/ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'];
const CODE = [
  'scan/identify.ts',
  'scan/project.ts',
  'flows/engine/evaluate.ts',
  'flows/engine/ends.ts',
  'flows/engine/call.ts',
];
const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417, DOB 03/14/1958, seen 2026-01-14 at 14 Alder Ct, Madison, WI 53703, phone (608) 555-0142.\n'; // prettier-ignore

const read = (files: readonly string[]) =>
  files.map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join('\n');
const filled = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const prose =
  'The scheduler keeps one examination at a time and drops what is stale; see the guide for how the queue is built.\n';
const code = read(CODE.map((file) => `src/core/${file}`));
const written = read(PROSE);

const CASES: readonly (readonly [name: string, target: string, text: string])[] = [
  ['clean prose', 'a.prompt.md', filled(prose, 100_000)],
  ['clean code', 'a.prompt.md', filled(code, 100_000)],
  ['clean code', 'a.ts', filled(code, 100_000)],
  ['clean prose', 'a.md', filled(prose, 100_000)],
  ['this manual', 'a.prompt.md', filled(written, 100_000)],
  ['one note', 'a.prompt.md', NOTE],
  ['one note in prose', 'a.prompt.md', filled(prose, 5_000) + NOTE + filled(prose, 5_000)],
  ['dense', 'a.prompt.md', filled(NOTE, 5_000)],
  ['dense', 'a.prompt.md', filled(NOTE, 100_000)],
  ['dense', 'a.ts', filled(NOTE, 100_000)],
];

async function main(): Promise<void> {
  const context = { policy: NO_POLICY, day: '2026-11-23', trusted: true };
  console.log(`Budget ${BUDGET_MS} ms; ${values.runs} runs each; times in ms.\n`);
  for (const [name, target, text] of CASES) {
    const surface = target.endsWith('.prompt.md') ? 'prompt' : 'source';
    const times: number[] = [];
    const answers = { nothing: 0, offer: 0, late: 0 };
    for (let run = -20; run < Number(values.runs); run++) {
      const start = performance.now();
      const surrogates = restorable(surrogateTable());
      const edits = await inTime(() => pasteEdits({ path: target, text }, { surface, context, surrogates, standard: 'safe-harbor', pause: pauseFor(start, text.length) })); // prettier-ignore
      if (run < 0) continue;
      times.push(performance.now() - start);
      answers[edits === undefined ? 'late' : edits.length > 0 ? 'offer' : 'nothing']++;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1).padStart(6);
    const told = Object.entries(answers).filter(([, count]) => count > 0).map(([answer, count]) => `${answer} ${count}`).join(', '); // prettier-ignore
    console.log(`${name.padEnd(18)} ${(text.length / 1000).toFixed(1).padStart(6)} KB into ${target.padEnd(12)} median ${at(0.5)}  p99 ${at(0.99)}  max ${at(1)}   ${told}`); // prettier-ignore
  }
}

void main();
