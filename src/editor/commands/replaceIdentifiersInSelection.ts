import * as vscode from 'vscode';
import type { TextEdit } from '../../core/remedies/remedy';
import { core } from '../core';
import { plural } from '../present';
import { sessionSurrogates, type Services } from '../remedyEdits';

/**
 * Replaces what identifies a person in the selections by this session's surrogates, in one undoable step. The whole
 * document is read, since a label may stand outside the selection.
 */
export function replaceIdentifiersInSelection({ projects, policies }: Services) {
  return async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.selection.isEmpty) return say('Select the text first.');
    const { document, selections } = editor;
    const { version } = document;
    const { project, path, languageId } = await projects.locate(document.uri, document.languageId);
    const { redactText, siteOf, sourceText } = await core();
    const site = siteOf(await policies.context(project, path));
    const engine = await project.engine();
    const input = { path, text: document.getText(), ...(languageId === undefined ? {} : { languageId }) };
    const facts = await engine.project.facts(input, 'prompt', site);
    const surrogates = await sessionSurrogates();
    const edits = selections.flatMap((selection): readonly TextEdit[] => {
      const range = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
      return redactText(sourceText(input, 'prompt', site), facts, surrogates, {
        range,
        grammars: engine.grammars,
      }).edits;
    });
    if (document.version !== version) return say('The text has changed meanwhile and was left as it is.');
    if (edits.length === 0) return say('Nothing found in the selection.');
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, newText } of edits)
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
        newText,
      );
    if (await vscode.workspace.applyEdit(edit))
      say(
        `${plural(edits.length, 'identifier')} replaced. This is not a de-identification determination; read the text before you share it.`,
      );
  };
}

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}
