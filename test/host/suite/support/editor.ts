// Short words for what every test does: open a file, wait for its findings, ask for its fixes.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasUser, user } from './user';

export const SOURCE = 'PHI Cordon';

export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Writes a file of the workspace and opens it; a document that lingered in memory needs a moment to read it again. */
export async function openNew(path: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  const editor = await open(path);
  await until('the text on the disk', () => editor.document.getText() === text);
  return editor;
}

/** For `afterEach`: takes a picture if the test failed, and leaves nothing open. */
export async function closeAll(this: Mocha.Context | void): Promise<void> {
  if (hasUser && this?.currentTest?.state === 'failed')
    await user('screenshot', `failure-${this.currentTest.fullTitle().replace(/\W+/g, '-')}`);
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && document.uri.scheme === 'file') {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function findings(uri: vscode.Uri, rule?: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === SOURCE)
    .filter((diagnostic) => rule === undefined || codeOf(diagnostic) === rule);
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Polls until `probe` answers something; a condition, never a fixed wait. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
  ms = 10_000,
): Promise<T> {
  for (const end = Date.now() + ms; ;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Waits until a document has findings of a rule. */
export function found(uri: vscode.Uri, rule: string, ms?: number): Promise<vscode.Diagnostic[]> {
  const probe = () => {
    const hits = findings(uri, rule);
    return hits.length > 0 && hits;
  };
  return until(`${rule} in ${uri.path}`, probe, ms);
}

/** Waits until a document has none of a rule, or none at all. */
export function gone(uri: vscode.Uri, rule?: string): Promise<true> {
  return until(`no ${rule ?? 'finding'} in ${uri.path}`, () => findings(uri, rule).length === 0);
}

export async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    50,
  );
  return actions.filter(({ diagnostics }) => !diagnostics || diagnostics.every((d) => d.source === SOURCE));
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Puts the caret inside the range and gives the editor the keyboard. */
export async function caretAt(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(editor.document, { preview: false });
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** No text may hold any of the values, as a whole or in a run of their characters. */
export function assertNoValue(text: string, values: readonly string[], where: string): void {
  const plain = text.replace(/\u00a0/g, ' ');
  for (const value of values) assert.ok(!plain.includes(value), `${where} shows a planted value`);
}
