import assert from 'node:assert/strict';
import { grammarLoader, type CancelSignal } from '../../src/core';
import { grammarFiles, nearestPolicies, fileReader, revisionsOf, scanHistory, storeOf, type HistoryScan, type OnProgress } from '../../src/node'; // prettier-ignore
import type { HistoryOptions } from '../../src/node/history';

const GRAMMARS = grammarLoader(grammarFiles());

/** Examines the history of a repository. @param range as `--history` takes it */
export async function examineHistory(
  folder: string,
  range?: string,
  options: Partial<HistoryOptions> = {},
  signal?: CancelSignal,
  onProgress?: OnProgress,
): Promise<HistoryScan> {
  const store = await storeOf(folder);
  assert.ok(store);
  const revisions = await revisionsOf(store.root, range);
  assert.ok(!('unknown' in revisions));
  return scanHistory(
    {
      store,
      revisions,
      paths: [],
      include: [],
      exclude: [],
      maxBytes: 100_000,
      policies: nearestPolicies(fileReader(store.root)),
      day: '2026-11-22',
      trusted: true,
      grammars: GRAMMARS,
      ...options,
    },
    onProgress,
    signal,
  );
}

/** `path:line rule commit` of each finding, the commit by the name that a test gave it. */
export function told({ findings }: HistoryScan, commits: Readonly<Record<string, string>> = {}): string[] {
  const names = new Map(Object.entries(commits).map(([name, hash]) => [hash, name]));
  return findings.map(({ path, place, rule, commit }) => `${path}:${place.line} ${rule} ${names.get(commit!.hash) ?? commit!.hash}`).sort();
} // prettier-ignore
