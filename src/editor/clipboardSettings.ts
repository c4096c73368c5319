import * as vscode from 'vscode';

export interface ClipboardSettings {
  readonly copy: 'notice' | 'off';
  /** Seconds until a copied text in which PHI was found is taken off the clipboard; 0 for never. */
  readonly clearAfter: number;
  readonly scanOnFocus: boolean;
}

/** The user's settings of the clipboard guard; the policy's `clipboard` wins. Package.json holds the defaults. */
export function clipboardSettings(): ClipboardSettings {
  const section = vscode.workspace.getConfiguration('phiCordon.clipboard');
  return {
    copy: section.get('copy', 'notice'),
    clearAfter: section.get('clearAfter', 0),
    scanOnFocus: section.get('scanOnFocus', false),
  };
}
