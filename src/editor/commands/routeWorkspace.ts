import * as vscode from 'vscode';
import type { Finding } from '../../core/finding';
import type { FileEdit } from '../../core/remedies/remedy';
import { core } from '../core';
import type { Entry, FindingsStore } from '../findingsStore';
import type { Fresh } from '../freshEntry';
import type { Log } from '../log';
import { plural } from '../present';
import { remedyEdits, workspaceEdit, type Services } from '../remedyEdits';
import type { Located } from '../projects';

interface Parts {
  readonly store: FindingsStore;
  readonly fresh: Fresh;
  readonly services: Services;
  readonly log: Log;
}

/** What the calls of one document need to reach the approval. */
interface Proposal {
  readonly document: vscode.TextDocument;
  readonly located: Located;
  readonly edits: readonly FileEdit[];
}

/**
 * Routes every call of the last scan that can be, through one approval: in one undoable step once the user has agreed,
 * and what else has to change in a second one that is previewed.
 */
export function routeWorkspace({ store, fresh, services, log }: Parts) {
  return async (): Promise<void> => {
    const approval = await chooseApproval(store.all());
    if (approval === undefined) return;
    const entries = store.all().filter(({ findings }) => routable(findings, approval).length > 0);
    const { proposals, refused } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `PHI Cordon: routing through ${approval}`, cancellable: true },
      (_progress, token) => propose(entries, approval, { store, fresh, services, log }, token),
    );
    if (proposals.length > 0 && !(await agreed(proposals, approval))) return;
    for (const step of [false, true]) {
      const edit = new vscode.WorkspaceEdit();
      for (const { document, located, edits } of withoutRepeats(proposals)) {
        const files = edits.filter(({ needsConfirmation }) => needsConfirmation === step);
        await workspaceEdit(files, document, located, edit);
      }
      if (edit.size > 0) await vscode.workspace.applyEdit(edit);
    }
    if (refused === 0) return;
    const shown = 'Show Why';
    const said = `${plural(refused, 'call')} cannot be rewritten. Each says why under Why this cannot be routed….`;
    if ((await vscode.window.showInformationMessage(said, shown)) === shown) log.show();
  };
} // prettier-ignore

/** A question that has to be answered: it changes many files at once. */
async function agreed(proposals: readonly Proposal[], approval: string): Promise<boolean> {
  const files = new Set(proposals.map(({ document }) => document.uri.toString())).size;
  const detail = 'It changes where data goes, not whether it may be sent. One Undo takes it back.';
  const button = 'Route';
  const said = `Route the calls in ${plural(files, 'file')} through ${approval}?`;
  return (await vscode.window.showWarningMessage(said, { modal: true, detail }, button)) === button;
}

function routable(findings: readonly Finding[], approval: string): readonly Finding[] {
  return findings.filter(({ remedies }) => remedies.some(({ id }) => id === `route:${approval}`));
}

async function chooseApproval(entries: readonly Entry[]): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const { findings } of entries)
    for (const { remedies } of findings)
      for (const { id } of remedies)
        if (id.startsWith('route:')) counts.set(id.slice(6), (counts.get(id.slice(6)) ?? 0) + 1);
  if (counts.size === 0) {
    const scan = 'Scan Workspace';
    const said = 'No call found so far can be routed: the policy names no route for it, or the workspace was not scanned.';
    if ((await vscode.window.showInformationMessage(said, scan)) === scan) await vscode.commands.executeCommand('phiCordon.scanWorkspace');
    return undefined;
  }
  if (counts.size === 1) return [...counts.keys()][0];
  const items = [...counts].map(([label, count]) => ({ label, description: plural(count, 'call') }));
  return (await vscode.window.showQuickPick(items, { title: 'Route calls in the workspace through…' }))?.label;
} // prettier-ignore

async function propose(
  entries: readonly Entry[],
  approval: string,
  { store, fresh, services, log }: Parts,
  token: vscode.CancellationToken,
): Promise<{ proposals: readonly Proposal[]; refused: number }> {
  const { shownPath } = await core();
  const proposals: Proposal[] = [];
  let refused = 0;
  for (const { uri } of entries) {
    if (token.isCancellationRequested) return { proposals: [], refused: 0 };
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    // A document without a tab is judged as the file that it is.
    const entry = (await fresh(document)) ?? store.get(uri);
    const found = routable(entry?.findings ?? [], approval);
    // One finding of each provider stands for all of its calls in the file.
    const byProvider = new Map(found.map((finding) => [finding.destination?.provider, finding]));
    const providers = [...byProvider.keys()];
    const wanted = [...byProvider.values()].map((finding) => ({ finding, remedy: `route-all:${approval}` }));
    const results = (await remedyEdits(document, wanted, services)) ?? [];
    for (const [index, result] of results.entries()) {
      if ('edits' in result) proposals.push({ document, located: result.located, edits: result.edits });
      else {
        refused += found.filter(({ destination }) => destination?.provider === providers[index]).length;
        log.info(`${shownPath(found[0]!.path)}: ${result.cannot}`);
      }
    }
  }
  return { proposals, refused };
}

/** A manifest that several files want changed in the same way is changed once. */
function withoutRepeats(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return proposals.map(({ document, located, edits }) => ({
    document,
    located,
    edits: edits.map((file) => ({
      ...file,
      edits: file.edits.filter((edit) => {
        const key = JSON.stringify([located.project.root.toString(), file.path, edit]);
        return !seen.has(key) && seen.add(key);
      }),
    })),
  }));
}
