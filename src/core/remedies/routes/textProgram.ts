import { closing, masked, splitTop, type Masked } from '../../providers/text/syntax';
import { fixed, joinSafe, type SafeText } from '../../safeText';
import type { SourceText } from '../../scan/sourceText';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site } from './route';

/** A program in a language without a grammar here, with its comments and strings told apart. */
export interface TextProgram extends Masked {
  readonly source: SourceText;
  readonly text: string;
}

export function readText(source: SourceText): TextProgram {
  return { source, text: source.text, ...masked(source.text, source.languageId) };
}

/** The arguments between a bracket and the one that closes it, without the space and the comments around each. */
export interface ArgumentList extends Site {
  /** Offsets just inside the brackets are `start` and `end`. */
  readonly items: readonly Site[];
}

/** @param open offset of a bracket @returns undefined if nothing closes it */
export function argumentsAt({ bare, code }: TextProgram, open: number): ArgumentList | undefined {
  const behind = closing(code, open);
  if (behind === undefined) return undefined;
  const items = splitTop(code, open + 1, behind - 1).map(([start, end]) => trimmed(bare, start, end));
  return { start: open + 1, end: behind - 1, items };
}

export function trimmed(bare: string, start: number, end: number): Site {
  const part = bare.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: end - (part.length - part.trimEnd().length) };
} // prettier-ignore

/** The text of a plain string literal, if the expression is one and nothing else. */
export function plainLiteral(expression: string): string | undefined {
  return /^"([^"\\$\n]*)"$|^`([^`\n]*)`$/.exec(expression)?.slice(1).find((part) => part !== undefined); // prettier-ignore
}

/** Uses of a name by itself: no member, no key of a literal. */
export function occurrences(name: string, code: string): number {
  return [...code.matchAll(new RegExp(String.raw`(?<![\w.])${name}(?!\w|[ \t]*:(?![:=]))`, 'g'))].length;
}

export function sliceOf(text: string, { start, end }: Site): string {
  return text.slice(start, end);
}

export function replace({ start, end }: Site, newText: string): TextEdit {
  return { start, end, newText };
}

export function insert(start: number, newText: string): TextEdit {
  return { start, end: start, newText };
}

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset behind the line break of the line of an offset. */
export function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))![0];
}

export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The code without these places, whose offsets stay. */
export function without(code: string, places: readonly Site[]): string {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  let done = 0;
  let rest = '';
  for (const { start, end } of sorted) {
    if (start < done) continue;
    rest += code.slice(done, start) + ' '.repeat(end - start);
    done = end;
  }
  return rest + code.slice(done);
}

/** @throws CannotRoute always */
export function refuseService(name: SafeText): never {
  const why = fixed(', which the approved service does not offer in the same way. Move that part by hand.');
  throw new CannotRoute(joinSafe([fixed('This client uses '), name, why], fixed('')));
}
