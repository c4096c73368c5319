import * as vscode from 'vscode';
import { isRuleId, RULES, type RuleId } from '../../core/rules';
import { ruleUri } from '../rulePages';

/** Opens a rule's page, offline; asks for the rule if none is given. */
export async function showRule(rule?: unknown): Promise<void> {
  const id = typeof rule === 'string' && isRuleId(rule) ? rule : await pickRule();
  if (id !== undefined) await vscode.commands.executeCommand('vscode.open', ruleUri(id));
}

async function pickRule(): Promise<RuleId | undefined> {
  const picked = await vscode.window.showQuickPick(
    RULES.map(({ id, title, summary }) => ({ label: id, description: title, detail: summary })),
    { title: 'Show Rule', matchOnDescription: true },
  );
  return picked?.label;
}
