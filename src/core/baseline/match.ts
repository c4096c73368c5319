import { compareEntries, entryKey, type BaselineEntry } from './entry';

/** What a scan can tell of the files that entries name. */
export interface BaselineScope {
  /** Whether a file was examined, so that an entry of it that matches nothing is settled. */
  examined(path: string): boolean;
  /** Whether a file is no longer there. */
  gone(path: string): boolean;
  /** Whether every file was asked for: without those that hand values over, flows are not found where they stand. */
  readonly whole: boolean;
}

export interface BaselineMatch<T> {
  readonly accepted: readonly { readonly finding: T; readonly moved: boolean }[];
  /** Findings that nobody accepted, in their order. */
  readonly fresh: readonly T[];
  /** Entries that match nothing, as far as the scan can tell. */
  readonly stale: readonly BaselineEntry[];
  /** What the baseline becomes if all that may be is accepted. */
  readonly updated: readonly BaselineEntry[];
}

/**
 * Finds the entries of findings, one each: first with the path, then those of files that are gone without it, so that a
 * renamed file keeps its entries and a like finding that somebody adds elsewhere is new.
 * @param acceptable false for a finding that no baseline may hide
 */
export function matchBaseline<T extends BaselineEntry>(
  entries: readonly BaselineEntry[],
  findings: readonly T[],
  scope: BaselineScope,
  acceptable: (finding: T) => boolean,
): BaselineMatch<T> {
  const left = new Map(entries.map((entry) => [entryKey(entry), entry]));
  const moved = new Map<T, boolean>();
  const candidates = findings.filter(acceptable);
  for (const finding of candidates) if (left.delete(entryKey(finding))) moved.set(finding, false);
  const homeless = new Map<string, BaselineEntry[]>();
  for (const entry of [...left.values()].sort(compareEntries)) {
    if (!scope.gone(entry.path)) continue;
    const name = pathless(entry);
    homeless.set(name, [...(homeless.get(name) ?? []), entry]);
  }
  for (const finding of [...candidates].sort(compareEntries)) {
    const entry = moved.has(finding) ? undefined : homeless.get(pathless(finding))?.shift();
    if (entry && left.delete(entryKey(entry))) moved.set(finding, true);
  }
  const settled = ({ path, rule }: BaselineEntry): boolean =>
    scope.examined(path) ? scope.whole || !rule.startsWith('flow/') : scope.whole && scope.gone(path);
  const unmatched = [...left.values()].sort(compareEntries);
  return {
    accepted: findings.flatMap((finding) => (moved.has(finding) ? [{ finding, moved: moved.get(finding)! }] : [])),
    fresh: findings.filter((finding) => !moved.has(finding)),
    stale: unmatched.filter(settled),
    updated: [...candidates, ...unmatched.filter((entry) => !settled(entry))],
  };
} // prettier-ignore

function pathless({ rule, fingerprint }: BaselineEntry): string {
  return `${rule}\n${fingerprint}`;
}
