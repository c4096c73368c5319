import type { Call } from '../../program';
import { spanOf, textOf, unescaped, type Lowering } from '../lowering';
import { fieldOf, kidOf, type PlainNode } from '../plainTree';
import { argumentOf } from './expressions';

/** Every plain name in a type, outermost first; none for `var` and `void`. */
export function typesOf(low: Lowering, node: PlainNode | undefined): string[] {
  switch (node?.type) {
    case undefined:
    case 'implicit_type':
    case 'array_rank_specifier':
      return [];
    case 'identifier':
      return [textOf(low, node!)];
    case 'predefined_type': {
      const name = textOf(low, node!);
      return name === 'void' ? [] : [name];
    }
    case 'qualified_name':
    case 'alias_qualified_name':
      return typesOf(low, node!.kids.at(-1));
    case 'tuple_element':
      return typesOf(low, fieldOf(node!, 'type'));
    default:
      return node!.kids.flatMap((kid) => typesOf(low, kid));
  }
}

const AWAITED = new Set(['Task', 'ValueTask']);

/** The name of the type that a function returns, once it is awaited. */
export function returnedType(low: Lowering, node: PlainNode | undefined): { type?: string } {
  const names = typesOf(low, node);
  const type = names.length > 1 && AWAITED.has(names[0]!) ? names[1] : names[0];
  return type === undefined ? {} : { type };
}

/** The attributes of a declaration. */
export function marksOf(low: Lowering, node: PlainNode): Call[] {
  const lists = node.kids.filter(({ type }) => type === 'attribute_list');
  return lists.flatMap(({ kids }) =>
    kids.flatMap((kid) => {
      const name = kid.type === 'attribute' ? fieldOf(kid, 'name') : undefined;
      return name ? [markOf(low, kid, name)] : [];
    }),
  );
}

function markOf(low: Lowering, node: PlainNode, name: PlainNode): Call {
  const list = kidOf(node, 'attribute_argument_list')?.kids ?? [];
  const callee = { kind: 'name' as const, name: typesOf(low, name)[0] ?? textOf(low, name), ...spanOf(name) };
  return { kind: 'call', callee, args: list.map((kid) => argumentOf(low, kid)), ...spanOf(node) };
}

/** What a string literal says, whichever way it is written. */
export function stringOf(low: Lowering, node: PlainNode): string {
  const text = textOf(low, node);
  if (node.type === 'verbatim_string_literal') return text.replace(/^@"|"$/g, '').replaceAll('""', '"');
  if (node.type === 'raw_string_literal') return text.replace(/^"{3,}\s*|\s*"{3,}$/g, '');
  return unescaped(text.replace(/^"|"(?:u8)?$/g, ''));
}
