import type { SyntaxNode } from '../../../scan/grammars';
import type { Expression, FunctionNode, ImportNode, Span, Statement, Target, TypeNode } from '../../program';

/** A node with what is asked of it most: each look into a tree crosses into the parser, so its type is asked once. */
export interface Piece extends Span {
  readonly node: SyntaxNode;
  readonly type: string;
}

/** The names that a function gives values to. */
export interface NameScope {
  readonly outer: NameScope | undefined;
  readonly parameters: Set<string>;
  readonly locals: Set<string>;
  /** `global` and `nonlocal`. */
  readonly free: Set<string>;
  /** Lists of strings by the name that holds them: `ALLOWED = {"id", "age"}`. */
  readonly words: Map<string, readonly string[]>;
  /** Where the function's declarations go. */
  readonly body: Statement[];
  readonly place: Span;
}

/** A program in the making. */
export interface Lowering {
  readonly text: string;
  readonly types: readonly string[];
  readonly functions: FunctionNode[];
  readonly imports: ImportNode[];
  readonly classes: TypeNode[];
  readonly scopes: NameScope[];
  /** The statements of the block that is being read. */
  out: Statement[];
  /** What the expression that is being read does once its statement has run: `x.pop("ssn")`. */
  after: Statement[];
  scope: NameScope;
  /** What the method around calls its object: `self`, `cls`. */
  self: string | undefined;
  /** The class around. */
  owner: string | undefined;
  /** The class whose body is being read, outside its methods. */
  inClass: string | undefined;
  depth: number;
  /** Where the last expression began. */
  place: number;
}

/** What lies deeper is a constant. */
export const MAX_DEPTH = 400;

export function pieceOf(low: Lowering, node: SyntaxNode): Piece {
  return { node, type: low.types[node.typeId] ?? 'ERROR', start: node.startIndex, end: node.endIndex };
}

/** The named children without comments. */
export function kidsOf(low: Lowering, piece: Piece): Piece[] {
  const kids: Piece[] = [];
  for (const node of piece.node.namedChildren) {
    if (!node) continue;
    const kid = pieceOf(low, node);
    if (kid.type !== 'comment' && kid.type !== 'line_continuation') kids.push(kid);
  }
  return kids;
}

export function textOf(low: Lowering, { start, end }: Span): string {
  return low.text.slice(start, end);
}

/** The name that an identifier stands for: the object of a method is `this`. */
export function nameOf(low: Lowering, piece: Span): string {
  const name = textOf(low, piece);
  return name === low.self ? 'this' : name;
}

export function constant({ start, end }: Span): Expression {
  return { kind: 'constant', start, end };
}

export function nameAt(name: string, { start, end }: Span): Extract<Expression, { kind: 'name' }> {
  return { kind: 'name', name, start, end };
}

export function memberAt(
  object: Expression,
  name: string,
  { start, end }: Span,
): Extract<Expression, { kind: 'member' }> {
  return { kind: 'member', object, name, start, end };
}

/** Holds what its parts hold; one part alone is that part. */
export function partsAt(parts: readonly Expression[], { start, end }: Span): Expression {
  if (parts.length === 0) return { kind: 'constant', start, end };
  return parts.length === 1 ? parts[0]! : { kind: 'parts', parts, start, end };
}

export function testAt(operands: readonly Expression[], { start, end }: Span): Expression {
  return { kind: 'test', operands, start, end };
}

/** An object that holds only these members of another. */
export function keptOf(object: Expression, names: readonly string[], { start, end }: Span): Expression {
  const entries = names.map((key) => ({ key, value: memberAt(object, key, object) }));
  return { kind: 'object', entries, start, end };
}

/** An object without these members of another. */
export function droppedFrom(object: Expression, names: readonly string[], span: Span): Expression {
  const { start, end } = span;
  const gone = names.map((key) => ({ key, value: constant(span) }));
  return { kind: 'object', entries: [{ key: undefined, value: object }, ...gone], start, end };
}

/** Adds a statement, and what its expressions do once it has run. */
export function emit(low: Lowering, statement: Statement): void {
  low.out.push(statement);
  if (low.after.length > 0) low.out.push(...low.after.splice(0));
}

export function assign(
  low: Lowering,
  target: Target,
  value: Expression,
  extra: { adds?: true; declares?: true; types?: readonly string[] } = {},
): void {
  emit(low, { kind: 'assign', target, value, ...extra });
}

/** What `read` says, as statements of their own. */
export function blockOf(low: Lowering, read: () => void): Statement[] {
  const around = low.out;
  const own: Statement[] = [];
  low.out = own;
  read();
  low.out = around;
  return own;
}

/** Notes that the function around gives a name a value. */
export function note(low: Lowering, name: string): void {
  if (!low.scope.free.has(name)) low.scope.locals.add(name);
}

/** A new scope, without names. */
export function scopeIn(
  outer: NameScope | undefined,
  parameters: readonly string[],
  body: Statement[],
  at: number,
): NameScope {
  const place = { start: at, end: at };
  return {
    outer,
    parameters: new Set(parameters),
    locals: new Set(),
    free: new Set(),
    words: new Map(),
    body,
    place,
  };
}

/** The strings that the variable of that name lists, if it was given nothing else last. */
export function wordsNamed(low: Lowering, name: string): readonly string[] | undefined {
  let scope: NameScope | undefined = low.scope;
  while (scope && !scope.locals.has(name) && !scope.parameters.has(name)) scope = scope.outer;
  return scope?.words.get(name);
}
