import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { visible } from '../core/reports';
import { grammarLoader, shownPath, type GrammarLoader, type ProjectPath } from '../core';
import { commonFolder, DEFAULT_MAX_BYTES, fileReader, findRoot, grammarFiles, isWithin, nearestPolicies, NO_POLICIES, policiesFromFile, projectPath, type FileReader, type PolicySource, type ScanOptions } from '../node'; // prettier-ignore
import { Failure } from './failure';
import type { Arguments, Option } from './options';

/** What a command works on. */
export interface Target {
  /** Absolute, without links. */
  readonly root: string;
  /** Absolute files and folders in the root. */
  readonly starts: readonly string[];
  /** The folder that holds all starts, relative to the root: its policy is the report's. */
  readonly folder: ProjectPath;
  readonly reader: FileReader;
  readonly policies: PolicySource;
  readonly grammars: GrammarLoader;
  readonly day: string;
}

/** Options that say which policy and which day count. */
export const JUDGING: readonly Option[] = [
  { name: 'policy', value: 'FILE', help: 'judge by this policy alone, as if it lay in the root' },
  { name: 'no-policy', help: 'judge without any policy' },
  { name: 'date', value: 'YYYY-MM-DD', help: 'the day to judge by (default: today)' },
  { name: 'max-size', value: 'BYTES', help: `largest file to examine (default: ${DEFAULT_MAX_BYTES})` },
];

/** Options that say which files count. */
export const SELECTING: readonly Option[] = [
  { name: 'include', value: 'GLOB', repeated: true, help: 'only files that match, relative to the root' },
  { name: 'exclude', value: 'GLOB', repeated: true, help: 'no files that match' },
  { name: 'no-ignore', help: 'also files that .gitignore leaves out' },
];

export function selection(args: Arguments): Pick<ScanOptions, 'include' | 'exclude' | 'obeyIgnore'> {
  return {
    include: args.values('include'),
    exclude: args.values('exclude'),
    obeyIgnore: !args.has('no-ignore'),
  };
}

/**
 * @param paths files and folders as the user gave them; none is the current folder
 * @throws Failure if one is not there, lies outside the root of the first, or the policy cannot be read
 */
export async function targetOf(paths: readonly string[], args: Arguments): Promise<Target> {
  const starts = (paths.length === 0 ? ['.'] : paths).map(existing);
  const common = commonFolder(starts);
  const root = findRoot(common).folder;
  if (!starts.every((start) => isWithin(root, start))) throw new Failure('The paths have no common root.');
  const reader = fileReader(root, { maxBytes: maxBytesOf(args) });
  return {
    root,
    starts,
    folder: projectPath(root, common),
    reader,
    policies: await policySource(root, args),
    grammars: grammarLoader(grammarFiles()),
    day: dayOf(args),
  };
}

/** A path that the user gave, as a message may show it. */
export function shown(given: string): string {
  return visible(shownPath(given.split(path.sep).join('/')));
}

function existing(given: string): string {
  if (given === '' || !existsSync(given)) throw new Failure(`There is no file or folder ${shown(given)}.`);
  return realpathSync(given);
}

async function policySource(root: string, args: Arguments): Promise<PolicySource> {
  const file = args.value('policy');
  if (file !== undefined && args.has('no-policy')) throw new Failure('--policy and --no-policy exclude each other.'); // prettier-ignore
  if (args.has('no-policy')) return NO_POLICIES;
  // A policy counts whatever its size.
  if (file === undefined) return nearestPolicies(fileReader(root));
  const policies = await policiesFromFile(existing(file));
  if (!policies) throw new Failure(`The policy ${shown(file)} cannot be read.`);
  return policies;
}

export function maxBytesOf(args: Arguments): number {
  const given = args.value('max-size');
  if (given === undefined) return DEFAULT_MAX_BYTES;
  const bytes = Number(given);
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(bytes) || bytes === 0)
    throw new Failure('--max-size takes a whole number of bytes above 0.');
  return bytes;
}

/** The day of `--date`, else today by the local clock. */
export function dayOf(args: Arguments): string {
  const given = args.value('date');
  if (given === undefined) return localDay(new Date());
  const time = Date.parse(`${given}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(given); // prettier-ignore
  if (!isDay) throw new Failure('--date takes a calendar date of the form YYYY-MM-DD.');
  return given;
}

function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
