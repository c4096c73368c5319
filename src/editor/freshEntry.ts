import type * as vscode from 'vscode';
import type { Entry, FindingsStore } from './findingsStore';
import type { Scheduler } from './scheduler';

/** A document's entry at its present version, examined first if need be; undefined if it keeps changing or is not examined. */
export type Fresh = (document: vscode.TextDocument) => Promise<Entry | undefined>;

export function freshEntries(store: FindingsStore, scheduler: Scheduler): Fresh {
  return async (document) => {
    const uri = document.uri.toString();
    const current = () => {
      const entry = store.get(uri);
      return entry?.version === document.version ? entry : undefined;
    };
    if (!current()) await scheduler.now(uri);
    return current();
  };
}
