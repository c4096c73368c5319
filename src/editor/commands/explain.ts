import * as vscode from 'vscode';
import type { RuleId } from '../../core/rules';

/** Says why a remedy offers no edit, with the ways on. */
export async function explain(reason: string, rule: RuleId): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(reason, 'Show Rule', 'Open Policy');
  if (chosen === 'Show Rule') await vscode.commands.executeCommand('phiCordon.showRule', rule);
  if (chosen === 'Open Policy') await vscode.commands.executeCommand('phiCordon.openPolicy');
}
