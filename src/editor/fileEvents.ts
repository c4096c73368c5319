import * as vscode from 'vscode';
import { isShown } from './examinable';
import type { FindingsStore, Scanned } from './findingsStore';
import type { Scheduler } from './scheduler';

/** Files that decide other files' destinations, or what is allowed. */
const DECIDING = '**/{.env,.env.*,*.env,.phi-cordon.json,*compose*.yml,*compose*.yaml}';

/** Programs, which hand values to others; those of packages are not followed. */
const PROGRAM = /^(?!.*\/(?:node_modules|\.git)\/).*\.(?:[cm]?[jt]sx?|py|java|cs|go|rb|php)$/i;

/**
 * Follows the disk: files that decide about others, programs, which others hand values to, and the files that a
 * workspace scan listed. Open documents speak for themselves.
 */
export function fileEvents(
  store: FindingsStore,
  scheduler: Scheduler,
  scanned: Scanned,
  changed: (uri: vscode.Uri) => void,
): vscode.Disposable {
  const deciding = vscode.workspace.createFileSystemWatcher(DECIDING);
  const anything = vscode.workspace.createFileSystemWatcher('**/*');
  const rescan = (uri: vscode.Uri) => {
    const key = uri.toString();
    if (scanned.has(key) && store.examined(key) && !isShown(key)) scheduler.later(key);
  };
  const program = (uri: vscode.Uri) => {
    if (PROGRAM.test(uri.path)) changed(uri);
  };
  return vscode.Disposable.from(
    deciding,
    anything,
    deciding.onDidChange(changed),
    deciding.onDidCreate(changed),
    deciding.onDidDelete(changed),
    anything.onDidChange(rescan),
    anything.onDidDelete(rescan),
    anything.onDidChange(program),
    anything.onDidCreate(program),
    anything.onDidDelete(program),
  );
}
