import * as vscode from 'vscode';
import type { Policies } from '../policies';

interface Scene extends vscode.QuickPickItem {
  readonly command?: string;
  readonly argument?: unknown;
}

/** What the status item opens: the few things one may want next. */
export function showMenu(policies: Policies) {
  return async (): Promise<void> => {
    const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    const broken = policies.broken()[0];
    const scenes: Scene[] = [
      ...(broken
        ? [
            {
              label: `$(warning) Mend the policy: line ${broken.line}`,
              detail: broken.text,
              command: 'phiCordon.openPolicy',
              argument: broken,
            },
          ]
        : []),
      { label: '$(list-tree) Show Findings', command: 'phiCordon.findings.focus' },
      ...(hasFolder
        ? [
            { label: '$(search) Scan Workspace', command: 'phiCordon.scanWorkspace' },
            { label: '$(git-compare) Review Changes', command: 'phiCordon.reviewChanges' },
          ]
        : []),
      { label: '$(clippy) Scan Clipboard', command: 'phiCordon.scanClipboard' },
      { label: '$(output) Open Report', command: 'phiCordon.openReport' },
      ...(hasFolder
        ? [
            policies.anyFound()
              ? { label: '$(law) Open Policy', command: 'phiCordon.openPolicy' }
              : { label: '$(law) Create Policy', command: 'phiCordon.createPolicy' },
          ]
        : []),
      { label: '$(book) Open Walkthrough', command: 'phiCordon.openWalkthrough' },
      { label: '$(gear) Settings', command: 'workbench.action.openSettings', argument: 'phiCordon' },
    ];
    const picked = await vscode.window.showQuickPick(scenes, { title: 'PHI Cordon' });
    if (picked?.command) await vscode.commands.executeCommand(picked.command, picked.argument);
  };
}
