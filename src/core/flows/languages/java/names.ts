import type { Call } from '../../program';
import { spanOf, textOf, unescaped, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';

const TYPE_NAMES = new Set([
  'type_identifier',
  'integral_type',
  'floating_point_type',
  'boolean_type',
  'identifier',
]);

/** Every plain name in a type, outermost first; none for `var` and `void`. */
export function typesOf(low: Lowering, node: PlainNode | undefined): string[] {
  if (!node) return [];
  if (TYPE_NAMES.has(node.type)) {
    const name = textOf(low, node);
    return name === 'var' ? [] : [name];
  }
  if (node.type === 'scoped_type_identifier' || node.type === 'scoped_identifier')
    return typesOf(low, node.kids.at(-1));
  if (node.type === 'annotation' || node.type === 'marker_annotation') return [];
  return node.kids.flatMap((kid) => typesOf(low, kid));
}

/** The annotations among the modifiers of a declaration. */
export function marksOf(low: Lowering, node: PlainNode): Call[] {
  const modifiers = kidOf(node, 'modifiers');
  return (modifiers?.kids ?? []).flatMap((kid) => {
    const name = kid.type === 'annotation' || kid.type === 'marker_annotation' ? fieldOf(kid, 'name') : undefined;
    return name ? [markOf(low, kid, name)] : [];
  });
} // prettier-ignore

function markOf(low: Lowering, node: PlainNode, name: PlainNode): Call {
  const list = fieldOf(node, 'arguments');
  const args = (list ? namedKids(list) : []).flatMap((kid) => {
    if (kid.type !== 'element_value_pair') return [{ value: expression(low, kid) }];
    const [key, value] = [fieldOf(kid, 'key'), fieldOf(kid, 'value')];
    return key && value ? [{ value: expression(low, value), name: textOf(low, key) }] : [];
  });
  const callee = { kind: 'name' as const, name: textOf(low, name), ...spanOf(name) };
  return { kind: 'call', callee, args, ...spanOf(node) };
}

/** What a string literal or text block says. */
export function stringOf(low: Lowering, node: PlainNode): string {
  return unescaped(textOf(low, node).replace(/^"""[^\S\n]*\n?|^"|"""$|"$/g, ''));
}
