import type { Node } from 'jsonc-parser';

/** Takes `start`–`end` (UTF-16) out, or puts `newText` in its place. */
export interface JsonEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Takes one item out of a list with its comma and, if it stood alone on its lines, with these. Comments stay. */
export function removeItem(text: string, list: Node, index: number): JsonEdit[] {
  const items = list.children ?? [];
  const item = items[index];
  if (!item) return [];
  const end = item.offset + item.length;
  const after = commaFrom(text, end);
  const before = items[index - 1];
  const comma = after ?? (before && commaFrom(text, before.offset + before.length));
  if (after !== undefined && text.slice(end, after).trim() === '')
    return [withLine(text, item.offset, after + 1)];
  const rest = comma === undefined ? [] : [{ start: comma, end: comma + 1, newText: '' }];
  return [...rest, withLine(text, item.offset, end)].sort((a, b) => a.start - b.start);
}

/** The comma that follows an offset, across white space and comments. */
function commaFrom(text: string, from: number): number | undefined {
  const found = /^(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*,/.exec(text.slice(from));
  return found ? from + found[0].length - 1 : undefined;
}

/** The range with its whole lines if nothing else stands on them, else with the white space after it. */
function withLine(text: string, start: number, end: number): JsonEdit {
  const before = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  const opens = start - before === 0 || /[\r\n]/.test(text[start - before - 1]!);
  const after = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length;
  if (opens && after !== undefined) return { start: start - before, end: end + after, newText: '' };
  const space = /^[ \t]*/.exec(text.slice(end))![0].length;
  return { start, end: end + space, newText: '' };
}
