import { readFile } from 'node:fs/promises';
import { mergeParts, readPart, type Merged, type ReadPart } from '../../core/reports';
import { findRoot } from '../../node';
import { asksBaseline, baselined, checkBaseline } from '../baseline';
import type { ExitCode } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { deliver, exitCodeOf, rendered } from '../reporting';
import { shown } from '../target';

/** The parts of a sharded scan as one report, in any format. */
export async function reportMerge(files: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  checkBaseline(args);
  if (files.length === 0) throw new Failure('report merge takes the JSON parts of a sharded scan.');
  const merged = mergeParts(await Promise.all(files.map(partOf)));
  if ('problem' in merged) throw new Failure(`The parts do not belong together: ${merged.problem}.`);
  const { folder: root } = findRoot(process.cwd());
  const report = asksBaseline(args) ? await withoutAccepted(merged, root, args, io) : merged.report;
  await deliver(rendered(report, args, io), args, io, root, (path) => merged.files.has(path));
  return exitCodeOf(report, args);
}

async function partOf(file: string): Promise<ReadPart> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure(`The part ${shown(file)} cannot be read (${codeOf(error)}).`);
  });
  const read = readPart(text);
  if ('problem' in read) throw new Failure(`${shown(file)} ${read.problem}.`);
  return read;
}

/** The tree itself need not be there: the parts know which files it had. */
function withoutAccepted({ report, files, whole, isLocked }: Merged, root: string, args: Arguments, io: Io) {
  const left = new Set(report.notExamined.map(({ path }) => path as string));
  const scope = {
    whole,
    examined: (path: string) => files.has(path),
    gone: (path: string) => whole && !files.has(path) && !left.has(path),
  };
  return baselined(report, args, io, root, scope, isLocked);
}
