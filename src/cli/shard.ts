import type { Part, Shard } from '../core/reports';
import { shownPath, type Finding, type ProjectPath, type RuleId } from '../core';
import { judgedName, treeName, type HistoryScan, type PolicySource, type TreeScan } from '../node';
import { Failure } from './failure';
import type { Arguments, Option } from './options';
import { maxBytesOf } from './target';

export const SHARD: Option = {
  name: 'shard',
  value: 'I/N',
  help: 'examine the Ith of N parts of the files; report merge joins the parts',
};

/** What a part cannot be of: too little to divide, or nothing that can be joined again. */
const WHOLE_ONLY = ['staged', 'changed', 'stdin', 'message', 'baseline', 'update-baseline'];

/**
 * The part that was asked for, if one was.
 * @throws Failure where it is none, or goes with another option
 */
export function shardOf(args: Arguments): Shard | undefined {
  const given = args.value('shard');
  if (given === undefined) return undefined;
  const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(given) ?? []).map(Number);
  if (index < 1 || index > count) throw new Failure('--shard takes a part and the number of parts, such as 2/8.');
  const other = WHOLE_ONLY.find((name) => args.has(name));
  if (other?.endsWith('baseline')) throw new Failure(`--${other} goes with report merge: a baseline is compared with the whole.`);
  if (other !== undefined) throw new Failure(`--shard and --${other} exclude each other.`);
  if (args.value('format') !== 'json') throw new Failure('--shard needs --format json; report merge writes the other formats.');
  return { index, count };
} // prettier-ignore

/** Whether neither paths nor globs narrow a scan. */
export function isWhole(root: string, starts: readonly string[], args: Arguments): boolean {
  const [start, more] = starts;
  return start === root && more === undefined && !args.has('include') && !args.has('exclude');
}

/** What a part says of itself beside its findings. */
export async function partOf(
  shard: Shard,
  scanned: TreeScan & Partial<HistoryScan>,
  whole: boolean,
  policies: PolicySource,
  args: Arguments,
): Promise<Part> {
  const { listed } = scanned;
  const surface = args.value('surface') ?? 'source';
  const options = [
    `max-size=${maxBytesOf(args)}`,
    `surface=${surface}`,
    `explain=${args.has('explain')}`,
    ...(scanned.historyName === undefined ? [] : [`history=${scanned.historyName}`]),
  ];
  return {
    ...shard,
    tree: treeName(listed),
    judged: await judgedName(policies, listed, options),
    whole,
    files: examinedFiles(scanned),
    locked: await lockedPairs(scanned.findings, policies),
  };
}

/** The files of a scan that were examined, as a report shows them. */
export function examinedFiles({ asked, notExamined }: TreeScan): string[] {
  const left = new Set(notExamined.map(({ path }) => path));
  return [...asked].filter((path) => !left.has(path)).map(shownPath).sort(); // prettier-ignore
}

/** Of findings, paths as a report shows them, with the rules that a policy locks there. */
export async function lockedPairs(
  findings: readonly Finding[],
  policies: PolicySource,
): Promise<(readonly [string, RuleId])[]> {
  const pairs = new Map<string, readonly [string, RuleId]>();
  for (const { path, rule } of findings)
    if (await isLocked(path, rule, policies)) pairs.set(`${path}\n${rule}`, [shownPath(path), rule]);
  return [...pairs.values()];
}

async function isLocked(path: ProjectPath, rule: RuleId, policies: PolicySource): Promise<boolean> {
  return (await policies(path)).policy.locked(rule);
}
