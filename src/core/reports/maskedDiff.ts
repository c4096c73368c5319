import type { SafeText } from '../safeText';

/** One line of a diff, masked. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: SafeText;
}

/** What a remedy would change, masked on both sides. */
export interface MaskedDiff {
  /** What it is called. */
  readonly title: SafeText;
  readonly files: readonly { readonly path: SafeText; readonly line: number; readonly lines: readonly DiffLine[] }[];
} // prettier-ignore
