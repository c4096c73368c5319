import * as vscode from 'vscode';
import { revealPlace } from '../revealPlace';
import type { FindingsTree } from '../findingsTree';
import type { ShownFindings } from '../shownFindings';
import { inOrder, keyOf, neighbour, type Whereabouts } from '../tree/order';

/**
 * From finding to finding in the order of the tree, across files and from the last to the first, beginning with the one
 * at the caret.
 */
export function walkFindings(shown: ShownFindings, tree: FindingsTree) {
  let last: Pick<Whereabouts, 'key' | 'index'> = {};
  return async (step: 1 | -1): Promise<void> => {
    const { groups, total } = await shown.grouped();
    const order = inOrder(groups);
    const index = neighbour(order, { ...last, ...caret() }, step);
    if (index === undefined) return nothing(total);
    const standing = order[index]!;
    last = { key: keyOf(standing), index };
    await revealPlace(standing.entry.uri, standing.finding);
    const group = groups.find(({ findings }) => findings.includes(standing))!;
    await tree.select({ group, standing });
  };
}

function caret(): Pick<Whereabouts, 'caret'> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return {};
  const { document, selection } = editor;
  return { caret: { uri: document.uri.toString(), offset: document.offsetAt(selection.active) } };
}

/** @param total how many findings there are, shown or not */
async function nothing(total: number): Promise<void> {
  const [said, button, command] =
    total > 0
      ? ['The filter leaves no finding.', 'Clear Filter', 'phiCordon.clearFilter']
      : ['Nothing found in the files examined so far.', 'Scan Workspace', 'phiCordon.scanWorkspace'];
  const chosen = await vscode.window.showInformationMessage(said, button);
  if (chosen === button) await vscode.commands.executeCommand(command);
}
