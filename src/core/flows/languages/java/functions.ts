import type { Expression, FunctionNode, Parameter } from '../../program';
import { block, declare, ownerOf, reserve, spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';
import { marksOf, typesOf } from './names';
import { statement } from './statements';

/** Reads the parameters and declares them. */
export function parametersOf(low: Lowering, node: PlainNode | undefined): Parameter[] {
  if (!node) return [];
  if (node.type === 'identifier') return [parameter(low, node, node)];
  return namedKids(node).flatMap((kid) => {
    const declarator = kidOf(kid, 'variable_declarator');
    const name = kid.type === 'identifier' ? kid : (fieldOf(kid, 'name') ?? (declarator && fieldOf(declarator, 'name'))); // prettier-ignore
    return name && kid.type !== 'receiver_parameter' ? [parameter(low, kid, name)] : [];
  });
}

function parameter(low: Lowering, node: PlainNode, name: PlainNode): Parameter {
  const text = textOf(low, name);
  declare(low, text);
  const rest = node.type === 'spread_parameter';
  const type = rest ? node.kids.find((kid) => kid.type !== 'modifiers' && kid.named) : fieldOf(node, 'type');
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

/** A method, constructor or initialiser. Gives its index among the functions. */
export function functionOf(
  low: Lowering,
  node: PlainNode,
  name: string,
  described: Described,
  body: () => void = () => statement(low, fieldOf(node, 'body')),
): number {
  const index = reserve(low);
  const owner = ownerOf(low);
  const { yieldTo } = low;
  low.yieldTo = undefined;
  let parameters: Parameter[] = [];
  const statements = block(low, () => {
    parameters = parametersOf(low, fieldOf(node, 'parameters'));
    body();
  });
  low.yieldTo = yieldTo;
  low.functions[index] = {
    name,
    ...(owner === undefined ? {} : { owner }),
    parameters,
    body: statements,
    marks: [],
    ...described,
    ...spanOf(node),
  };
  return index;
}

export function lambda(low: Lowering, node: PlainNode): Expression {
  const index = functionOf(low, node, '', {}, () => {
    const body = fieldOf(node, 'body');
    if (body?.type === 'block') statement(low, body);
    else if (body) {
      const value = expression(low, body);
      low.out.push({ kind: 'return', value });
    }
  });
  return { kind: 'function', index, ...spanOf(node) };
}
