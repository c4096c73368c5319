import { parseTree, type Node } from 'jsonc-parser';
import { properties } from '../formats/fhirElements';
import { flatTree } from '../formats/keys/flatTree';
import { branch, leaf, type KeyNode } from '../formats/keys/tree';
import { yamlTree } from '../formats/keys/yamlTree';
import type { Span } from '../formats/span';
import type { SourceText } from '../scan/sourceText';

/** A group of settings that stand side by side, with the keys above it. */
export interface Settings {
  /** Keys from the root down to this group; an array's elements carry the array's key. */
  readonly above: readonly string[];
  /** Values by key; of several under one key, the first. */
  readonly values: ReadonlyMap<string, Setting>;
  readonly nodes: readonly KeyNode[];
}

export interface Setting extends Span {
  readonly key: string;
  readonly text: string;
}

/** Settings nest this deep at most. */
const DEEPEST = 24;

/** Every group of a document of settings (JSON with comments, YAML, TOML, INI, `.properties`), however broken; else none. */
export function settingsOf(source: SourceText): Settings[] {
  const tree = treeOf(source);
  return tree ? groupsUnder(source.text, tree, []) : [];
}

function treeOf({ languageId, text }: SourceText): KeyNode | undefined {
  switch (languageId) {
    case 'json':
    case 'jsonc':
      return jsonSettings(text);
    case 'yaml':
      return yamlTree(text);
    case 'toml':
    case 'ini':
    case 'properties':
      return flatTree(text);
    default:
      return undefined;
  }
}

/** Unlike a record's tree, it keeps `true` and `false`. */
function jsonSettings(text: string): KeyNode {
  const root = branch('');
  const add = (parent: KeyNode, key: string, node: Node, depth: number): void => {
    if (depth > DEEPEST) return;
    const end = node.offset + node.length;
    switch (node.type) {
      case 'array':
        for (const child of node.children ?? []) add(parent, key, child, depth + 1);
        break;
      case 'object': {
        const object = branch(key);
        parent.children.push(object);
        for (const [name, value] of properties(node)) add(object, name, value, depth + 1);
        break;
      }
      case 'string':
        if (node.length > 2) parent.children.push(leaf(key, node.offset + 1, end - 1));
        break;
      case 'number':
      case 'boolean':
        parent.children.push(leaf(key, node.offset, end));
        break;
      case 'null':
      case 'property':
        break;
    }
  };
  const document = parseTree(text, [], { allowTrailingComma: true });
  if (document) add(root, '', document, 0);
  // The document's own object is the root.
  return document?.type === 'object' ? (root.children[0] ?? root) : root;
}

function groupsUnder(text: string, { children }: KeyNode, above: readonly string[]): Settings[] {
  const values = new Map<string, Setting>();
  for (const { key, value } of children) {
    if (value && !values.has(key))
      values.set(key, { key, ...value, text: text.slice(value.start, value.end) });
  }
  const deeper =
    above.length > DEEPEST
      ? []
      : children
          .filter(({ value }) => !value)
          .flatMap((child) => groupsUnder(text, child, [...above, child.key]));
  return [{ above, values, nodes: children }, ...deeper];
}
