import * as vscode from 'vscode';

/**
 * Shows a text read-only. An untitled document would be restored with the window and could be saved; this one lives in
 * memory until its tab closes. A tab that comes back with a window says so.
 */
export interface MemoryView extends vscode.Disposable {
  /** @returns where it is shown */
  show(text: string): Promise<vscode.Uri>;
  /** Keeps a text for somebody else to show, such as one side of a comparison, under the name of a file. */
  keep(text: string, file: string): vscode.Uri;
}

const GONE = 'This text was kept in memory only, and went with its window.\n';

/**
 * @param scheme of the documents' URIs
 * @param title what their tabs are called, before a number
 */
export function memoryView(scheme: string, title: string): MemoryView {
  const texts = new Map<string, string>();
  let [shown, kept] = [0, 0];
  const registered = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? GONE,
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
  const put = (text: string, name: { readonly path: string; readonly query?: string }) => {
    const uri = vscode.Uri.from({ scheme, ...name });
    texts.set(uri.toString(), text);
    return uri;
  };
  return {
    keep: (text, file) => put(text, { path: `/${file}`, query: String(++kept) }),
    async show(text) {
      const uri = put(text, { path: `/${title} ${++shown}` });
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { preview: true });
      return uri;
    },
    dispose: () => registered.dispose(),
  };
}
