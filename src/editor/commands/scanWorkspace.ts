import * as vscode from 'vscode';
import type { CancelSignal, ProjectPath } from '../../core/ports';
import { isOpenNotebook, isShown } from '../examinable';
import type { Examiner } from '../examiner';
import type { Entry, FindingsStore, Scanned } from '../findingsStore';
import type { Log } from '../log';
import { plural } from '../present';
import { relative, type OpenProject, type Projects } from '../projects';
import type { Scheduler } from '../scheduler';
import { walk } from '../walk';
import { uriOf } from '../workspaceReader';

/** Reads under way at once: the disk works while a text is examined. */
const AHEAD = 8;

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
      (progress, token) => scan(services, (message) => progress.report({ message }), token),
    );
    if (tally) void summarise(services.store, tally);
  };
}

/** @returns undefined if it was cancelled; what was found until then stays */
async function scan(
  { store, scheduler, projects, examiner, scanned, log }: Services,
  report: (message: string) => void,
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
  for (const { project, folders } of await projects.ofWorkspace()) {
    const starts = folders.map((folder) => folderPath(project.root, folder));
    for await (const paths of walk(project.reader, starts, signal)) {
      await eachAhead(paths, async (path) => {
        if (!signal.aborted) await examine(project, path);
      });
      const seconds = Math.max(0.001, (Date.now() - start) / 1000);
      report(`${plural(tally.files, 'file')}, ${Math.round(tally.files / seconds)} a second`);
    }
  }
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

/** A workspace folder as `ProjectReader.list` names it. */
function folderPath(root: vscode.Uri, folder: vscode.Uri): ProjectPath {
  return root.toString() === folder.toString() ? '' : `${relative(root, folder)}/`;
}

async function eachAhead<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AHEAD, items.length) }, worker));
}
