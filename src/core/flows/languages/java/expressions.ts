import type { Argument, Call, Expression, Target } from '../../program';
import { bind, constant, named, partsOf, spanOf, textOf, unknown, type Lowering, missing } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { anonymousMembers } from './declarations';
import { lambda, methodReference } from './functions';
import { stringOf, typesOf } from './names';
import { switched } from './switches';

/** What an expression is; what it declares or does on the way goes to the statements before it. */
export function expression(low: Lowering, node: PlainNode | undefined): Expression {
  if (!node) return missing(low);
  low.at = node.start;
  const span = spanOf(node);
  const part = (field: string): Expression => expression(low, fieldOf(node, field) ?? node.kids[0]);
  switch (node.type) {
    case 'identifier':
      return named(low, node);
    case 'this':
    case 'super':
      return { kind: 'name', name: node.type, ...span };
    case 'type_identifier':
    case 'scoped_type_identifier':
    case 'generic_type':
    case 'array_type':
      return typeName(low, node);
    case 'scoped_identifier':
    case 'field_access':
      return fieldAccess(low, node);
    case 'array_access':
      return { kind: 'element', object: part('array'), index: expression(low, fieldOf(node, 'index')), ...span };
    case 'method_invocation':
      return methodCall(low, node);
    case 'explicit_constructor_invocation':
      return { kind: 'call', callee: part('constructor'), ...handed(low, node), ...span };
    case 'object_creation_expression':
      return creation(low, node);
    case 'method_reference':
      return methodReference(low, node);
    case 'lambda_expression':
      return lambda(low, node);
    case 'assignment_expression':
      return { kind: 'assigned', target: targetOf(low, fieldOf(node, 'left')), value: part('right'), ...span };
    case 'binary_expression':
      return binary(low, node);
    case 'instanceof_expression':
      return instanceOf(low, node);
    case 'update_expression':
    case 'unary_expression':
      return { kind: 'test', operands: namedKids(node).map((kid) => expression(low, kid)), ...span };
    case 'ternary_expression':
      return {
        kind: 'parts',
        parts: [
          { kind: 'test', operands: [part('condition')], ...spanOf(fieldOf(node, 'condition') ?? node) },
          part('consequence'),
          part('alternative'),
        ],
        ...span,
      };
    case 'cast_expression':
      return { kind: 'parts', parts: [part('value')], ...span };
    case 'parenthesized_expression':
      return node.kids.length === 1 ? expression(low, node.kids[0]) : allOf(low, node);
    case 'string_literal':
      return { kind: 'text', text: stringOf(low, node), ...span };
    case 'character_literal':
      return { kind: 'text', text: textOf(low, node).slice(1, -1), ...span };
    case 'array_creation_expression':
      return arrayOf(low, node);
    case 'array_initializer':
    case 'element_value_array_initializer':
      return { kind: 'list', items: namedKids(node).map((kid) => expression(low, kid)), ...span };
    case 'switch_expression':
      return switched(low, node);
    default:
      return /literal$|^(?:true|false)$/.test(node.type) ? constant(node) : allOf(low, node);
  }
} // prettier-ignore

function allOf(low: Lowering, node: PlainNode): Expression {
  const parts = namedKids(node).map((kid) => expression(low, kid));
  return parts.length === 0 ? unknown(node) : partsOf(node, parts);
}

/** What may be given a value: a local, a field, an item of an array. */
export function targetOf(low: Lowering, node: PlainNode | undefined): Target {
  const value = expression(low, node);
  const span = { start: value.start, end: value.end };
  if (value.kind === 'name' || value.kind === 'member') return value;
  if (value.kind === 'element')
    return { kind: 'member', object: value.object, name: value.index?.kind === 'text' ? value.index.text : undefined, ...span }; // prettier-ignore
  return { kind: 'member', object: value, name: undefined, ...span };
}

/** `Request.Builder` is a member; the package before a type is left out. */
function typeName(low: Lowering, node: PlainNode): Expression {
  const span = spanOf(node);
  if (node.type === 'generic_type' && node.kids[0]) return typeName(low, node.kids[0]);
  if (node.type !== 'scoped_type_identifier')
    return { kind: 'name', name: typesOf(low, node)[0] ?? textOf(low, node), ...span };
  const [outer, inner] = namedKids(node).filter(({ type }) => type.endsWith('identifier'));
  if (!outer || !inner) return { kind: 'name', name: textOf(low, inner ?? outer ?? node), ...span };
  const object = typeName(low, outer);
  const isPackage = object.kind === 'name' && !/^[A-Z]/.test(object.name);
  return isPackage
    ? { kind: 'name', name: textOf(low, inner), ...spanOf(inner) }
    : { kind: 'member', object, name: textOf(low, inner), ...span };
}

