// npm run bench:endpoints -- DIR [--truth FILE] [--repo owner/name] [--show missed|provider|false]: files of each checkout that send to
// an LLM service, provider by provider, and beside a truth file the recall, the right provider and the false alarms.
// DIR holds checkouts named owner+name; with --repo, or if it holds none, it is one itself. Vendored packages are left out.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { grammarLoader } from '../../src/core';
import { readCorpus } from './corpus';
import { checkoutsIn, endpointsOf, type Checkout } from './endpoints/checkout';
import { tally, truthName, type LabelledFile, type SeenFile, type Tally } from './endpoints/score';

const DEFAULT_TRUTH = path.resolve(__dirname, '../../../shared/eval/llm/truth.jsonl');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { truth: { type: 'string' }, repo: { type: 'string' }, show: { type: 'string' } },
});

const grammarFolder = path.dirname(require.resolve('@vscode/tree-sitter-wasm'));
const grammars = grammarLoader({
  wasm: async (id) =>
    readFileSync(path.join(grammarFolder, id === 'tree-sitter' ? 'tree-sitter.wasm' : `tree-sitter-${id}.wasm`)), // prettier-ignore
});

async function main(): Promise<void> {
  const dir = positionals[0];
  if (!dir || !existsSync(dir))
    throw new Error('Name a folder that holds checkouts: npm run bench:endpoints -- DIR');
  const truth = readTruth(values.truth ?? (existsSync(DEFAULT_TRUTH) ? DEFAULT_TRUTH : undefined));
  const scored: SeenFile[] = [];
  for (const checkout of checkoutsIn(dir, values.repo)) {
    await printProviders(checkout);
    scored.push(...(await judged(checkout, truth)));
  }
  if (scored.length === 0) return;
  console.log('\nAgainst the truth, files of it that are in the checkouts:');
  for (const [repo, row] of tally(scored)) console.log(rowOf(repo, row));
  scored.filter(isShown).forEach(({ repo, path: file, providers, seen }) => {
    console.log(`${repo} ${file}: ${providers.join(', ') || '-'}; seen ${[...new Set(seen.map((id) => id ?? '?'))].join(', ') || '-'}`); // prettier-ignore
  });
}

function readTruth(file: string | undefined): LabelledFile[] {
  if (file === undefined) return [];
  const rows = readFileSync(file, 'utf8').split('\n').filter((line) => line !== ''); // prettier-ignore
  return rows.map((line) => JSON.parse(line) as LabelledFile);
}

async function printProviders(checkout: Checkout): Promise<void> {
  const endpoints = endpointsOf(checkout, grammars);
  const files = readCorpus(checkout.dir).filter(({ path: file }) => !/(?:^|\/)node_modules\//.test(file));
  const byProvider = new Map<string, number>();
  let used = 0;
  for (const { path: file } of files) {
    const providers = new Set((await endpoints.providersOf(file)) ?? []);
    if (providers.size > 0) used++;
    for (const id of providers) byProvider.set(id ?? 'unnamed', (byProvider.get(id ?? 'unnamed') ?? 0) + 1);
  }
  console.log(`${checkout.repo}: ${used} of ${files.length} files send to an LLM service`);
  for (const [id, count] of [...byProvider].sort((a, b) => b[1] - a[1]))
    console.log(`  ${id.padEnd(24)} ${String(count).padStart(6)}`);
}

async function judged(checkout: Checkout, truth: readonly LabelledFile[]): Promise<SeenFile[]> {
  const endpoints = endpointsOf(checkout, grammars);
  const files: SeenFile[] = [];
  for (const row of truth.filter(({ repo }) => repo === checkout.repo)) {
    const seen = await endpoints.providersOf(row.path);
    if (seen) files.push({ ...row, seen });
  }
  return files;
}

function rowOf(repo: string, row: Tally): string {
  const share = (part: number, whole: number) =>
    `${part}/${whole}${whole === 0 ? '' : ` ${((100 * part) / whole).toFixed(1)}%`}`;
  return `${repo.padEnd(32)} recall ${share(row.found, row.positive).padEnd(16)} right provider ${share(row.rightProvider, row.found).padEnd(16)} further ${String(row.furtherProvider).padEnd(4)} false alarms ${share(row.falseAlarms, row.negative)}`;
}

function isShown({ label, seen, providers }: SeenFile): boolean {
  const names = new Set(seen.map(truthName));
  switch (values.show) {
    case 'missed':
      return label === 'pos' && seen.length === 0;
    case 'provider':
      return label === 'pos' && seen.length > 0 && !providers.every((name) => names.has(name));
    case 'false':
      return label === 'neg' && seen.length > 0;
    default:
      return false;
  }
}

void main();
