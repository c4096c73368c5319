import type { Argument, Call, Entry, Expression, Span, Target } from '../../program';
import {
  bind,
  constant,
  named,
  partsOf,
  spanOf,
  textOf,
  unescaped,
  unknown,
  type Lowering,
  missing,
} from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { lambda } from './functions';
import { anonymousObject, creation, withObject } from './objects';
import { stringOf, typesOf } from './names';
import { bindPattern, switched } from './patterns';
import { query } from './queries';

/** What an expression is; what it declares or throws on the way goes to the statements before it. */
export function expression(low: Lowering, node: PlainNode | undefined, bound?: Expression): Expression {
  if (!node) return missing(low);
  low.at = node.start;
  const span = spanOf(node);
  const part = (field: string): Expression => expression(low, fieldOf(node, field), bound);
  const only = (): Expression => expression(low, namedKids(node).at(-1) ?? node.kids.at(-1), bound);
  switch (node.type) {
    case 'identifier':
      return named(low, node);
    case 'this':
    case 'base':
      return { kind: 'name', name: node.type === 'this' ? 'this' : 'super', ...span };
    case 'generic_name':
    case 'nullable_type':
    case 'predefined_type':
    case 'array_type':
      return { kind: 'name', name: typesOf(low, node)[0] ?? '', ...span };
    case 'qualified_name':
    case 'alias_qualified_name':
      return memberOf(low, node.kids[0], node.kids.at(-1), node, bound);
    case 'member_access_expression':
      return memberOf(low, fieldOf(node, 'expression'), fieldOf(node, 'name'), node, bound);
    case 'conditional_access_expression':
      return expression(low, node.kids.at(-1), part('condition'));
    case 'member_binding_expression':
      return bound ? boundMember(low, node, bound) : unknown(node);
    case 'element_binding_expression':
      return bound ? elementOf(low, bound, node, node) : collection(low, node);
    case 'element_access_expression':
      return elementOf(low, part('expression'), fieldOf(node, 'subscript'), node);
    case 'invocation_expression':
      return invocation(low, node, bound);
    case 'object_creation_expression':
    case 'implicit_object_creation_expression':
      return creation(low, node);
    case 'anonymous_object_creation_expression':
      return anonymousObject(low, node);
    case 'with_expression':
      return withObject(low, node);
    case 'array_creation_expression':
    case 'implicit_array_creation_expression':
    case 'stackalloc_expression':
    case 'implicit_stackalloc_expression':
      return expressionList(low, kidOf(node, 'initializer_expression') ?? node);
    case 'initializer_expression':
      return expressionList(low, node);
    case 'collection_expression':
      return collection(low, node);
    case 'tuple_expression':
      return tuple(low, node);
    case 'lambda_expression':
    case 'anonymous_method_expression':
      return lambda(low, node);
    case 'assignment_expression':
      return { kind: 'assigned', target: targetOf(low, fieldOf(node, 'left')), value: part('right'), ...span };
    case 'binary_expression':
      return binary(low, node);
    case 'is_pattern_expression':
      return isPattern(low, node);
    case 'as_expression':
      return { kind: 'parts', parts: [part('left')], ...span };
    case 'cast_expression':
      return { kind: 'parts', parts: [part('value')], ...span };
    case 'postfix_unary_expression':
      return low.text[node.end - 1] === '!' ? only() : { kind: 'test', operands: [only()], ...span };
    case 'is_expression':
      return { kind: 'test', operands: [part('left')], ...span };
    case 'prefix_unary_expression':
    case 'range_expression':
      return { kind: 'test', operands: namedKids(node).map((kid) => expression(low, kid, bound)), ...span };
    case 'conditional_expression':
      return partsOf(node, [{ kind: 'test', operands: [part('condition')], ...spanOf(fieldOf(node, 'condition') ?? node) }, part('consequence'), part('alternative')]);
    case 'switch_expression':
      return switched(low, node);
    case 'query_expression':
      return query(low, node);
    case 'interpolated_string_expression':
      return interpolated(low, node);
    case 'string_literal':
    case 'verbatim_string_literal':
    case 'raw_string_literal':
      return { kind: 'text', text: stringOf(low, node), ...span };
    case 'character_literal':
      return { kind: 'text', text: textOf(low, node).slice(1, -1), ...span };
    case 'await_expression':
    case 'parenthesized_expression':
    case 'checked_expression':
    case 'ref_expression':
    case 'argument':
    case 'arrow_expression_clause':
      return only();
    case 'declaration_expression':
      return declared(low, node);
    case 'throw_expression':
      low.out.push({ kind: 'branch', arms: [[{ kind: 'throw', value: only() }], []] });
      return constant(node);
    case 'typeof_expression':
    case 'sizeof_expression':
    case 'default_expression':
    case 'discard':
      return constant(node);
    default:
      return /literal$/.test(node.type) ? constant(node) : allOf(low, node, bound);
  }
} // prettier-ignore

