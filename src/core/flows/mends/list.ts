import type { SyntaxNode } from '../../scan/grammars';
import { itemsOf, type Change } from './mend';

/** Takes an item, or those from one to another, out of a list with one of its commas. */
export function withoutItem(text: string, list: SyntaxNode, item: SyntaxNode, last = item): readonly Change[] {
  const items = itemsOf(list);
  const index = items.findIndex(({ id }) => id === item.id);
  const { startIndex: start } = item;
  const { endIndex: end } = last;
  if (items[items.findIndex(({ id }) => id === last.id) + 1]) {
    const comma = /^\s*,[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(end))?.[0].length ?? 0;
    return [{ start, end: end + comma, newText: '' }];
  }
  const before = items[index - 1];
  if (!before) {
    // A comment before it ends with its line, which has to stay.
    const first = text.slice(list.startIndex + 1, start);
    const space = (first.trim() === '' ? /\s*$/ : /[ \t]*$/).exec(first)![0].length;
    const tail = /^\s*,?\s*/.exec(text.slice(end, Math.max(end, list.endIndex - 1)))![0].length;
    return [{ start: start - space, end: end + tail, newText: '' }];
  }
  const comma = /^\s*,/.exec(text.slice(end, list.endIndex))?.[0].length;
  if (comma !== undefined) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const ownLine = text.slice(lineStart, start).trim() === '' && /^[ \t]*\r?\n/.exec(text.slice(end + comma));
    return [{ start: ownLine ? lineStart : start, end: end + comma + (ownLine ? ownLine[0].length : 0), newText: '' }]; // prettier-ignore
  }
  const between = text.slice(before.endIndex, start);
  if (/^\s*,\s*$/.test(between)) return [{ start: before.endIndex, end, newText: '' }];
  const earlier = before.endIndex + between.indexOf(',');
  return [{ start: earlier, end: earlier + 1, newText: '' }, { start, end, newText: '' }];
} // prettier-ignore
