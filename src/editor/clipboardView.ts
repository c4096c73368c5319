import * as vscode from 'vscode';

const SCHEME = 'phi-cordon-clipboard';

/**
 * Shows the clipboard's text with its identifiers replaced, read-only. An untitled document would be restored with
 * the window and could be saved; this one lives in memory until its tab closes.
 */
export interface ClipboardView extends vscode.Disposable {
  show(text: string): Promise<void>;
}

export function clipboardView(): ClipboardView {
  const texts = new Map<string, string>();
  let count = 0;
  const registered = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === SCHEME && texts.delete(uri.path)),
  );
  return {
    async show(text) {
      const path = `/Clipboard ${++count}`;
      texts.set(path, text);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: SCHEME, path }));
      await vscode.window.showTextDocument(document, { preview: true });
    },
    dispose: () => registered.dispose(),
  };
}
