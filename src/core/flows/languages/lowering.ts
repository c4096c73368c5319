import type { SyntaxTree } from '../../scan/grammars';
import type {
  Expression,
  FunctionNode,
  ImportNode,
  Program,
  Span,
  Statement,
  Target,
  TypeNode,
} from '../program';
import type { PlainNode } from './plainTree';

/** What a class brings into the names within it. */
interface Frame {
  readonly owner: string;
  readonly fields: ReadonlySet<string>;
  /** How many locals were declared around it. */
  readonly mark: number;
}

/** A program in the making, for languages whose classes let their fields be named without `this`. */
export interface Lowering {
  readonly text: string;
  readonly functions: FunctionNode[];
  readonly imports: ImportNode[];
  readonly types: TypeNode[];
  /** Where the node begins that was read last: what is missing is taken to be missing there. */
  at: number;
  /** The statements of the block that is being read; what an expression declares goes there first. */
  out: Statement[];
  /** What `yield` gives its value to in the innermost `switch` expression. */
  yieldTo: Target | undefined;
  readonly frames: Frame[];
  readonly locals: string[];
  readonly positions: Map<string, number[]>;
}

const TOP: FunctionNode = { name: '', parameters: [], body: [], marks: [], start: 0, end: 0 };

export function startLowering({ rootNode }: SyntaxTree): Lowering {
  return {
    // The root begins at the first thing that is written; offsets count from the beginning of the text.
    text: ' '.repeat(rootNode.startIndex) + rootNode.text,
    functions: [TOP],
    imports: [],
    types: [],
    at: 0,
    out: [],
    yieldTo: undefined,
    frames: [],
    locals: [],
    positions: new Map(),
  };
}

/** The program, with what was collected outside any function as its first. */
export function finishLowering(low: Lowering): Program {
  low.functions[0] = { ...TOP, body: low.out, end: low.text.length };
  return { functions: low.functions, imports: low.imports, exports: new Map(), types: low.types };
}

/** Keeps a place, so that a function stands before those within it. */
export function reserve(low: Lowering): number {
  return low.functions.push(TOP) - 1;
}

export function textOf(low: Lowering, { start, end }: Span): string {
  return low.text.slice(start, end);
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What `read` says, as a block of its own: its names end with it. */
export function block(low: Lowering, read: () => void): Statement[] {
  const around = low.out;
  const mark = low.locals.length;
  const own: Statement[] = [];
  low.out = own;
  read();
  low.out = around;
  while (low.locals.length > mark) low.positions.get(low.locals.pop()!)?.pop();
  return own;
}

export function declare(low: Lowering, name: string): void {
  const positions = low.positions.get(name);
  if (positions) positions.push(low.locals.length);
  else low.positions.set(name, [low.locals.length]);
  low.locals.push(name);
}

/** The class around. */
export function ownerOf(low: Lowering): string | undefined {
  return low.frames.at(-1)?.owner;
}

export function inClass(low: Lowering, owner: string, fields: ReadonlySet<string>, read: () => void): void {
  low.frames.push({ owner, fields, mark: low.locals.length });
  read();
  low.frames.pop();
}

/** What a bare name stands for: a local, a field of the class, or a field of a class around it. */
export function named(low: Lowering, node: Span): Extract<Target, { kind: 'name' | 'member' }> & Expression {
  const name = textOf(low, node);
  const span = spanOf(node);
  const position = low.positions.get(name)?.at(-1) ?? -1;
  const own = ownerOf(low);
  for (let at = low.frames.length - 1; at >= 0; at--) {
    const frame = low.frames[at]!;
    if (position >= frame.mark) break;
    if (frame.fields.has(name))
      return { kind: 'member', object: { kind: 'name', name: frame.owner === own ? 'this' : frame.owner, ...span }, name, ...span }; // prettier-ignore
  }
  return { kind: 'name', name, ...span };
}

export function constant(node: Span): Expression {
  return { kind: 'constant', ...spanOf(node) };
}

/** Something of which nothing is known. */
export function unknown(node: Span): Expression {
  return { kind: 'list', items: [], ...spanOf(node) };
}

/** What a text that breaks off has left out. */
export function missing({ at }: Lowering): Expression {
  return unknown({ start: at, end: at });
}

/** Declares a local and gives it a value. */
export function bind(low: Lowering, name: PlainNode, value: Expression, types: readonly string[]): void {
  const text = textOf(low, name);
  declare(low, text);
  low.out.push({
    kind: 'assign',
    target: { kind: 'name', name: text, ...spanOf(name) },
    value,
    declares: true,
    ...(types.length > 0 ? { types } : {}),
  });
}

/** Values that may each be the whole, without the nesting of `a + b + c`. */
export function partsOf(node: Span, items: readonly Expression[]): Expression {
  const parts = items.flatMap((item) =>
    item.kind === 'parts' && item.parts.length > 1 ? item.parts : [item],
  );
  return { kind: 'parts', parts, ...spanOf(node) };
}

/** `try` with its handlers. Where the body runs to its end, handlers see what it did. */
export function tried(
  low: Lowering,
  body: readonly Statement[],
  handlers: readonly (readonly Statement[])[],
): void {
  const last = body.at(-1);
  if (handlers.length === 0) low.out.push(...body);
  else if (last?.kind === 'return' && !ends(body.slice(0, -1)))
    low.out.push(...body.slice(0, -1), { kind: 'branch', arms: [[last], ...handlers] });
  else if (ends(body)) low.out.push({ kind: 'branch', arms: [body, ...handlers] });
  else low.out.push(...body, { kind: 'branch', arms: [[], ...handlers] });
}

/** Whether nothing after these statements runs. */
export function ends(body: readonly Statement[]): boolean {
  return body.some(
    (item) =>
      item.kind === 'return' ||
      item.kind === 'throw' ||
      (item.kind === 'branch' && item.arms.length > 0 && item.arms.every(ends)),
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '0': '\0',
  s: ' ',
};

/** What a literal with backslashes says. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(u[\da-fA-F]{4}|[^])/g, (_, code: string) => (code.length > 1 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code))) : text; // prettier-ignore
}
