import * as vscode from 'vscode';

/**
 * A file that starts the command line of the extension, at a place that stays when an update moves the extension: what
 * assistants run at every prompt names it.
 */
export interface HookLauncher {
  /** Writes it, and tells where it is. */
  write(): Promise<vscode.Uri>;
  /** Brings one that is there up to date. */
  refresh(): Promise<void>;
}

export function hookLauncher(extensionUri: vscode.Uri, globalStorageUri: vscode.Uri): HookLauncher {
  const uri = vscode.Uri.joinPath(globalStorageUri, 'cli.js');
  const text = launcherText(vscode.Uri.joinPath(extensionUri, 'dist/cli.js').fsPath);

  async function write(): Promise<vscode.Uri> {
    await vscode.workspace.fs.createDirectory(globalStorageUri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }

  return {
    write,
    async refresh() {
      const there = await vscode.workspace.fs.readFile(uri).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      );
      if (there !== undefined && there !== text) await write();
    },
  };
}

/** Without the extension it says so and ends with 1, at which assistants go on unless they were told otherwise. */
export function launcherText(cli: string): string {
  return `// Starts PHI Cordon for the hooks of assistants.
const cli = ${JSON.stringify(cli)};
if (require('node:fs').existsSync(cli)) require(cli);
else {
  console.error('PHI Cordon is no longer installed here, so nothing was looked at.');
  process.exitCode = 1;
}
`;
}
