import * as vscode from 'vscode';
import type { Log } from '../log';
import type { Services } from '../remedyEdits';
import { COPIED } from './copied';
import { KIND } from './edits';
import { pasteMode } from './mode';
import { pasted as watchPasted } from './pasted';
import { pasteProvider } from './provider';
import type { RawPastes } from './rawPastes';
import { rescue as makeRescue } from './rescue';
import { readiness as makeReadiness } from './readiness';

/**
 * The paste guard. Registered unless the setting, or the policy of whatever is open, turns it off: VS Code waits for every
 * registered provider.
 */
export function pasteGuard(services: Pick<Services, 'projects' | 'policies'>, raw: RawPastes, log: Log): vscode.Disposable {
  const readiness = makeReadiness(services, log);
  const pasted = watchPasted();
  const rescue = makeRescue(log);
  const provider = pasteProvider({ readiness, pasted, raw, rescue, log });
  let registered: vscode.Disposable | undefined;

  const update = () => {
    const known = readiness.known();
    const modes = known.length > 0 ? known.map(({ context }) => pasteMode(context.policy.clipboard)) : [pasteMode({})];
    const on = modes.some((mode) => mode !== 'off');
    if (on === (registered !== undefined)) return;
    registered?.dispose();
    registered = on ? vscode.languages.registerDocumentPasteEditProvider(selector(), provider, METADATA) : undefined;
  };
  const subscriptions = vscode.Disposable.from(
    readiness,
    pasted,
    rescue,
    readiness.onDidChange(update),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      registered?.dispose();
      registered = undefined;
      update();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('phiCordon.clipboard.paste') && update()),
  );
  update();
  return {
    dispose() {
      registered?.dispose();
      subscriptions.dispose();
    },
  };
} // prettier-ignore

const METADATA: vscode.DocumentPasteProviderMetadata = {
  providedPasteEditKinds: [KIND],
  copyMimeTypes: [COPIED],
  pasteMimeTypes: ['text/plain', COPIED],
};

/** What a person writes. Exact schemes count for more than any, so that our edits stand where their kinds say. */
function selector(): vscode.DocumentSelector {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-notebook-cell', 'vscode-scm', ...folders])].map((scheme) => ({ scheme }));
} // prettier-ignore
