import { headingReader } from '../formats/heading';
import type { ProjectPath } from '../ports';
import { languageOf } from './fileKinds';
import { sourceText } from './sourceText';

/** A part of a text, with what stands around it in the same text or labels it. */
export interface Part {
  readonly text: string;
  /** Which of its characters are the part's own: what begins there is told of this part. */
  readonly from: number;
  readonly to: number;
  /** What is added to offsets and lines in `text`, and on the line where the part begins to columns, for those in the whole. */
  readonly offset: number;
  readonly lines: number;
  readonly columns: number;
}

/** Takes a text as it comes and gives it in parts. */
export interface Cutter {
  add(text: string): Part[];
  /** The rest; at least one part, even of an empty text. */
  end(): Part[];
}

/** In characters: large enough that what stands around a part costs little, small enough that a table full of identifiers does not fill the memory. */
const OWN = 200_000;
/** What is read again around a part that no heading explains: more than a record with its labels takes. */
const AROUND = 4_000;
/** A line beyond this is cut within. */
const LONGEST_LINE = 100_000;

/** @param size how many characters a part has of its own, at most and mostly */
export function cutter(path: ProjectPath, size = OWN): Cutter {
  const languageId = languageOf(path);
  const headings = headingReader(languageId);
  const around = headings ? 0 : Math.min(AROUND, size >> 1);
  let before = '';
  let waiting = '';
  let cuts = 0;
  /** Of the first character that waits, in the whole: 0-based. */
  const at = { offset: 0, line: 0, column: 0 };

  function cut(length: number): Part {
    const own = waiting.slice(0, length);
    const text = before + own + waiting.slice(length, length + around);
    const from = before.length;
    const start = endOf(before);
    const part: Part = {
      text,
      from,
      to: from + own.length,
      offset: at.offset - from,
      lines: at.line - start.line,
      columns: at.column - start.column,
    };
    before = headings
      ? headings(sourceText({ path, text: before + own }))
      : fromLineStart(before + own, around);
    const end = endOf(own);
    at.offset += own.length;
    at.column = end.line > 0 ? end.column : at.column + end.column;
    at.line += end.line;
    waiting = waiting.slice(length);
    cuts++;
    return part;
  }

  return {
    add(text) {
      waiting += text;
      const parts: Part[] = [];
      while (waiting.length > size + around + 1) parts.push(cut(cutAt(waiting, size, languageId)));
      return parts;
    },
    end: () => (waiting === '' && cuts > 0 ? [] : [cut(waiting.length)]),
  };
}

/** Behind a line that ends at a size or before it; else between two rows, or anywhere but within a character. */
function cutAt(text: string, size: number, languageId: string): number {
  const newline = Math.max(text.lastIndexOf('\n', size - 1), text.lastIndexOf('\r', size - 2));
  if (newline + 1 > size - LONGEST_LINE && newline > 0) return withNewline(text, newline + 1);
  const row = languageId === 'sql' ? text.lastIndexOf('),(', size - 3) : -1;
  if (row > 0) return row + 2;
  if (newline > 0) return withNewline(text, newline + 1);
  return /[\uDC00-\uDFFF]/.test(text[size]!) || (text[size] === '\n' && text[size - 1] === '\r')
    ? size - 1
    : size;
}

function withNewline(text: string, end: number): number {
  return text[end - 1] === '\r' && text[end] === '\n' ? end + 1 : end;
}

/** About so many of the last characters of a text, from the beginning of a line if one begins not far before. */
function fromLineStart(text: string, length: number): string {
  const from = Math.max(0, text.length - length);
  if (from === 0) return text;
  const newline = Math.max(text.lastIndexOf('\n', from), text.lastIndexOf('\r', from));
  return text.slice(newline >= 0 && from - newline < length ? withNewline(text, newline + 1) : from);
}

/** How many lines a text ends, and the column behind its last character, 0-based. */
function endOf(text: string): { line: number; column: number } {
  const { lineStarts } = sourceText({ path: '', text, languageId: 'plaintext' });
  return { line: lineStarts.length - 1, column: text.length - lineStarts.at(-1)! };
}
