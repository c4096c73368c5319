import * as vscode from 'vscode';
import type { Projects } from './projects';

/**
 * Follows the policies and env files in the folders above what was opened, up to the root: the watcher of the
 * workspace does not reach there.
 */
export function watchAbove(projects: Projects, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  let watchers: vscode.Disposable[] = [];
  const stop = () => {
    for (const watcher of watchers) watcher.dispose();
    watchers = [];
  };
  const start = async () => {
    const found = await projects.ofWorkspace();
    stop();
    for (const { project, folders } of found)
      for (const folder of folders)
        for (const above of foldersBetween(project.root, folder)) watchers.push(watch(above, changed));
  };
  void start();
  return vscode.Disposable.from(
    { dispose: stop },
    vscode.workspace.onDidChangeWorkspaceFolders(() => void start()),
  );
}

/** The root and what lies between it and a folder, without the folder; nothing if the folder is the root. */
function foldersBetween(root: vscode.Uri, folder: vscode.Uri): vscode.Uri[] {
  if (folder.toString() === root.toString()) return [];
  const parent = vscode.Uri.joinPath(folder, '..');
  return parent.path.startsWith(root.path) ? [parent, ...foldersBetween(root, parent)] : [];
}

function watch(folder: vscode.Uri, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const pattern = new vscode.RelativePattern(folder, '{.phi-cordon.json,.env,.env.*}');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
  );
}
