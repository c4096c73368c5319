import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { atLeast, SEVERITIES, type PolicyChange, type Severity } from '../core';
import { csvReport, htmlReport, jsonReport, junitReport, markdownReport, sarifReport, textReport, unixReport, type Part, type Report } from '../core/reports'; // prettier-ignore
import { isWithin, projectPath, writeAtomically } from '../node';
import { EXIT, type ExitCode } from './exitCodes';
import { codeOf, Failure } from './failure';
import type { Io } from './io';
import type { Arguments, Option } from './options';
import { shown } from './target';

export const FORMATS = ['text', 'json', 'sarif', 'html', 'csv', 'markdown', 'junit', 'unix'] as const;
type Format = (typeof FORMATS)[number];
const THRESHOLDS = ['error', 'warning', 'information', 'never'] as const;

/** Options that say how a report is laid out, where it goes, and what it makes of the exit code. */
export const REPORTING: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: FORMATS,
    help: 'how to report (default: text); markdown is a comment on a pull request, unix a line a finding',
  },
  { name: 'output', value: 'FILE', help: 'write the report into a file, whole or not at all' },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    choices: THRESHOLDS,
    help: 'exit with 1 from this severity on (default: error)',
  },
  { name: 'strict', help: 'exit with 3 if something was not examined' },
];

export function formatOf(args: Arguments): Format {
  return (args.value('format') as Format | undefined) ?? 'text';
}

/** What only some formats tell. */
export interface Extras {
  /** Of a sharded scan. */
  readonly part?: Part;
  /** What the policies say otherwise than before. */
  readonly changes?: readonly PolicyChange[];
}

export function rendered(report: Report, args: Arguments, io: Io, { part, changes }: Extras = {}): string {
  switch (formatOf(args)) {
    case 'json':
      return jsonReport(report, part);
    case 'sarif':
      return sarifReport(report);
    case 'html':
      return htmlReport(report, undefined, changes);
    case 'csv':
      return csvReport(report);
    case 'markdown':
      return markdownReport(report, changes);
    case 'junit':
      return junitReport(report, threshold(args));
    case 'unix':
      return unixReport(report, args.has('quiet') ? (threshold(args) ?? 'error') : undefined);
    case 'text':
      return textReport(report, {
        colour: io.colour && !args.has('output'),
        explain: args.has('explain'),
        ...(args.has('quiet') ? { minimum: threshold(args) ?? 'error' } : {}),
      });
  }
}

/**
 * To standard output, or whole into the file that was named.
 * @param examined whether a file of the root, relative to it, was examined: only an earlier report is written over then
 */
export async function deliver(
  text: string,
  args: Arguments,
  io: Io,
  root: string,
  examined: (path: string) => boolean,
): Promise<void> {
  const file = args.value('output');
  if (file === undefined) return io.out(text);
  const target = await realpath(file).catch(() => undefined);
  if (target !== undefined && isWithin(root, target) && examined(projectPath(root, target)) && !(await isReport(target)))
    throw new Failure(`${shown(file)} is a file of the project and no earlier report, so it is not written over.`);
  try {
    await writeAtomically(path.resolve(file), text);
  } catch (error) {
    throw new Failure(`The report cannot be written to ${shown(file)} (${codeOf(error)}).`);
  }
} // prettier-ignore

/** How reports begin; an empty file is as good as none. */
const REPORT = /^\s*(?:\{\s*"version": 1,\s*"tool": \{\s*"name": "phi-cordon"|\{\s*"\$schema": "[^"]*sarif|<!doctype html>[^]{0,600}<title>PHI Cordon report|kind,severity,rule,path,|<!-- phi-cordon -->|<\?xml[^>]*>\s*<testsuites name="PHI Cordon"|$)/; // prettier-ignore
/** What the text for a person, and that of lines, always holds. */
const TEXT_REPORT = /^(?:Examined {6}[\d,]+ files?, |PHI Cordon: .* in [\d,]+ files? examined on )/m;

async function isReport(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => 'unreadable');
  return REPORT.test(text) || TEXT_REPORT.test(text);
}

function threshold(args: Arguments): Severity | undefined {
  const given = args.value('fail-on') ?? 'error';
  return SEVERITIES.find((severity) => severity === given);
}

/** Findings come first: they are certain, whatever the files that were not examined hold. */
export function exitCodeOf({ findings, notExamined }: Report, args: Arguments): ExitCode {
  const least = threshold(args);
  if (least && findings.some(({ severity }) => atLeast(severity, least))) return EXIT.findings;
  return args.has('strict') && notExamined.length > 0 ? EXIT.notExamined : EXIT.done;
}
