import type { SyntaxNode, SyntaxTree } from '../scan/grammars';

/** An expression as the tracer sees it, whatever the language. */
export type Expression =
  | { readonly kind: 'name'; readonly name: string }
  /** `object.name`, `object['name']`; no name for an index. */
  | { readonly kind: 'member'; readonly object: SyntaxNode; readonly name: string | undefined }
  /** Carries what its parts hold: templates, concatenation, arrays, casts, branches. */
  | { readonly kind: 'parts'; readonly parts: readonly SyntaxNode[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | { readonly kind: 'call'; readonly callee: SyntaxNode; readonly args: readonly SyntaxNode[] }
  /** Holds nothing of a value: literals, tests, counts, functions. */
  | { readonly kind: 'plain' };

/** A property of an object literal; a spread has no key. */
export interface Entry {
  readonly key: string | undefined;
  readonly value: SyntaxNode;
}

/** A place where a name gets a value. */
export interface Binding {
  readonly name: string;
  /** The nodes whose value it gets; none for a parameter. */
  readonly values: readonly SyntaxNode[];
  /** `const { a: { b } } = value`: the members that lead from the value to the name. */
  readonly path: readonly string[];
  /** Added to what the name holds already: `+=`, `.push()`. */
  readonly adds: boolean;
  /** Declares the name in `scope`; an assignment belongs to a declaration elsewhere. */
  readonly declares: boolean;
  /** Where the name is visible. */
  readonly scope: SyntaxNode;
  /** The block that runs it: a use in the same block, or in one within, sees this value and none before it. */
  readonly block: SyntaxNode;
  readonly node: SyntaxNode;
  /** The declared type's name, if it is a plain one. */
  readonly type?: string;
}

/** How one language's syntax tree is read. */
export interface Dialect {
  readonly callTypes: readonly string[];
  /** Functions and the whole text: code within one runs in the order in which it is written. */
  readonly functionTypes: ReadonlySet<string>;
  read(node: SyntaxNode): Expression;
  /** Every place of the tree where a name gets a value. */
  bindings(tree: SyntaxTree): readonly Binding[];
  /** Values that `this.name = …` or `self.name = …` and field definitions give a member of the enclosing class. */
  memberValues(tree: SyntaxTree): ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Functions of the text by name. */
  functions(tree: SyntaxTree): ReadonlyMap<string, SyntaxNode>;
  /** The expressions that a function returns; none for anything else. */
  returns(node: SyntaxNode): readonly SyntaxNode[];
  /** Local names of functions known to take identifiers out. A name that merely sounds so is none. */
  sanitizers(tree: SyntaxTree): ReadonlySet<string>;
}

/** `a.b.c` for a callee, as far as it is made of names; calls in the chain keep their name. */
export function pathOf(node: SyntaxNode, dialect: Dialect): readonly string[] {
  const expression = dialect.read(node);
  switch (expression.kind) {
    case 'name':
      return [expression.name];
    case 'member':
      return [
        ...pathOf(expression.object, dialect),
        ...(expression.name === undefined ? [] : [expression.name]),
      ];
    case 'call':
      return pathOf(expression.callee, dialect);
    case 'parts':
      return expression.parts.length === 1 ? pathOf(expression.parts[0]!, dialect) : [];
    case 'object':
    case 'plain':
      return [];
  }
}

/** Nodes of the tree by type, absent ones left out. */
export function nodesOf(tree: SyntaxTree, types: readonly string[]): SyntaxNode[] {
  return tree.rootNode.descendantsOfType([...types]).filter((node) => node !== null);
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter(
    (child): child is SyntaxNode => child !== null && child.type !== 'comment',
  );
}

export function within(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** The nearest ancestor of one of these types, or the root. */
export function enclosing(node: SyntaxNode, types: ReadonlySet<string>): SyntaxNode {
  let at = node;
  // Asking for a parent walks down from the root, so it is asked once a step.
  for (let up: SyntaxNode | null; !types.has(at.type) && (up = at.parent) !== null;) at = up;
  return at;
}
