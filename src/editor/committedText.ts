import * as vscode from 'vscode';

/** The part of the built-in git extension's API (version 1) that is needed here. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

/** The text of a file in the commit that is checked out; undefined where git, the extension or the file is not there. */
export async function committedText(uri: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = extension && (extension.isActive ? extension.exports : await extension.activate());
    return await git?.getAPI(1).getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}
