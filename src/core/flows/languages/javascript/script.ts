import type { Argument, Call, Expression, Statement, Target } from '../../program';
import { block, spanOf, textOf, unescaped, type Lowering } from '../lowering';
import { fieldOf, type PlainNode } from '../plainTree';

/** A JavaScript or TypeScript program in the making. */
export interface Script extends Lowering {
  /** Exported name to the local one. */
  readonly exports: Map<string, string>;
  /** The class whose `this` is meant. */
  owner: string | undefined;
  /** Functions, and blocks of the innermost one, around what is being read. */
  depth: number;
  blocks: number;
  /** What the target that was read last still needs: defaults of its parts. */
  pending: Statement[];
}

/** What stands in braces, as a block of its own. */
export function scoped(low: Script, read: () => void): Statement[] {
  low.blocks++;
  const own = block(low, read);
  low.blocks--;
  return own;
}

/** A block whose names end with it, where there is nothing to choose. */
export function inBlock(low: Script, read: () => void): Statement[] {
  const own = scoped(low, read);
  return own.some((item) => item.kind === 'assign' && item.declares)
    ? [{ kind: 'branch', arms: [own] }]
    : own;
}

export function nameOf(low: Script, node: PlainNode): Extract<Target, { kind: 'name' }> {
  return { kind: 'name', name: textOf(low, node).replace(/^#/, ''), ...spanOf(node) };
}

/** What a key says: an identifier, a text, a number; undefined for what is computed. */
export function keyOf(low: Script, node: PlainNode | undefined): string | undefined {
  if (!node) return undefined;
  switch (node.type) {
    case 'string':
      return stringOf(low, node);
    case 'computed_property_name':
      return node.kids[0]?.type === 'string' ? stringOf(low, node.kids[0]) : undefined;
    default:
      return textOf(low, node).replace(/^#/, '');
  }
}

export function stringOf(low: Script, { start, end }: PlainNode): string {
  return unescaped(low.text.slice(start + 1, Math.max(start + 1, end - 1)));
}

/** The module of `require('x')` or `import('x')`, awaited or not. */
export function requiredModule(low: Script, node: PlainNode | undefined): string | undefined {
  if (node?.type === 'await_expression' || node?.type === 'parenthesized_expression') return requiredModule(low, node.kids.at(-1)); // prettier-ignore
  if (node?.type !== 'call_expression') return undefined;
  const callee = fieldOf(node, 'function');
  if (callee?.type !== 'import' && !(callee?.type === 'identifier' && textOf(low, callee) === 'require')) return undefined; // prettier-ignore
  const given = fieldOf(node, 'arguments')?.kids[0];
  return given?.type === 'string' ? stringOf(low, given) : undefined;
}

/** A module as a value: it is imported under a name that no program gives. */
export function moduleValue(low: Script, module: string, node: PlainNode): Expression {
  const local = `require(${module})`;
  if (!low.imports.some((item) => item.local === local))
    low.imports.push({ local, module, name: '*', ...spanOf(node) });
  return { kind: 'name', name: local, ...spanOf(node) };
}

/** Whether a value is worth to be told of: it may hold something. */
export function tells(value: Expression): boolean {
  switch (value.kind) {
    case 'constant':
    case 'text':
    case 'test':
      return false;
    case 'list':
      return value.items.length > 0;
    case 'object':
      return value.entries.length > 0;
    default:
      return true;
  }
}

export function call(callee: Expression, args: readonly Argument[], node: PlainNode): Call {
  return { kind: 'call', callee, args, ...spanOf(node) };
}
