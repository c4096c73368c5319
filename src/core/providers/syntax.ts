import type { SyntaxNode } from '../scan/grammars';

const isNode = (node: SyntaxNode | null): node is SyntaxNode => node !== null;

/** The named children of a node; none of no node. */
export function named(node: SyntaxNode | null | undefined): SyntaxNode[] {
  return node ? node.namedChildren.filter(isNode) : [];
}

/** All nodes of some types below a node, in the order of the text. */
export function descendants(root: SyntaxNode, ...types: string[]): SyntaxNode[] {
  return root.descendantsOfType(types).filter(isNode);
}

/** Whether a word of the grammar, such as `type`, stands directly in a node. */
export function hasWord(node: SyntaxNode, ...words: string[]): boolean {
  return node.children.some((child) => child !== null && words.includes(child.type));
}

/** The arguments of a call, without comments. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  return named(call.childForFieldName('arguments')).filter(({ type }) => type !== 'comment');
}
