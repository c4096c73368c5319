// npm run bench:accuracy [-- --corpora DIR] [--clean DIR…] [--show missed|false] [--group G]: recall, precision, F1 and F2 of our engine on
// labelled corpora, per format and per identifier, over-redaction on prompts without PHI and false findings on clean code, beside
// two peers in the same process. Prints the tables and writes them to docs/accuracy.md.
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { countLines, ourFindings, peerFindings, sample } from './accuracy/clean';
import { readCorpora, TYPES, type LabelledText } from './accuracy/corpora';
import { openRedaction, phiCordon, redactPii, type Engine } from './accuracy/engines';
import {
  fScore,
  macro,
  precision,
  recall,
  score,
  type Predicted,
  type Score,
  type Tally,
} from './accuracy/score';
import { readCorpus } from './corpus';

const ROOT = path.resolve(__dirname, '../..');
const PEER_SAMPLE = 4_000_000;

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.join(ROOT, '../shared/eval/corpus') },
    clean: { type: 'string', multiple: true, default: [path.join(ROOT, 'node_modules')] },
    show: { type: 'string' },
    group: { type: 'string' },
    limit: { type: 'string', default: '40' },
  },
});
const day = new Date().toISOString().slice(0, 10);

async function main(): Promise<void> {
  if (!existsSync(values.corpora)) throw new Error(`No corpora at ${values.corpora}: name a folder of labelled *.jsonl files with --corpora.`); // prettier-ignore
  const documents = readCorpora(values.corpora).filter(
    ({ group }) => !values.group || group === values.group,
  );
  const ours = phiCordon(Number(day.slice(0, 4)));
  if (values.show) return show(documents, await predict(ours, documents), values.show);
  const engines = [ours, openRedaction('hipaa'), openRedaction(), redactPii()];
  const scores: { engine: Engine; score: Score }[] = [];
  for (const engine of engines) scores.push({ engine, score: score(await predict(engine, documents)) });
  const text = page(scores, await cleanTable(engines));
  console.log(text);
  writeFileSync(path.join(ROOT, 'docs/accuracy.md'), text);
}

async function predict(engine: Engine, documents: readonly LabelledText[]): Promise<Predicted[]> {
  const predictions: Predicted[] = [];
  for (const document of documents) {
    const surface = document.group === 'text' ? 'prompt' : 'source';
    predictions.push({
      document,
      spans: await engine.detect(document.text, { path: document.path, surface }),
    });
  }
  return predictions;
}

function show(documents: readonly LabelledText[], predictions: readonly Predicted[], what: string): void {
  let left = Number(values.limit);
  for (const { document, spans } of predictions) {
    const [from, among] = what === 'false' ? [spans, document.spans] : [document.spans.filter(({ opt }) => !opt), spans];
    for (const { start, end, type } of from) {
      if (among.some((other) => other.start < end && start < other.end) || left-- <= 0) continue;
      const around = `${document.text.slice(Math.max(0, start - 50), start)}«${document.text.slice(start, end)}»${document.text.slice(end, end + 30)}`;
      console.log(`${document.source} ${type} ${JSON.stringify(around)}`);
    }
  }
} // prettier-ignore

const percent = (rate: number): string => (Number.isFinite(rate) ? (100 * rate).toFixed(1) : '–');

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_cell, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

const HEAD = ['spans', 'recall', 'precision', 'F1', 'F2', 'right type', '80% covered'];

function rates(tally: Tally): string[] {
  return [
    String(tally.labelled),
    percent(recall(tally)),
    percent(precision(tally)),
    percent(fScore(tally, 1)),
    percent(fScore(tally, 2)),
    percent(tally.rightType / tally.labelled),
    percent(tally.covered / tally.labelled),
  ];
}

function page(scores: readonly { engine: Engine; score: Score }[], clean: string): string {
  const ours = scores[0]!.score;
  const groups = [...ours.groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const types = TYPES.flatMap((type) => {
    const tally = ours.types.get(type);
    return tally && tally.labelled > 0 ? [[type, ...rates(tally)]] : [];
  });
  const prompts = scores.map(({ engine, score: { groups: of } }) => {
    const tally = of.get('text/asq-phi');
    return [engine.name, tally ? `${tally.flagged} of ${tally.without}` : '–', tally ? percent(tally.flagged / tally.without) : '–'];
  });
  const { labelled, found } = ours.serviceDates;
  return `# Accuracy

Written by \`npm run bench:accuracy\` (${day}, Node ${process.version}, ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}). A span is found if anything reported overlaps it;
"right type" asks for the same kind, "80% covered" for 80% of its characters, which is what redaction needs. Optional spans
(provider names, ages below 90, service dates) count neither way. The corpora are development halves: invented or synthetic
people, labels by others. They are no promise for your texts.

## By format and source

${table(['', ...HEAD], groups.map(([key, tally]) => [key, ...rates(tally)]))}

Service dates, which the labels treat unevenly and the table leaves out: ${found} of ${labelled} found (${percent(found / labelled)}%).

## By identifier

${table(['', ...HEAD], types)}

## Beside peers

Mean over the ${groups.filter(([key]) => !key.includes('/')).length} formats, same texts, same process.

${table(['', 'recall', 'precision', 'right type'], scores.map(({ engine, score: of }) => [engine.name, percent(macro(of, recall)), percent(macro(of, precision)), percent(macro(of, (t) => t.rightType / t.labelled))]))}

Clinical prompts without PHI that were flagged:

${table(['', 'prompts', '%'], prompts)}

## Clean code

Source trees that hold nobody's data. Ours counts what the command line reports at warning and above; a peer has no such
grade, so each detection counts, on every n-th file (about ${PEER_SAMPLE / 1e6} MB).

${clean}
`;
} // prettier-ignore

async function cleanTable(engines: readonly Engine[]): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const dir of values.clean) {
    const files = readCorpus(dir);
    const lines = countLines(files);
    const found = ourFindings(files, day);
    for (const { severity, rule, path: file, line } of found) console.error(`${severity} ${rule} ${dir}/${file}:${line}`);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    rows.push([path.basename(dir), engines[0]!.name, lines, `${found.length} (${errors} errors)`, (found.length / lines * 1000).toFixed(3)]);
    const part = sample(files, PEER_SAMPLE);
    const partLines = countLines(part);
    for (const peer of engines.slice(1)) {
      const count = await peerFindings(peer, part);
      rows.push([path.basename(dir), peer.name, partLines, count, (count / partLines * 1000).toFixed(3)]);
    }
  }
  return table(['tree', 'engine', 'lines', 'findings', 'per 1,000 lines'], rows);
} // prettier-ignore

void main();
