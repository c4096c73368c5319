import path from 'node:path';
import { isBaselineProblem, readBaseline, writeBaseline, type BaselineEntry, type BaselineScope } from '../core/baseline'; // prettier-ignore
import { plural, withBaseline, type Report, type ReportedFinding } from '../core/reports';
import { baselineOfCommit, baselineOfFile, DEFAULT_BASELINE, git, isWithin, projectPath, writeAtomically } from '../node'; // prettier-ignore
import { codeOf, Failure } from './failure';
import type { Io } from './io';
import type { Arguments, Option } from './options';
import { shown } from './target';

/** Options that leave out what was accepted before. */
export const BASELINE: readonly Option[] = [
  { name: 'baseline', value: 'FILE', help: 'report what this file does not hold; the rest is listed as suppressed' },
  { name: 'update-baseline', help: `accept what there is now: write it into --baseline (default: ${DEFAULT_BASELINE})` },
]; // prettier-ignore

/** What a change adds says nothing of entries that stand elsewhere; a commit's baseline is not ours to write. */
const NOT_UPDATED = ['stdin', 'staged', 'changed', 'message', 'policy-ref'];

/** @throws Failure for options that exclude each other */
export function checkBaseline(args: Arguments): void {
  const other = args.has('update-baseline') ? NOT_UPDATED.find((name) => args.has(name)) : undefined;
  if (other !== undefined) throw new Failure(`--update-baseline and --${other} exclude each other.`);
}

export function asksBaseline(args: Arguments): boolean {
  return args.has('baseline') || args.has('update-baseline');
}

/**
 * A report of what the baseline does not hold; with `--update-baseline`, the baseline is brought up to date first.
 * @param isLocked whether a policy locks a finding's rule: no baseline hides it, and none takes it up
 * @throws Failure if the baseline is not there, cannot be used or cannot be written
 */
export async function baselined(
  report: Report,
  args: Arguments,
  io: Io,
  root: string,
  scope: BaselineScope,
  isLocked: (finding: ReportedFinding) => boolean,
): Promise<Report> {
  const file = path.resolve(args.value('baseline') ?? path.join(root, DEFAULT_BASELINE));
  const update = args.has('update-baseline');
  const text = await textOf(file, root, args);
  if (text === undefined && !update) throw missing(file, args.value('policy-ref'));
  const entries = entriesOf(text, file);
  const first = withBaseline(report, entries, scope, isLocked);
  if (!update) return first.report;
  await write(file, root, text, first.updated, io);
  return withBaseline(report, first.updated, scope, isLocked).report;
} // prettier-ignore

function missing(file: string, ref: string | undefined): Failure {
  const rest = ref === undefined ? '. --update-baseline writes one.' : `, as ${shown(ref)} has it.`;
  return new Failure(`There is no baseline ${told(file)}${rest}`);
}

async function textOf(file: string, root: string, args: Arguments): Promise<string | undefined> {
  const ref = args.value('policy-ref');
  if (ref !== undefined && isWithin(root, file)) return baselineOfCommit(root, ref, projectPath(root, file));
  try {
    return await baselineOfFile(file);
  } catch (error) {
    throw new Failure(`The baseline ${told(file)} cannot be read (${codeOf(error)}).`);
  }
}

function entriesOf(text: string | undefined, file: string): readonly BaselineEntry[] {
  const read = text === undefined ? [] : readBaseline(text);
  if (!isBaselineProblem(read)) return read;
  throw new Failure(`The baseline ${told(file)} cannot be used: line ${read.line} has ${read.problem}.`);
}

/** A baseline that says the same already is not touched. */
async function write(file: string, root: string, before: string | undefined, entries: readonly BaselineEntry[], io: Io): Promise<void> {
  const after = writeBaseline(entries);
  try {
    if (after !== before) await writeAtomically(file, after);
  } catch (error) {
    throw new Failure(`The baseline ${told(file)} cannot be written (${codeOf(error)}).`);
  }
  io.say(`phi-cordon: ${told(file)} holds ${plural(entries.length, 'finding')}${after === before ? ', as before' : ''}.`);
  if (isWithin(root, file) && (await git(root, ['check-ignore', '--quiet', '--', projectPath(root, file)])) !== undefined)
    io.say('phi-cordon: git ignores this file, so nobody else gets it. An entry !.phi-cordon/baseline.json in .gitignore keeps it.');
} // prettier-ignore

function told(file: string): string {
  return shown(path.relative(process.cwd(), file) || file);
}
