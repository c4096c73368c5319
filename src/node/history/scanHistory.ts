import { createHash } from 'node:crypto';
import { BRANCH_FILE, fixed, type CancelSignal, type NotExamined, type ProjectPath } from '../../core';
import type { HistoryScope } from '../../core/reports';
import { pathIdentifiers } from '../../core/scan/shownPath';
import { globTest } from '../globs';
import { folderNamed, NEVER_WALKED } from '../leftOut';
import { checkPolicies } from '../policies';
import type { OnProgress, ScanOptions, TreeScan } from '../scan';
import { inShard } from '../shard';
import { commitsOf } from './commits';
import { headOf } from './head';
import type { Revisions } from './revisions';
import { scanNames, scanVersions, type Examining } from './scanVersions';
import { scanMessages, scanRefs } from './scanWords';
import type { Store } from './store';
import { historySum } from './sum';
import { broughtBy, type Version, type Whereabouts } from './versions';

/** What of a scan of files counts for one of the history as well. */
export interface HistoryOptions extends Examining, Pick<ScanOptions, 'include' | 'exclude' | 'shard'> {
  readonly store: Store;
  readonly revisions: Revisions;
  /** Files and folders that are examined, relative to the root, whether or not they are there now; none for all. */
  readonly paths: readonly ProjectPath[];
  readonly maxBytes: number;
}

/** What a scan of the history gave. A file is one of its versions. */
export interface HistoryScan extends TreeScan {
  readonly history: HistoryScope;
  /** Names the commits that were examined. */
  readonly historyName: string;
}

/**
 * Examines every version of every file that commits brought, their messages, and the names of files, branches and tags,
 * each once. Judged by the policies of now.
 * @throws BrokenPolicy before anything is examined if a policy that applies cannot be used
 */
export async function scanHistory(
  options: HistoryOptions,
  onProgress: OnProgress = () => undefined,
  signal?: CancelSignal,
): Promise<HistoryScan> {
  const { store, revisions, shard } = options;
  const { root } = store;
  const wanted = wantedPath(options);
  const isOwn = (path: ProjectPath): boolean => shard === undefined || inShard(path, shard);
  const { commits, people, broken } = await commitsOf(root, revisions.args, signal);
  const brought = await broughtBy(root, commits, signal);
  const { versions, ignored } = chosen(brought.versions, wanted);
  const first = firstPlaces(versions);
  await checkPolicies(options.policies, [...first.keys()]);
  const head = await headOf(root);
  const own = versions.filter(({ file }) => isOwn(file));
  const ownWords = isOwn(BRANCH_FILE);
  const examining: Examining = { ...options, policies: (path) => options.policies(path.startsWith('.git/') ? BRANCH_FILE : path) };
  const sum = historySum();
  const gap = (item: NotExamined): void => sum.besides({ suppressed: [], notExamined: [item] });
  const total = own.length + (ownWords ? commits.length : 0);
  let count = 0;
  let bytes = 0;
  const done = (size = 0): void => onProgress(++count, total, (bytes += size));

  await scanVersions(store, own, head, { ...examining, maxBytes: options.maxBytes }, sum, done, signal);
  const named = [...first.values()].filter(({ path }) => isOwn(path) && pathIdentifiers(path).length > 0);
  await scanNames(named, head, examining, sum);
  for (const path of brought.submodules.keys())
    if (isOwn(path) && wanted(path)) gap({ path, reason: 'unreadable', detail: fixed('a submodule: examine it in its own folder') });
  const shallow = commits.some(({ hash }) => store.cut.has(hash));
  if (ownWords) {
    const words = { ...examining, commits: new Map(commits.map((commit) => [commit.hash, commit])), people, wanted };
    const unread = await scanMessages(root, revisions.args, words, sum, done, signal);
    if (revisions.shown === undefined) {
      const objects = new Set(brought.versions.map(({ blob }) => blob));
      await scanRefs(root, (hash) => objects.has(hash), words, sum);
    }
    if (shallow) gap({ path: '.git/shallow', reason: 'missing', detail: fixed('older commits are not in this clone: git fetch --unshallow') });
    if (signal?.aborted) gap({ path: '.git/commits', reason: 'cancelled' });
    else if (broken || unread) gap({ path: '.git', reason: 'unreadable', detail: fixed('git cannot list all commits') });
    if (brought.broken && !signal?.aborted) gap({ path: '.git', reason: 'unreadable', detail: fixed('git cannot list what some commits changed: a clone without a filter has it') });
  }
  return {
    ...sum.result(),
    ...(ignored > 0 ? { ignored } : {}),
    listed: [...first.keys()].sort(),
    asked: new Set(own.map(({ places }) => places[0].path)),
    history: { ...(revisions.shown === undefined ? {} : { range: revisions.shown }), commits: commits.length, shallow },
    historyName: createHash('sha256').update([...revisions.args, ...commits.map(({ hash }) => hash)].join('\n')).digest('hex').slice(0, 32),
  };
} // prettier-ignore

/** Whether paths and globs ask for a path, those of messages and refs (`.git/…`) included. */
function wantedPath({ paths, include, exclude }: HistoryOptions): (path: ProjectPath) => boolean {
  const included = globTest(include, true);
  const excluded = globTest(exclude, false);
  const below = (path: ProjectPath): boolean => paths.length === 0 || paths.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
  return (path) => below(path) && included(path) && !excluded(path);
} // prettier-ignore

/** The versions in the places that are asked for, and how many folders are never gone into. */
function chosen(all: readonly Version[], wanted: (path: ProjectPath) => boolean): { readonly versions: readonly Version[]; readonly ignored: number } {
  const left = new Set<ProjectPath>();
  const answers = new Map<ProjectPath, boolean>();
  const isChosen = ({ path }: Whereabouts): boolean => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const folder = folderNamed(path, NEVER_WALKED);
    if (folder !== undefined) left.add(folder);
    const answer = folder === undefined && wanted(path);
    answers.set(path, answer);
    return answer;
  };
  const versions = all.flatMap((version): Version[] => {
    const [place, ...more] = version.places.filter(isChosen);
    return place ? [{ ...version, places: [place, ...more] }] : [];
  });
  return { versions, ignored: left.size };
} // prettier-ignore

/** Each path once, with the commit that first had it. */
function firstPlaces(versions: readonly Version[]): Map<ProjectPath, Whereabouts> {
  const first = new Map<ProjectPath, Whereabouts>();
  for (const { places } of versions)
    for (const place of places) {
      const known = first.get(place.path);
      if (!known || place.commit.rank < known.commit.rank) first.set(place.path, place);
    }
  return first;
}
