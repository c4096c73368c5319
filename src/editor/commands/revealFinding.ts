import * as vscode from 'vscode';
import type { FindingsStore } from '../findingsStore';
import { rangeOf } from '../present';

/** Opens the file of a finding with the finding selected. */
export function revealFinding(store: FindingsStore) {
  return async ({ uri, fingerprint }: { uri: string; fingerprint: string }): Promise<void> => {
    const finding = store.get(uri)?.findings.find((one) => one.fingerprint === fingerprint);
    const target = vscode.Uri.parse(uri, true);
    await vscode.window.showTextDocument(target, finding ? { selection: rangeOf(finding) } : {});
  };
}