function allOf(low: Lowering, node: PlainNode, bound?: Expression): Expression {
  const parts = namedKids(node).map((kid) => expression(low, kid, bound));
  return parts.length === 0 ? unknown(node) : partsOf(node, parts);
}

/** What may be given a value: a local, a field, an item, or several at once. */
export function targetOf(low: Lowering, node: PlainNode | undefined): Target {
  if (node?.type === 'tuple_expression' || node?.type === 'tuple_pattern')
    return { kind: 'items', items: namedKids(node).map((kid) => targetOf(low, kid)), ...spanOf(node) };
  if (node?.type === 'argument') return targetOf(low, node.kids.at(-1));
  const value = expression(low, node);
  const span = { start: value.start, end: value.end };
  if (value.kind === 'name' || value.kind === 'member') return value;
  if (value.kind === 'element')
    return { kind: 'member', object: value.object, name: value.index?.kind === 'text' ? value.index.text : undefined, ...span }; // prettier-ignore
  return { kind: 'member', object: value, name: undefined, ...span };
}

function nameText(low: Lowering, node: PlainNode | undefined): string {
  return node ? textOf(low, node.type === 'generic_name' ? (node.kids[0] ?? node) : node) : '';
}

function memberOf(low: Lowering, object: PlainNode | undefined, name: PlainNode | undefined, node: Span, bound?: Expression): Expression {
  const end = name?.type === 'generic_name' ? (name.kids[0]?.end ?? node.end) : node.end;
  return { kind: 'member', object: expression(low, object, bound), name: nameText(low, name), start: node.start, end };
} // prettier-ignore

function boundMember(low: Lowering, node: PlainNode, bound: Expression): Expression {
  return { kind: 'member', object: bound, name: nameText(low, fieldOf(node, 'name')), start: bound.start, end: node.end };
} // prettier-ignore

function elementOf(low: Lowering, object: Expression, list: PlainNode | undefined, node: Span): Expression {
  const index = list?.kids[0] && expression(low, list.kids[0]);
  return { kind: 'element', object, index, start: Math.min(object.start, node.start), end: node.end };
}

function invocation(low: Lowering, node: PlainNode, bound?: Expression): Expression {
  const given = fieldOf(node, 'function');
  if (given?.type === 'identifier' && textOf(low, given) === 'nameof') {
    const text = textOf(low, fieldOf(node, 'arguments') ?? node).slice(1, -1);
    return { kind: 'text', text: text.slice(text.lastIndexOf('.') + 1).trim(), ...spanOf(node) };
  }
  const name = given && (fieldOf(given, 'name') ?? fieldOf(given.kids.at(-1) ?? given, 'name') ?? given);
  const types = name?.type === 'generic_name' ? typesOf(low, name).slice(1) : [];
  const callee = expression(low, given, bound);
  const call: Call = { kind: 'call', callee, ...handed(low, fieldOf(node, 'arguments'), types), start: Math.min(node.start, callee.start), end: node.end }; // prettier-ignore
  return written(call) ?? inBrowser(call) ?? opened(call) ?? call;
}

/** `JsonSerializer.SerializeAsync(stream, x)` writes to what it is handed first: `stream.WriteAsync(x)`. */
function written(call: Call): Call | undefined {
  const { callee, args } = call;
  const [stream, ...rest] = args;
  if (callee.kind !== 'member' || callee.name !== 'SerializeAsync' || !stream || rest.length === 0) return undefined;
  return { ...call, callee: { ...callee, object: stream.value, name: 'WriteAsync' }, args: rest };
} // prettier-ignore

/** `File.Create(path)` is a stream to a file as `new FileStream(path)` is. */
function opened(call: Call): Call | undefined {
  const { callee } = call;
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== 'File') return undefined;
  const type = /^(?:Create|OpenWrite)$/.test(callee.name) ? 'FileStream' : /^(?:CreateText|AppendText)$/.test(callee.name) ? 'StreamWriter' : undefined;
  return type === undefined ? undefined : { ...call, callee: { kind: 'name', name: type, start: callee.start, end: callee.end }, makes: true };
} // prettier-ignore

/** `js.InvokeVoidAsync("localStorage.setItem", k, v)` calls a function of the browser by its name. */
function inBrowser(call: Call): Call | undefined {
  const { callee, args } = call;
  const [name, ...rest] = args;
  if (callee.kind !== 'member' || !/^Invoke(?:Void)?(?:Async)?$/.test(callee.name) || name?.value.kind !== 'text') return undefined;
  const words = name.value.text.split('.');
  if (!words.every((word) => /^[A-Za-z_$][\w$]*$/.test(word))) return undefined;
  const span = { start: callee.start, end: callee.end };
  const [root, ...members] = words;
  const called = members.reduce<Expression>((object, member) => ({ kind: 'member', object, name: member, ...span }), { kind: 'name', name: root!, ...span });
  return { ...call, callee: called, args: rest };
} // prettier-ignore

