import * as vscode from 'vscode';
import { actOf } from '../core/audit/acts';
import type { Finding } from '../core/finding';
import { core } from './core';
import { isDiagnosticOf } from './diagnosticsView';
import type { Entry } from './findingsStore';
import type { Fresh } from './freshEntry';
import { placesInOutputs } from './notebookOutputs';
import { rangeOf } from './present';
import { remedyEdits, workspaceEdit, type Services } from './remedyEdits';

/** A quick fix whose edit is computed when it is chosen or previewed. */
class RemedyAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly document: vscode.TextDocument,
    readonly version: number,
    readonly finding: Finding,
    readonly remedy: string,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
  }
}

/** The remedies of the findings under the caret, in core's order, and *Why?*. */
export function codeActionProvider(
  fresh: Fresh,
  services: Services,
): vscode.CodeActionProvider<vscode.CodeAction> {
  return {
    async provideCodeActions(document, range, context, token) {
      if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return undefined;
      // The light bulb asks by itself while one types; it may not hurry what waits for a pause or for the save.
      const examine = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
      const entry = await fresh(document, { examine });
      if (!entry || token.isCancellationRequested) return undefined;
      const { remedyById, remedyTitle } = await core();
      const found = entry.findings.filter(
        (finding) => finding.severity !== 'hint' && rangeOf(finding).intersection(range),
      );
      const actions = found.flatMap((finding) => {
        const diagnostics = context.diagnostics.filter((diagnostic) => isDiagnosticOf(diagnostic, finding));
        const remedies = finding.remedies.flatMap(({ id, preferred }) => {
          const known = remedyById(id);
          if (!known) return [];
          const title = remedyTitle(finding, id);
          // VS Code applies no edit of a notebook that a code action carries; a command does it.
          const action =
            known.remedy.asksReason || placesInOutputs(finding)
              ? commandAction(title, entry, finding, id)
              : new RemedyAction(title, document, document.version, finding, id);
          action.isPreferred = preferred;
          return [{ action, diagnostics }];
        });
        const report = /^(?:phi|llm|flow)\//.test(finding.rule) ? [{ action: reportAction(entry, finding), diagnostics }] : []; // prettier-ignore
        return [...remedies, ...report, { action: whyAction(finding), diagnostics }];
      });
      onlyFirstPreferred(actions.map(({ action }) => action));
      return actions.map(({ action, diagnostics }) => Object.assign(action, { diagnostics }));
    },
    async resolveCodeAction(action) {
      if (!(action instanceof RemedyAction) || action.document.version !== action.version) return action;
      const { document, finding, remedy } = action;
      const [result] = (await remedyEdits(document, [{ finding, remedy }], services)) ?? [];
      if (!result || document.version !== action.version) return action;
      if ('cannot' in result) {
        action.command = {
          title: '',
          command: 'phiCordon.explain',
          arguments: [result.cannot, finding.rule],
        };
        return action;
      }
      const later = result.edits.filter(({ needsConfirmation }) => needsConfirmation);
      const now = result.edits.filter(({ needsConfirmation }) => !needsConfirmation);
      action.edit = await workspaceEdit(now.length > 0 ? now : later, document, result.located);
      if (now.length > 0 && later.length > 0)
        action.command = { title: '', command: 'phiCordon.previewEdits', arguments: [later, document.uri] };
      else if (actOf(remedy))
        action.command = {
          title: '',
          command: 'phiCordon.recordRemedy',
          arguments: [document.uri, finding, remedy],
        };
      return action;
    },
  };
}

function commandAction(
  title: string,
  { uri }: Entry,
  { fingerprint }: Finding,
  remedy: string,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: 'phiCordon.applyRemedy', arguments: [{ uri, fingerprint, remedy }] };
  return action;
}

function reportAction({ uri }: Entry, { fingerprint }: Finding): vscode.CodeAction {
  const title = 'Report to the privacy officer…';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: 'phiCordon.reportToOfficer', arguments: [{ uri, fingerprint }] };
  return action;
}

function whyAction({ rule }: Finding): vscode.CodeAction {
  const action = new vscode.CodeAction('Why?', vscode.CodeActionKind.QuickFix);
  action.command = { title: 'Why?', command: 'phiCordon.showRule', arguments: [rule] };
  return action;
}

/** VS Code's *Auto Fix* takes the preferred one, so there may be only one. */
function onlyFirstPreferred(actions: readonly vscode.CodeAction[]): void {
  const first = actions.find(({ isPreferred }) => isPreferred);
  for (const action of actions) action.isPreferred = action === first;
}
