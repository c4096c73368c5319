import type * as vscode from 'vscode';
import { core } from './core';
import type { FindingsStore, Scanned } from './findingsStore';
import type { Policies } from './policies';
import type { Projects } from './projects';
import type { Scheduler } from './scheduler';
import { uriOf } from './workspaceReader';

const POLICY = '.phi-cordon.json';

/** Spreads the change of one file: a policy is applied anew, the files whose destinations or flows the file decides are examined anew. */
export function dependents({ store, scanned, projects, policies, scheduler }: {
  store: FindingsStore;
  scanned: Scanned;
  projects: Projects;
  policies: Policies;
  scheduler: () => Scheduler;
}) {
  return async (uri: vscode.Uri, { onDisk }: { onDisk: boolean }): Promise<void> => {
    const { project, path } = await projects.locate(uri);
    // Where nothing was examined, nothing is known that could change; core need not be loaded for it.
    if (!project.started() && !path.endsWith(POLICY)) return;
    const { isPolicyFile } = await core();
    if (isPolicyFile(path)) return policies.reload();
    const { project: engine } = await project.engine();
    const affected = new Set(engine.dependents(path));
    // What is open speaks for itself: its text is known, and stays known as one that depends on others.
    if (onDisk && store.examined(uri.toString())?.version === undefined) engine.forget(path);
    const root = project.root.toString();
    const open = store.allExamined().filter((entry) => entry.root === root && affected.has(entry.path));
    // A file in which the scan found nothing is not in the store.
    const listed = [...affected].map((one) => uriOf(project.root, one).toString()).filter((key) => scanned.has(key));
    for (const key of new Set([...open.map((entry) => entry.uri), ...listed])) scheduler().later(key);
  };
} // prettier-ignore
