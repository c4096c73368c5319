import type { SourceText } from '../scan/sourceText';
import type { Enclosure } from './literals';

/** How far a line's indentation or comment sign is looked for. */
const INDENT = 200;
/** How far before an escaped line break the literal may have begun. */
const LITERAL = 4000;

const LINE_BREAK_ESCAPE =
  /(?:\\[rnv]|\\x0[abd]|\\u\{?000[abd]\}?|\\0?1[235]|%0[ad]|&#(?:13|10|x0?[ad]);|<cr>|\\X0D\\)$/i;
const LINE_START =
  /(?:^|[\r\n\x0b\x1c\x1d])[ \t]*(?:(?:\/\/+|\/?\*+|#+|--+|<!--|>>>|\.\.\.|>|'|rem|[-+])[ \t]{1,4})?$/i;

/**
 * What encloses the segment that begins at an offset; undefined where none can begin: a segment stands at the start of
 * a line or a literal, behind a line break written as an escape, or, for a header, behind anything but a word.
 * @param before where the segment before it ended, and in what
 */
export function segmentEnclosure(
  { text, kind }: SourceText,
  start: number,
  before: { readonly end: number; readonly enclosure: Enclosure },
): Enclosure | undefined {
  const back = text.slice(Math.max(0, start - 12), start);
  const follows = before.end >= 0 && start - before.end >= 0 && start - before.end < 14;
  if (LINE_BREAK_ESCAPE.test(back)) {
    const isNext = follows && !/["'`]/.test(text.slice(before.end, start));
    return isNext ? before.enclosure : openedBefore(text, start);
  }
  const quote = /(?:"""|'''|\\?["'`])$/.exec(back)?.[0];
  if (quote !== undefined) return quote as Enclosure;
  const from = Math.max(0, start - INDENT);
  const line = text.slice(from, start);
  if (LINE_START.test(from === 0 ? line : `x${line}`))
    return onOwnLine(text, start, follows ? before.enclosure : '');
  if (/<[^<>\r\n]{1,80}>\s*$|\[CDATA\[\s*$/.test(line.slice(-90))) return '>';
  if (/^(?:MSH|FHS|BHS)[^\w\s]\^~\\/.test(text.slice(start, start + 7)) && !/[\w|]$/.test(back))
    return kind === 'code' ? openedBefore(text, start) : '';
  return undefined;
}

/** A line of its own inside a template or a triple-quoted string still ends at a closing quote. */
function onOwnLine(text: string, start: number, previous: Enclosure): Enclosure {
  if (previous === '"""' || previous === "'''" || previous === '`') return previous;
  const opened = /(`|"""|''')\\?\s*$/.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return (opened as Enclosure | undefined) ?? '';
}

/** The quote of the literal in which an offset lies, if it opened on the same line. */
function openedBefore(text: string, start: number): Enclosure {
  const from = Math.max(0, start - LITERAL);
  const before = text.slice(from, start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const opened = /(?:^|[\s(=,:[{+])[fbru$@]{0,2}("""|'''|["'`])(?=[A-Z][A-Z\d]{2}[^\w\s])/i.exec(line);
  return (opened?.[1] as Enclosure | undefined) ?? (/["'`]/.test(line) ? '\\' : '');
}
