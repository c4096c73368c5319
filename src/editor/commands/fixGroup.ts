import * as vscode from 'vscode';
import type { Finding } from '../../core/finding';
import type { FileEdit } from '../../core/remedies/remedy';
import { core } from '../core';
import type { FindingsStore } from '../findingsStore';
import type { Fresh } from '../freshEntry';
import type { Log } from '../log';
import { plural, rangeOf } from '../present';
import type { Located } from '../projects';
import { remedyEdits, workspaceEdit, type Services } from '../remedyEdits';
import { bulkOf, type Proposed } from '../tree/bulk';
import type { Group } from '../tree/groups';
import type { FindingNode } from '../treeItems';

interface Parts {
  readonly store: FindingsStore;
  readonly fresh: Fresh;
  readonly services: Services;
  readonly log: Log;
}

/** What mends one finding, with the document that it is of. */
interface Proposal extends Proposed {
  readonly document: vscode.TextDocument;
  readonly located: Located;
}

/**
 * What mends the findings of a group without a question, in one edit that VS Code shows first, file by file; then how many
 * are left.
 */
export function fixGroup(parts: Parts) {
  return async ({ group }: FindingNode): Promise<void> => {
    const proposals = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: `PHI Cordon: collecting remedies of ${group.label}`, cancellable: true },
      (_progress, token) => propose(group, parts, token),
    );
    if (!proposals) return;
    const { taken, waiting } = bulkOf(proposals);
    const edit = new vscode.WorkspaceEdit();
    for (const { document, located, edits } of taken)
      await workspaceEdit(edits.map(previewed), document, located, edit);
    if (edit.size > 0) await vscode.workspace.applyEdit(edit);
    const said = leftOver(group.findings.length, proposals.length, waiting);
    if (said !== undefined) await vscode.window.showInformationMessage(said);
  };
} // prettier-ignore

function previewed(file: FileEdit): FileEdit {
  return { ...file, needsConfirmation: true };
}

/** @returns undefined if somebody cancelled it */
async function propose(group: Group, { store, fresh, services, log }: Parts, token: vscode.CancellationToken): Promise<readonly Proposal[] | undefined> {
  const { remedyById, shownPath } = await core();
  const proposals: Proposal[] = [];
  const automatic = (finding: Finding) =>
    finding.remedies.find(({ id, preferred }) => {
      const remedy = remedyById(id)?.remedy;
      return preferred && remedy?.inFixAll === true && !remedy.asksReason && remedy.asks === undefined;
    });
  for (const uri of new Set(group.findings.map(({ entry }) => entry.uri))) {
    if (token.isCancellationRequested) return undefined;
    const prints = new Set(group.findings.flatMap(({ entry, finding }) => (entry.uri === uri ? [finding.fingerprint] : [])));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    // A document without a tab is judged as the file that it is.
    const entry = (await fresh(document)) ?? store.get(uri);
    // Its file may have changed since it was scanned.
    const isInPlace = (finding: Finding) => document.positionAt(finding.place.start).isEqual(rangeOf(finding).start);
    const wanted = (entry?.findings ?? []).flatMap((finding) => {
      const remedy = prints.has(finding.fingerprint) && isInPlace(finding) ? automatic(finding) : undefined;
      return remedy ? [{ finding, remedy: remedy.id }] : [];
    });
    for (const result of (await remedyEdits(document, wanted, services)) ?? []) {
      if ('cannot' in result) log.info(`${shownPath(wanted[0]!.finding.path)}: ${result.cannot}`);
      else if (result.edits.length > 0) {
        const { edits, located } = result;
        proposals.push({ root: located.project.root.toString(), edits, document, located });
      }
    }
  }
  return token.isCancellationRequested ? undefined : proposals;
} // prettier-ignore

/** What is to be said of the findings that the preview does not mend; undefined if there are none. */
function leftOver(all: number, proposed: number, waiting: number): string | undefined {
  const without = Math.max(all - proposed, 0);
  const parts = [
    ...(without > 0 ? [`${plural(without, 'finding')} of ${all.toLocaleString('en')} ${without === 1 ? 'has' : 'have'} no automatic remedy; the quick fixes of each offer what there is.`] : []),
    ...(waiting > 0 ? [`${plural(waiting, 'remedy', 'remedies')} would touch the same text as another: run Fix All in Group again.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
} // prettier-ignore
