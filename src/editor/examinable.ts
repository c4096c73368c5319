import * as vscode from 'vscode';

/**
 * The schemes of texts that a person writes and may send: files, unsaved files, cells of notebooks, the commit box
 * (`vscode-scm`). An allow list, because the rest only repeats or reports such text: `git:` and `gitlens:` are old
 * versions, `output:` and `debug:` logs, `search-editor:` excerpts, `comment:` review drafts, and the scheme of our
 * own clipboard view. A virtual workspace adds the scheme of its folders.
 */
const SCHEMES = new Set(['file', 'untitled', 'vscode-notebook-cell', 'vscode-scm']);

/** Whether a document of this URI is examined at all. */
export function isExaminable(uri: vscode.Uri): boolean {
  return (
    SCHEMES.has(uri.scheme) ||
    (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === uri.scheme)
  );
}

/** The open documents that the user has a tab of, with the cells of open notebooks, and the commit boxes, which have none. */
export function shownDocuments(): vscode.TextDocument[] {
  const shown = shownUris();
  return vscode.workspace.textDocuments.filter(({ uri, isClosed }) => {
    if (isClosed || !isExaminable(uri)) return false;
    if (uri.scheme === 'vscode-scm') return true;
    return shown.has((notebookOf(uri)?.uri ?? uri).toString());
  });
}

/** What the user has a tab of. VS Code keeps documents and notebooks in memory for a while after theirs is closed. */
function shownUris(): Set<string> {
  return new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)));
}

/** Whether a URI is that of a shown document. */
export function isShown(key: string): boolean {
  return shownDocuments().some(({ uri }) => uri.toString() === key);
}

/** The notebook whose cell a URI names. */
export function notebookOf(uri: vscode.Uri): vscode.NotebookDocument | undefined {
  if (uri.scheme !== 'vscode-notebook-cell') return undefined;
  const text = uri.toString();
  return vscode.workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((cell) => cell.document.uri.toString() === text),
  );
}

function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook)
    return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  return [];
}

/** Whether a notebook of this URI is open, so that its cells are examined one by one. */
export function isOpenNotebook(uri: string): boolean {
  return (
    shownUris().has(uri) &&
    vscode.workspace.notebookDocuments.some(
      (notebook) => !notebook.isClosed && notebook.uri.toString() === uri,
    )
  );
}

/** Whether several texts stand at one path of the project: the cells of a notebook, the commit boxes. */
export function isSharedPath(uri: string): boolean {
  return uri.startsWith('vscode-notebook-cell:') || uri.startsWith('vscode-scm:');
}
