import * as vscode from 'vscode';
import type { ClipboardGuard } from './clipboardGuard';

/** The scheme of the documents that say what was found in the clipboard. */
export const CLIPBOARD = 'phi-cordon-clipboard';

/** What can be done with the clipboard, above the document that says what was found in it. */
export interface ClipboardLens extends vscode.Disposable {
  /** Says which text a document is about. */
  about(uri: vscode.Uri, number: number): void;
}

export function clipboardLens(guard: ClipboardGuard): ClipboardLens {
  const numbers = new Map<string, number>();
  const changed = new vscode.EventEmitter<void>();
  const top = new vscode.Range(0, 0, 0, 0);
  const lens = (title: string, command: string, ...args: unknown[]) =>
    new vscode.CodeLens(top, { title, command: `phiCordon.${command}`, arguments: args });
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses({ uri }) {
      const number = numbers.get(uri.toString());
      if (number === undefined || !guard.isKept(number))
        return [lens('Scan Clipboard Again', 'scanClipboard')];
      return [
        lens('Replace Clipboard', 'replaceClipboard', number),
        lens('Masked', 'maskClipboard', number),
        lens('Synthetic', 'synthesizeClipboard', number),
        lens('Clear Clipboard', 'clearClipboard', number),
      ];
    },
  };
  const registered = vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider({ scheme: CLIPBOARD }, provider),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void numbers.delete(uri.toString())),
  );
  const listening = guard.onDidChange(() => changed.fire());
  return {
    about(uri, number) {
      numbers.set(uri.toString(), number);
      changed.fire();
    },
    dispose() {
      listening.dispose();
      registered.dispose();
    },
  };
}
