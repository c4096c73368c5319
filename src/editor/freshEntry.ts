import type * as vscode from 'vscode';
import type { Entry, FindingsStore } from './findingsStore';
import type { Scheduler } from './scheduler';

/** A document's entry at its present version, examined first if need be (unless told not to); undefined if it keeps changing or is not examined. */
export type Fresh = (
  document: vscode.TextDocument,
  options?: { readonly examine: boolean },
) => Promise<Entry | undefined>;

/** A document may change, and its examination start again, while one waits for it. */
const TRIES = 3;

export function freshEntries(store: FindingsStore, scheduler: Scheduler): Fresh {
  return async (document, { examine } = { examine: true }) => {
    const uri = document.uri.toString();
    const current = () => {
      const entry = store.get(uri);
      return entry?.version === document.version ? entry : undefined;
    };
    for (let tries = 0; examine && !current() && tries < TRIES; tries++) await scheduler.ensure(uri);
    return current();
  };
}
