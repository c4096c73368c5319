import * as vscode from 'vscode';
import type { FileEdit } from '../../core/remedies/remedy';
import { core } from '../core';
import type { Fresh } from '../freshEntry';
import { outputsEdit } from '../notebookOutputs';
import { remedyEdits, workspaceEdit, type Services } from '../remedyEdits';
import { askRemedy } from './askRemedy';
import { explain } from './explain';
import { recordRemedy } from './recordRemedy';

export interface RemedyRequest {
  readonly uri: string;
  readonly fingerprint: string;
  readonly remedy: string;
}

/** Applies a remedy from a hover, the tree or a quick fix that asks for a reason first. */
export function applyRemedy(fresh: Fresh, services: Services) {
  return async ({ uri, fingerprint, remedy }: RemedyRequest): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    const find = async () =>
      (await fresh(document))?.findings.find((finding) => finding.fingerprint === fingerprint);
    const before = await find();
    if (!before) return gone();
    const { remedyById, remedyTitle } = await core();
    const known = remedyById(remedy)?.remedy;
    const located = await services.projects.locate(document.uri);
    const { day } = await services.policies.context(located.project, located.path);
    const answers = known && (await askRemedy(known, remedyTitle(before, remedy), day));
    if (!answers) return;
    const finding = await find();
    if (!finding) return gone();
    const { version } = document;
    const [result] = (await remedyEdits(document, [{ finding, remedy }], services, answers)) ?? [];
    if (!result || document.version !== version) return gone();
    if ('cannot' in result) return explain(result.cannot, finding.rule);
    if (result.outputs) {
      const edit = outputsEdit(document, result.outputs);
      return edit ? void (await vscode.workspace.applyEdit(edit)) : gone();
    }
    const now = result.edits.filter(({ needsConfirmation }) => !needsConfirmation);
    const later = result.edits.filter(({ needsConfirmation }) => needsConfirmation);
    let applied = false;
    for (const edits of [now, later])
      if (edits.length > 0)
        applied = (await vscode.workspace.applyEdit(await workspaceEdit(edits, document, result.located))) || applied; // prettier-ignore
    if (applied) await recordRemedy(services)(document.uri, finding, remedy, answers.reason);
  };
}

/** The second step of a remedy: edits of other files, which VS Code shows first. */
export function previewEdits({ projects }: Services) {
  return async (edits: readonly FileEdit[], uri: vscode.Uri): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(uri);
    const located = await projects.locate(uri, document.languageId);
    await vscode.workspace.applyEdit(await workspaceEdit(edits, document, located));
  };
}

async function gone(): Promise<void> {
  await vscode.window.showInformationMessage('The text has changed and this finding is no longer there.');
}
