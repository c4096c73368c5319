import type { Target } from '../../program';
import { spanOf } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';
import { keyOf, nameOf, tells, type Script } from './script';

type Field = Extract<Target, { kind: 'fields' }>['fields'][number];

/** What is given a value; defaults within it wait among `pending`. */
export function targetOf(low: Script, node: PlainNode | undefined): Target {
  if (!node) return { kind: 'items', items: [], start: low.at, end: low.at };
  switch (node.type) {
    case 'identifier':
    case 'undefined':
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern':
      return nameOf(low, node);
    case 'member_expression':
    case 'subscript_expression':
      return memberTarget(low, node);
    case 'object_pattern':
    case 'object':
      return { kind: 'fields', fields: namedKids(node).flatMap((kid) => fieldTarget(low, kid)), ...spanOf(node) };
    case 'array_pattern':
    case 'array':
      return { kind: 'items', items: itemTargets(low, node), ...spanOf(node) };
    case 'assignment_pattern':
    case 'object_assignment_pattern':
    case 'assignment_expression':
      return withDefault(low, fieldOf(node, 'left'), fieldOf(node, 'right'));
    case 'rest_pattern':
    case 'spread_element':
    case 'parenthesized_expression':
    case 'non_null_expression':
    case 'as_expression':
    case 'satisfies_expression':
      return targetOf(low, namedKids(node)[0]);
    default:
      return { kind: 'items', items: [], ...spanOf(node) };
  }
} // prettier-ignore

function memberTarget(low: Script, node: PlainNode): Target {
  const value = expression(low, node);
  const span = spanOf(node);
  if (value.kind === 'member') return value;
  if (value.kind === 'element') return { kind: 'member', object: value.object, name: undefined, ...span };
  return { kind: 'items', items: [], ...span };
}

function fieldTarget(low: Script, node: PlainNode): Field[] {
  switch (node.type) {
    case 'pair_pattern':
    case 'pair': {
      const key = fieldOf(node, 'key');
      if (key?.type === 'computed_property_name' && key.kids[0]) expression(low, key.kids[0]);
      return [{ key: keyOf(low, key) ?? '', target: targetOf(low, fieldOf(node, 'value')) }];
    }
    case 'rest_pattern':
    case 'spread_element':
      return [{ key: undefined, target: targetOf(low, node) }];
    case 'shorthand_property_identifier_pattern':
    case 'shorthand_property_identifier':
      return [{ key: keyOf(low, node), target: nameOf(low, node) }];
    case 'object_assignment_pattern':
    case 'assignment_pattern':
      return [{ key: keyOf(low, fieldOf(node, 'left')), target: targetOf(low, node) }];
    default:
      return [];
  }
}

/** Items in their places: the commas between them tell what is left out. */
function itemTargets(low: Script, node: PlainNode): (Target | undefined)[] {
  const items: (Target | undefined)[] = [];
  let at = node.start + 1;
  let place = 0;
  for (const kid of namedKids(node)) {
    const between = low.text.slice(at, kid.start).replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '');
    place += between.split(',').length - 1;
    while (items.length < place) items.push(undefined);
    items.push(targetOf(low, kid));
    at = kid.end;
  }
  return items;
}

/** `a = b` in a pattern: it is what it is given, or the default. */
export function withDefault(low: Script, left: PlainNode | undefined, right: PlainNode | undefined): Target {
  const target = targetOf(low, left);
  const value = expression(low, right);
  if (tells(value) || (value.kind === 'text' && /^\w+:\/\//.test(value.text)))
    low.pending.push({ kind: 'branch', arms: [[{ kind: 'assign', target, value }], []] });
  return target;
}

/** Moves what the targets still need to the statements. */
export function settle(low: Script): void {
  low.out.push(...low.pending);
  low.pending = [];
}
