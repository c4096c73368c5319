import * as vscode from 'vscode';
import type { GrammarStore } from '../core/ports';

/** Reads the grammars that ship with the extension, on the desktop and in the browser alike. */
export function grammarStore(extensionUri: vscode.Uri): GrammarStore {
  return {
    wasm: async (id) => {
      const name = id === 'tree-sitter' ? id : `tree-sitter-${id}`;
      return vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extensionUri, 'dist', 'grammars', `${name}.wasm`),
      );
    },
  };
}
