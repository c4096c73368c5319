// npm run bench:speed -- DIR [--runs N] (bundled first, as it ships): MB/s of `analyse` in memory, all rules on, one thread, beside a plain loop
// of ten regexes and @redactpii/node over the same texts in the same process; medians of interleaved runs.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Redactor } from '@redactpii/node';
import { analyse, grammarLoader, sourceText, GRAMMAR_IDS, type InputText } from '../../src/core';
import { readCorpus } from './corpus';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const dir = positionals[0] ?? 'node_modules';
const corpus = readCorpus(dir);
const grammarFolder = path.dirname(require.resolve('@vscode/tree-sitter-wasm'));
const grammars = grammarLoader({
  wasm: async (id) =>
    readFileSync(
      path.join(grammarFolder, id === 'tree-sitter' ? 'tree-sitter.wasm' : `tree-sitter-${id}.wasm`),
    ),
});

const TEN = [
  /\b\d{3}-\d{2}-\d{4}\b/g,
  /\b(?:MRN|mrn)[:# ]*\d{5,10}\b/g,
  /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g,
  /\b\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/g,
  /\b(?:19|20)\d\d-\d\d-\d\d\b/g,
  /\b\d{1,2}\/\d{1,2}\/\d{4}\b/g,
  /\b\d{1,5} [A-Z][a-z]+ (?:St|Street|Ave|Avenue|Rd|Road|Blvd|Lane|Dr)\b/g,
  /\b[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d\d\b/g,
  /\b(?:Mr|Mrs|Ms|Dr)\. [A-Z][a-z]+\b/g,
  /\b\d{5}-\d{4}\b/g,
];

function tenRegexes(text: string): number {
  let found = 0;
  for (const regex of TEN) for (const _match of text.matchAll(regex)) found++;
  return found;
}

async function main(): Promise<void> {
  for (const id of GRAMMAR_IDS) await grammars.load(id);
  // What analyse skips as minified or generated is left out for everybody.
  const files = corpus.filter((file) => analyse(sourceText(file), grammars).notExamined.length === 0);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const redactor = new Redactor({});
  const subjects: {
    name: string;
    run: (file: InputText) => unknown;
    rates: number[];
  }[] = [
    {
      name: 'analyse',
      run: (file) => analyse(sourceText(file), grammars).identifiers.length,
      rates: [],
    },
    { name: 'ten regexes', run: ({ text }) => tenRegexes(text), rates: [] },
    { name: '@redactpii/node', run: ({ text }) => redactor.redact(text).length, rates: [] },
  ];
  console.log(
    `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB in ${dir} (${corpus.length - files.length} minified or generated files left out); ${os.cpus()[0]?.model}, Node ${process.version}`,
  );
  for (let run = 0; run < Number(values.runs); run++) {
    for (const subject of subjects) {
      const start = performance.now();
      for (const file of files) subject.run(file);
      subject.rates.push(bytes / 1e3 / (performance.now() - start));
    }
  }
  const median = (rates: number[]): number => [...rates].sort((a, b) => a - b)[Math.floor(rates.length / 2)]!;
  const ours = median(subjects[0]!.rates);
  for (const { name, rates } of subjects) {
    const rate = median(rates);
    console.log(
      `${name.padEnd(16)} ${rate.toFixed(1).padStart(7)} MB/s   analyse is ${(ours / rate).toFixed(2)}×`,
    );
  }
}

void main();
