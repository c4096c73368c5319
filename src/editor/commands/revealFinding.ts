import * as vscode from 'vscode';
import type { FindingsStore } from '../findingsStore';
import { revealPlace } from '../revealPlace';

export interface FindingRef {
  readonly uri: string;
  readonly fingerprint: string;
  /** Where it begins, in UTF-16 units: tells findings of one fingerprint apart. */
  readonly start: number;
}

/** Opens the file of a finding with the finding selected; with it gone, the file. */
export function revealFinding(store: FindingsStore) {
  return async ({ uri, fingerprint, start }: FindingRef): Promise<void> => {
    const alike = (store.get(uri)?.findings ?? []).filter((one) => one.fingerprint === fingerprint);
    const finding = alike.find(({ place }) => place.start === start) ?? alike[0];
    if (finding) await revealPlace(uri, finding);
    else await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
  };
}
