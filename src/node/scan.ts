import { append } from '../core/append';
import type { Shard } from '../core/reports';
import {
  BRANCH_FILE,
  compareFindings,
  createProject,
  distinctFindings,
  distinctSuppressed,
  isPolicyFile,
  judgeBranch,
  examineLarge,
  listed,
  MOST_LISTED,
  notExamined,
  type CancelSignal,
  type Finding,
  type GrammarLoader,
  type InputText,
  type Judged,
  type NearMiss,
  type NotExamined,
  type Project,
  type ProjectPath,
  type Seen,
  type SeenFlow,
  type SeenUse,
  type Suppressed,
  type Surface,
  type Unread,
} from '../core';
import { addedFindings, isBrought } from './addedFindings';
import { openCache, type Cache, type CacheEntries, type KnownFile, type OpenCache } from './cache';
import type { Changes } from './changes';
import { isWithin } from './confine';
import type { Encoding } from '../core/scan/decode';
import { absoluteOf, isFolder, listedGap, TOO_LARGE, type FileReader, type FileText } from './files';
import { globTest } from './globs';
import { countedWithReturns, type Lines } from './lineRanges';
import { checkPolicies, type PolicySource } from './policies';
import { prefetch } from './prefetch';
import { inShard } from './shard';
import { NoText, OtherEncoding } from './textChunks';
import { examineInThreads, type Outcome, type Threads } from './threads';
import { walk } from './walk';

export interface ScanOptions {
  /** Absolute, without links. */
  readonly root: string;
  /** Absolute files and folders in the root. */
  readonly starts: readonly string[];
  readonly reader: FileReader;
  /** Globs relative to the root; empty includes every file and excludes none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly obeyIgnore: boolean;
  readonly policies: PolicySource;
  readonly day: string;
  readonly trusted: boolean;
  readonly surface?: Surface;
  /** Whether to tell near-misses too. */
  readonly explain?: boolean;
  /** How many findings of one kind are listed of a file: a thousand, unless somebody works on all. */
  readonly most?: number;
  /** Whether to tell every receiver and flow, approved ones too. */
  readonly evidence?: boolean;
  readonly grammars: GrammarLoader;
  /** Only what these files add is reported; without it, all files are walked. */
  readonly changes?: Changes;
  /** Only this part of the files is examined; the others are read where these need them. */
  readonly shard?: Shard;
  /** Where a scan of files as they lie there keeps their facts for the next one. */
  readonly cache?: Omit<OpenCache, 'root' | 'reader'>;
  /** Those that examine the files of a large enough scan; a change is always examined here. */
  readonly threads?: Threads;
}

export interface ScanResult {
  /** How many files were examined, and their size as they lie on the disk. */
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly notExamined: readonly NotExamined[];
  /** How many files and folders the walk left out; absent where nothing was walked. */
  readonly ignored?: number;
  readonly nearMisses?: readonly NearMiss[];
  /** Only where somebody asked for evidence. */
  readonly seen?: Seen;
}

/** What a scan of files gave, and of which files. */
export interface TreeScan extends ScanResult {
  /** Every file that starts and globs asked for. */
  readonly listed: readonly ProjectPath[];
  /** Those that were to be examined here: without a shard, all of them. */
  readonly asked: ReadonlySet<ProjectPath>;
}

/** @param bytes of the texts that are done, where that is known */
export type OnProgress = (done: number, total: number, bytes?: number) => void;

/** Fewer files are examined sooner than a cache is opened. */
const WORTH_KEEPING = 20;

/** Of so many files the facts are held: enough for what neighbours share, and no more in a tree of any size. */
const HELD = 1_000;

/** A project for one scan. */
export function openProject(reader: FileReader, grammars: GrammarLoader, cache?: Cache): Project {
  return createProject(reader, grammars, cache, HELD);
}

/** Enough reads under way to keep one core busy with analysis. */
const READ_AHEAD = 16;

/**
 * Walks, reads and examines a tree of files with one project. A file that fails is listed, and the scan goes on.
 * Starts and globs say which files are examined; what these bring about is told wherever it stands, and of the others
 * nothing else is.
 * @returns the sum, the files that starts and globs asked for, and those of them that were to be examined here
 * @throws BrokenPolicy before anything is examined if a policy that applies cannot be used
 */
