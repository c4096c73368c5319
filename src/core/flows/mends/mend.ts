import type { SafeText } from '../../safeText';
import type { SyntaxNode, SyntaxTree } from '../../scan/grammars';
import type { LanguageId } from '../languages/language';
import type { Span } from '../program';

/** Replaces a range of the text, in UTF-16 offsets. */
export interface Change extends Span {
  readonly newText: string;
}

/** What can be done to a part that brings PHI into a call; plain and free of values, so that it may be kept. */
export interface Mends {
  /** It can be left out of what is logged or reported. */
  readonly drop?: true;
  /** A whole record: the members of it that its function uses besides. */
  readonly keep?: { readonly record: SafeText; readonly members: readonly SafeText[] };
  /** It can be handed to this sanitizer of the policy. `known`: the text defines or imports it. */
  readonly wrap?: { readonly by: SafeText; readonly known: boolean };
}

/** Where a part stands, and in what. */
export interface Scene {
  readonly text: string;
  readonly language: LanguageId;
  /** Where the name of what is called ends. */
  readonly calleeEnd: number;
  /** Arguments of a log may go; those of other calls have their places. */
  readonly isLog: boolean;
  /** The program's name of what flows, for where a text has to stay. */
  readonly name: string;
}

/** The widest node of a part's own extent; an argument list without brackets is not its only argument. */
export function partNode({ rootNode }: SyntaxTree, { start, end }: Span): SyntaxNode | undefined {
  let node = rootNode.descendantForIndex(start, Math.max(start, end - 1));
  while (node?.parent && !isList(node.parent) && node.parent.startIndex >= start && node.parent.endIndex <= end)
    node = node.parent;
  return node && node.startIndex === start && node.endIndex === end ? node : undefined;
} // prettier-ignore

const LISTS = new Set([
  'arguments', 'argument_list', 'object', 'dictionary', 'hash', 'literal_value', 'initializer_expression', 'array',
  'array_creation_expression', 'anonymous_object_creation_expression', 'list', 'set', 'tuple',
]); // prettier-ignore

export function isList({ type }: SyntaxNode): boolean {
  return LISTS.has(type);
}

export function isArguments({ type }: SyntaxNode): boolean {
  return type === 'arguments' || type === 'argument_list';
}

/** What stands in a list, without comments. */
export function itemsOf(list: SyntaxNode): SyntaxNode[] {
  return list.namedChildren.filter((node): node is SyntaxNode => node !== null && !/comment/.test(node.type));
}

const STRING = /^(?:string|string_literal|interpreted_string_literal|raw_string_literal|verbatim_string_literal|encapsed_string|template_string|interpolated_string_expression|heredoc)$/; // prettier-ignore

export function isString({ type }: SyntaxNode): boolean {
  return STRING.test(type);
}

/** What stands between the quotes of a string, whatever its prefix: `f"…"`, `$"…"`, `"""…"""`. */
export function insideOf({ startIndex, endIndex, text }: SyntaxNode): Span | undefined {
  const open = /^[A-Za-z$@]*("""|'''|["'`])/.exec(text);
  if (!open || !text.endsWith(open[1]!)) return undefined;
  return { start: startIndex + open[0].length, end: Math.max(startIndex + open[0].length, endIndex - open[1]!.length) }; // prettier-ignore
}

/** A node's own words; faster than asking the tree for them. */
export function wordsOf({ startIndex, endIndex }: SyntaxNode, text: string): string {
  return text.slice(startIndex, endIndex);
}

/** Whether a list is what the sink is called with. */
export function isOfSink(list: SyntaxNode, { text, calleeEnd }: Scene): boolean {
  return list.startIndex >= calleeEnd && /^\s*(?:\?\.|!)?\s*$/.test(text.slice(calleeEnd, list.startIndex));
}

export function replaced({ startIndex, endIndex }: SyntaxNode, newText: string): Change {
  return { start: startIndex, end: endIndex, newText };
}
