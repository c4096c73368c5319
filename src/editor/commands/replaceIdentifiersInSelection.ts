import * as vscode from 'vscode';
import type { ThoroughlyRedacted } from '../../core/remedies/redactThoroughly';
import { core } from '../core';
import { sessionSurrogates, type Services } from '../remedyEdits';
import { settingsFor } from '../settings';

/**
 * Replaces what identifies a person in the selections by this session's surrogates, by the standard of the settings, in
 * one undoable step. The whole document is read, since a label may stand outside the selection.
 */
export function replaceIdentifiersInSelection({ projects, policies }: Services) {
  return async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.selection.isEmpty) return say('Select the text first.');
    const { document, selections } = editor;
    const { version } = document;
    const { project, path, languageId } = await projects.locate(document.uri, document.languageId);
    const { redactionSummary, redactThoroughly, siteOf, sourceText, sumOf } = await core();
    const site = siteOf(await policies.context(project, path));
    const engine = await project.engine();
    const { standard } = settingsFor(document.uri);
    const look = async (text: string) => {
      const input = { path, text, ...(languageId === undefined ? {} : { languageId }) };
      const facts = await engine.project.facts(input, 'prompt', site);
      return { source: sourceText(input, 'prompt', site), facts };
    };
    const { source, facts } = await look(document.getText());
    const surrogates = await sessionSurrogates();
    const done: ThoroughlyRedacted[] = [];
    for (const selection of selections) {
      const range = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
      const options = { standard, range, grammars: engine.grammars };
      done.push(await redactThoroughly(source, facts, surrogates, options, look));
    }
    const edits = done.flatMap((one) => one.edits);
    if (document.version !== version) return say('The text has changed meanwhile and was left as it is.');
    if (edits.length === 0) return say('Nothing found in the selection.');
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, newText } of edits)
      edit.replace(
        document.uri,
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
        newText,
      );
    if (await vscode.workspace.applyEdit(edit)) say(redactionSummary(sumOf(done), standard).join(' '));
  };
}

function say(text: string): void {
  void vscode.window.showInformationMessage(`PHI Cordon: ${text}`);
}
