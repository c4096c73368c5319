import type { Suppression } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { maskProse } from './mask';
import { placeOf } from './place';
import { lineIndexAt, lineRange, type SourceText } from './sourceText';

export const SUPPRESSION_TRIGGERS: readonly Trigger[] = [{ text: 'phi-cordon-', kind: 'mark' }];

const VERB = /^phi-cordon-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w.-])/;

/** Where a comment ends before its line does. */
const CLOSERS = ['*/', '-->', '--}}', '}}', '*)'];

/** The end of a string literal that holds the comment, as in a notebook's source lines. */
const END_OF_LITERAL = /(?:\\[rn])*["'`]{1,3}[\s,;)\]}]*$/;

const RULES = /^[\w/*-]+$/;

interface Comment {
  readonly verb: string;
  readonly rules: readonly string[];
  readonly reason: string;
  /** Its length in the text. */
  readonly length: number;
}

/** @param line the text from `phi-cordon-` to the end of its line */
function parseComment(line: string): Comment | undefined {
  const verb = VERB.exec(line)?.[1];
  if (!verb) return undefined;
  const ends = CLOSERS.map((closer) => line.indexOf(closer)).filter((at) => at >= 0);
  const comment = line
    .slice(0, Math.min(line.length, ...ends))
    .trimEnd()
    .replace(END_OF_LITERAL, '')
    .trimEnd();
  const body = comment.slice('phi-cordon-'.length + verb.length);
  const split = /(?:^|\s)--\s*/.exec(body);
  const named = (split ? body.slice(0, split.index) : body).split(/[\s,]+/).filter(Boolean);
  if (!named.every((rule) => RULES.test(rule))) return undefined;
  const reason = split ? body.slice(split.index + split[0].length).trim() : '';
  return { verb, rules: named.length > 0 ? named : ['*'], reason, length: comment.length };
}

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
    const comment = parseComment(source.text.slice(start, range.end));
    if (!comment) continue;
    const { verb, rules } = comment;
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
    const reason = maskProse(comment.reason);
    found.push({
      rules,
      fromLine,
      toLine,
      ...(reason ? { reason } : {}),
      place: placeOf(source, start, start + comment.length),
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
