// npm run bench:flows [-- DIR] [--show]: recall and precision of the flow rules on labelled programs, by language and sink kind.
// A line that ends in the comment `leak` has to be reported by a flow rule, every other line must not be. DIR holds another
// suite with the same labels; without it the table goes into docs/flows.md. --show lists what was missed and falsely told.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { add, emptyTally, outcomeOf, precision, recall, type Tally } from './flows/labels';
import { examined, KINDS, programsIn, type ExaminedProgram } from './flows/suite';

const ROOT = path.resolve(__dirname, '../..');
const PAGE = path.join(ROOT, 'docs/flows.md');
const START = '<!-- bench:flows -->';
const END = '<!-- /bench:flows -->';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false } },
});

async function main(): Promise<void> {
  const dir = positionals[0] ?? path.join(ROOT, 'test/bench/flows/programs');
  if (!existsSync(dir)) throw new Error(`There is no folder ${dir}.`);
  const programs = await examined(programsIn(dir));
  const text = tables(programs);
  console.log(text);
  if (values.show) programs.forEach(show);
  if (positionals[0] === undefined) writeInto(PAGE, text);
}

function tables(programs: readonly ExaminedProgram[]): string {
  const kinds = new Set([...KINDS.filter((kind) => programs.some((one) => one.kind === kind)), ...programs.map(({ kind }) => kind)]); // prettier-ignore
  const languages = [...new Set(programs.map(({ language }) => language))].sort();
  const rows = (key: 'language' | 'kind', names: Iterable<string>) =>
    [...names].map((name) => row(name, sumOf(programs.filter((one) => one[key] === name))));
  return [
    table('language', [...rows('language', languages), row('all', sumOf(programs))]),
    table('sink', rows('kind', kinds)),
  ].join('\n\n');
}

function sumOf(programs: readonly ExaminedProgram[]): Tally {
  const sum = emptyTally();
  for (const { labels, seen } of programs) add(sum, outcomeOf(labels, seen).tally);
  return sum;
}

const percent = (rate: number): string => (Number.isFinite(rate) ? `${(100 * rate).toFixed(1)}%` : '–');

function row(name: string, sum: Tally): string[] {
  const { programs, leaks, found, quiet, falseAlarms, otherRule, apart } = sum;
  const counts = [programs, leaks, found, quiet, falseAlarms, otherRule, apart].map(String);
  return [name, ...counts, percent(recall(sum)), percent(precision(sum))];
}

function table(first: string, rows: readonly string[][]): string {
  const head = [first, 'programs', 'leaks', 'found', 'quiet lines', 'false alarms', 'other rule', 'scope only', 'recall', 'precision']; // prettier-ignore
  const all = [head, ...rows];
  const widths = head.map((_cell, at) => Math.max(...all.map((cells) => cells[at]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function show({ name, start, root, labels, seen }: ExaminedProgram): void {
  const { missed, falseAlarms } = outcomeOf(labels, seen);
  const place = (file: string, line: number) => `${start === root ? `${name}/${file}` : name}:${line}`;
  for (const { path: file, line } of missed) console.log(`missed  ${place(file, line)}`);
  for (const { path: file, line, rule } of falseAlarms) console.log(`false   ${place(file, line)} ${rule}`);
}

/** Replaces what stands between the markers, where the page has them. */
function writeInto(file: string, text: string): void {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) return;
  writeFileSync(file, `${page.slice(0, start + START.length)}\n\n${text}\n\n${page.slice(end)}`);
}

void main();