export async function scanProject(
  options: ScanOptions,
  onProgress: OnProgress = () => undefined,
  signal?: CancelSignal,
): Promise<TreeScan> {
  const { changes, root, starts, reader, shard } = options;
  const walked = changes ? changedBelow(changes, root, starts) : await walk(root, starts, options);
  const included = globTest(options.include, true);
  const excluded = globTest(options.exclude, false);
  const files = walked.files.filter((file) => included(file) && !excluded(file));
  await checkPolicies(options.policies, files);
  const listed = new Set(files);
  const isOwn = (file: ProjectPath): boolean => shard === undefined || inShard(file, shard);
  const own = files.filter(isOwn);
  const usesCache = options.cache && !changes && own.length >= WORTH_KEEPING;
  const cache = usesCache ? await openCache({ root, reader, ...options.cache }) : undefined;
  const project = openProject(reader, options.grammars, cache);
  const sum = tally(walked.notExamined.filter(({ path }) => isOwn(path)));
  const added = new Map<ProjectPath, Lines>();
  const asked = changes ? { ...options, wants: isBrought(changes.files, added) } : options;
  const unknown = cache ? own.filter((file) => !cache.knows(file)).length : own.length;
  const threads = changes || unknown < (options.threads?.from ?? Infinity) ? undefined : options.threads;
  const facts = await (threads ? examineApart(threads) : examineHere());
  await cache?.save(facts, listed);

  async function examineHere(): Promise<readonly CacheEntries[]> {
    let done = 0;
    let bytes = 0;
    for await (const input of prefetch(own, READ_AHEAD, (file) => (cache ?? reader).read(file))) {
      if (signal?.aborted) break;
      if (changes && 'text' in input)
        added.set(input.path, countedWithReturns(changes.files.get(input.path)?.lines ?? [], input.text));
      else if (changes) added.set(input.path, changes.files.get(input.path)?.lines ?? []);
      // Of a change that only removes from a file, or only renames it, nothing but the name can be told.
      const known = addsNothing(changes, input.path) && !('reason' in input) ? { ...input, text: '' } : input;
      const outcome = await outcomeOf(project, known, asked, isElsewhere, signal);
      // What a cancelled examination did not read of other files may be what mattered.
      if (signal?.aborted) break;
      bytes += addUp(outcome);
      onProgress(++done, own.length, bytes);
    }
    for (const path of own.slice(done)) sum.add(notExamined({ path, reason: 'cancelled' }));
    return [];
  }

  async function examineApart(hands: Threads): Promise<readonly CacheEntries[]> {
    const outcomes: (Outcome | undefined)[] = own.map(() => undefined);
    let done = 0;
    let bytes = 0;
    const tell = (index: number, outcome: Outcome): void => {
      outcomes[index] = outcome;
      onProgress(++done, own.length, (bytes += 'size' in outcome ? outcome.size : 0));
    };
    const found = await examineInThreads(own, hands, tell, signal);
    // In the order of the files, so that a report does not depend on which thread was quicker.
    for (const [index, path] of own.entries()) {
      const outcome = outcomes[index] ?? { size: 0, judged: notExamined({ path, reason: 'cancelled' }) };
      if (!('link' in outcome)) addUp(outcome);
      else if (!listed.has(outcome.link))
        addUp(await outcomeOf(project, await (cache ?? reader).read(path), options, () => false, signal));
    }
    return found;
  }

  function isElsewhere(target: ProjectPath): boolean {
    return listed.has(target);
  }

  function addUp(outcome: Outcome): number {
    if (!('judged' in outcome)) return 0;
    sum.add(outcome.judged, outcome.size);
    return outcome.size;
  }

  const result = sum.result();
  const lists = { asked: new Set(own), listed: files };
  if (!changes) return { ...result, ...lists, ...('ignored' in walked ? { ignored: walked.ignored } : {}) };
  const brought = addedFindings(result, changes.files, added);
  const findings = [...brought.findings, ...(await branchFindings(changes, options))].sort(compareFindings);
  return { ...brought, findings, ...lists };
}

/** What the name of the branch gives away that a change is made on. */
async function branchFindings({ files, branch }: Changes, { policies, day, trusted }: ScanOptions): Promise<readonly Finding[]> {
  if (files.size === 0 || branch === undefined) return [];
  const { policy } = await policies(BRANCH_FILE);
  return judgeBranch(branch, { policy, day, trusted }).findings;
} // prettier-ignore

function addsNothing(changes: Changes | undefined, path: ProjectPath): boolean {
  return changes?.files.get(path)?.lines.length === 0 && !isPolicyFile(path);
}

/** Those of the changed files that lie below the starts. */
function changedBelow({ files, notExamined }: Changes, root: string, starts: readonly string[]) {
  const below = (file: ProjectPath): boolean =>
    starts.some((start) => isWithin(start, absoluteOf(root, file)));
  return {
    files: [...files.keys()].filter(below),
    notExamined: notExamined.filter(({ path }) => below(path)),
  };
}

/**
 * Examines a file as it was read. Of one that could not be read, its name is still told.
 * @param isElsewhere whether the file that a link leads to is examined by its own name
 */
