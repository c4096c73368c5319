import type { SyntaxNode } from '../../scan/grammars';
import type { Item, ItemList } from './itemList';
import { literalOf } from './pythonProgram';

/** The entries of a dict literal; one whose key is no literal has none, as with `**`. */
export function pairsOf(node: SyntaxNode): ItemList {
  const items = node.namedChildren.flatMap((child): Item[] => {
    if (!child || child.type === 'comment') return [];
    const key = child.childForFieldName('key');
    const value = child.childForFieldName('value') ?? child;
    return [{ key: key ? literalOf(key) : undefined, node: child, value }];
  });
  return { start: node.startIndex + 1, end: node.endIndex - 1, items };
}
