import * as vscode from 'vscode';
import type { CancelSignal, NotExamined, ProjectPath } from '../../core/ports';
import { progressText } from '../../core/progress';
import { isOpenNotebook, isShown } from '../examinable';
import type { Examiner } from '../examiner';
import type { Entry, FindingsStore, Scanned } from '../findingsStore';
import { listFiles } from '../listFiles';
import type { Log } from '../log';
import type { Machine } from '../machine';
import { plural } from '../present';
import type { OpenProject, Projects } from '../projects';
import type { Scheduler } from '../scheduler';
import { uriOf } from '../workspaceReader';

/** Reads under way at once: the disk works while a text is examined. */
const AHEAD = 8;
/** The window draws no sooner anyway. */
const TOLD_EVERY_MS = 100;

interface Tally {
  files: number;
  notExamined: number;
}

interface Services {
  readonly store: FindingsStore;
  readonly scheduler: Scheduler;
  readonly projects: Projects;
  readonly examiner: Examiner;
  readonly scanned: Scanned;
  readonly log: Log;
  /** Absent where there is no disk. */
  readonly machine: Machine | undefined;
}

/** Examines every file of the workspace that git does not ignore. Findings appear while it runs. */
export function scanWorkspace(services: Services) {
  return async (): Promise<void> => {
    const { location, title } = {
      location: vscode.ProgressLocation.Notification,
      title: 'PHI Cordon: scanning',
    };
    const tally = await vscode.window.withProgress(
      { location, title, cancellable: true },
      (progress, token) => scan(services, progress, token),
    );
    if (tally) void summarise(services.store, tally);
  };
}

/** @returns undefined if it was cancelled; what was found until then stays */
async function scan(
  { store, scheduler, projects, examiner, scanned, log, machine }: Services,
  progress: vscode.Progress<{ readonly message: string; readonly increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Tally | undefined> {
  const start = Date.now();
  const tally: Tally = { files: 0, notExamined: 0 };
  const before = new Set(scanned.keys());
  const signal: CancelSignal = {
    get aborted() {
      return token.isCancellationRequested;
    },
  };
  const examine = async (project: OpenProject, path: ProjectPath): Promise<void> => {
    const uri = uriOf(project.root, path);
    const key = uri.toString();
    // A document that lingers in the background is no tab: its file is read like any other.
    const open = isShown(key) || isOpenNotebook(key);
    if (open) await scheduler.now(key);
    const entry = open ? store.examined(key) : await examiner.file(project, path, signal);
    if (!entry) return;
    scanned.set(key, entry.size);
    before.delete(key);
    tally.files++;
    tally.notExamined += entry.notExamined.length;
    if (open) return;
    if (tells(entry)) store.set(entry);
    else store.delete(key);
  };
  progress.report({ message: 'listing files' });
  // Git is not asked to stop; nobody waits for it either.
  const cancelled = new Promise<undefined>((resolve) =>
    token.onCancellationRequested(() => resolve(undefined)),
  );
  const all: { readonly project: OpenProject; readonly path: ProjectPath }[] = [];
  for (const { project, folders } of await projects.ofWorkspace()) {
    const listed = await Promise.race([listFiles(project, folders, machine, signal), cancelled]);
    if (!listed) return undefined;
    const { files, notExamined } = listed;
    for (const path of files) all.push({ project, path });
    for (const gap of notExamined) {
      const entry = unlisted(project, gap);
      scanned.set(entry.uri, 0);
      before.delete(entry.uri);
      store.set(entry);
      tally.notExamined++;
    }
  }
  let [done, percent, told] = [0, 0, start];
  await eachAhead(all, async ({ project, path }) => {
    if (signal.aborted) return;
    await examine(project, path);
    const now = Date.now();
    if (++done < all.length && now - told < TOLD_EVERY_MS) return;
    const reached = Math.floor((100 * done) / all.length);
    progress.report({ message: progressText('files', done, all.length, now - start), increment: reached - percent }); // prettier-ignore
    [percent, told] = [reached, now];
  });
  log.info(`Workspace scan: ${plural(tally.files, 'file')} in ${Date.now() - start} ms.`);
  if (signal.aborted) return undefined;
  for (const uri of before) {
    scanned.delete(uri);
    if (store.examined(uri)?.version === undefined) store.delete(uri);
  }
  return tally;
}

async function summarise(store: FindingsStore, { files, notExamined }: Tally): Promise<void> {
  const { error, warning, information } = store.count();
  const found = error + warning + information;
  const said = [
    found === 0 ? 'Nothing found in what was examined' : `${plural(found, 'finding')} (${plural(error, 'error')}, ${plural(warning, 'warning')})`,
    plural(files, 'file'),
    ...(notExamined > 0 ? [`${notExamined} not examined`] : []),
  ]; // prettier-ignore
  const ways = found > 0 ? ['Show Findings', 'Open Report'] : notExamined > 0 ? ['Open Report'] : [];
  const chosen = await vscode.window.showInformationMessage(`PHI Cordon: ${said.join(' · ')}.`, ...ways);
  if (chosen === 'Show Findings') await vscode.commands.executeCommand('phiCordon.findings.focus');
  if (chosen === 'Open Report') await vscode.commands.executeCommand('phiCordon.openReport');
}

function tells({ findings, suppressed, notExamined, elsewhere = [], seen }: Entry): boolean {
  const receivers = seen?.uses.length ?? 0;
  return findings.length + suppressed.length + notExamined.length + elsewhere.length + receivers > 0;
}

/** What was listed and is not there to be read, such as a submodule that is not checked out. */
function unlisted({ root }: OpenProject, gap: NotExamined): Entry {
  const { path } = gap;
  return { uri: uriOf(root, path).toString(), version: undefined, root: root.toString(), path, size: 0, findings: [], suppressed: [], notExamined: [gap] }; // prettier-ignore
}

async function eachAhead<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AHEAD, items.length) }, worker));
}
