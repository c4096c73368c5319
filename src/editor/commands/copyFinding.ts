import * as vscode from 'vscode';
import type { Finding } from '../../core/finding';
import type { FindingNode } from '../treeItems';

/** Copies what is said of the finding that a tree's menu was opened on. */
export function copyFinding(said: (finding: Finding) => string) {
  return async ({ standing }: FindingNode): Promise<void> => {
    if (!standing) return;
    await vscode.env.clipboard.writeText(said(standing.finding));
    vscode.window.setStatusBarMessage('$(check) Copied, without the value', 3_000);
  };
}
