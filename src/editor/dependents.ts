import type * as vscode from 'vscode';
import type { ProjectPath } from '../core/ports';
import { core } from './core';
import type { FindingsStore, Scanned } from './findingsStore';
import type { Policies } from './policies';
import { relative, type OpenProject, type Projects } from './projects';
import type { Scheduler } from './scheduler';
import { uriOf } from './workspaceReader';

const POLICY = '.phi-cordon.json';

/**
 * Spreads the change of one file: a policy is applied anew, the files whose destinations or flows the file decides are
 * examined anew.
 */
export function dependents({ store, scanned, projects, policies, scheduler }: {
  store: FindingsStore;
  scanned: Scanned;
  projects: Projects;
  policies: Policies;
  scheduler: () => Scheduler;
}) {
  async function follow(project: OpenProject, path: ProjectPath, forget: boolean): Promise<void> {
    const { project: engine } = await project.engine();
    const affected = new Set(engine.dependents(path));
    if (forget) engine.forget(path);
    const root = project.root.toString();
    const open = store.allExamined().filter((entry) => entry.root === root && affected.has(entry.path));
    // A file in which the scan found nothing is not in the store.
    const listed = [...affected].map((one) => uriOf(project.root, one).toString()).filter((key) => scanned.has(key));
    for (const key of new Set([...open.map((entry) => entry.uri), ...listed])) scheduler().later(key);
  }

  return async (uri: vscode.Uri, { onDisk }: { onDisk: boolean }): Promise<void> => {
    const { project, path } = await projects.locate(uri);
    if (path.endsWith(POLICY) && (await core()).isPolicyFile(path)) return policies.reload();
    // What is open speaks for itself: its text is known, and stays known as one that depends on others.
    const forget = onDisk && store.examined(uri.toString())?.version === undefined;
    const file = uriOf(project.root, path);
    for (const one of projects.known()) {
      // A repository may hold another. Where nothing was examined, nothing is known that could change.
      if (one.started() && isBelow(one.root, file)) await follow(one, relative(one.root, file), forget);
    }
  };
} // prettier-ignore

function isBelow(root: vscode.Uri, { scheme, authority, path }: vscode.Uri): boolean {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return root.scheme === scheme && root.authority === authority && path.startsWith(folder);
}