export async function outcomeOf(
  project: Project,
  input: FileText | KnownFile | NotExamined,
  options: ExamineFileOptions,
  isElsewhere: (target: ProjectPath) => boolean,
  signal?: CancelSignal,
): Promise<Outcome> {
  if ('reason' in input) {
    if (isFolder(input)) return {};
    const { chunks } = options.reader;
    const read =
      input.detail === TOO_LARGE && chunks ? await inParts(input.path, chunks, options, signal) : input;
    if ('judged' in read) return read;
    const gap = listedGap(read);
    const named = await examineFile(project, { path: gap.path, text: '' }, options, signal);
    return {
      size: 0,
      judged: { ...notExamined(gap), findings: named.findings, suppressed: named.suppressed },
    };
  }
  if (input.target !== input.path && isElsewhere(input.target)) return { link: input.target };
  const judged = await examineFile(project, input, options, signal);
  return { size: 'size' in input ? input.size : input.bytes.length, judged };
}

interface ExamineTextOptions extends Pick<
  ScanOptions,
  'policies' | 'day' | 'trusted' | 'surface' | 'explain' | 'evidence' | 'most'
> {
  /** Which findings are asked for; the others count for nothing. */
  readonly wants?: (finding: Finding) => boolean;
}

interface ExamineFileOptions extends ExamineTextOptions, Pick<ScanOptions, 'reader'> {
  /** Called now and then while a large file is read. */
  readonly alive?: () => void;
}

/** One text with the policy that applies to its path. Of a thousand findings of one kind and more, the others are counted. */
export async function examineFile(
  project: Project,
  input: InputText | Unread,
  options: ExamineTextOptions,
  signal?: CancelSignal,
): Promise<Judged> {
  try {
    const {
      policies,
      day,
      trusted,
      surface,
      explain = false,
      evidence = false,
      most = MOST_LISTED,
      wants,
    } = options;
    const { policy } = await policies(input.path);
    // A broken policy of a file that was not asked for stops no scan; the own one counts there then.
    const policyOf = (path: ProjectPath) =>
      policies(path).then(
        (at) => at.policy,
        () => undefined,
      );
    const how = { explain, policyOf, ...(surface ? { surface } : {}), ...(signal ? { signal } : {}) };
    const judged = await project.examine(input, { policy, day, trusted, evidence }, how);
    const list = listed({ most, ...(wants ? { wants } : {}) });
    return { ...judged, findings: [...list.of(judged.findings), ...list.rest()].sort(compareFindings) };
  } catch {
    // What was thrown may quote the text, so only the fact is told.
    return notExamined({ path: input.path, reason: 'failed' });
  }
}

/** A file that is too large to be held, in parts; or why it holds no text after all. */
async function inParts(
  path: ProjectPath,
  chunks: NonNullable<FileReader['chunks']>,
  options: ExamineFileOptions,
  signal?: CancelSignal,
): Promise<Extract<Outcome, { judged: Judged }> | NotExamined> {
  const { policies, day, trusted, surface, explain = false, evidence = false, wants, alive } = options;
  const onPart = (): void => {
    if (signal?.aborted) throw new Cancelled();
    alive?.();
  };
  async function read(encoding?: Encoding) {
    let size = 0;
    async function* counted(): AsyncGenerator<string> {
      for await (const chunk of chunks(path, encoding)) {
        size += Buffer.byteLength(chunk);
        yield chunk;
      }
    }
    const { policy } = await policies(path);
    const how = { explain, onPart, ...(surface ? { surface } : {}), ...(wants ? { wants } : {}) };
    const judged = await examineLarge(path, counted(), { policy, day, trusted, evidence }, how);
    return { size, judged };
  }
  try {
    return await read().catch((error: unknown) => {
      if (error instanceof OtherEncoding) return read('windows-1252');
      throw error;
    });
  } catch (error) {
    const reason =
      error instanceof Cancelled ? 'cancelled' : error instanceof NoText ? error.reason : 'failed';
    return { path, reason, ...(reason === 'too-large' ? { detail: TOO_LARGE } : {}) };
  }
}

class Cancelled extends Error {}

/**
 * Adds judged files up. A file counts as examined unless something says it was not. What several of them bring about in
 * another file is one finding.
 */
export function tally(before: readonly NotExamined[] = []) {
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const skipped: NotExamined[] = [...before];
  let nearMisses: NearMiss[] | undefined;
  let seen: { uses: SeenUse[]; flows: SeenFlow[] } | undefined;
  let files = 0;
  let bytes = 0;
  return {
    add(judged: Judged, size = 0): void {
      append(findings, judged.findings);
      append(suppressed, judged.suppressed);
      append(skipped, judged.notExamined);
      if (judged.nearMisses) append((nearMisses ??= []), judged.nearMisses);
      if (judged.seen) {
        seen ??= { uses: [], flows: [] };
        append(seen.uses, judged.seen.uses);
        append(seen.flows, judged.seen.flows);
      }
      if (judged.notExamined.length > 0) return;
      files++;
      bytes += size;
    },
    result: (): ScanResult => ({
      files,
      bytes,
      findings: distinctFindings(findings).sort(compareFindings),
      suppressed: distinctSuppressed(suppressed),
      notExamined: skipped.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      ...(nearMisses ? { nearMisses } : {}),
      ...(seen ? { seen } : {}),
    }),
  };
}
