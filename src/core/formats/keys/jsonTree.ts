import { parseTree, type Node } from 'jsonc-parser';
import { properties } from '../fhirElements';
import { branch, leaf, type KeyNode } from './tree';

/** JSON, JSON with comments and JSON lines: every value that stands at the top level is a document. */
export function jsonTree(text: string): KeyNode {
  const root = branch('');
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length;) {
    const rest = /[^\s,]/.exec(text.slice(at, at + 1000));
    if (!rest) break;
    const base = at + rest.index;
    if (rest[0] !== '{' && rest[0] !== '[' && rest[0] !== '/') break;
    const node = parseTree(text.slice(base), [], { allowTrailingComma: true });
    if (!node) break;
    add(root, '', node, base, text.length);
    at = base + Math.max(1, node.offset + node.length);
  }
  return root;
}

function add(parent: KeyNode, key: string, node: Node, base: number, limit: number): void {
  const start = base + node.offset;
  const end = Math.min(limit, start + node.length);
  switch (node.type) {
    case 'array':
      for (const child of node.children ?? []) add(parent, key, child, base, limit);
      break;
    case 'object': {
      const object = branch(key);
      parent.children.push(object);
      for (const [name, value] of properties(node)) add(object, name, value, base, limit);
      break;
    }
    case 'string':
      // An escape is a character of the value as it stands; an unclosed string has lost its end.
      if (end - start > 2) parent.children.push(leaf(key, start + 1, end - 1));
      break;
    case 'number':
      parent.children.push(leaf(key, start, end));
      break;
    case 'boolean':
    case 'null':
    case 'property':
      break;
  }
}
