import type { TextEdit } from '../remedies/remedy';
import { fixed, joinSafe, safeNumber, type SafeText } from '../safeText';
import { maskLine } from '../scan/mask';
import { shownPath } from '../scan/shownPath';
import { insertedCode, standIn } from './insertedText';

/** One line of a diff, masked. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: SafeText;
}

/** What a remedy would change, masked on both sides. */
export interface MaskedDiff {
  /** What the remedy is called. */
  readonly title: SafeText;
  readonly files: readonly { readonly path: SafeText; readonly line: number; readonly lines: readonly DiffLine[] }[];
  /** The same as edits for a program, in order of their places; absent where one of them would put in something of the text. */
  readonly edits?: readonly ShownEdit[];
} // prettier-ignore

/** An edit that may be shown as it is: what it puts in comes from the remedy or the policy alone. */
export interface ShownEdit {
  readonly path: SafeText;
  /** UTF-16 offsets, with 1-based lines and columns. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly newText: SafeText;
}

/** One file as it is, and what would be changed in it. */
export interface EditedText {
  readonly path: string;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** More lines of one side than these are counted instead. */
const MOST_LINES = 10;

/** Text as it was, or as a remedy puts it there. */
interface Piece {
  readonly text: string;
  readonly inserted: boolean;
}

/**
 * What edits would change, as a diff whose lines are masked like any other. What a remedy puts in is shown only where it
 * holds nothing of the text: a stand-in, and code whose words are not the text's own.
 */
export function maskedDiff(title: SafeText, files: readonly EditedText[]): MaskedDiff {
  const edits = shownEdits(files);
  return {
    title,
    ...(edits ? { edits } : {}),
    files: files.flatMap(({ path, text, edits }) =>
      regions(text, edits).map((region) => {
        const { start, end, edits: own } = region;
        const [before, after] = [text.slice(start, end).split('\n'), piecesByLine(text, region, own)];
        const [same, sameEnd] = unchanged(before, after.map((line) => line.map((piece) => piece.text).join('')));
        const removed = before.slice(same, before.length - sameEnd).map((line) => indented(line, maskLine(line)));
        const added = after.slice(same, after.length - sameEnd).map((pieces) => shownLine(pieces, text));
        const line = text.slice(0, start).split('\n').length + same;
        const alike = removed.join('\n') === added.join('\n');
        return { path: shownPath(path), line, lines: [...side('-', removed), ...side('+', added), ...(alike ? [ALIKE] : [])] };
      }),
    ),
  };
} // prettier-ignore

function shownEdits(files: readonly EditedText[]): readonly ShownEdit[] | undefined {
  const shown: ShownEdit[] = [];
  for (const { path, text, edits } of files) {
    for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const inserted = exactly(newText, text);
      if (inserted === undefined) return undefined;
      const [from, to] = [positionOf(text, start), positionOf(text, end)];
      shown.push({ path: shownPath(path), start, end, ...from, endLine: to.line, endColumn: to.column, newText: inserted });
    }
  }
  return shown;
} // prettier-ignore

/** What a remedy puts in, if all of it may be shown. A stand-in goes without its number, which is another in every run. */
function exactly(newText: string, text: string): SafeText | undefined {
  const whole = standIn(newText);
  if (whole !== undefined) return whole;
  const isShown = newText
    .split('\n')
    .every((line) => line.trim() === '' || insertedCode(line, text) === line);
  return isShown ? (newText as SafeText) : undefined;
}

function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const ALIKE: DiffLine = { sign: ' ', text: fixed('(only what is masked differs)') };

function side(sign: '-' | '+', lines: readonly SafeText[]): DiffLine[] {
  const shown = lines.slice(0, MOST_LINES).map((text): DiffLine => ({ sign, text }));
  const rest = lines.length - shown.length;
  return rest <= 0 ? shown : [...shown, { sign: ' ', text: joinSafe([safeNumber(rest), fixed('more lines')], fixed(' ')) }];
} // prettier-ignore

interface Region {
  /** Of the first line's beginning and the last line's end, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/** Edits of the same or neighbouring lines stand together. */
function regions(text: string, edits: readonly TextEdit[]): Region[] {
  const found: Region[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1;
    const newline = text.indexOf('\n', edit.end);
    const end = newline < 0 ? text.length : newline;
    const last = found.at(-1);
    if (last && start <= last.end + 1)
      found[found.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        edits: [...last.edits, edit],
      };
    else found.push({ start, end, edits: [edit] });
  }
  return found;
}

function piecesByLine(text: string, { start, end }: Region, edits: readonly TextEdit[]): Piece[][] {
  const pieces: Piece[] = [];
  let at = start;
  for (const edit of edits) {
    pieces.push(
      { text: text.slice(at, edit.start), inserted: false },
      { text: edit.newText, inserted: true },
    );
    at = edit.end;
  }
  pieces.push({ text: text.slice(at, end), inserted: false });
  const lines: Piece[][] = [[]];
  for (const { text: part, inserted } of pieces) {
    const [first = '', ...others] = part.split('\n');
    lines.at(-1)!.push({ text: first, inserted });
    for (const other of others) lines.push([{ text: other, inserted }]);
  }
  return lines.map((line) => line.filter((piece) => piece.text !== ''));
}

/** How many lines agree at the beginning and at the end. */
function unchanged(
  before: readonly string[],
  after: readonly string[],
): readonly [first: number, last: number] {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  return [first, last];
}

function shownLine(pieces: readonly Piece[], text: string): SafeText {
  const shown: SafeText[] = [];
  let quote = '';
  pieces.forEach((piece, index) => {
    if (piece.inserted) return shown.push(standIn(piece.text) ?? insertedCode(piece.text, text));
    const last = index === pieces.length - 1;
    const masked = maskedPart(piece.text, quote, last);
    quote = masked.quote;
    return shown.push(masked.text);
  });
  return indented(pieces.map((piece) => piece.text).join(''), joinSafe(shown, fixed('')));
}

const QUOTES = { "'": fixed("'"), '"': fixed('"'), '`': fixed('`') } as const;

/**
 * A part of a line, masked. A literal that it begins and something else goes on with is left open.
 * @param quote with which the part before it left a literal open, or nothing
 */
function maskedPart(
  part: string,
  quote: string,
  last: boolean,
): { readonly text: SafeText; readonly quote: string } {
  const shown: SafeText[] = [];
  let rest = part;
  if (quote !== '') {
    const end = closing(part, quote);
    if (end !== 0 && part !== '') shown.push(fixed('…'));
    if (end < 0) return { text: joinSafe(shown, fixed('')), quote };
    shown.push(QUOTES[quote as keyof typeof QUOTES]);
    rest = part.slice(end + 1);
  }
  const open = last ? -1 : opening(rest);
  if (open < 0) return { text: joinSafe([...shown, spaced(rest)], fixed('')), quote: '' };
  const mark = rest[open] as keyof typeof QUOTES;
  shown.push(spaced(rest.slice(0, open)), QUOTES[mark], ...(open + 1 < rest.length ? [fixed('…')] : []));
  return { text: joinSafe(shown, fixed('')), quote: mark };
}

/** Where a literal ends; -1 if it does not. */
function closing(text: string, quote: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

/** Where the literal begins that does not end in a text; -1 if every one ends. */
function opening(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const quote = text[at]!;
    if (!(quote in QUOTES)) continue;
    const end = closing(text.slice(at + 1), quote);
    if (end < 0) return at;
    at += end + 1;
  }
  return -1;
}

/** Masked, with a blank where one was at its ends. */
function spaced(text: string): SafeText {
  const blank = (has: boolean): SafeText => (has ? fixed(' ') : fixed(''));
  const masked = maskLine(text);
  if (masked === '') return blank(text !== '');
  return joinSafe([blank(/^\s/.test(text)), masked, blank(/\s$/.test(text))], fixed(''));
}

/** A line keeps the blanks before it. */
function indented(line: string, masked: SafeText): SafeText {
  const width = /^[ \t]*/.exec(line)![0].length;
  return joinSafe(
    [INDENTS.slice(0, Math.min(width, 40)) as SafeText, masked.trimStart() as SafeText],
    fixed(''),
  );
}

const INDENTS = fixed('                                        ');
