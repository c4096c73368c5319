import type { NotExamined } from '../ports';
import { isLockFile } from './fileKinds';
import type { SourceText } from './sourceText';

/** Minified code: one line beyond this many characters in a file of code. */
const LONGEST_CODE_LINE = 20_000;

/** Why a text is not read at all, if so. */
export function veto({ path, text }: SourceText): NotExamined | undefined {
  if (isLockFile(path)) return { path, reason: 'lock-file' };
  if (text.includes('\0')) return { path, reason: 'binary' };
  return undefined;
}

/**
 * Whether a program was minified: its tree would take a thousand times its size, and its names tell nothing. Its literals
 * are read all the same.
 */
export function isMinified({ path, text, kind }: SourceText): boolean {
  if (/\.min\.(?:js|css|mjs|cjs)$/.test(path)) return true;
  return kind === 'code' && text.length > LONGEST_CODE_LINE && hasLongLine(text);
}

function hasLongLine(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    if ((next < 0 ? text.length : next) - at > LONGEST_CODE_LINE) return true;
    if (next < 0) return false;
    at = next + 1;
  }
  return false;
}
