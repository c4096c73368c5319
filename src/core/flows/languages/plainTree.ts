import type { SyntaxTree } from '../../scan/grammars';
import type { Span } from '../program';

/** A node of a syntax tree as plain data: every look into a tree crosses into the parser, so each node is asked once. */
export interface PlainNode extends Span {
  readonly type: string;
  readonly field: string | null;
  /** False for keywords and operators. */
  readonly named: boolean;
  readonly kids: readonly PlainNode[];
}

/** How deep a tree is read; what lies deeper is left out. */
const MAX_DEPTH = 400;

const PUNCTUATION = /^(?:[(){}[\];,.:?@]|::|->|=>|"|""")$/;
const COMMENT = /comment$/;

/** A copy of a tree without comments and punctuation. */
export function plainTree(tree: SyntaxTree): PlainNode {
  const { types, fields } = tree.language;
  const left: (boolean | undefined)[] = [];
  const cursor = tree.walk();
  const isLeft = (id: number): boolean => (left[id] ??= PUNCTUATION.test(types[id] ?? '') || COMMENT.test(types[id] ?? '')); // prettier-ignore
  const copy = (id: number, depth: number): PlainNode => {
    const kids: PlainNode[] = [];
    const node = {
      type: types[id] ?? 'ERROR',
      field: fields[cursor.currentFieldId] ?? null,
      named: cursor.nodeIsNamed,
      start: cursor.startIndex,
      end: cursor.endIndex,
      kids,
    };
    if (depth < MAX_DEPTH && cursor.gotoFirstChild()) {
      do {
        const kid = cursor.nodeTypeId;
        if (!isLeft(kid)) kids.push(copy(kid, depth + 1));
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    return node;
  };
  try {
    return copy(cursor.nodeTypeId, 0);
  } finally {
    cursor.delete();
  }
}

export function fieldOf(node: PlainNode, field: string): PlainNode | undefined {
  return node.kids.find((kid) => kid.field === field);
}

export function kidOf(node: PlainNode, type: string): PlainNode | undefined {
  return node.kids.find((kid) => kid.type === type);
}

export function namedKids(node: PlainNode): PlainNode[] {
  return node.kids.filter(({ named }) => named);
}

export function hasWord(node: PlainNode, word: string): boolean {
  return node.kids.some(({ type }) => type === word);
}
