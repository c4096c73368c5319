import * as vscode from 'vscode';

/**
 * The folder that paths and policies count from: the git top level, else the outermost folder with a policy, else
 * the folder itself. Only on the disk can one look above what was opened.
 */
export async function projectRoot(folder: vscode.Uri): Promise<vscode.Uri> {
  if (folder.scheme !== 'file') return folder;
  let outermost = folder;
  for (let dir: vscode.Uri | undefined = folder; dir; dir = parentOf(dir)) {
    if (await exists(vscode.Uri.joinPath(dir, '.git'))) return dir;
    if (await exists(vscode.Uri.joinPath(dir, '.phi-cordon.json'))) outermost = dir;
  }
  return outermost;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Undefined above the topmost folder. */
function parentOf(uri: vscode.Uri): vscode.Uri | undefined {
  const parent = vscode.Uri.joinPath(uri, '..');
  return parent.path === uri.path ? undefined : parent;
}
