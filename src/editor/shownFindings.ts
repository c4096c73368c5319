import * as vscode from 'vscode';
import type { OwnersOf } from '../core/codeowners';
import { core } from './core';
import { rootOf, type FindingsStore } from './findingsStore';
import type { Projects } from './projects';
import { arrangementOf, type Arrangement } from './tree/arrangement';
import { isFiltering, NO_FILTER, type Filter } from './tree/filter';
import { groupFindings, type Grouped, type Names } from './tree/groups';

/** What the findings tree shows, and the walk from finding to finding follows. */
export interface ShownFindings extends vscode.Disposable {
  /** Computed when it is asked for, once between two changes. */
  grouped(): Promise<Grouped>;
  arrangement(): Arrangement;
  /** Remembered for the workspace. */
  arrange(arrangement: Arrangement): Promise<void>;
  filter(): Filter;
  /** Kept as long as the window: nobody should wonder the next day where findings are. */
  setFilter(filter: Filter): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

const KEY = 'phiCordon.findings.arrangement';

/** A workspace scan changes the store a thousand times a second; the tree follows at a pace that one can read. */
const PACE_MS = 100;

/** Of very many findings it follows more slowly, so that grouping them takes no more than a tenth of the time. */
const PAUSE = 9;

export function shownFindings(store: FindingsStore, projects: Projects, memory: vscode.Memento): ShownFindings {
  const changed = new vscode.EventEmitter<void>();
  const owners = new Map<string, Promise<OwnersOf | undefined>>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/CODEOWNERS');
  let arrangement = arrangementOf(memory.get(KEY));
  let filter = NO_FILTER;
  let grouped: Promise<Grouped> | undefined;
  let took = 0;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const change = () => {
    grouped = undefined;
    changed.fire();
  };
  const changeSoon = () => {
    grouped = undefined;
    pending ??= setTimeout(() => {
      pending = undefined;
      change();
    }, Math.max(PACE_MS, PAUSE * took));
  };
  const forgetOwners = () => {
    owners.clear();
    if (arrangement.by === 'owner') changeSoon();
  };

  async function group(): Promise<Grouped> {
    const { by, sort } = arrangement;
    const wanted = filter;
    const names = await namesFor(by);
    const start = performance.now();
    const result = groupFindings(store.all(), by, sort, wanted, names);
    took = performance.now() - start;
    return result;
  }

  async function namesFor(by: Arrangement['by']): Promise<Names> {
    const { providerById } = by === 'provider' ? await core() : { providerById: undefined };
    const byRoot = by === 'owner' ? await ownersByRoot() : undefined;
    return {
      provider: (id) => providerById?.(id)?.name,
      owners: ({ entry, finding }) => byRoot?.get(rootOf(entry, finding))?.(finding.path) ?? [],
    };
  }

  async function ownersByRoot(): Promise<ReadonlyMap<string, OwnersOf | undefined>> {
    const { codeowners } = await import('../core/codeowners');
    for (const { root, reader } of projects.known())
      if (!owners.has(root.toString())) owners.set(root.toString(), codeowners(reader));
    return new Map(await Promise.all([...owners].map(async ([root, of]) => [root, await of] as const)));
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forgetOwners),
    watcher.onDidCreate(forgetOwners),
    watcher.onDidDelete(forgetOwners),
    vscode.workspace.onDidChangeWorkspaceFolders(forgetOwners),
    store.onDidChange(changeSoon),
    { dispose: () => clearTimeout(pending) },
  );
  return {
    grouped: () => (grouped ??= group()),
    arrangement: () => arrangement,
    async arrange(wanted) {
      arrangement = wanted;
      change();
      await memory.update(KEY, wanted);
    },
    filter: () => filter,
    async setFilter(wanted) {
      filter = wanted;
      change();
      await vscode.commands.executeCommand('setContext', 'phiCordon.filtering', isFiltering(wanted));
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
} // prettier-ignore
