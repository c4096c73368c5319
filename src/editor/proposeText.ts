import * as vscode from 'vscode';

/**
 * Shows what a file would become in the editor's refactoring preview, and changes it once that is confirmed.
 * @param before undefined where there is no such file
 * @param after undefined to delete it
 * @returns whether it was confirmed
 */
export async function proposeText(uri: vscode.Uri, before: string | undefined, after: string | undefined, label: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const metadata = { needsConfirmation: true, label };
  if (after === undefined) edit.deleteFile(uri, {}, metadata);
  else if (before === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(after) }, metadata);
  else {
    const document = await vscode.workspace.openTextDocument(uri);
    const { start, end, newText } = difference(document.getText(), after);
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText, metadata);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  // A preview that is left without a choice reports success as well.
  const now = await vscode.workspace.openTextDocument(uri).then((document) => document.getText(), () => undefined);
  return now?.replaceAll('\r\n', '\n') === after?.replaceAll('\r\n', '\n');
} // prettier-ignore

/** Other programs read the disk. */
export async function saveProposed(uri: vscode.Uri): Promise<void> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document?.isDirty) await document.save();
}

/** The one part in which two texts differ. */
function difference(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end: before.length - end, newText: after.slice(start, after.length - end) };
}
