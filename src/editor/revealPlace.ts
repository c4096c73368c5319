import * as vscode from 'vscode';
import type { Finding } from '../core/finding';
import { cellOf } from './notebookOutputs';
import { rangeOf } from './present';

/**
 * Opens the text of a finding with the finding selected, be it known to the session or not.
 * @param uri of a file, a document or a cell
 * @returns the URI of the text that holds it: of a finding in a notebook's file, the cell's
 */
export async function revealPlace(uri: string, finding: Finding): Promise<string> {
  const target = vscode.Uri.parse(uri, true);
  const cell = cellOf({ uri: target });
  const index = cell?.index ?? finding.place.cell;
  if (index === undefined) {
    await vscode.window.showTextDocument(target, { selection: rangeOf(finding) });
    return uri;
  }
  const notebook = cell?.notebook ?? (await vscode.workspace.openNotebookDocument(target));
  const selections = [new vscode.NotebookRange(index, index + 1)];
  await vscode.window.showNotebookDocument(notebook, { selections });
  return index < notebook.cellCount ? notebook.cellAt(index).document.uri.toString() : uri;
}
