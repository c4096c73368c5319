import type { SyntaxNode } from '../../scan/grammars';
import type { LanguageId } from '../languages/language';
import type { Span } from '../program';
import { insideOf, type Change } from './mend';
import { saysNothing, tidied } from './tidy';

const PERCENT = /%%|%(?:\(\w+\))?[-+ #0]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[A-Za-z]/g;
const BRACES = /\{\{|\}\}|\{[^{}]*\}/g;
const FORMATTED = /f$|^(?:printf|format)$/i;

/**
 * The placeholders of a format string, in order; undefined where they take their values by number or by name, so that
 * which one goes with which argument is not for sure.
 * @param method what the string is handed to: `Printf`, `info`
 */
export function placeholdersOf(literal: SyntaxNode, language: LanguageId, method: string): readonly Span[] | undefined {
  const inside = insideOf(literal);
  if (!inside) return undefined;
  const text = literal.text.slice(inside.start - literal.startIndex, inside.end - literal.startIndex);
  const found = matches(text, patternFor(text, language, method));
  if (found.some(({ shape }) => /^\{\d|^%\(|\*|%\d+\$/.test(shape))) return undefined;
  if (language === 'python' && found.some(({ shape }) => /^\{[A-Za-z_]/.test(shape))) return undefined;
  return found.map(({ start, end }) => ({ start: inside.start + start, end: inside.start + end }));
} // prettier-ignore

/** What a program's logs put values into: `{}` in SLF4J, `{Name}` in .NET, `%s` elsewhere. */
function patternFor(text: string, language: LanguageId, method: string): RegExp | undefined {
  if (language === 'csharp') return BRACES;
  if (language === 'javascript') return /%%|%[sdifjoOc]/g;
  if (language === 'python') return method === 'print' ? undefined : text.includes('%') ? PERCENT : BRACES;
  if (language === 'java' && !FORMATTED.test(method)) return BRACES;
  return FORMATTED.test(method) ? PERCENT : undefined;
}

function matches(text: string, pattern: RegExp | undefined): (Span & { readonly shape: string })[] {
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: shape, index }) =>
    shape === '%%' || shape === '{{' || shape === '}}' ? [] : [{ shape, start: index, end: index + shape.length }],
  );
} // prettier-ignore

/** Takes a placeholder out of its string; undefined if nothing would be left of it. */
export function withoutPlaceholder(text: string, literal: SyntaxNode, placeholder: Span): Change | undefined {
  const inside = insideOf(literal);
  if (!inside) return undefined;
  const { start, end } = tidied(text, inside, placeholder);
  const rest = text.slice(inside.start, start) + text.slice(end, inside.end);
  return saysNothing(rest) ? undefined : { start, end, newText: '' };
}
