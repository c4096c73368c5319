import { applyEdits } from '../remedies/redactText';
import type { TextEdit } from '../remedies/remedy';
import type { SourceText } from '../scan/sourceText';
import { lineIndexAt } from '../scan/sourceText';
import { ToolRefusal } from './tool';

/** How much of a text one answer holds: about what a model reads in one go. */
const MAX_LINES = 1000;
const MAX_CHARACTERS = 60_000;

export interface LineRange {
  /** Counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
  /** Whether lines that were asked for do not fit into one answer. */
  readonly cut: boolean;
}

/**
 * The lines that one answer holds of those asked for.
 * @throws ToolRefusal if the text has no such lines
 */
export function linesAsked(source: SourceText, startLine = 1, endLine?: number): LineRange {
  const total = source.lineStarts.length;
  if (startLine > total)
    throw new ToolRefusal(`The file has ${total} lines only. Ask for lines within them.`);
  if (endLine !== undefined && endLine < startLine) throw new ToolRefusal('endLine lies before startLine.');
  const wanted = Math.min(endLine ?? total, total);
  const from = source.lineStarts[startLine - 1]!;
  const end = from + MAX_CHARACTERS;
  const fitting = end >= source.text.length ? total : lineIndexAt(source, end);
  const last = Math.max(startLine, Math.min(wanted, startLine + MAX_LINES - 1, fitting));
  return { first: startLine, last, total, cut: last < wanted };
}

/** The offsets of whole lines. */
export function offsetsOf({ lineStarts, text }: SourceText, { first, last }: LineRange) {
  return { start: lineStarts[first - 1]!, end: lineStarts[last] ?? text.length };
}

/** As much of a text as one answer holds: a single line may be longer. */
export function fitting(text: string): { readonly text: string; readonly cut: boolean } {
  return { text: text.slice(0, MAX_CHARACTERS), cut: text.length > MAX_CHARACTERS };
}

/**
 * A part of a text with all edits of the whole made. What an edit replaces across an end of the part is replaced as a
 * whole, so that no half of it shows.
 */
export function partOf(text: string, edits: readonly TextEdit[], start: number, end: number): string {
  const touching = edits.filter((edit) => edit.start < end && edit.end > start);
  const from = Math.min(start, ...touching.map((edit) => edit.start));
  const to = Math.max(end, ...touching.map((edit) => edit.end));
  const moved = touching.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  return applyEdits(text.slice(from, to), moved);
}
