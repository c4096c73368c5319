import * as vscode from 'vscode';
import type { FindingsStore } from '../findingsStore';
import { cellOf } from '../notebookOutputs';
import { rangeOf } from '../present';

/** Opens the file of a finding with the finding selected. */
export function revealFinding(store: FindingsStore) {
  return async ({ uri, fingerprint }: { uri: string; fingerprint: string }): Promise<void> => {
    const finding = store.get(uri)?.findings.find((one) => one.fingerprint === fingerprint);
    const target = vscode.Uri.parse(uri, true);
    const cell = cellOf({ uri: target });
    if (!cell) {
      await vscode.window.showTextDocument(target, finding ? { selection: rangeOf(finding) } : {});
      return;
    }
    const selections = [new vscode.NotebookRange(cell.index, cell.index + 1)];
    await vscode.window.showNotebookDocument(cell.notebook, { selections });
  };
}
