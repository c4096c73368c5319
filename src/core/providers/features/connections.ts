import type { SyntaxNode } from '../../scan/grammars';
import { descendants } from '../syntax';
import type { TransportHit } from '../transport';
import type { Program, Request } from './requests';

/** How many names a connection's settings are followed through: an agent, a client made with it, a factory. */
const MAX_HOPS = 3;

/** Requests that a setting of a connection reaches: it stands in the call, or in what the call is handed by name. */
export function reachedBy(
  { start, end }: TransportHit,
  requests: readonly Request[],
  { tree, dialect }: Program,
): ReadonlySet<number> {
  const at = tree.rootNode.descendantForIndex(start, Math.max(start, end - 1));
  const uses = new Set<number>();
  if (!at) return uses;
  for (const { node, use } of requests)
    if (node.startIndex <= start && end <= node.endIndex && !holdsFunction(node, at, dialect.functionTypes)) uses.add(use); // prettier-ignore
  const names = new Set<string>();
  for (let node: SyntaxNode | null = at; node; node = node.parent) {
    const name = nameOf(node) ?? (dialect.functionTypes.has(node.type) ? node.childForFieldName('name')?.text : undefined); // prettier-ignore
    if (name) {
      names.add(name);
      break;
    }
  }
  const assigned = names.size > 0 ? descendants(tree.rootNode, 'variable_declarator', 'assignment_expression', 'assignment') : []; // prettier-ignore
  for (let hop = 0; hop < MAX_HOPS && names.size > 0; hop++) {
    const before = names.size;
    for (const node of assigned) {
      const name = nameOf(node);
      const value = node.childForFieldName('value') ?? node.childForFieldName('right');
      if (name && value && !dialect.functionTypes.has(value.type) && mentions(value, names)) names.add(name);
    }
    if (names.size === before) break;
  }
  if (names.size > 0) for (const { node, use } of requests) if (mentions(node, names)) uses.add(use);
  return uses;
}

/** What a value is kept as: `agent`, `this.http`, `ctx`. */
function nameOf(node: SyntaxNode): string | undefined {
  if (!/^(?:variable_declarator|assignment_expression|assignment)$/.test(node.type)) return undefined;
  const target = node.childForFieldName('name') ?? node.childForFieldName('left');
  const text = target?.text ?? '';
  // `ctx.verify_mode = ssl.CERT_NONE` sets what `ctx` is.
  return /^[\w$]+$/.test(text) ? text : /^((?:this\.|self\.)?[\w$#]+)(?:\.\w+)*$/.exec(text)?.[1];
}

function mentions({ text }: SyntaxNode, names: ReadonlySet<string>): boolean {
  const shown = text.slice(0, 4_000);
  return [...names].some((name) => new RegExp(`(?<![\\w$.])${name.replace(/[.$#]/g, '\\$&')}(?![\\w$])`).test(shown)); // prettier-ignore
}

/** Whether a function stands between a call and what it holds: a callback's settings are its own. */
function holdsFunction(outer: SyntaxNode, inner: SyntaxNode, functions: ReadonlySet<string>): boolean {
  for (let at: SyntaxNode | null = inner; at && at.id !== outer.id; at = at.parent) if (functions.has(at.type)) return true; // prettier-ignore
  return false;
}

function isProse({ type }: SyntaxNode): boolean {
  return type === 'comment' || type === 'string_content' || type === 'string_fragment';
}

/** Whether a setting stands in a comment or in a text, rather than in the program. */
export function isTold({ start, end }: TransportHit, { tree }: Program): boolean {
  const at = tree.rootNode.descendantForIndex(start, Math.max(start, end - 1));
  return !at || isProse(at);
}
