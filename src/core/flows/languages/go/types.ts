import type { TypeNode } from '../../program';
import { spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';

/**
 * Every plain name in a type, outermost first: `[]Visit` is `Visit`; keys of maps are left out. A type of another package is told
 * by both names, so that it is not taken for one of the text: `http.Client` is `HttpClient` and `Client`.
 */
export function typeNames(node: PlainNode, low: Lowering): string[] {
  switch (node.type) {
    case 'type_identifier':
      return [textOf(low, node)];
    case 'qualified_type': {
      const name = fieldOf(node, 'name');
      const from = fieldOf(node, 'package');
      if (!name) return [];
      const [own, of] = [textOf(low, name), from ? textOf(low, from) : ''];
      return of === '' ? [own] : [`${of.charAt(0).toUpperCase()}${of.slice(1)}${own}`, own];
    }
    case 'parameter_list':
    case 'parameter_declaration':
    case 'generic_type':
    case 'type_arguments':
    case 'type_elem':
    case 'map_type':
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
    case 'pointer_type':
    case 'channel_type':
    case 'parenthesized_type':
      return node.kids.flatMap((kid) =>
        kid.named && kid.field !== 'name' && kid.field !== 'key' ? typeNames(kid, low) : [],
      );
    default:
      return [];
  }
}

/** The outermost plain name of a type. */
export function plainType(node: PlainNode, low: Lowering): string | undefined {
  return typeNames(node, low)[0];
}

/** `type A struct { … }`, `type B []A`, `type C = A`, `type D interface { … }`. */
export function typeDeclaration(node: PlainNode, low: Lowering): void {
  for (const spec of namedKids(node)) {
    const name = fieldOf(spec, 'name');
    const type = fieldOf(spec, 'type');
    if (!name || !type) continue;
    const supers: string[] = [];
    const fields: { name: string; types?: readonly string[] }[] = [];
    if (type.type === 'struct_type') structFields(type, low, supers, fields);
    else if (type.type === 'interface_type')
      for (const kid of type.kids) supers.push(...(kid.type === 'type_elem' ? typeNames(kid, low) : []));
    else supers.push(...typeNames(type, low));
    const declared: TypeNode = { name: textOf(low, name), supers, fields, ...spanOf(spec) };
    low.types.push(declared);
  }
}

function structFields(
  node: PlainNode,
  low: Lowering,
  supers: string[],
  fields: { name: string; types?: readonly string[] }[],
): void {
  for (const field of kidOf(node, 'field_declaration_list')?.kids ?? []) {
    const type = fieldOf(field, 'type');
    if (field.type !== 'field_declaration' || !type) continue;
    const names = field.kids.filter((kid) => kid.field === 'name' && kid.named);
    const types = typeNames(type, low);
    if (names.length === 0) supers.push(...types.slice(0, 1));
    for (const name of names)
      fields.push({ name: textOf(low, name), ...(types.length > 0 ? { types } : {}) });
  }
}
