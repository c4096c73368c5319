import * as vscode from 'vscode';
import type { Machine } from '../machine';
import { MCP_CLIENTS } from '../mcpConfiguration';

/**
 * Copies what another assistant needs to start the server of the tools: with Node where one is installed, else with the
 * editor's own runtime. In this window the tools are there already.
 */
export function copyMcpConfiguration(extensionUri: vscode.Uri, machine: Machine | undefined) {
  return async (): Promise<void> => {
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    if (!machine || !folder) return say('PHI Cordon: the server needs a folder on a disk.');
    const picked = await vscode.window.showQuickPick([...MCP_CLIENTS], {
      placeHolder: 'For which assistant?',
    });
    if (!picked) return;
    const script = vscode.Uri.joinPath(extensionUri, 'dist/cli.js').fsPath;
    const runtime = await machine.scriptRuntime();
    await vscode.env.clipboard.writeText(picked.write({ runtime, script, folder: folder.uri.fsPath }));
    say(`PHI Cordon: the configuration is in the clipboard. Put it into ${picked.detail}. Copy it again after an update of the extension.`); // prettier-ignore
  };
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
