import { SEVERITIES, type Severity } from '../../core/finding';

/** What Problems lists of one file at most: VS Code itself cuts off there, without a word to whoever set them. */
export const MOST_IN_FILE = 1_000;

/** What Problems lists at most: every diagnostic is sent to the window and drawn in the ruler, and nobody reads more. */
export const MOST_IN_ALL = 10_000;

/** How many findings of a file belong into Problems. */
export type Wanted = Readonly<Record<Severity, number>>;

/**
 * How many findings of each file Problems lists, its worst: all errors before the first warning of any file.
 * @returns by URI; a file that gets none has 0
 */
export function sharesOf(files: ReadonlyMap<string, Wanted>): ReadonlyMap<string, number> {
  const shares = new Map([...files.keys()].map((uri) => [uri, 0]));
  let left = MOST_IN_ALL;
  for (const severity of SEVERITIES)
    for (const [uri, wanted] of files) {
      const had = shares.get(uri)!;
      const more = Math.min(wanted[severity], MOST_IN_FILE - had, left);
      shares.set(uri, had + more);
      left -= more;
    }
  return shares;
}

export function sumOf(wanted: Wanted): number {
  return SEVERITIES.reduce((sum, severity) => sum + wanted[severity], 0);
}
