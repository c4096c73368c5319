import { existsSync } from 'node:fs';
import { createProject, notExamined, shownPath, type CancelSignal, type NotExamined } from '../../core';
import { codeowners } from '../../core/codeowners';
import { progressText } from '../../core/progress';
import { buildReport, type Report, type Shard } from '../../core/reports';
import { absoluteOf, checkPolicies, headCommit, examineFile, scanProject, tally, type FileText, type ScanResult, type TreeScan } from '../../node'; // prettier-ignore
import { asksBaseline, BASELINE, baselined, checkBaseline } from '../baseline';
import { CHANGES, changedTarget, type ChangedTarget } from '../changes';
import type { Command } from '../command';
import { EXIT, type ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import { HISTORY, historyOf, historyTarget, type HistoryTarget } from '../history';
import { interruption } from '../interruption';
import type { Io } from '../io';
import { MESSAGE, messageText } from '../message';
import type { Arguments } from '../options';
import { policyChanges } from '../policyChanges';
import { deliver, exitCodeOf, formatOf, rendered, REPORTING, type Extras } from '../reporting';
import { remedyDiffs } from '../reportDetail';
import { examinedFiles, isWhole, lockedPairs, partOf, SHARD, shardOf } from '../shard';
import { asksDetail, scanOptions } from '../scanOptions';
import { stdinText } from '../stdin';
import { JUDGING, SELECTING, targetOf, type Target } from '../target';
import { JOBS, threadsOf } from '../threads';
import { VERSION } from '../version';

export const scan: Command = {
  name: 'scan',
  usage: 'scan [PATH…]',
  summary: 'examines files and reports what it finds',
  details: [
    'Files are those that git tracks or would add; without git, those that no .gitignore leaves out.\nThe root is the git top level, else the folder of the outermost policy, else the folder given.',
    'PATH, --include and --exclude say which files are examined. A value that one of these hands to a function of\nanother file, and that leaves there, is reported there; of files that were not asked for nothing else is.',
    'Exit code: 0 nothing at or above --fail-on · 1 findings · 2 could not do what was asked\n           3 with --strict and no such findings: something was not examined',
  ],
  options: [
    ...REPORTING,
    ...JUDGING,
    { name: 'surface', value: 'SURFACE', choices: ['source', 'prompt'], help: 'judge as files at rest, or as text on its way out' },
    { name: 'stdin', help: 'examine standard input instead of files' },
    { name: 'stdin-path', value: 'PATH', help: 'judge standard input as if it were this file' },
    ...CHANGES,
    HISTORY,
    MESSAGE,
    ...BASELINE,
    SHARD,
    ...SELECTING,
    JOBS,
    { name: 'no-cache', help: 'neither use nor keep what earlier scans learned of files, in .phi-cordon/cache' },
    { name: 'explain', help: 'text and json: say how sure and why, and why near-misses are not reported' },
    { name: 'quiet', help: 'text and unix: list only what decides the exit code; no progress' },
  ],
  async run(args, io) {
    const fromStdin = args.has('stdin');
    if (args.has('stdin-path') && !fromStdin) throw new Failure('--stdin-path needs --stdin.');
    if (fromStdin && args.positionals.length > 0) throw new Failure('--stdin takes no paths; --stdin-path names the file.');
    const [one, other] = EXCLUSIVE.filter((name) => args.has(name));
    if (other !== undefined) throw new Failure(`--${one} and --${other} exclude each other.`);
    if (one === 'message' && args.positionals.length > 0) throw new Failure('--message takes no paths.');
    checkBaseline(args);
    const shard = shardOf(args);
    const target = await (args.has('history') ? historyTarget(args) : targetOf(args.positionals, args));
    const changed = await changedTarget(target, args, io);
    const signal = interruption();
    try {
      return await scanAndTell(changed ?? target, shard, args, io, signal);
    } finally {
      signal.end();
      changed?.close();
    }
  },
}; // prettier-ignore

/** What is examined instead of files as they lie there. */
const EXCLUSIVE = ['stdin', 'staged', 'changed', 'history', 'message'];

async function scanAndTell(target: Target & Partial<ChangedTarget & HistoryTarget>, shard: Shard | undefined, args: Arguments, io: Io, signal: CancelSignal): Promise<ExitCode> {
  const scanned = await resultOf(target, shard, args, io, signal);
  const whole = !isHistory(target) && isWhole(target.root, target.starts, args);
  const all = await reportOf(target, scanned, args);
  if (signal.aborted) return cancelled(all, args, io, target.root);
  const report = asksBaseline(args) ? await withoutAccepted(all, scanned, whole, target, args, io) : all;
  const extras: Extras = {
    ...(shard ? { part: await partOf(shard, scanned, whole, target.policies, args) } : {}),
    ...(isChanged(target) && TELLS_POLICY.has(formatOf(args)) ? await changesOf(target, args) : {}),
  };
  if (!hasNothingToSay(report, args)) await deliver(rendered(report, args, io, extras), args, io, target.root, (path) => scanned.asked.has(path));
  return exitCodeOf(report, args);
} // prettier-ignore

/** Formats with a place for what a change does to the policy. */
const TELLS_POLICY: ReadonlySet<string> = new Set(['html', 'markdown']);

function isHistory(target: Target & Partial<HistoryTarget>): target is HistoryTarget {
  return target.revisions !== undefined;
}

/** Half a report takes nobody else's place: on a terminal it is shown, into a file or another program it does not go. */
async function cancelled(report: Report, args: Arguments, io: Io, root: string): Promise<ExitCode> {
  const isShown = formatOf(args) === 'text' && !args.has('output');
  if (isShown) await deliver(rendered(report, args, io, {}), args, io, root, () => false);
  io.say(`phi-cordon: cancelled. ${isShown ? 'What was not reached is listed as not examined.' : 'Nothing was written.'}`);
  return EXIT.failed;
} // prettier-ignore

function isChanged(target: Target & Partial<ChangedTarget>): target is ChangedTarget {
  return target.changes !== undefined;
}

async function changesOf(target: ChangedTarget, args: Arguments): Promise<Extras> {
  const changes = await policyChanges(target, args);
  return changes ? { changes } : {};
}

/** Compares with the baseline: entries are looked for in their files first, then, for files that are gone, everywhere. */
async function withoutAccepted(report: Report, scanned: TreeScan, whole: boolean, target: Target & Partial<ChangedTarget>, args: Arguments, io: Io): Promise<Report> {
  const { root, policies, changes } = target;
  const examined = new Set(changes ? [] : examinedFiles(scanned));
  const listed = new Set(scanned.listed.map(shownPath) as string[]);
  const there = (path: string): boolean => listed.has(path) || existsSync(absoluteOf(root, path));
  const locked = new Set((await lockedPairs(scanned.findings, policies)).map((pair) => pair.join('\n')));
  const scope = {
    whole: whole && !changes,
    examined: (path: string) => examined.has(path),
    // A path that a report shows otherwise than the disk has it cannot be asked for.
    gone: (path: string) => (whole && !changes ? !listed.has(path) : !there(path) && !/\[[A-Z]+\]/.test(path)),
  };
  return baselined(report, args, io, root, scope, ({ path, rule }) => locked.has([path, rule].join('\n')));
} // prettier-ignore

async function resultOf(target: Target & Partial<HistoryTarget>, shard: Shard | undefined, args: Arguments, io: Io, signal: CancelSignal): Promise<TreeScan> {
  if (args.has('stdin')) return scanText(target, await stdinText(target, args, io), args);
  if (args.has('message')) return scanText(target, await messageText(target, args), args);
  const start = Date.now();
  const what = isHistory(target) ? 'texts' : 'files';
  const onProgress = (done: number, total: number, bytes?: number): void => {
    if (!args.has('quiet')) io.progress(() => `Examined ${progressText(what, done, total, Date.now() - start, bytes)}`);
  };
  if (isHistory(target)) return historyOf(target, shard, args, onProgress, signal);
  return scanProject({ ...scanOptions(target, args), threads: threadsOf(target, args), ...(shard ? { shard } : {}) }, onProgress, signal);
} // prettier-ignore

/** A hook runs with every commit, so a quiet one speaks only if there is something to tell. */
function hasNothingToSay({ findings, notExamined }: Report, args: Arguments): boolean {
  const inHook = args.has('staged') || args.has('message');
  const asText = (args.value('format') ?? 'text') === 'text' && !args.has('output');
  return inHook && asText && args.has('quiet') && findings.length === 0 && notExamined.length === 0;
}

async function scanText(target: Target, input: FileText | NotExamined, args: Arguments): Promise<TreeScan> {
  const sum = tally();
  await checkPolicies(target.policies, [input.path]);
  if ('reason' in input) sum.add(notExamined(input));
  else {
    const project = createProject(target.reader, target.grammars);
    sum.add(await examineFile(project, input, scanOptions(target, args)), input.bytes.length);
  }
  return { ...sum.result(), listed: [], asked: new Set() };
}

/** SARIF has a place for them as well; of standard input there is no file to read once more. */
function asksDiffs(args: Arguments): boolean {
  return (asksDetail(args) || formatOf(args) === 'sarif') && !args.has('stdin');
}

async function reportOf(
  target: Target & Partial<ChangedTarget>,
  result: ScanResult,
  args: Arguments,
): Promise<Report> {
  const { root, folder, policies, day, compared } = target;
  const ownersOf = asksDetail(args) ? await codeowners(target.reader) : undefined;
  const [{ policy }, commit] = await Promise.all([policies(folder === '' ? 'x' : `${folder}/x`), headCommit(root)]); // prettier-ignore
  return buildReport({
    ...result,
    version: VERSION,
    day,
    policy,
    ...(commit === undefined ? {} : { commit }),
    ...(compared ? { compared } : {}),
    ...(ownersOf ? { ownersOf } : {}),
    ...(asksDiffs(args) ? { diffs: await remedyDiffs(target, result.findings) } : {}),
    ...(args.has('explain') ? { nearMisses: result.nearMisses ?? [] } : {}),
  });
}
