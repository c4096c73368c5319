import * as vscode from 'vscode';
import type { Copied } from './plan';

/** Tells a paste in this window how the text was copied; no other program sees it. */
export const COPIED = 'application/vnd.phi-cordon.layout';

/** Notes the layout of what is copied: lengths, no text. */
export function noteCopied(document: vscode.TextDocument, ranges: readonly vscode.Range[], data: vscode.DataTransfer): void {
  const [first] = ranges;
  if (!first) return;
  const wholeLine = ranges.length === 1 && first.isEqual(document.lineAt(first.start.line).range);
  const parts = ranges.length > 1 ? ranges.map((range) => document.offsetAt(range.end) - document.offsetAt(range.start)) : [];
  data.set(COPIED, new vscode.DataTransferItem(JSON.stringify({ wholeLine, parts } satisfies Copied)));
} // prettier-ignore

export async function readCopied(data: vscode.DataTransfer): Promise<Copied | undefined> {
  const item = data.get(COPIED);
  return item && (JSON.parse(await item.asString()) as Copied);
}
