import type { ExtensionContext } from 'vscode';
import { startEditor } from './editor';

/** In the browser: the same editor door, which reaches files only through `workspace.fs`. */
export function activate(context: ExtensionContext): void {
  startEditor(context);
}
