import { existsSync } from 'node:fs';
import { createProject, notExamined, shownPath, type NotExamined, type Surface } from '../../core';
import { codeowners } from '../../core/codeowners';
import { buildReport, plural, type Report, type Shard } from '../../core/reports';
import { absoluteOf, checkPolicies, headCommit, examineFile, scanProject, tally, type FileText, type ScanOptions, type ScanResult, type TreeScan } from '../../node'; // prettier-ignore
import { asksBaseline, BASELINE, baselined, checkBaseline } from '../baseline';
import { CHANGES, changedTarget, type ChangedTarget } from '../changes';
import type { Command } from '../command';
import type { ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import { HISTORY, historyOf, historyTarget, type HistoryTarget } from '../history';
import type { Io } from '../io';
import { MESSAGE, messageText } from '../message';
import type { Arguments } from '../options';
import { policyChanges } from '../policyChanges';
import { deliver, exitCodeOf, formatOf, rendered, REPORTING, type Extras } from '../reporting';
import { remedyDiffs } from '../reportDetail';
import { examinedFiles, isWhole, lockedPairs, partOf, SHARD, shardOf } from '../shard';
import { stdinText } from '../stdin';
import { JUDGING, maxBytesOf, SELECTING, selection, targetOf, type Target } from '../target';
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
    try {
      return await scanAndTell(changed ?? target, shard, args, io);
    } finally {
      changed?.close();
    }
  },
}; // prettier-ignore

/** What is examined instead of files as they lie there. */
const EXCLUSIVE = ['stdin', 'staged', 'changed', 'history', 'message'];

async function scanAndTell(target: Target & Partial<ChangedTarget & HistoryTarget>, shard: Shard | undefined, args: Arguments, io: Io): Promise<ExitCode> {
  const scanned = await resultOf(target, shard, args, io);
  const whole = !isHistory(target) && isWhole(target.root, target.starts, args);
  const all = await reportOf(target, scanned, args);
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

async function resultOf(target: Target & Partial<HistoryTarget>, shard: Shard | undefined, args: Arguments, io: Io): Promise<TreeScan> {
  if (args.has('stdin')) return scanText(target, await stdinText(target, args, io), args);
  if (args.has('message')) return scanText(target, await messageText(target, args), args);
  const onProgress = (done: number, total: number): void => {
    if (!args.has('quiet')) io.progress(`Examined ${done} of ${plural(total, isHistory(target) ? 'text' : 'file')}`);
  };
  if (isHistory(target)) return historyOf(target, shard, args, onProgress);
  return scanProject({ ...scanOptions(target, args), ...(shard ? { shard } : {}) }, onProgress);
} // prettier-ignore

/** A hook runs with every commit, so a quiet one speaks only if there is something to tell. */
function hasNothingToSay({ findings, notExamined }: Report, args: Arguments): boolean {
  const inHook = args.has('staged') || args.has('message');
  const asText = (args.value('format') ?? 'text') === 'text' && !args.has('output');
  return inHook && asText && args.has('quiet') && findings.length === 0 && notExamined.length === 0;
}

function scanOptions(target: Target, args: Arguments): ScanOptions {
  const surface = args.value('surface') as Surface | undefined;
  return {
    ...target,
    ...selection(args),
    trusted: true,
    explain: args.has('explain'),
    evidence: asksDetail(args),
    ...(args.has('no-cache') ? {} : { cache: { maxBytes: maxBytesOf(args) } }),
    ...(surface ? { surface } : {}),
  };
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

/** A page tells who owns what and what a remedy would change; so do parts that may become one. */
function asksDetail(args: Arguments): boolean {
  return formatOf(args) === 'html' || args.has('shard');
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
