// npm run bench:flows:speed [-- DIR] (bundled first, as it ships): what following values costs. With DIR, the time for each of its
// programs of 900 to 1,100 lines once its grammar is warm; the scan of services of 100 files whose values go through four of them; and
// memory over 10,000 parses.
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { grammarLoader, sourceText, type GrammarLoader, type InputText } from '../../src/core';
import { analyseFlow, flowLanguageOf } from '../../src/core/flows';
import { grammarOf } from '../../src/core/scan/fileKinds';
import { fileReader, grammarFiles, nearestPolicies, scanProject } from '../../src/node';
import { readCorpus } from './corpus';
import { programsIn } from './flows/suite';
import { SERVICES, writeService } from './flows/service';

const [LEAST, MOST] = [900, 1100];
const RUNS = 5;
const PARSES = 10_000;
const PROGRAMS = path.resolve(process.cwd(), 'test/bench/flows/programs');

async function main(): Promise<void> {
  console.log(`${os.cpus()[0]?.model}, Node ${process.version}`);
  const grammars = grammarLoader(grammarFiles(path.resolve(process.cwd(), 'dist')));
  const dir = process.argv[2];
  if (dir !== undefined) await long(dir, grammars);
  for (const language of SERVICES) await service(language, grammars);
  await memory(grammars);
}

/** The fastest of some runs: what else the machine does is not ours. */
async function long(dir: string, grammars: GrammarLoader): Promise<void> {
  const times = new Map<string, number[]>();
  for (const file of readCorpus(dir)) {
    const lines = file.text.split('\n').length;
    const language = flowLanguageOf(sourceText(file));
    if (!language || lines < LEAST || lines > MOST) continue;
    const best = Math.min(...(await timed(file, grammars)));
    times.set(language.id, [...(times.get(language.id) ?? []), best]);
  }
  const all = [...times.values()].flat();
  for (const [language, some] of [...times, ['all', all] as const]) {
    const sorted = some.sort((a, b) => a - b);
    const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1); // prettier-ignore
    console.log(`${language.padEnd(11)} ${String(sorted.length).padStart(4)} files of ${LEAST} to ${MOST} lines: median ${at(0.5)} ms, p90 ${at(0.9)} ms, most ${at(1)} ms`); // prettier-ignore
  }
}

async function timed(file: InputText, grammars: GrammarLoader): Promise<number[]> {
  const source = sourceText(file);
  const grammar = grammarOf(source.languageId)!;
  await grammars.load(grammar);
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    grammars.withTree(grammar, source.text, (tree) => analyseFlow(source, tree, []));
    return performance.now() - start;
  });
}

async function service(language: string, grammars: GrammarLoader): Promise<void> {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'service-')));
  try {
    const made = writeService(language, root);
    const reader = fileReader(root);
    const start = performance.now();
    const { files, findings } = await scanProject({
      root, starts: [root], reader, include: [], exclude: [], obeyIgnore: false,
      policies: nearestPolicies(reader), day: '2026-11-22', trusted: true, grammars,
    }); // prettier-ignore
    const time = performance.now() - start;
    const followed = findings.filter(({ rule, steps }) => rule === 'flow/phi-to-log' && new Set(steps.map((step) => step.path)).size > 1).length; // prettier-ignore
    console.log(`${language.padEnd(11)} service of ${files} files: ${(time / 1000).toFixed(2)} s, ${followed} of ${made} flows through files found`); // prettier-ignore
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The heap after garbage collection, and what lies outside it: syntax trees live there. */
async function memory(grammars: GrammarLoader): Promise<void> {
  const sources = programsIn(PROGRAMS)
    .flatMap(({ root, start }) => (root === start ? readdirSync(root, { recursive: true }).map((name) => path.join(root, String(name))) : [start]))
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => {
      const source = sourceText({ path: path.basename(file), text: readFileSync(file, 'utf8') });
      return flowLanguageOf(source) ? [source] : [];
    }); // prettier-ignore
  for (const { languageId } of sources) await grammars.load(grammarOf(languageId)!);
  const held = (): number[] => {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    return [heapUsed, external, rss].map((bytes) => bytes / 1e6);
  };
  for (let parse = 0; parse <= PARSES; parse++) {
    const source = sources[parse % sources.length]!;
    grammars.withTree(grammarOf(source.languageId)!, source.text, (tree) => analyseFlow(source, tree, []));
    if (parse % (PARSES / 5) !== 0 || parse === 0) continue;
    const [heap, external, rss] = held();
    console.log(`after ${String(parse).padStart(5)} parses: heap ${heap!.toFixed(1)} MB, outside it ${external!.toFixed(1)} MB, resident ${rss!.toFixed(0)} MB`); // prettier-ignore
  }
}

void main();
