import * as vscode from 'vscode';

const SCHEME = 'phi-cordon-proposal';
const LEAVE = 'Leave It as It Is';

/**
 * Shows what a file would become in the editor's diff, and writes it once that is confirmed.
 * @param before undefined where there is no such file
 * @param after undefined to delete it
 * @param question with a verb as what to choose
 * @returns whether it was written
 */
export async function proposeText(uri: vscode.Uri, before: string | undefined, after: string | undefined, question: { readonly text: string; readonly button: string }): Promise<boolean> {
  const at = (query: string) => uri.with({ scheme: SCHEME, authority: '', query });
  const shown = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => (query === 'before' ? before : after) ?? '',
  });
  try {
    const title = `${vscode.workspace.asRelativePath(uri, false)}: what would be written`;
    await vscode.commands.executeCommand('vscode.diff', at('before'), at('after'), title, { preview: true });
    // At the top and until it is answered: a notice may be silenced, and a dialog would cover the diff.
    const options = { title: question.text, ignoreFocusOut: true };
    if ((await vscode.window.showQuickPick([question.button, LEAVE], options)) !== question.button) return false;
    if ((await textOf(uri)) !== before) {
      void vscode.window.showInformationMessage('PHI Cordon: the file has changed meanwhile and was left as it is.');
      return false;
    }
    return await write(uri, before, after);
  } finally {
    await closeDiff(at('after'));
    shown.dispose();
  }
} // prettier-ignore

/** As the editor has it, unsaved changes included; undefined where there is no such file. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document.getText(),
    () => undefined,
  );
}

/** As an edit that can be undone, and to the disk: other programs read that. */
async function write(
  uri: vscode.Uri,
  before: string | undefined,
  after: string | undefined,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  if (after === undefined) edit.deleteFile(uri);
  else if (before === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(after) });
  else edit.replace(uri, new vscode.Range(0, 0, before.split('\n').length, 0), after);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return document?.isDirty ? document.save() : true;
}

async function closeDiff(modified: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff && input.modified.toString() === modified.toString(),
  );
  await vscode.window.tabGroups.close(own);
}
