import type * as vscode from 'vscode';
import { core } from './core';
import type { FindingsStore } from './findingsStore';
import type { Policies } from './policies';
import type { Projects } from './projects';
import type { Scheduler } from './scheduler';

/** Spreads the change of one file: a policy is applied anew, the files whose destinations the file decides are linked anew. */
export function dependents({ store, projects, policies, scheduler }: {
  store: FindingsStore;
  projects: Projects;
  policies: Policies;
  scheduler: () => Scheduler;
}) {
  return async (uri: vscode.Uri, { onDisk }: { onDisk: boolean }): Promise<void> => {
    const { project, path } = await projects.locate(uri);
    const { isPolicyFile } = await core();
    if (isPolicyFile(path)) return policies.reload();
    const { project: engine } = await project.engine();
    const affected = new Set(engine.dependents(path));
    if (onDisk) engine.forget(path);
    const root = project.root.toString();
    for (const entry of store.all())
      if (entry.root === root && affected.has(entry.path)) scheduler().later(entry.uri);
  };
} // prettier-ignore
