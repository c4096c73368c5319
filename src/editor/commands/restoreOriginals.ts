import * as vscode from 'vscode';
import { core } from '../core';
import type { FindingsStore } from '../findingsStore';
import { plural } from '../present';
import { relative } from '../projects';
import { sessionSurrogates, type Services } from '../remedyEdits';

/**
 * Puts back what this session's surrogates stand for, in the selections or the whole document, such as a model's answer.
 * VS Code shows every change before it is made. The originals are in memory only, so they are gone with the window.
 */
export function restoreOriginals(services: Services & { readonly store: FindingsStore }) {
  return async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return say('Open the text first.');
    const { document, selections } = editor;
    const readers = await assistantsThatRead(document, services);
    if (readers.length > 0) return refuse(readers);
    const { version } = document;
    const { restoreOriginals: restore } = await core();
    const surrogates = await sessionSurrogates();
    const chosen = selections.filter(({ isEmpty }) => !isEmpty);
    const whole = { start: 0, end: document.getText().length };
    const ranges = chosen.length === 0 ? [whole] : chosen.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) })); // prettier-ignore
    const found = ranges.map((range) => restore(document.getText(), surrogates, range));
    const edits = found.flatMap(({ edits }) => edits);
    const unknown = found.reduce((sum, { unknown }) => sum + unknown, 0);
    if (document.version !== version) return say('The text has changed meanwhile and was left as it is.');
    if (edits.length === 0) return say(unknown > 0 ? UNKNOWN : 'Nothing here stands for an original of this window.');
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, newText } of edits)
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText, { needsConfirmation: true, label: 'Restore originals' }); // prettier-ignore
    const applied = await vscode.workspace.applyEdit(edit);
    if (applied && unknown > 0) say(`${plural(unknown, 'surrogate')} left: ${UNKNOWN}`);
  };
} // prettier-ignore

const UNKNOWN =
  'Their originals are not known in this window: they were replaced elsewhere or before it was opened.';

/** Assistants without an approval that run in the window, or that a file of the project sets up: they read what lies in it. */
async function assistantsThatRead(document: vscode.TextDocument, { projects, policies, store }: Services & { readonly store: FindingsStore }): Promise<readonly string[]> {
  const { EXTENSIONS_FILE, unapprovedAssistants } = await core();
  const { project } = await projects.locate(document.uri, document.languageId);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
  const path = folder ? relative(project.root, vscode.Uri.joinPath(folder.uri, EXTENSIONS_FILE)) : EXTENSIONS_FILE;
  const live = unapprovedAssistants(vscode.extensions.all.map(({ id }) => id), path, await policies.context(project, path));
  const root = project.root.toString();
  const setUp = store.all().filter((entry) => entry.root === root && entry.findings.some(({ rule, severity }) => rule === 'llm/assistant-config' && severity !== 'hint')); // prettier-ignore
  return [...live.map(({ name }) => name), ...setUp.map((entry) => entry.path)];
} // prettier-ignore

function refuse(readers: readonly string[]): void {
  const named =
    readers.slice(0, 3).join(', ') + (readers.length > 3 ? ` and ${readers.length - 3} more` : '');
  say(`Originals were not restored: without an approval in the policy, what is written here could be read by an assistant (${named}). Approve it, or disable it for this workspace.`); // prettier-ignore
}

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}
