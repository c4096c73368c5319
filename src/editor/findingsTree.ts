import * as vscode from 'vscode';
import { compareFindings, type Finding } from '../core/finding';
import { render } from '../core/messages';
import { ruleById } from '../core/rules';
import { assistantItem, assistantsOf, parentOf, type AssistantNode } from './assistantNodes';
import type { Entry, FindingsStore } from './findingsStore';
import { plural, severityIcon } from './present';
import { shownPath } from '../core/scan/shownPath';
import type { WindowAssistants } from './windowAssistants';

type FileNode = { readonly entry: Entry; readonly finding?: Finding };
type Node = FileNode | AssistantNode;

/**
 * Findings by file, worst file first; the file's findings in the order of their places. Below them the AI extensions of
 * this window that the policy does not know; alone they do not take the place of the welcome.
 */
export function findingsTree(store: FindingsStore, assistants: WindowAssistants): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let pending: ReturnType<typeof setTimeout> | undefined;
  // A workspace scan changes the store a thousand times a second; the tree follows at a pace that one can read.
  const refresh = () => {
    pending ??= setTimeout(() => {
      pending = undefined;
      changed.fire(undefined);
    }, 100);
  };
  const view = vscode.window.createTreeView<Node>('phiCordon.findings', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? childrenOf(node) : rootsOf(store, assistants)),
      getTreeItem: (node) => 'assistants' in node ? assistantItem(node) : node.finding ? findingItem(node.entry, node.finding) : fileItem(node.entry), // prettier-ignore
      getParent: (node) => ('assistants' in node ? parentOf(node) : node.finding && { entry: node.entry }),
    },
    showCollapseAll: true,
  });
  return vscode.Disposable.from(view, changed, store.onDidChange(refresh), assistants.onDidChange(refresh), {
    dispose: () => clearTimeout(pending),
  });
}

function rootsOf(store: FindingsStore, assistants: WindowAssistants): Node[] {
  const files = filesOf(store);
  if (files.length === 0) return [];
  const found = assistants.all();
  return found.length === 0 ? files : [...files, { assistants: found }];
}

function childrenOf(node: Node): Node[] {
  return 'assistants' in node ? assistantsOf(node) : findingsOf(node);
}

function filesOf(store: FindingsStore): FileNode[] {
  return store
    .all()
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => compareFindings(a.findings[0]!, b.findings[0]!))
    .map((entry) => ({ entry }));
}

function findingsOf({ entry, finding }: FileNode): FileNode[] {
  if (finding) return [];
  return [...entry.findings]
    .sort((a, b) => a.place.start - b.place.start || compareFindings(a, b))
    .map((one) => ({ entry, finding: one }));
}

function fileItem(entry: Entry): vscode.TreeItem {
  const shown = shownPath(entry.findings[0]!.path);
  const slash = shown.lastIndexOf('/');
  const item = new vscode.TreeItem(shown.slice(slash + 1), vscode.TreeItemCollapsibleState.Expanded);
  item.id = entry.uri;
  item.description = shown.slice(0, Math.max(slash, 0));
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = vscode.Uri.parse(entry.uri, true);
  item.tooltip = `${shown}: ${plural(entry.findings.length, 'finding')}`;
  item.contextValue = 'file';
  return item;
}

function findingItem(entry: Entry, finding: Finding): vscode.TreeItem {
  const { severity, rule, place, fingerprint, label, destination } = finding;
  const text = render(finding.message);
  const item = new vscode.TreeItem(ruleById(rule).title, vscode.TreeItemCollapsibleState.None);
  item.id = `${entry.uri}#${fingerprint}#${place.start}`;
  item.description = [label ?? destination?.host, `line ${place.line}`].filter(Boolean).join(' · ');
  item.iconPath = severityIcon(severity);
  item.tooltip = `${text} (${rule})`;
  item.contextValue = 'finding';
  item.accessibilityInformation = { label: `${severity}: ${text} Line ${place.line}.` };
  item.command = {
    command: 'phiCordon.revealFinding',
    title: 'Reveal Finding',
    arguments: [{ uri: entry.uri, fingerprint }],
  };
  return item;
}
