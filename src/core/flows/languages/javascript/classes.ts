import type { Call, TypeNode } from '../../program';
import { spanOf, textOf } from '../lowering';
import { fieldOf, hasWord, kidOf, namedKids, type PlainNode } from '../plainTree';
import { expression } from './expressions';
import { functionOf, functionValue, isFunction, mark, ownedParameters } from './functions';
import { keyOf, type Script } from './script';
import { signatures, typeNames } from './typeNames';

type Field = TypeNode['fields'][number];

const FIELDS = new Set(['public_field_definition', 'field_definition']);

/** A class with its methods and fields; @returns its name */
export function classOf(
  low: Script,
  node: PlainNode,
  given?: string,
  outer: readonly PlainNode[] = [],
): string {
  // prettier-ignore
  const named = fieldOf(node, 'name');
  const name = named ? textOf(low, named) : (given ?? 'class');
  const marks = [...outer, ...node.kids.filter(isDecorator)].map((kid) => mark(low, kid));
  const around = low.owner;
  low.owner = name;
  const fields: Field[] = [];
  // The types of fields have to be known before methods are run, not before they are read.
  const at = low.types.push({ name, supers: [], fields: [], ...spanOf(node) }) - 1;
  let waiting: PlainNode[] = [];
  for (const member of fieldOf(node, 'body')?.kids ?? []) {
    if (isDecorator(member)) {
      waiting.push(member);
      continue;
    }
    const own = [...waiting, ...member.kids.filter(isDecorator)].map((kid) => mark(low, kid));
    waiting = [];
    if (member.type === 'method_definition') fields.push(...method(low, member, name, [...own, ...marks]));
    else if (FIELDS.has(member.type)) fields.push(...field(low, member, name, [...own, ...marks]));
    else if (member.type === 'class_static_block') functionOf(low, member, { name: '<clinit>', owner: name });
  }
  low.types[at] = { name, supers: supersOf(low, node), fields, ...spanOf(node) };
  low.owner = around;
  return name;
}

function isDecorator({ type }: PlainNode): boolean {
  return type === 'decorator';
}

function method(low: Script, node: PlainNode, owner: string, marks: readonly Call[]): Field[] {
  const name = keyOf(low, fieldOf(node, 'name')) ?? '';
  const constructs = name === 'constructor';
  functionOf(low, node, {
    name,
    owner,
    marks,
    ...(constructs ? { constructs } : {}),
    ...(hasWord(node, 'get') ? { reads: true as const } : {}),
  });
  if (!constructs) return [];
  return ownedParameters(node).map((kid) => {
    const types = typeNames(low, fieldOf(kid, 'type'));
    return { name: textOf(low, fieldOf(kid, 'pattern')!), ...(types.length > 0 ? { types } : {}) };
  });
}

function field(low: Script, node: PlainNode, owner: string, marks: readonly Call[]): Field[] {
  const name = keyOf(low, fieldOf(node, 'name') ?? fieldOf(node, 'property'));
  const given = fieldOf(node, 'value');
  const types = typeNames(low, fieldOf(node, 'type'));
  const value = given && (name !== undefined && isFunction(given) ? functionValue(low, given, { name, owner, marks }) : expression(low, given)); // prettier-ignore
  if (name === undefined) return [];
  return [{ name, ...(types.length > 0 ? { types } : {}), ...(value ? { value } : {}) }];
}

function supersOf(low: Script, node: PlainNode): string[] {
  const heritage = kidOf(node, 'class_heritage');
  return (heritage ? namedKids(heritage) : []).flatMap((kid) => {
    if (kid.type === 'extends_clause') return baseOf(low, fieldOf(kid, 'value') ?? namedKids(kid)[0]);
    if (kid.type === 'implements_clause') return namedKids(kid).flatMap((type) => typeNames(low, type)[0] ?? []); // prettier-ignore
    return baseOf(low, kid);
  });
}

/** `extends Base`, `extends lib.Base`, `extends mixin(Base)`. */
function baseOf(low: Script, node: PlainNode | undefined): string[] {
  if (node?.type === 'identifier' || node?.type === 'member_expression') return typeNames(low, node);
  if (node?.type !== 'call_expression') return [];
  return namedKids(fieldOf(node, 'arguments') ?? node).flatMap((kid) => baseOf(low, kid));
}

/** `interface`, and `type` with fields. */
export function typeDeclaration(low: Script, node: PlainNode): void {
  const name = fieldOf(node, 'name');
  const body = fieldOf(node, 'body') ?? fieldOf(node, 'value');
  if (!name || !body) return;
  const supers: string[] = [];
  for (const kid of node.kids) if (kid.type === 'extends_type_clause' || kid.type === 'extends_clause') supers.push(...namedKids(kid).flatMap((type) => typeNames(low, type)[0] ?? [])); // prettier-ignore
  const fields: Field[] = [];
  const collect = (type: PlainNode): void => {
    if (type.type === 'object_type' || type.type === 'interface_body') fields.push(...signatures(low, type));
    else if (/^(?:intersection|union|parenthesized|readonly)_type$/.test(type.type)) namedKids(type).forEach(collect);
    else supers.push(...typeNames(low, type).slice(0, 1));
  }; // prettier-ignore
  collect(body);
  low.types.push({ name: textOf(low, name), supers, fields, ...spanOf(node) });
}
