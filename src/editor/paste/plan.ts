import type { Span } from '../../core/formats/span';
import type { TextEdit } from '../../core/remedies/remedy';

/** How a text came onto the clipboard, if it was copied in this window. Lengths and counts only. */
export interface Copied {
  /** Without a selection, so that the line was copied. */
  readonly wholeLine: boolean;
  /** With several cursors: how long each part is. */
  readonly parts: readonly number[];
}

/** Where one part of the clipboard goes. */
export interface Target {
  /** Index of the cursor. */
  readonly cursor: number;
  /** Above the cursor's line instead of at the cursor. */
  readonly above: boolean;
  /** The part of the clipboard. */
  readonly part: Span;
}

export interface Cursor {
  readonly isEmpty: boolean;
}

/**
 * What VS Code's own paste does with several cursors and with a line that was copied as a whole, so that another text can
 * be pasted in the same way.
 * @param spread `editor.multiCursorPaste` is `spread`
 */
export function planPaste(
  text: string,
  cursors: readonly Cursor[],
  copied: Copied | undefined,
  spread: boolean,
): readonly Target[] {
  const isLine = copied?.wholeLine === true && text.indexOf('\n') === text.length - 1 && text !== '';
  const parts = isLine ? undefined : partsOf(text, cursors.length, copied, spread);
  let above = isLine;
  return cursors.map(({ isEmpty }, cursor) => {
    above &&= isEmpty;
    return { cursor, above, part: parts?.[cursor] ?? { start: 0, end: text.length } };
  });
}

/** One part for each cursor, if there are as many. */
function partsOf(text: string, count: number, copied: Copied | undefined, spread: boolean): readonly Span[] | undefined {
  if (count < 2) return undefined;
  const copiedParts = copied ? rowOf(text, copied.parts) : undefined;
  if (copiedParts?.length === count) return copiedParts;
  if (!spread) return undefined;
  const lines = rowOf(text, lineLengths(text));
  return lines?.length === count ? lines : undefined;
} // prettier-ignore

/** Parts that follow one another with one line break between them; undefined if they are not all of the text. */
function rowOf(text: string, lengths: readonly number[]): readonly Span[] | undefined {
  if (lengths.length < 2) return undefined;
  const parts: Span[] = [];
  let at = 0;
  for (const length of lengths) {
    if (parts.length > 0) {
      const gap = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0];
      if (gap === undefined) return undefined;
      at += gap.length;
    }
    parts.push({ start: at, end: at + length });
    at += length;
  }
  return /^(?:\r?\n)?$/.test(text.slice(at)) && at <= text.length ? parts : undefined;
}

function lineLengths(text: string): number[] {
  const plain = text.replace(/\r?\n$/, '');
  return plain.split(/\r\n|\r|\n/).map(({ length }) => length);
}

/** Whether VS Code's *Insert Plain Text*, which goes in as a snippet at each cursor, would do something else. */
export function isSnippetOtherwise(text: string, targets: readonly Target[]): boolean {
  const parted = targets.some(({ above, part }) => above || part.start > 0 || part.end < text.length);
  // A snippet takes over the indentation of its line, and writes tabs as the document does.
  return parted || /[\r\n]/.test(text) || /^[ \t]/.test(text);
}

/**
 * The edits of the clipboard's text, for each target in its own offsets.
 * @returns undefined if a value reaches over the end of a part
 */
export function editsOf(targets: readonly Target[], edits: readonly TextEdit[]): readonly (readonly TextEdit[])[] | undefined {
  const within = targets.map(({ part }) =>
    edits
      .filter(({ start, end }) => start >= part.start && end <= part.end)
      .map(({ start, end, newText }) => ({ start: start - part.start, end: end - part.start, newText })),
  );
  const whole = targets.every(({ part }, index) => edits.every(({ start, end }) => start >= part.end || end <= part.start || within[index]!.some((one) => one.start + part.start === start)));
  return whole ? within : undefined;
} // prettier-ignore
