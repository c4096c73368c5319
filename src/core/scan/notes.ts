import type { IdentifierFact } from '../facts';
import type { Span } from '../formats/span';
import type { SourceText } from './sourceText';

/** How far around a record a note about the same person is looked for, in characters. */
const REACH = 1_500;

/** More than this of one text is no note; the rest is read as any source. */
const MOST = 200_000;

/** What a literal must hold to be a sentence rather than a word of a program or a message of a format. */
const SHORTEST = 40;
const FEWEST_BLANKS = 5;

/**
 * The parts of a text on source that are free text about somebody whom it has named: lines of a note, literals
 * and comments of a program around a name or number that is surely a patient's. There a date or a name counts
 * without a label of its own, as it does in text on its way out.
 */
export function notesAround(source: SourceText, facts: readonly IdentifierFact[]): Span[] {
  const notes: Span[] = [];
  let size = 0;
  for (const fact of facts) {
    if (!isSure(fact) || fact.place.start < (notes.at(-1)?.end ?? 0)) continue;
    const note = noteAround(source, fact.place);
    if (!note) continue;
    const start = Math.max(note.start, notes.at(-1)?.end ?? 0);
    size += note.end - start;
    if (size > MOST) break;
    notes.push({ start, end: note.end });
  }
  return notes;
} // prettier-ignore

/** Markup, JSON, HL7 v2 and X12 under a name that says nothing. */
const FORMAT = /^\uFEFF?\s{0,200}(?:[<{[]|(?:MSH|FHS|BHS)[|^~]|ISA.)/;

function noteAround({ kind, languageId, text }: SourceText, place: Span): Span | undefined {
  // What stands around the fields of a format is its reader's to say.
  if (kind !== 'prose') return kind === 'code' ? literalOrComment(text, place) : undefined;
  if (FORMAT.test(text)) return undefined;
  return languageId === 'plaintext' ? linesAround(text, place) : restOfParagraph(text, place);
}

function isSure({ confidence, tags }: IdentifierFact): boolean {
  if (confidence !== 'high' && confidence !== 'very-high') return false;
  return !tags.some((tag) => tag === 'example' || tag === 'synthetic' || tag === 'provider');
}

/** In a document about other things: from the line that names somebody to the next blank one. */
function restOfParagraph(text: string, { start, end }: Span): Span {
  const blank = /\n[ \t]*\r?\n/.exec(text.slice(end, end + REACH));
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: blank ? end + blank.index : lineEndAt(text, Math.min(text.length, end + REACH)) };
} // prettier-ignore

/** Whole lines within reach. */
function linesAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', Math.max(0, start - REACH)) + 1;
  const to = text.indexOf('\n', end + REACH);
  return { start: start < REACH ? 0 : from, end: to < 0 ? text.length : to };
}

function literalOrComment(text: string, place: Span): Span | undefined {
  const note = comment(text, place) ?? literal(text, place);
  if (!note || note.end - note.start < SHORTEST) return undefined;
  const written = text.slice(note.start, note.end);
  const blanks = written.match(/\p{L},? \p{L}/gu)?.length ?? 0;
  const signs = written.match(/[|^~*<>{}=]/g)?.length ?? 0;
  return blanks < FEWEST_BLANKS || signs > blanks ? undefined : note;
}

/** Between the nearest quotes of one kind on both sides, on one line unless they are backticks or stand in threes. */
function literal(text: string, { start, end }: Span): Span | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const found = ['"""', "'''", '`', '"', "'"].flatMap((quote) => {
    const line = quote === '"' || quote === "'";
    const left = before.lastIndexOf(quote);
    const right = behind.indexOf(quote);
    if (left < 0 || right < 0) return [];
    const span = { start: start - before.length + left + quote.length, end: end + right };
    return line && text.slice(span.start, span.end).includes('\n') ? [] : [span];
  });
  // The innermost pair encloses the literal; a longer one spans program text.
  return found.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

const COMMENT = /^[ \t]*(?:\/\/|#|\*|\/\*|--|;|<!--)/;

/** The run of comment lines that a place stands in, or the comment behind a statement. */
function comment(text: string, { start, end }: Span): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = lineEndAt(text, end);
  if (!COMMENT.test(text.slice(lineStart, start))) {
    const tail = /(?:\/\/|#|--|\/\*) [^"'`]*$/.exec(text.slice(lineStart, start));
    return tail ? { start: lineStart + tail.index, end: lineEnd } : undefined;
  }
  let from = lineStart;
  while (from > 0 && start - from < REACH) {
    const above = text.lastIndexOf('\n', from - 2) + 1;
    if (!COMMENT.test(text.slice(above, from))) break;
    from = above;
  }
  let to = lineEnd;
  while (to < text.length && to - end < REACH) {
    const below = lineEndAt(text, to + 1);
    if (!COMMENT.test(text.slice(to + 1, below))) break;
    to = below;
  }
  return { start: from, end: to };
}

function lineEndAt(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}
