import * as vscode from 'vscode';
import { core } from './core';
import { compatibleEdits } from './compatibleEdits';
import type { Fresh } from './freshEntry';
import { remedyEdits, workspaceEdit, type Services } from './remedyEdits';

export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('phiCordon');

/**
 * The preferred remedies of a document's errors and warnings in one edit, for `editor.codeActionsOnSave`. Answers
 * only to its own kind: whoever saves with all fixers on has not asked to have values redacted.
 */
export function fixAllProvider(
  fresh: Fresh,
  services: Services,
): vscode.CodeActionProvider<vscode.CodeAction> {
  return {
    async provideCodeActions(document, _range, { only }, token) {
      if (only?.value !== FIX_ALL.value) return undefined;
      const { version } = document;
      const entry = await fresh(document);
      if (!entry || token.isCancellationRequested) return undefined;
      const { remedyById } = await core();
      const wanted = entry.findings
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .flatMap((finding) =>
          finding.remedies
            .filter(({ id, preferred }) => preferred && remedyById(id)?.remedy.inFixAll)
            .map(({ id }) => ({ finding, remedy: id })),
        );
      const results = await remedyEdits(document, wanted, services);
      if (!results || token.isCancellationRequested || document.version !== version) return undefined;
      const usable = results.flatMap((result) => ('edits' in result ? [result] : []));
      const edits = compatibleEdits(usable.map((result) => result.edits));
      if (edits.length === 0) return undefined;
      const action = new vscode.CodeAction('Mend all PHI Cordon findings', FIX_ALL);
      action.edit = await workspaceEdit(edits, document, usable[0]!.located);
      return [action];
    },
  };
}
