import * as vscode from 'vscode';
import { isExaminable, shownDocuments } from './examinable';
import type { FindingsStore, Scanned } from './findingsStore';
import type { Scheduler } from './scheduler';
import { settingsFor } from './settings';

/** In UTF-16 units. A longer text is examined when it is opened or saved: a parse of it would hold up the typing. */
const LONGEST_WHILE_TYPING = 1_000_000;

/**
 * Feeds the scheduler from the editor: at once on open, on save and on a new tab, after a pause on typing. What is
 * closed leaves the store, unless a workspace scan listed it; then the disk is what counts again.
 * @param closed called with what has left, since the disk counts for those who import it
 */
export function documentEvents(
  store: FindingsStore,
  scheduler: Scheduler,
  scanned: Scanned,
  closed: (uri: vscode.Uri) => void,
): vscode.Disposable {
  const leave = (key: string) => {
    scheduler.cancel(key);
    if (scanned.has(key)) return void scheduler.now(key);
    const known = store.examined(key);
    store.delete(key);
    if (known) closed(vscode.Uri.parse(key, true));
  };
  const sync = (always = false) => {
    const shown = visibleFirst(shownDocuments()).filter(({ uri }) => settingsFor(uri).run !== 'off');
    for (const { uri, version } of shown) {
      const known = store.examined(uri.toString());
      const stale = known?.version !== version && settingsFor(uri).run === 'onType';
      if (always) void scheduler.now(uri.toString());
      else if (!known || stale) void scheduler.ensure(uri.toString());
    }
    const keys = new Set(shown.map(({ uri }) => uri.toString()));
    for (const { uri, version } of store.allExamined())
      if (version !== undefined && !keys.has(uri)) leave(uri);
  };
  const rescan = ({ uri }: vscode.NotebookDocument) => {
    if (scanned.has(uri.toString())) void scheduler.now(uri.toString());
  };
  const { workspace, window } = vscode;
  // Core loads with the first text; activation does not wait for it.
  const first = setTimeout(sync, 0);
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(first) },
    workspace.onDidOpenTextDocument(() => sync()),
    workspace.onDidOpenNotebookDocument((notebook) => {
      sync();
      rescan(notebook);
    }),
    workspace.onDidCloseNotebookDocument(rescan),
    workspace.onDidChangeNotebookDocument(({ contentChanges, cellChanges }) => {
      if (contentChanges.length > 0) sync();
      for (const { cell, outputs } of cellChanges)
        if (outputs && settingsFor(cell.document.uri).run !== 'off')
          scheduler.later(cell.document.uri.toString());
    }),
    window.tabGroups.onDidChangeTabs(({ opened, closed }) => opened.length + closed.length > 0 && sync()),
    workspace.onDidCloseTextDocument(({ uri }) => leave(uri.toString())),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const { uri } = document;
      if (contentChanges.length === 0 || !isExaminable(uri) || settingsFor(uri).run !== 'onType') return;
      if (lengthOf(document) <= LONGEST_WHILE_TYPING) scheduler.later(uri.toString());
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (isExaminable(uri) && settingsFor(uri).run !== 'off') void scheduler.now(uri.toString());
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('phiCordon.run') || event.affectsConfiguration('phiCordon.maxFileSize'))
        sync(true);
    }),
  );
}

/** In UTF-16 units, without building the text. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(new vscode.Position(document.lineCount, 0));
}

function visibleFirst(documents: readonly vscode.TextDocument[]): vscode.TextDocument[] {
  const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
  return [...documents].sort((a, b) => Number(visible.has(b)) - Number(visible.has(a)));
}
