import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { visible } from '../core/reports';
import { grammarLoader, shownPath, type BasePolicy, type GrammarLoader, type ProjectPath } from '../core';
import { commonFolder, DEFAULT_MAX_BYTES, fileReader, findRoot, grammarFiles, isWithin, nearestPolicies, noPolicies, policiesFromFile, policiesOfCommit, projectPath, readBasePolicy, storeOf, type FileReader, type PolicySource, type ScanOptions } from '../node'; // prettier-ignore
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

/** Where an organization names its base policy on each machine. */
const BASE_POLICY_VARIABLE = 'PHI_CORDON_BASE_POLICY';

/** Options that say which policy and which day count. */
export const JUDGING: readonly Option[] = [
  { name: 'policy', value: 'FILE', help: 'judge by this policy alone, as if it lay in the root' },
  {
    name: 'policy-ref',
    value: 'REF',
    help: 'judge by the policies of this branch, tag or commit, such as origin/main',
  },
  { name: 'no-policy', help: "judge without any of the project's policies" },
  {
    name: 'base-policy',
    value: 'FILE',
    help: 'a policy besides the others, which can only tighten (also: PHI_CORDON_BASE_POLICY)',
  },
  { name: 'date', value: 'YYYY-MM-DD', help: 'the day to judge by (default: today)' },
  {
    name: 'max-size',
    value: 'BYTES',
    help: `files above it are read in parts (default: ${DEFAULT_MAX_BYTES})`,
  },
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
  const ref = args.value('policy-ref');
  const [one, other] = ['policy', 'policy-ref', 'no-policy'].filter((name) => args.has(name));
  if (other !== undefined) throw new Failure(`--${one} and --${other} exclude each other.`);
  const bases = await basePolicies(args);
  if (args.has('no-policy')) return noPolicies(bases);
  if (ref !== undefined) return policiesAt(root, ref, bases);
  // A policy counts whatever its size.
  if (file === undefined) return nearestPolicies(fileReader(root), bases);
  const policies = await policiesFromFile(existing(file), bases);
  if (!policies) throw new Failure(`The policy ${shown(file)} cannot be read.`);
  return policies;
}

/** Those of the option and of the machine: neither takes the place of the other, for then it would loosen. */
export function basePolicies(args: Arguments): Promise<BasePolicy[]> {
  const files = [args.value('base-policy'), process.env[BASE_POLICY_VARIABLE]];
  return Promise.all(files.filter((file) => file !== undefined && file !== '').map((file) => readBasePolicy(path.resolve(file!))));
} // prettier-ignore

async function policiesAt(root: string, ref: string, bases: readonly BasePolicy[]): Promise<PolicySource> {
  const policies = await policiesOfCommit(root, ref, bases);
  if (policies) return policies;
  if (!findRoot(root).repository && !(await storeOf(root)))
    throw new Failure('--policy-ref needs a git repository, and there is none here.');
  throw new Failure(`--policy-ref: git finds no commit ${shown(ref)} here. Fetch it first; a shallow clone has only its own branch.`);
} // prettier-ignore

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
