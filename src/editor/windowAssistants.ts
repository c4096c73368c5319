import * as vscode from 'vscode';
import { render } from '../core/messages';
import type { UnapprovedAssistant } from '../core/scan/unapprovedAssistants';
import { core } from './core';
import { listeners, type Disposable } from './listeners';
import type { Log } from './log';
import type { Services } from './remedyEdits';

/** AI extensions that run in this window and that the policy does not know. */
export interface WindowAssistants {
  /** As last looked up. The first call looks them up, and tells when they are known. */
  all(): readonly UnapprovedAssistant[];
  readonly onDidChange: (listener: () => void) => Disposable;
}

/**
 * Looked up when somebody first asks, and again when extensions or the policy change. Said once in the output channel;
 * nothing pops up.
 */
export function windowAssistants(
  { projects, policies }: Services,
  log: Log,
): WindowAssistants & vscode.Disposable {
  const changes = listeners<void>();
  let found: readonly UnapprovedAssistant[] = [];
  let told = '';
  let asked = false;

  async function lookUp(): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0];
    const next = folder ? await unapprovedIn(folder.uri) : [];
    const names = next.map(({ id }) => id).join(', ');
    const same = names === found.map(({ id }) => id).join(', ');
    found = next;
    if (names !== '' && names !== told) {
      told = names;
      for (const { message } of next) log.info(render(message));
    }
    if (!same) changes.fire();
  }

  async function unapprovedIn(folder: vscode.Uri): Promise<readonly UnapprovedAssistant[]> {
    const { EXTENSIONS_FILE, unapprovedAssistants } = await core();
    const { project, path } = await projects.locate(vscode.Uri.joinPath(folder, EXTENSIONS_FILE));
    // What is disabled, here or everywhere, is not in this list.
    const ids = vscode.extensions.all.map(({ id }) => id);
    return unapprovedAssistants(ids, path, await policies.context(project, path));
  }

  const again = () => {
    if (asked) void log.guard('The AI extensions could not be looked up', lookUp);
  };
  const subscriptions = [
    vscode.extensions.onDidChange(again),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    policies.onDidReload(again),
  ];
  return {
    all() {
      if (!asked) {
        asked = true;
        again();
      }
      return found;
    },
    onDidChange: changes.event,
    dispose: () => subscriptions.forEach((one) => void one.dispose()),
  };
}