/** The arguments of a call, and the types that it is told of. */
export function handed(low: Lowering, list: PlainNode | undefined, more: readonly string[] = []): Pick<Call, 'args' | 'types'> {
  const kids = list ? namedKids(list) : [];
  const types = [...more];
  for (const kid of kids) {
    const value = kid.kids.at(-1);
    if (value?.type === 'typeof_expression') types.push(...typesOf(low, fieldOf(value, 'type')));
  }
  return { args: kids.map((kid) => argumentOf(low, kid)), ...(types.length > 0 ? { types } : {}) };
} // prettier-ignore

/** An argument of a call or an attribute: `x`, `name: x`, `ref x`, `out var x`, `Name = x`. */
export function argumentOf(low: Lowering, node: PlainNode): Argument {
  const value = node.kids.at(-1);
  if (node.type === 'attribute_argument' && value?.type === 'assignment_expression') {
    const left = fieldOf(value, 'left');
    return { value: expression(low, fieldOf(value, 'right')), ...(left ? { name: textOf(low, left) } : {}) };
  }
  const name = node.type === 'argument' || node.type === 'attribute_argument' ? fieldOf(node, 'name') : undefined; // prettier-ignore
  return { value: expression(low, value), ...(name && name !== value ? { name: textOf(low, name) } : {}) };
}

function declared(low: Lowering, node: PlainNode): Expression {
  const name = fieldOf(node, 'name');
  if (name?.type !== 'identifier') return unknown(node);
  bind(low, name, unknown(name), typesOf(low, fieldOf(node, 'type')));
  return { kind: 'name', name: textOf(low, name), ...spanOf(name) };
}

const HOLDS = new Set(['+', '??']);

function binary(low: Lowering, node: PlainNode): Expression {
  const left = expression(low, fieldOf(node, 'left'));
  const right = expression(low, fieldOf(node, 'right'));
  if (HOLDS.has(fieldOf(node, 'operator')?.type ?? '')) return partsOf(node, [left, right]);
  return { kind: 'test', operands: [left, right], ...spanOf(node) };
}

function isPattern(low: Lowering, node: PlainNode): Expression {
  const value = expression(low, fieldOf(node, 'expression'));
  bindPattern(low, fieldOf(node, 'pattern'), value);
  return { kind: 'test', operands: [value], ...spanOf(node) };
}

function interpolated(low: Lowering, node: PlainNode): Expression {
  const verbatim = /^(?:\$+@|@\$|\$+""")/.test(low.text.slice(node.start, node.start + 8));
  const parts = node.kids.flatMap((kid): Expression[] => {
    if (kid.type === 'interpolation') {
      const value = kid.kids.find(({ type, named }) => (named && !type.startsWith('interpolation_')) || type === 'this');
      return value ? [expression(low, value)] : [];
    }
    if (kid.type !== 'string_content' && kid.type !== 'escape_sequence') return [];
    const text = textOf(low, kid).replaceAll('{{', '{').replaceAll('}}', '}');
    return [{ kind: 'text', text: verbatim ? text : unescaped(text), ...spanOf(kid) }];
  });
  return { kind: 'parts', parts, ...spanOf(node) };
} // prettier-ignore

export function expressionList(low: Lowering, node: PlainNode): Expression {
  const kids = namedKids(node).filter(({ type }) => !/_type$|^array_rank/.test(type));
  return { kind: 'list', items: kids.map((kid) => expression(low, kid)), ...spanOf(node) };
}

/** `[a, ..b]`: with a spread its items are those of other lists. */
function collection(low: Lowering, node: PlainNode): Expression {
  const spreads = (kid: PlainNode): boolean => low.text.startsWith('..', kid.start);
  const kids = namedKids(node);
  if (!kids.some(spreads)) return { kind: 'list', items: kids.map((kid) => expression(low, kid)), ...spanOf(node) };
  const items = kids.map((kid): Expression => {
    if (!spreads(kid)) return { kind: 'list', items: [expression(low, kid)], ...spanOf(kid) };
    let inner = kid;
    while (inner.kids.length > 0 && spreads(inner)) inner = inner.kids.at(-1)!;
    return expression(low, inner);
  });
  return { kind: 'list', items, spread: true, ...spanOf(node) };
} // prettier-ignore

/** A tuple: an object if all its elements have names. */
function tuple(low: Lowering, node: PlainNode): Expression {
  const args = namedKids(node).map((kid) => argumentOf(low, kid));
  if (args.length === 0 || args.some(({ name }) => name === undefined))
    return { kind: 'list', items: args.map(({ value }) => value), ...spanOf(node) };
  const entries: Entry[] = args.map(({ name, value }) => ({ key: name, value }));
  return { kind: 'object', entries, ...spanOf(node) };
}
