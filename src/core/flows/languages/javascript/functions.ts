import type { Call, Expression, FunctionNode, Parameter } from '../../program';
import { block, reserve, spanOf, textOf } from '../lowering';
import { fieldOf, hasWord, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';
import { call, nameOf, type Script } from './script';
import { statements } from './statements';
import { settle, targetOf, withDefault } from './targets';
import { typeNames } from './typeNames';

/** What a function is beside its parameters and body. */
export interface Head {
  readonly name?: string;
  readonly owner?: string;
  readonly constructs?: true;
  readonly reads?: true;
  readonly marks?: readonly Call[];
}

const PARAMETERS = /^(?:identifier|undefined|.*_pattern|required_parameter|optional_parameter)$/;

/** A function of any kind; @returns its index */
export function functionOf(low: Script, node: PlainNode, head: Head = {}, whole: PlainNode = node): number {
  const index = reserve(low);
  const { owner, depth, blocks, pending } = low;
  const arrow = node.type === 'arrow_function';
  low.owner = head.owner ?? (arrow ? owner : undefined);
  low.depth++;
  low.blocks = 0;
  low.pending = [];
  let parameters: readonly Parameter[] = [];
  const body = block(low, () => {
    parameters = parametersOf(low, node);
    settle(low);
    if (head.constructs) for (const name of ownedParameters(node)) ownParameter(low, name);
    const held = fieldOf(node, 'body');
    if (held?.type === 'statement_block') statements(low, held.kids);
    else if (held) returned(low, held);
  });
  const type = typeNames(low, fieldOf(node, 'return_type'))[0];
  low.functions[index] = {
    name: head.name ?? '',
    ...(low.owner === undefined ? {} : { owner: low.owner }),
    ...(head.constructs ? { constructs: true as const } : {}),
    ...(head.reads ? { reads: true as const } : {}),
    parameters,
    body,
    marks: head.marks ?? [],
    ...(type === undefined ? {} : { type }),
    ...spanOf(whole),
  } satisfies FunctionNode;
  Object.assign(low, { owner, depth, blocks, pending });
  return index;
}

export function functionValue(low: Script, node: PlainNode, head: Head = {}): Expression {
  return { kind: 'function', index: functionOf(low, node, head), ...spanOf(node) };
}

/** A value that is a function, under the name that it is given. */
export function namedValue(low: Script, node: PlainNode | undefined, name: string): Expression {
  return node && isFunction(node) && low.depth === 0
    ? functionValue(low, node, { name })
    : expression(low, node);
}

export function isFunction({ type }: PlainNode): boolean {
  return type === 'arrow_function' || type === 'function_expression' || type === 'generator_function';
}

function returned(low: Script, node: PlainNode): void {
  const value = expression(low, node);
  low.out.push({ kind: 'return', value });
}

function parametersOf(low: Script, node: PlainNode): Parameter[] {
  const one = fieldOf(node, 'parameter');
  const nodes = one ? [one] : namedKids(fieldOf(node, 'parameters') ?? { ...node, kids: [] });
  return nodes.flatMap((kid) => {
    const pattern = patternOf(kid);
    if (!PARAMETERS.test(kid.type) || pattern.type === 'this') return [];
    return [parameterOf(low, kid, pattern)];
  });
}

function patternOf(node: PlainNode): PlainNode {
  return node.type.endsWith('_parameter') ? (fieldOf(node, 'pattern') ?? fieldOf(node, 'name') ?? node) : node; // prettier-ignore
}

function parameterOf(low: Script, node: PlainNode, pattern: PlainNode): Parameter {
  const value = fieldOf(node, 'value');
  const target = value ? withDefault(low, pattern, value) : targetOf(low, pattern);
  const type = fieldOf(node, 'type');
  const types = typeNames(low, type);
  const marks = node.kids.filter((kid) => kid.type === 'decorator').map((kid) => mark(low, kid));
  memberTypes(low, pattern, type);
  return {
    target,
    ...(types.length > 0 ? { types } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(pattern.type === 'rest_pattern' ? { rest: true as const } : {}),
    ...spanOf(node),
  };
}

/** `{ next }: { next: Patient }`: what the type says of the members that are taken. */
export function memberTypes(low: Script, pattern: PlainNode, type: PlainNode | undefined): void {
  const shape = type?.kids.find((kid) => kid.type === 'object_type');
  if (!shape || pattern.type !== 'object_pattern') return;
  for (const taken of pattern.kids) {
    const plain = taken.type === 'object_assignment_pattern' ? fieldOf(taken, 'left') : taken.type === 'pair_pattern' ? fieldOf(taken, 'value') : taken; // prettier-ignore
    const key = fieldOf(taken, 'key') ?? plain;
    if (!plain || !key || !/identifier/.test(plain.type)) continue;
    const name = textOf(low, key);
    const own = shape.kids.find((kid) => kid.type === 'property_signature' && textOf(low, fieldOf(kid, 'name') ?? kid) === name); // prettier-ignore
    const types = own ? typeNames(low, fieldOf(own, 'type')) : [];
    const target = nameOf(low, plain);
    if (types.length > 0) low.pending.push({ kind: 'assign', target, value: target, declares: true, types });
  }
}

/** The parameters of a constructor that are fields too: `constructor(private repo: Repo)`. */
export function ownedParameters(node: PlainNode): PlainNode[] {
  return namedKids(fieldOf(node, 'parameters') ?? { ...node, kids: [] }).filter(
    (kid) => (kid.kids.some(({ type }) => type === 'accessibility_modifier' || type === 'override_modifier') || hasWord(kid, 'readonly')) && fieldOf(kid, 'pattern')?.type === 'identifier',
  );
} // prettier-ignore

function ownParameter(low: Script, node: PlainNode): void {
  const pattern = fieldOf(node, 'pattern')!;
  const value = nameOf(low, pattern);
  const object: Expression = { kind: 'name', name: 'this', ...spanOf(pattern) };
  low.out.push({ kind: 'assign', target: { kind: 'member', object, name: value.name, ...spanOf(pattern) }, value }); // prettier-ignore
}

/** `@Get(':id')`; a bare one is a call without arguments. */
export function mark(low: Script, node: PlainNode): Call {
  const kid = namedKids(node)[0];
  const value = expression(low, kid);
  return value.kind === 'call' ? value : call(value, [], kid ?? node);
}
