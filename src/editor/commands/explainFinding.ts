import * as vscode from 'vscode';
import { render } from '../../core/messages';
import type { Fresh } from '../freshEntry';
import { cellOf } from '../notebookOutputs';
import { revealPlace } from '../revealPlace';
import type { FindingNode } from '../treeItems';
import { explain } from './explain';

/** Opens the finding with its hover: why it counts, how sure, what the policy said. A notebook's cell has none until it is edited. */
export function explainFinding(fresh: Fresh) {
  return async ({ standing }: FindingNode): Promise<void> => {
    if (!standing) return;
    const { entry, finding } = standing;
    const uri = await revealPlace(entry.uri, finding);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (cellOf(document)) return explain(render(finding.message), finding.rule);
    await fresh(document);
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
  };
}
