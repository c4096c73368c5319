import type { TypeNode } from '../../program';
import { spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';

/** Types that are what their first argument is. */
const WRAPPERS = new Set('Partial Readonly Required NonNullable Awaited DeepPartial DeepReadonly Omit Promise PromiseLike Exclude Extract NoInfer'.split(' ')); // prettier-ignore
/** Types that say nothing of a value of the types within. */
const OTHERS = new Set('predefined_type function_type constructor_type literal_type type_query index_type_query lookup_type conditional_type template_literal_type type_predicate asserts infer_type this_type'.split(' ')); // prettier-ignore
const FEW_KEYS = new Set(['Pick', 'Parameters', 'ReturnType', 'keyof']);

/** The plain names in a type, outermost first: `Promise<Patient[]>` is `Array`, `Patient`. */
export function typeNames(low: Lowering, node: PlainNode | undefined): string[] {
  if (!node || OTHERS.has(node.type)) return [];
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return [textOf(low, node)];
    case 'nested_type_identifier':
    case 'member_expression':
      return typeNames(low, node.kids.at(-1));
    case 'property_identifier':
      return [textOf(low, node)];
    case 'object_type':
      return inlineType(low, node);
    case 'array_type':
    case 'tuple_type': {
      const items = namedKids(node).flatMap((kid) => typeNames(low, kid));
      return items.length > 0 ? ['Array', ...items] : [];
    }
    case 'generic_type': {
      const [name = ''] = typeNames(low, fieldOf(node, 'name') ?? node.kids[0]);
      const given = argumentsOf(node);
      if (FEW_KEYS.has(name)) return [];
      if (WRAPPERS.has(name)) return typeNames(low, given[0]);
      if (name === 'Record') return [name, ...typeNames(low, given[1])];
      return [name, ...given.flatMap((kid) => typeNames(low, kid))];
    }
    default:
      return namedKids(node).flatMap((kid) => typeNames(low, kid));
  }
}

/** `{ name: string }`: a type without a name gets one by where it stands. */
function inlineType(low: Lowering, node: PlainNode): string[] {
  const name = `{${node.start}}`;
  if (!low.types.some((type) => type.name === name)) {
    const fields = signatures(low, node);
    if (fields.length === 0) return [];
    low.types.push({ name, supers: [], fields, ...spanOf(node) });
  }
  return [name];
}

/** The fields that an interface or an object type declares. */
export function signatures(low: Lowering, node: PlainNode): TypeNode['fields'][number][] {
  return node.kids.flatMap((kid) => {
    const key = kid.type === 'property_signature' ? fieldOf(kid, 'name') : undefined;
    if (!key) return [];
    const types = typeNames(low, fieldOf(kid, 'type'));
    return [{ name: textOf(low, key).replace(/^['"]|['"]$/g, ''), ...(types.length > 0 ? { types } : {}) }];
  });
}

/** The types in `<…>`, in order. */
export function argumentsOf(node: PlainNode): PlainNode[] {
  return namedKids(fieldOf(node, 'type_arguments') ?? node.kids.at(-1) ?? node);
}
