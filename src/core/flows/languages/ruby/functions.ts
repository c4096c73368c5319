import type { Expression, FunctionNode, Parameter, Target } from '../../program';
import { block, reserve, spanOf, textOf } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { constantName, symbolsOf, type Around } from './around';
import { expression } from './expressions';
import { statements, tail } from './statements';

const ATTRIBUTES = /^(?:c?attr_(?:accessor|reader|writer)|m?attr_\w+|attribute|property|field|option|param)$/;

/** `def name(…)`: its last expression is what it returns. */
export function method(node: PlainNode, around: Around): void {
  const { low } = around;
  const index = reserve(low);
  const nameNode = fieldOf(node, 'name');
  const name = nameNode ? textOf(low, nameNode) : '';
  const given = parameters(fieldOf(node, 'parameters'), around);
  const yields = given.block ?? 'yield';
  const own: Around = { ...around, locals: new Set(given.names), yields };
  const body = fieldOf(node, 'body');
  const constructs = name === 'initialize';
  const read = body ? block(low, () => (constructs ? statements([body], own) : tail(body, own))) : [];
  const at = spanOf(nameNode ?? node);
  const implicit: Parameter[] = given.block === undefined && body && hasYield(body) ? [{ target: { kind: 'name', name: 'yield', ...at }, ...at }] : []; // prettier-ignore
  const fn: FunctionNode = {
    name,
    ...(around.owner === undefined ? {} : { owner: around.owner }),
    ...(constructs ? { constructs } : {}),
    parameters: [...given.positional, ...implicit, ...given.keywords],
    body: read,
    marks: [],
    ...spanOf(node),
  };
  low.functions[index] = fn;
}

function hasYield(node: PlainNode): boolean {
  return node.type === 'yield' || (node.type !== 'method' && node.kids.some(hasYield));
}

/** A block, a proc or a lambda. */
export function closure(node: PlainNode, parts: PlainNode | undefined, body: PlainNode | undefined, around: Around): Expression {
  const { low } = around;
  const index = reserve(low);
  const given = parameters(parts, around);
  const own: Around = { ...around, locals: new Set([...around.locals, ...given.names]) };
  const text = body ? textOf(low, body) : '';
  const implicit = given.names.length === 0 ? /\b(?:it|_1)\b/.exec(text)?.[0] : undefined;
  const at = spanOf(node);
  const fn: FunctionNode = {
    name: '',
    ...(around.owner === undefined ? {} : { owner: around.owner }),
    parameters: implicit === undefined ? [...given.positional, ...given.keywords] : [{ target: { kind: 'name', name: implicit, ...at }, ...at }],
    body: body ? block(low, () => tail(body, own)) : [],
    marks: [],
    ...at,
  };
  low.functions[index] = fn;
  return { kind: 'function', index, ...at };
} // prettier-ignore

interface Given {
  /** The block is the last of them, as it is among the arguments. */
  readonly positional: readonly Parameter[];
  /** Found by name, so they may stand last. */
  readonly keywords: readonly Parameter[];
  readonly names: readonly string[];
  readonly block: string | undefined;
}

function parameters(node: PlainNode | undefined, around: Around): Given {
  const positional: Parameter[] = [];
  const keywords: Parameter[] = [];
  const names: string[] = [];
  let blockName: string | undefined;
  for (const item of node ? namedKids(node) : []) {
    const to = parameterTarget(item, around, names);
    const rest = /splat/.test(item.type);
    const parameter: Parameter = { target: to, ...(rest ? { rest } : {}), ...spanOf(item) };
    if (item.type === 'keyword_parameter' || item.type === 'hash_splat_parameter') keywords.push(parameter);
    else positional.push(parameter);
    if (item.type === 'block_parameter' && to.kind === 'name') blockName = to.name;
  }
  return { positional, keywords, names, block: blockName };
}

function parameterTarget(node: PlainNode, around: Around, names: string[]): Target {
  const span = spanOf(node);
  if (node.type === 'destructured_parameter')
    return {
      kind: 'items',
      items: namedKids(node).map((kid) => parameterTarget(kid, around, names)),
      ...span,
    };
  const name = node.type === 'identifier' ? node : fieldOf(node, 'name');
  const text = name ? textOf(around.low, name) : '';
  if (text !== '') names.push(text);
  return { kind: 'name', name: text, ...spanOf(name ?? node) };
}

/** `class A < B … end` and `module A … end`. */
export function classOf(node: PlainNode, around: Around): void {
  const { low } = around;
  const nameNode = fieldOf(node, 'name');
  const owner = nameNode ? constantName(nameNode, low) : around.owner;
  const body = fieldOf(node, 'body');
  const above = fieldOf(node, 'superclass')?.kids.find(({ named }) => named);
  const supers = above && above.type !== 'call' ? [constantName(above, low)] : [];
  const fields = above ? structFields(above, around) : [];
  for (const kid of body?.kids ?? []) {
    if (kid.type !== 'call') continue;
    const called = fieldOf(kid, 'method');
    const args = namedKids(fieldOf(kid, 'arguments') ?? { ...kid, kids: [] });
    const word = called ? textOf(low, called) : '';
    if (ATTRIBUTES.test(word)) fields.push(...symbolsOf(word.includes('attr_') ? args : args.slice(0, 1), low));
    else if (word === 'include' || word === 'extend' || word === 'prepend') supers.push(...args.map((arg) => constantName(arg, low)));
  }
  if (nameNode) type(node, owner ?? '', supers, fields, around);
  if (body) statements(body.kids, { ...around, owner, fields: new Set(fields), locals: new Set() });
} // prettier-ignore

/** `Visit = Struct.new(:date) do … end`. @returns whether it is that */
export function structOf(name: PlainNode, value: PlainNode, around: Around): boolean {
  const fields = structFields(value, around);
  if (fields.length === 0) return false;
  const owner = constantName(name, around.low);
  type(name, owner, [], fields, around);
  const body = fieldOf(fieldOf(value, 'block') ?? value, 'body');
  if (body) statements(body.kids, { ...around, owner, fields: new Set(fields), locals: new Set() });
  return true;
}

function structFields(node: PlainNode, { low }: Around): string[] {
  const receiver = fieldOf(node, 'receiver');
  const made = receiver && `${textOf(low, receiver)}.${textOf(low, fieldOf(node, 'method') ?? receiver)}`;
  const args = kidOf(node, 'argument_list');
  return args && (made === 'Struct.new' || made === 'Data.define') ? symbolsOf(namedKids(args), low) : [];
}

function type(
  node: PlainNode,
  name: string,
  supers: readonly string[],
  fields: readonly string[],
  { low }: Around,
): void {
  low.types.push({ name, supers, fields: fields.map((field) => ({ name: field })), ...spanOf(node) });
}

/** What `logger.info { … }` says: the block is run at once. */
export function saidBy(node: PlainNode, around: Around): Expression | undefined {
  const body = fieldOf(node, 'body');
  const kids = body ? namedKids(body) : [];
  return fieldOf(node, 'parameters') || kids.length !== 1 ? undefined : expression(kids[0]!, around);
}
