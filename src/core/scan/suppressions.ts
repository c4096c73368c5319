import type { Suppression } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { maskProse } from './mask';
import { placeOf } from './place';
import { lineIndexAt, lineRange, type SourceText } from './sourceText';

export const SUPPRESSION_TRIGGERS: readonly Trigger[] = [{ text: 'phi-cordon-', kind: 'mark' }];

const COMMENT =
  /^phi-cordon-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])[ \t]*((?:[\w/*-]+(?:[ \t]*,[ \t]*|[ \t]+(?!--))?)*?)[ \t]*(?:--[ \t]*(.*?))?[ \t]*(?:\*\/|-->|["'`]?[,;)\]}]*[ \t]*$|$)/;

/**
 * Reads the comments `phi-cordon-disable-next-line RULE[, RULE] -- reason`, `-line`, `-file`, and the block
 * `phi-cordon-disable … phi-cordon-enable`. Works in any language: it looks for the words, not for a comment's syntax.
 */
export function readSuppressions(source: SourceText, offsets: readonly number[]): Suppression[] {
  const found: Suppression[] = [];
  const lastLine = source.lineStarts.length;
  for (const start of offsets) {
    const line = lineIndexAt(source, start);
    const range = lineRange(source, line);
    const match = COMMENT.exec(source.text.slice(start, range.end));
    if (!match) continue;
    const [whole, verb, ruleText, reasonText] = match;
    const rules = ruleText ? ruleText.split(/[\s,]+/).filter(Boolean) : ['*'];
    const number = line + 1;
    if (verb === 'enable') {
      closeBlocks(found, rules, number);
      continue;
    }
    const [fromLine, toLine] =
      verb === 'disable-file' ? [1, lastLine]
      : verb === 'disable-line' ? [number, number]
      : verb === 'disable-next-line' ? [number + 1, number + 1]
      : [number, lastLine]; // prettier-ignore
    const reason = maskProse(reasonText ?? '');
    found.push({
      rules,
      fromLine,
      toLine,
      ...(reason ? { reason } : {}),
      place: placeOf(source, start, start + whole.trimEnd().length),
    });
  }
  return found;
}

/** An `enable` ends each open block that names the same rules (or every one, if it names none). */
function closeBlocks(found: Suppression[], rules: readonly string[], line: number): void {
  found.forEach((suppression, index) => {
    const open = suppression.toLine > line && suppression.fromLine === suppression.place.line;
    const same = rules[0] === '*' || suppression.rules.join() === rules.join();
    if (open && same) found[index] = { ...suppression, toLine: line };
  });
}
