import * as vscode from 'vscode';
import { render } from '../core/messages';
import { ruleById } from '../core/rules';
import type { UnapprovedAssistant } from '../core/scan/unapprovedAssistants';
import { plural, severityIcon } from './present';

/** The AI extensions of this window, or one of them, in the findings tree. */
export interface AssistantNode {
  readonly assistants: readonly UnapprovedAssistant[];
  readonly one?: UnapprovedAssistant;
}

export function assistantsOf({ assistants, one }: AssistantNode): AssistantNode[] {
  return one ? [] : assistants.map((own) => ({ assistants, one: own }));
}

export function parentOf({ assistants, one }: AssistantNode): AssistantNode | undefined {
  return one && { assistants };
}

export function assistantItem({ assistants, one }: AssistantNode): vscode.TreeItem {
  return one ? extensionItem(one) : groupItem(assistants.length);
}

function groupItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem('AI extensions in this window', vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'assistants';
  item.description = `${count} not in the policy`;
  item.iconPath = new vscode.ThemeIcon('extensions');
  item.tooltip = `${plural(count, 'extension')} that can hand this workspace's text to a service without a BAA on record`;
  item.contextValue = 'assistants';
  return item;
}

/** A click opens the extension, where it can be disabled for this workspace. */
function extensionItem({ id, name, severity, message, rule }: UnapprovedAssistant): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
  const text = render(message);
  item.id = `assistants#${id}`;
  item.description = ruleById(rule).title;
  item.iconPath = severityIcon(severity);
  item.tooltip = `${text} (${rule})`;
  item.contextValue = 'assistant';
  item.accessibilityInformation = { label: `${severity}: ${text}` };
  item.command = { command: 'extension.open', title: 'Open Extension', arguments: [id] };
  return item;
}
