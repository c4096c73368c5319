import type { Argument, Call, Entry, Expression } from '../../program';
import { spanOf, textOf, unknown, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { expression, expressionList, handed } from './expressions';
import { typesOf } from './names';

/** What a variable or field is given: `Patient p = new(…)` makes a `Patient`. */
export function initialValue(low: Lowering, node: PlainNode, type: PlainNode | undefined): Expression {
  return node.type === 'implicit_object_creation_expression'
    ? creation(low, node, type)
    : expression(low, node);
}

/**
 * `new X(…) { A = b }`: what its initialiser sets are arguments by name.
 * @param declared the type of what it is given to, for `new(…)`
 */
export function creation(low: Lowering, node: PlainNode, declared?: PlainNode): Call {
  const written = fieldOf(node, 'type');
  const type = written ?? declared;
  const names = typesOf(low, type);
  const { args, types } = handed(low, fieldOf(node, 'arguments') ?? kidOf(node, 'argument_list'), names.slice(1));
  const initializer = fieldOf(node, 'initializer') ?? kidOf(node, 'initializer_expression');
  const callee: Expression = type
    ? { kind: 'name', name: names[0] ?? textOf(low, type), ...(written ? spanOf(written) : { start: node.start, end: node.start }) }
    : unknown({ start: node.start, end: node.start });
  const set = initializer ? namedKids(initializer).map((kid) => setArgument(low, kid)) : [];
  return { kind: 'call', callee, args: [...args, ...set], makes: true, ...(types ? { types } : {}), ...spanOf(node) };
} // prettier-ignore

/** `A = b`, `["a"] = b`, `{ "a", b }`, or an item of a collection. */
function setArgument(low: Lowering, node: PlainNode): Argument {
  if (node.type === 'initializer_expression') {
    const [key, value] = node.kids;
    const name = key && nameOfKey(low, key);
    return value && name !== undefined
      ? { value: expression(low, value), name }
      : { value: expression(low, node) };
  }
  if (node.type !== 'assignment_expression') return { value: expression(low, node) };
  const name = nameOfKey(low, fieldOf(node, 'left'));
  const right = fieldOf(node, 'right');
  const value = right?.type === 'initializer_expression' ? nested(low, right) : expression(low, right);
  return { value, ...(name === undefined ? {} : { name }) };
}

/** `Address = { City = c }`, `Tags = { a, b }`. */
function nested(low: Lowering, node: PlainNode): Expression {
  if (!node.kids.some(({ type }) => type === 'assignment_expression')) return expressionList(low, node);
  const entries: Entry[] = namedKids(node).map((kid) => {
    const { name, value } = setArgument(low, kid);
    return { key: name, value };
  });
  return { kind: 'object', entries, ...spanOf(node) };
}

function nameOfKey(low: Lowering, node: PlainNode | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === 'identifier') return textOf(low, node);
  const value = node.type === 'element_binding_expression' ? node.kids[0]?.kids[0] : node;
  const key = value && expression(low, value);
  return key?.kind === 'text' ? key.text : undefined;
}

/** `new { x.Ssn, Id = p.Id }`: without a name an entry has that of its value. */
export function anonymousObject(low: Lowering, node: PlainNode): Expression {
  const entries: Entry[] = [];
  for (let index = 0; index < node.kids.length; index++) {
    const kid = node.kids[index]!;
    if (!kid.named && kid.type !== 'this') continue;
    if (node.kids[index + 1]?.type === '=') {
      entries.push({ key: textOf(low, kid), value: expression(low, node.kids[index + 2]) });
      index += 2;
      continue;
    }
    const value = expression(low, kid);
    entries.push({ key: value.kind === 'name' || value.kind === 'member' ? value.name : undefined, value });
  }
  return { kind: 'object', entries, ...spanOf(node) };
}

/** `p with { Ssn = s }`: all of `p`, with some of it replaced. */
export function withObject(low: Lowering, node: PlainNode): Expression {
  const entries: Entry[] = [{ key: undefined, value: expression(low, node.kids[0]) }];
  for (const { type, kids } of node.kids) {
    const [name, value] = type === 'with_initializer' ? kids.filter((kid) => kid.type !== '=') : [];
    if (name && value) entries.push({ key: textOf(low, name), value: expression(low, value) });
  }
  return { kind: 'object', entries, ...spanOf(node) };
}
