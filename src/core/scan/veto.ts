import type { NotExamined } from '../ports';
import { fixed } from '../safeText';
import { isGenerated } from './fileKinds';
import type { SourceText } from './sourceText';

/** Minified code: one line beyond this many characters in a file of code. */
const LONGEST_CODE_LINE = 20_000;

/** Why a text is not read at all, if so. */
export function veto(source: SourceText): NotExamined | undefined {
  const { path, text, kind } = source;
  if (isGenerated(path)) return { path, reason: 'generated' };
  if (text.includes('\0')) return { path, reason: 'binary' };
  if (/\.min\.(?:js|css|mjs|cjs)$/.test(path)) return { path, reason: 'minified' };
  if (kind === 'code' && text.length > LONGEST_CODE_LINE && hasLongLine(text)) {
    return { path, reason: 'minified', detail: fixed('a line of more than 20,000 characters') };
  }
  return undefined;
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
