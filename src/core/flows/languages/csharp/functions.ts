import type { Expression, FunctionNode, Parameter } from '../../program';
import { block, declare, ownerOf, reserve, spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, hasWord, kidOf, type PlainNode } from '../plainTree';
import { expression } from './expressions';
import { marksOf, typesOf } from './names';
import { statement } from './statements';

/** Reads the parameters and declares them. */
export function parametersOf(low: Lowering, node: PlainNode | undefined): Parameter[] {
  if (!node) return [];
  if (node.type === 'implicit_parameter' || node.type === 'identifier') return [parameter(low, node, node, undefined, false)];
  const found: Parameter[] = [];
  for (const kid of node.kids) {
    const name = fieldOf(kid, 'name');
    if (kid.type === 'parameter' && name) found.push(parameter(low, kid, name, fieldOf(kid, 'type'), hasWord(kid, 'params')));
  }
  // `params T[] rest` stands loose in the list.
  const [type, name] = [fieldOf(node, 'type'), fieldOf(node, 'name')];
  if (type && name) found.push(parameter(low, { ...name, start: type.start, kids: [] }, name, type, true));
  return found;
} // prettier-ignore

function parameter(
  low: Lowering,
  node: PlainNode,
  name: PlainNode,
  type: PlainNode | undefined,
  rest: boolean,
): Parameter {
  const text = textOf(low, name);
  declare(low, text);
  const types = typesOf(low, type);
  const marks = marksOf(low, node);
  return {
    target: { kind: 'name', name: text, ...spanOf(name) },
    ...(types.length > 0 ? { types } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(rest ? { rest } : {}),
    ...spanOf(node),
  };
}

type Described = Partial<Pick<FunctionNode, 'constructs' | 'type' | 'marks'>>;

/** A function with its parameters and body. Gives its index among the functions. */
export function functionOf(
  low: Lowering,
  node: PlainNode,
  name: string,
  described: Described,
  body: () => void = () => bodyOf(low, fieldOf(node, 'body')),
): number {
  const index = reserve(low);
  const owner = ownerOf(low);
  let parameters: Parameter[] = [];
  const list = fieldOf(node, 'parameters') ?? kidOf(node, 'parameter_list');
  const first = list?.kids.find(({ type }) => type === 'parameter');
  const extended = first !== undefined && /^this\s/.test(textOf(low, first));
  const statements = block(low, () => {
    parameters = parametersOf(low, list);
    body();
  });
  low.functions[index] = {
    name,
    ...(owner === undefined ? {} : { owner }),
    ...(extended ? { extends: true as const } : {}),
    parameters,
    body: statements,
    marks: [],
    ...described,
    ...spanOf(node),
  };
  return index;
}

/** A block, or `=> value`. */
export function bodyOf(low: Lowering, node: PlainNode | undefined): void {
  if (!node) return;
  if (node.type === 'block') statement(low, node);
  else {
    const value = expression(low, node);
    low.out.push({ kind: 'return', value });
  }
}

export function lambda(low: Lowering, node: PlainNode): Expression {
  const body = fieldOf(node, 'body') ?? kidOf(node, 'block');
  const index = functionOf(low, node, '', {}, () => bodyOf(low, body));
  return { kind: 'function', index, ...spanOf(node) };
}