function fieldAccess(low: Lowering, node: PlainNode): Expression {
  const name = fieldOf(node, 'field') ?? fieldOf(node, 'name') ?? node.kids.at(-1);
  if (!name || name.type === 'this') return { kind: 'name', name: 'this', ...spanOf(node) };
  const object = expression(low, fieldOf(node, 'object') ?? fieldOf(node, 'scope') ?? node.kids[0]);
  return { kind: 'member', object, name: textOf(low, name), ...spanOf(node) };
}

function methodCall(low: Lowering, node: PlainNode): Call {
  const name = fieldOf(node, 'name');
  const object = fieldOf(node, 'object');
  const text = name ? textOf(low, name) : '';
  const callee: Expression = object
    ? { kind: 'member', object: expression(low, object), name: text, start: object.start, end: name?.end ?? object.end }
    : { kind: 'name', name: text, ...spanOf(name ?? node) };
  return { kind: 'call', callee, ...handed(low, node), ...spanOf(node) };
} // prettier-ignore

function creation(low: Lowering, node: PlainNode): Call {
  const type = fieldOf(node, 'type');
  const callee = type ? typeName(low, type) : unknown({ start: node.start, end: node.start });
  const { args, types } = handed(low, node);
  const all = [...(type ? typesOf(low, type).slice(1) : []), ...(types ?? [])];
  const body = kidOf(node, 'class_body');
  const members: Argument[] = body ? anonymousMembers(low, body) : [];
  return { kind: 'call', callee, args: [...args, ...members], makes: true, ...(all.length > 0 ? { types: all } : {}), ...spanOf(node) }; // prettier-ignore
}

/** The arguments of a call, and the types that it is told of. */
export function handed(low: Lowering, node: PlainNode): Pick<Call, 'args' | 'types'> {
  const given = fieldOf(node, 'arguments');
  const kids = given ? namedKids(given) : [];
  const types = typesOf(low, fieldOf(node, 'type_arguments'));
  for (const kid of kids) if (kid.type === 'class_literal') types.push(...typesOf(low, kid.kids[0]));
  return {
    args: kids.map((kid) => ({ value: expression(low, kid) })),
    ...(types.length > 0 ? { types } : {}),
  };
}

function binary(low: Lowering, node: PlainNode): Expression {
  const left = expression(low, fieldOf(node, 'left'));
  const right = expression(low, fieldOf(node, 'right'));
  if (fieldOf(node, 'operator')?.type === '+') return partsOf(node, [left, right]);
  return { kind: 'test', operands: [left, right], ...spanOf(node) };
}

function arrayOf(low: Lowering, node: PlainNode): Expression {
  const value = fieldOf(node, 'value');
  if (value) return expression(low, value);
  const sizes = node.kids.filter(({ type }) => type === 'dimensions_expr').flatMap(namedKids);
  return { kind: 'list', items: sizes.map((size) => ({ kind: 'test', operands: [expression(low, size)], ...spanOf(size) })), ...spanOf(node) }; // prettier-ignore
}

/** `x instanceof Patient p`, with the local that it declares. */
function instanceOf(low: Lowering, node: PlainNode): Expression {
  const left = expression(low, fieldOf(node, 'left'));
  const name = fieldOf(node, 'name');
  if (name) bind(low, name, left, typesOf(low, fieldOf(node, 'right')));
  bindPattern(low, fieldOf(node, 'pattern'), left);
  return { kind: 'test', operands: [left], ...spanOf(node) };
}

/** Declares the locals of a pattern. */
export function bindPattern(low: Lowering, node: PlainNode | undefined, value: Expression): void {
  if (!node) return;
  const last = node.kids.at(-1);
  if (node.type === 'type_pattern' || node.type === 'record_pattern_component') {
    if (last?.type === 'identifier') bind(low, last, value, typesOf(low, node.kids.at(-2)));
    else bindPattern(low, last, value);
  } else if (node.type === 'record_pattern') bindRecord(low, node, value);
  else for (const kid of node.kids) if (kid.type !== 'identifier') bindPattern(low, kid, value);
}

/** `Admitted(String name, int bed)`: the components in the order of the record's. */
function bindRecord(low: Lowering, node: PlainNode, value: Expression): void {
  const parts = (kidOf(node, 'record_pattern_body')?.kids ?? []).filter(({ type }) => type === 'record_pattern_component');
  const items = parts.map((part): Target | undefined => {
    const last = part.kids.at(-1);
    return last?.type === 'identifier' ? { kind: 'name', name: textOf(low, last), ...spanOf(last) } : undefined;
  });
  const types = typesOf(low, namedKids(node)[0]);
  low.out.push({ kind: 'assign', target: { kind: 'items', items, ...spanOf(node) }, value, declares: true, ...(types.length > 0 ? { types } : {}) });
  for (const part of parts) if (part.kids.at(-1)?.type !== 'identifier') bindPattern(low, part.kids.at(-1), value);
} // prettier-ignore
