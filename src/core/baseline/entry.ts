/** One finding that somebody accepted. It names no line, no day and no value. */
export interface BaselineEntry {
  /** The path as a report shows it: an identifier in a file name is replaced. */
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** The order of the file: by path, so that what belongs together stands together, and by code units everywhere. */
export function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint);
}

export function entryKey({ path, rule, fingerprint }: BaselineEntry): string {
  return `${path}\n${rule}\n${fingerprint}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
