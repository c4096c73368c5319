import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';

/** An option of a constructor. No key: a spread or a computed name, which may set anything. */
export interface Item {
  readonly key: string | undefined;
  readonly node: SyntaxNode;
  readonly value: SyntaxNode;
}

/** The comma-separated options between a pair of brackets. */
export interface ItemList {
  /** Offsets just inside the brackets. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
}

/** An option as it shall be. */
export interface Wanted {
  readonly key: string;
  readonly value: string;
  /** The whole option: `baseURL: '…'`. */
  readonly text: string;
}

/**
 * Edits after which the list has the wanted options, where nothing that follows can override them, and none of the
 * dropped ones. What else stands there stays, with its comments, order and line breaks.
 */
export function setItems(
  text: string,
  { start, items }: ItemList,
  wanted: readonly Wanted[],
  dropped: ReadonlySet<string>,
): TextEdit[] {
  const lastSpread = items.findLastIndex(({ key }) => key === undefined);
  const settled = (key: string) => items.find((item, index) => index > lastSpread && item.key === key);
  const replaced = wanted.flatMap((want): TextEdit[] => {
    const item = settled(want.key);
    if (!item) return [];
    const { startIndex, endIndex } = item.value;
    const newText = item.value.id === item.node.id ? want.text : want.value;
    return text.slice(startIndex, endIndex) === newText
      ? []
      : [{ start: startIndex, end: endIndex, newText }];
  });
  const missing = wanted.filter(({ key }) => !settled(key)).map(({ text }) => text);
  const goes = (item: Item, index: number) =>
    item.key !== undefined && (dropped.has(item.key) || (index < lastSpread && wanted.some(({ key }) => key === item.key))); // prettier-ignore
  const gone = items.flatMap((item, index) => (goes(item, index) ? [index] : []));
  if (missing.length === 0) return [...replaced, ...removals(text, items, gone)];

  const separator = separatorOf(text, items);
  const slot = gone.find((index) => index > lastSpread);
  if (slot !== undefined) {
    const { startIndex, endIndex } = items[slot]!.node;
    const filled = { start: startIndex, end: endIndex, newText: missing.join(separator) };
    return [...replaced, filled, ...removals(text, items, gone.filter((index) => index !== slot))]; // prettier-ignore
  }
  const anchor = items[lastSpread + 1];
  const inserted = anchor
    ? at(beforeComments(text, anchor.node), missing.map((item) => item + separator).join(''))
    : at(items.at(-1)?.node.endIndex ?? start, missing.map((item) => separator + item).join(''));
  return [...replaced, inserted, ...removals(text, items, gone)];
}

/** Options for a pair of brackets that has none: on one line where they fit, else a line each. */
export function newItems(text: string, offset: number, wanted: readonly Wanted[], pad = ''): string {
  const line = pad + wanted.map((item) => item.text).join(', ') + pad;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = /\r?\n|$/.exec(text.slice(offset))!;
  if (offset - lineStart + line.length + lineEnd.index <= LONGEST_LINE) return line;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
  const unit = /^(?:\t| {2,8})(?=\S)/m.exec(text)?.[0] ?? (pad === '' ? '    ' : '  ');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return wanted.map((item) => `${newline}${indent}${unit}${item.text},`).join('') + newline + indent;
}

const LONGEST_LINE = 100;

/** Whole options with one of their commas, and with their line if they have one to themselves. */
function removals(text: string, items: readonly Item[], gone: readonly number[]): TextEdit[] {
  return gone.map((index) => {
    const { startIndex, endIndex } = items[index]!.node;
    const after = items[index + 1];
    const comma = /^\s*,/.exec(text.slice(endIndex))?.[0].length ?? 0;
    const lineStart = text.lastIndexOf('\n', startIndex - 1) + 1;
    const tail = /^[ \t]*(?:(?:\/\/|#)[^\n]*)?\r?\n/.exec(text.slice(endIndex + comma));
    if (text.slice(lineStart, startIndex).trim() === '' && tail && lineStart > 0)
      return { start: lineStart, end: endIndex + comma + tail[0].length, newText: '' };
    if (after) return { start: startIndex, end: after.node.startIndex, newText: '' };
    const before = items[index - 1];
    const stays = before && !gone.includes(index - 1);
    return { start: stays ? before.node.endIndex : startIndex, end: stays ? endIndex : endIndex + comma, newText: '' }; // prettier-ignore
  });
}

/** What stands between options: a comma and a space, or a comma and the line break with its indentation. */
function separatorOf(text: string, items: readonly Item[]): string {
  const first = items[0];
  if (!first) return ', ';
  const lineStart = text.lastIndexOf('\n', first.node.startIndex - 1) + 1;
  const indent = text.slice(lineStart, first.node.startIndex);
  if (indent.trim() !== '' || lineStart === 0) return ', ';
  return `,${text[lineStart - 2] === '\r' ? '\r\n' : '\n'}${indent}`;
}

/** Comments on lines of their own belong to the option below them. */
function beforeComments(text: string, node: SyntaxNode): number {
  let start = node.startIndex;
  for (let before = node.previousSibling; before?.type === 'comment'; before = before.previousSibling) {
    const lineStart = text.lastIndexOf('\n', before.startIndex - 1) + 1;
    if (text.slice(lineStart, before.startIndex).trim() !== '') break;
    start = before.startIndex;
  }
  return start;
}

function at(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}
