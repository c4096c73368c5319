import {
  atLeast,
  createProject,
  notExamined,
  SEVERITIES,
  type NotExamined,
  type Severity,
  type Surface,
} from '../../core';
import { buildReport, htmlReport, jsonReport, plural, sarifReport, textReport, type Report } from '../../core/reports'; // prettier-ignore
import { checkPolicies, headCommit, examineFile, scanProject, tally, writeAtomically, type FileText, type ScanOptions, type ScanResult } from '../../node'; // prettier-ignore
import type { Command } from '../command';
import { EXIT, type ExitCode } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { CHANGES, changedTarget, type ChangedTarget } from '../changes';
import { MESSAGE, messageText } from '../message';
import { stdinText } from '../stdin';
import { JUDGING, SELECTING, selection, shown, targetOf, type Target } from '../target';
import { VERSION } from '../version';

const FORMATS = ['text', 'json', 'sarif', 'html'] as const;
const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;

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
    { name: 'format', value: 'FORMAT', choices: FORMATS, help: 'how to report (default: text)' },
    { name: 'output', value: 'FILE', help: 'write the report into a file, whole or not at all' },
    { name: 'fail-on', value: 'SEVERITY', choices: THRESHOLDS, help: 'exit with 1 from this severity on (default: error)' },
    { name: 'strict', help: 'exit with 3 if something was not examined' },
    ...JUDGING,
    { name: 'surface', value: 'SURFACE', choices: ['source', 'prompt'], help: 'judge as files at rest, or as text on its way out' },
    { name: 'stdin', help: 'examine standard input instead of files' },
    { name: 'stdin-path', value: 'PATH', help: 'judge standard input as if it were this file' },
    ...CHANGES,
    MESSAGE,
    ...SELECTING,
    { name: 'explain', help: 'text and json: say how sure and why, and why near-misses are not reported' },
    { name: 'quiet', help: 'text: list only what decides the exit code; no progress' },
  ],
  async run(args, io) {
    const fromStdin = args.has('stdin');
    if (args.has('stdin-path') && !fromStdin) throw new Failure('--stdin-path needs --stdin.');
    if (fromStdin && args.positionals.length > 0) throw new Failure('--stdin takes no paths; --stdin-path names the file.');
    const [one, other] = EXCLUSIVE.filter((name) => args.has(name));
    if (other !== undefined) throw new Failure(`--${one} and --${other} exclude each other.`);
    if (one === 'message' && args.positionals.length > 0) throw new Failure('--message takes no paths.');
    const target = await targetOf(args.positionals, args);
    const changed = await changedTarget(target, args, io);
    try {
      const report = await reportOf(changed ?? target, await resultOf(changed ?? target, args, io), args);
      if (!hasNothingToSay(report, args)) await deliver(rendered(report, args, io), args, io);
      return exitCode(report, args);
    } finally {
      changed?.close();
    }
  },
}; // prettier-ignore

/** What is examined instead of files as they lie there. */
const EXCLUSIVE = ['stdin', 'staged', 'changed', 'message'];

async function resultOf(target: Target, args: Arguments, io: Io): Promise<ScanResult> {
  if (args.has('stdin')) return scanText(target, await stdinText(target, args, io), args);
  if (args.has('message')) return scanText(target, await messageText(target, args), args);
  return scanFiles(target, args, io);
}

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
    ...(surface ? { surface } : {}),
  };
}

function scanFiles(target: Target, args: Arguments, io: Io): Promise<ScanResult> {
  const onProgress = (done: number, total: number): void => {
    if (!args.has('quiet')) io.progress(`Examined ${done} of ${plural(total, 'file')}`);
  };
  return scanProject(scanOptions(target, args), onProgress);
}

async function scanText(target: Target, input: FileText | NotExamined, args: Arguments): Promise<ScanResult> {
  const sum = tally();
  await checkPolicies(target.policies, [input.path]);
  if ('reason' in input) sum.add(notExamined(input));
  else {
    const project = createProject(target.reader, target.grammars);
    sum.add(await examineFile(project, input, scanOptions(target, args)), input.bytes.length);
  }
  return sum.result();
}

async function reportOf(
  { root, folder, policies, day, compared }: Target & Partial<ChangedTarget>,
  result: ScanResult,
  args: Arguments,
): Promise<Report> {
  const [{ policy }, commit] = await Promise.all([policies(folder === '' ? 'x' : `${folder}/x`), headCommit(root)]); // prettier-ignore
  return buildReport({
    ...result,
    version: VERSION,
    day,
    policy,
    ...(commit === undefined ? {} : { commit }),
    ...(compared ? { compared } : {}),
    ...(args.has('explain') ? { nearMisses: result.nearMisses ?? [] } : {}),
  });
}

function rendered(report: Report, args: Arguments, io: Io): string {
  switch (args.value('format') as (typeof FORMATS)[number] | undefined) {
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return sarifReport(report);
    case 'html':
      return htmlReport(report);
    case 'text':
    case undefined:
      return textReport(report, {
        colour: io.colour && !args.has('output'),
        explain: args.has('explain'),
        ...(args.has('quiet') ? { minimum: threshold(args) ?? 'error' } : {}),
      });
  }
}

async function deliver(text: string, args: Arguments, io: Io): Promise<void> {
  const file = args.value('output');
  if (file === undefined) return io.out(text);
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw new Failure(`The report cannot be written to ${shown(file)} (${codeOf(error)}).`);
  }
}

function threshold(args: Arguments): Severity | undefined {
  const given = args.value('fail-on') ?? 'error';
  return SEVERITIES.find((severity) => severity === given);
}

/** Findings come first: they are certain, whatever the files that were not examined hold. */
function exitCode({ findings, notExamined }: Report, args: Arguments): ExitCode {
  const least = threshold(args);
  if (least && findings.some(({ severity }) => atLeast(severity, least))) return EXIT.findings;
  return args.has('strict') && notExamined.length > 0 ? EXIT.notExamined : EXIT.done;
}
