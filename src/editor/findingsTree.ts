import * as vscode from 'vscode';
import { assistantItem, assistantsOf, parentOf, type AssistantNode } from './assistantNodes';
import type { DiagnosticsView } from './diagnosticsView';
import type { FindingsStore } from './findingsStore';
import { plural } from './present';
import type { ShownFindings } from './shownFindings';
import { treeMessage } from './tree/arrangement';
import { isFiltering } from './tree/filter';
import { findingItem, groupItem, type FindingNode } from './treeItems';
import type { WindowAssistants } from './windowAssistants';

type Node = FindingNode | AssistantNode;

/** Groups of a tree with more findings are folded, so that one sees the groups. */
const MOST_UNFOLDED = 200;

export interface FindingsTree extends vscode.Disposable {
  /** Selects a finding if the tree can be seen; the focus stays where it is. */
  select(node: FindingNode): Promise<void>;
}

/**
 * The findings that are shown, as groups. Below them the AI extensions of this window that the policy does not know;
 * alone they do not take the place of the welcome.
 */
export function findingsTree(store: FindingsStore, shown: ShownFindings, problems: DiagnosticsView, assistants: WindowAssistants): FindingsTree {
  const changed = new vscode.EventEmitter<undefined>();
  let unfolded = true;

  async function roots(): Promise<Node[]> {
    const grouped = await shown.grouped();
    const filtering = isFiltering(shown.filter());
    unfolded = grouped.shown <= MOST_UNFOLDED;
    view.message = treeMessage(grouped, filtering, problems.listed()) ?? '';
    const groups = grouped.groups.map((group) => ({ group }));
    const found = assistants.all();
    return filtering || groups.length === 0 || found.length === 0 ? groups : [...groups, { assistants: found }];
  }

  const view = vscode.window.createTreeView<Node>('phiCordon.findings', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? childrenOf(node) : roots()),
      getTreeItem: (node) => 'assistants' in node ? assistantItem(node) : node.standing ? findingItem(node.group, node.standing) : groupItem(node.group, unfolded), // prettier-ignore
      getParent: (node) => 'assistants' in node ? parentOf(node) : node.standing && { group: node.group }, // prettier-ignore
    },
    showCollapseAll: true,
  });
  const refresh = () => {
    view.badge = badgeOf(store);
    changed.fire(undefined);
  };
  const subscriptions = vscode.Disposable.from(view, changed, shown.onDidChange(refresh), assistants.onDidChange(refresh), problems.onDidChange(refresh));
  return {
    async select(node) {
      if (view.visible) await view.reveal(node, { select: true, focus: false });
    },
    dispose: () => subscriptions.dispose(),
  };
} // prettier-ignore

function childrenOf(node: Node): Node[] {
  if ('assistants' in node) return assistantsOf(node);
  const { group, standing } = node;
  return standing ? [] : group.findings.map((one) => ({ group, standing: one }));
}

/** What asks for something to be done: errors and warnings. */
function badgeOf(store: FindingsStore): vscode.ViewBadge | undefined {
  const { error, warning } = store.count();
  const value = error + warning;
  return value === 0 ? undefined : { value, tooltip: `${plural(error, 'error')}, ${plural(warning, 'warning')}` };
} // prettier-ignore
