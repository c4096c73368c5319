import * as vscode from 'vscode';
import type { ClipboardPolicy } from '../../core/policy/effective';

export type PasteMode = NonNullable<ClipboardPolicy['paste']>;

/** What the guard does on a paste: the policy decides, and where it says nothing the user's setting. */
export function pasteMode({ paste }: ClipboardPolicy): PasteMode {
  return paste ?? vscode.workspace.getConfiguration('phiCordon.clipboard').get<PasteMode>('paste', 'offer');
}
