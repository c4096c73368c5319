import type { Call, Expression, FunctionNode, Parameter, Target } from '../../program';
import {
  block,
  declare,
  ownerOf,
  partsOf,
  reserve,
  spanOf,
  textOf,
  unknown,
  type Lowering,
} from '../lowering';
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

const STATIC =
  /^(?:valueOf|of|from|parse|format|copyOf|requireNonNull|nonNull|isNull|create|convert)(?:$|[A-Z])/;
const INSTANCE = /^(?:get|is|has)[A-Z]/;

/**
 * `this::show`, `Patient::getSsn`, `Patient::new`: a function of one parameter. Whether a type's method is its own or one
 * of its objects is told by the name where it can be; else it may be either.
 */
export function methodReference(low: Lowering, node: PlainNode): Expression {
  const [object, last] = [node.kids[0], node.kids.at(-1)];
  if (!object || !last || object === last) return unknown(node);
  const { start, end } = spanOf(node);
  const name = textOf(low, last);
  const span = { start: last.start, end };
  const it: Target & Expression = { kind: 'name', name: 'it', ...span };
  const holder = expression(low, object);
  const call = (callee: Expression, args: Call['args']): Call => ({ kind: 'call', callee, args, start, end });
  const handed = call({ kind: 'member', object: holder, name, start, end }, [{ value: it }]);
  const own = call({ kind: 'member', object: it, name, ...span }, []);
  const isType = holder.kind === 'name' && /^[A-Z]/.test(holder.name);
  const taken = isType && !STATIC.test(name) ? (INSTANCE.test(name) ? [own] : [own, handed]) : [handed];
  const value: Expression = last.type === 'new' ? { ...call(holder, [{ value: it }]), makes: true } : taken.length === 1 ? taken[0]! : partsOf(node, taken); // prettier-ignore
  const index = reserve(low);
  const owner = ownerOf(low);
  low.functions[index] = {
    name: '',
    ...(owner === undefined ? {} : { owner }),
    parameters: [{ target: it, ...(isType && INSTANCE.test(name) ? { types: [holder.name] } : {}), ...span }],
    body: [{ kind: 'return', value }],
    marks: [],
    start,
    end,
  };
  return { kind: 'function', index, start, end };
}
