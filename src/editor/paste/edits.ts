import * as vscode from 'vscode';
import type { PasteStyle } from '../../core/remedies';
import type { Target } from './plan';

/** The root of the kinds of our edits, for `editor.pasteAs.preferences` and key bindings. */
export const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('phiCordon');
/** Of the edit that comes before those of others; package.json prefers it. */
const FIRST = KIND.append('first');

const TITLES: Readonly<Record<PasteStyle, string>> = {
  replaced: 'Paste with Identifiers Replaced',
  masked: 'Paste with Identifiers Masked',
  synthetic: 'Paste with Synthetic Values',
};

/** Whatever somebody else makes of a text. Our own kinds are not among them. */
const OTHERS = [vscode.DocumentDropOrPasteEditKind.Text, ...['uri', 'html', 'markdown', 'css', 'image', 'files'].map((kind) => vscode.DocumentDropOrPasteEditKind.Empty.append(kind))]; // prettier-ignore

/** @param first whether it comes before the plain text */
export function styleEdit(
  style: PasteStyle,
  first: boolean,
  edit: vscode.WorkspaceEdit,
): vscode.DocumentPasteEdit {
  const kind = (first && style === 'replaced' ? FIRST : KIND).append(style);
  return madeOf(edit, TITLES[style], kind, first ? [] : OTHERS);
}

/** The text as VS Code's own paste puts it in, where *Insert Plain Text* would put it otherwise. */
export function asCopiedEdit(edit: vscode.WorkspaceEdit): vscode.DocumentPasteEdit {
  const others = [vscode.DocumentDropOrPasteEditKind.TextUpdateImports, ...OTHERS.slice(1)];
  return madeOf(edit, 'Paste as Copied', KIND.append('asCopied'), others);
}

function madeOf(edit: vscode.WorkspaceEdit, title: string, kind: vscode.DocumentDropOrPasteEditKind, yieldTo: readonly vscode.DocumentDropOrPasteEditKind[]): vscode.DocumentPasteEdit {
  const made = new vscode.DocumentPasteEdit('', title, kind);
  made.additionalEdit = edit;
  if (yieldTo.length > 0) made.yieldTo = yieldTo;
  return made;
} // prettier-ignore

/** Puts each target's text where the plan says. */
export function placed(
  uri: vscode.Uri,
  ranges: readonly vscode.Range[],
  targets: readonly Target[],
  texts: readonly string[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  targets.forEach(({ cursor, above }, index) => {
    const range = ranges[cursor]!;
    const at = above ? new vscode.Range(range.start.line, 0, range.start.line, 0) : range;
    edit.replace(uri, at, texts[index]!);
  });
  return edit;
}
