import type { Surface } from '../finding';
import type { InputText, ProjectPath } from '../ports';
import { COMMIT_BOX, messageOnly } from './commitMessage';
import { kindOf, languageOf, surfaceOf, type FileKind } from './fileKinds';
import { UNKNOWN_SITE, type Site } from './site';

/** One text with its line index. Offsets are UTF-16 code units, lines and columns 1-based. */
export interface SourceText {
  readonly path: ProjectPath;
  readonly text: string;
  readonly languageId: string;
  readonly kind: FileKind;
  readonly surface: Surface;
  readonly site: Site;
  /** Neighbouring text about the same matter, for a text that stands inside another: a notebook's other cells. */
  readonly around?: string;
  /** Offset of the first character of each line; `\r\n`, `\n` and `\r` end a line. */
  readonly lineStarts: Int32Array;
}

/** @param surface where the text stands; by default prompt files are `prompt`, all else `source`. */
export function sourceText(input: InputText, surface?: Surface, site = UNKNOWN_SITE): SourceText {
  const languageId = input.languageId ?? languageOf(input.path);
  const text = partToRead(input, languageId);
  let lineStarts: Int32Array | undefined;
  return {
    path: input.path,
    text,
    languageId,
    kind: kindOf(input.path, languageId),
    surface: surface ?? surfaceOf(input.path, languageId),
    site,
    get lineStarts() {
      return (lineStarts ??= indexLines(text));
    },
  };
}

/** Of a message for git, the rest is not handed on, or git hands it on anyway. Every place stays where it is. */
function partToRead({ path, text }: InputText, languageId: string): string {
  if (languageId === 'git-commit') return messageOnly(text, 'auto');
  return path === COMMIT_BOX ? messageOnly(text, undefined) : text;
}

function indexLines(text: string): Int32Array {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return Int32Array.from(starts);
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Int32Array.from(starts);
}

/** The 0-based index of the line that holds an offset. */
export function lineIndexAt(source: SourceText, offset: number): number {
  const { lineStarts } = source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line's range without its line break. */
export function lineRange(source: SourceText, line: number): { start: number; end: number } {
  const start = source.lineStarts[line]!;
  let end = line + 1 < source.lineStarts.length ? source.lineStarts[line + 1]! : source.text.length;
  while (end > start && /[\r\n]/.test(source.text[end - 1]!)) end--;
  return { start, end };
}
