import type { Argument, Call, Expression, TypeNode } from '../../program';
import { block, inClass, ownerOf, spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { expression, handed } from './expressions';
import { functionOf } from './functions';
import { marksOf, typesOf } from './names';
import { statement, statements } from './statements';

type Field = TypeNode['fields'][number];

const TYPES = /^(?:class|interface|enum|record|annotation_type)_declaration$/;
const FIELDS = new Set(['field_declaration', 'constant_declaration']);
/** What annotations of a class say of all its methods: where they are reached. */
const ROUTES = /(?:Mapping|Controller|Path|Resource)$/;

/** Reads a type with all that is in it. False if the node is none. */
export function declaration(low: Lowering, node: PlainNode): boolean {
  if (!TYPES.test(node.type)) return false;
  const name = fieldOf(node, 'name');
  const body = fieldOf(node, 'body');
  if (!name) return true;
  const owner = textOf(low, name);
  const components = node.type === 'record_declaration' ? fieldOf(node, 'parameters') : undefined;
  const parts = bodyKids(body);
  const supers = ['superclass', 'interfaces'].flatMap((field) => superNames(low, fieldOf(node, field)));
  const more = kidOf(node, 'extends_interfaces');
  if (more) supers.push(...superNames(low, more));
  const names = new Set([...fieldNames(low, parts, components), ...inherited(low, supers)]);
  const fields: Field[] = [];
  const index = low.types.push({ name: owner, supers, fields, ...spanOf(node) }) - 1;
  inClass(low, owner, names, () => {
    if (components) recordMembers(low, node, components, parts, fields);
    const around = marksOf(low, node).filter(({ callee }) => callee.kind === 'name' && ROUTES.test(callee.name));
    for (const part of parts) fields.push(...member(low, part, around));
  });
  low.types[index] = { name: owner, supers, fields, ...spanOf(node) };
  return true;
} // prettier-ignore

function bodyKids(body: PlainNode | undefined): PlainNode[] {
  return (body?.kids ?? []).flatMap((kid) => (kid.type === 'enum_body_declarations' ? kid.kids : [kid]));
}

/** The outermost name of each type in a list. */
function superNames(low: Lowering, node: PlainNode | undefined): string[] {
  const list = node && (kidOf(node, 'type_list') ?? node);
  return (list ? namedKids(list) : []).flatMap((kid) => typesOf(low, kid).slice(0, 1));
}

function fieldNames(low: Lowering, parts: readonly PlainNode[], components?: PlainNode): string[] {
  const named = [...parts.filter(({ type }) => FIELDS.has(type)).flatMap(({ kids }) => kids), ...(components?.kids ?? [])];
  const constants = parts.filter(({ type }) => type === 'enum_constant');
  return [...named, ...constants].flatMap((kid) => {
    const name = fieldOf(kid, 'name');
    return name ? [textOf(low, name)] : [];
  });
} // prettier-ignore

/** Fields of the classes of this text that were read before and are extended. */
function inherited(low: Lowering, supers: readonly string[]): string[] {
  return low.types.flatMap(({ name, fields }) =>
    supers.includes(name) ? fields.map((field) => field.name) : [],
  );
}

/** What a member of a class is: a function, a type of its own, or fields. */
function member(low: Lowering, node: PlainNode, around: readonly Call[]): Field[] {
  if (FIELDS.has(node.type)) return fieldsOf(low, node);
  switch (node.type) {
    case 'enum_constant':
      return enumConstant(low, node);
    case 'method_declaration':
    case 'annotation_type_element_declaration':
      method(low, node, around);
      return [];
    case 'constructor_declaration':
      functionOf(low, node, nameOf(low, node), { constructs: true, marks: marksOf(low, node) });
      return [];
    case 'static_initializer':
      functionOf(low, node, '<clinit>', {}, () => statements(low, node.kids));
      return [];
    case 'block':
      functionOf(low, node, '<init>', {}, () => statement(low, node));
      return [];
    case 'compact_constructor_declaration':
      return [];
    default:
      if (!declaration(low, node) && node.type === 'ERROR') return namedKids(node).flatMap((kid) => member(low, kid, around)); // prettier-ignore
      return [];
  }
}

function nameOf(low: Lowering, node: PlainNode): string {
  const name = fieldOf(node, 'name');
  return name ? textOf(low, name) : '';
}

function method(low: Lowering, node: PlainNode, around: readonly Call[]): number {
  const type = typesOf(low, fieldOf(node, 'type'))[0];
  const marks = [...marksOf(low, node), ...around];
  return functionOf(low, node, nameOf(low, node), { ...(type === undefined ? {} : { type }), marks });
}

function fieldsOf(low: Lowering, node: PlainNode): Field[] {
  const types = typesOf(low, fieldOf(node, 'type'));
  return node.kids.flatMap((kid) => {
    const name = kid.type === 'variable_declarator' ? fieldOf(kid, 'name') : undefined;
    const value = fieldOf(kid, 'value');
    return name ? [{ name: textOf(low, name), ...(types.length > 0 ? { types } : {}), ...(value ? { value: valueOf(low, value) } : {}) }] : []; // prettier-ignore
  });
}

/** A field's value; what its expression would do before it is left out. */
function valueOf(low: Lowering, node: PlainNode): Expression {
  let value!: Expression;
  block(low, () => (value = expression(low, node)));
  return value;
}

function enumConstant(low: Lowering, node: PlainNode): Field[] {
  const name = fieldOf(node, 'name');
  const owner = ownerOf(low);
  if (!name || owner === undefined) return [];
  const { args } = handed(low, node);
  const body = fieldOf(node, 'body');
  const members = body ? anonymousMembers(low, body) : [];
  const callee: Expression = { kind: 'name', name: owner, ...spanOf(name) };
  const value: Expression = {
    kind: 'call',
    callee,
    args: [...args, ...members],
    makes: true,
    ...spanOf(node),
  };
  return [{ name: textOf(low, name), types: [owner], value }];
}

/** The members of a class without a name, as what its object holds; their owner is the class around. */
export function anonymousMembers(low: Lowering, body: PlainNode): Argument[] {
  const parts = bodyKids(body);
  const members: Argument[] = [];
  inClass(low, ownerOf(low) ?? '', new Set(fieldNames(low, parts)), () => {
    for (const part of parts) {
      if (part.type === 'method_declaration')
        members.push({ name: nameOf(low, part), value: { kind: 'function', index: method(low, part, []), ...spanOf(part) } }); // prettier-ignore
      else for (const { name, value } of member(low, part, [])) if (value) members.push({ name, value });
    }
  });
  return members;
}

/** The fields of a record, what reads them, and its constructor unless it is written out. */
function recordMembers(low: Lowering, node: PlainNode, components: PlainNode, parts: readonly PlainNode[], fields: Field[]): void {
  const compact = parts.find(({ type }) => type === 'compact_constructor_declaration');
  const written = parts.filter(({ type }) => type === 'method_declaration').map((part) => nameOf(low, part));
  const names = namedKids(components).flatMap((kid) => fieldOf(kid, 'name') ?? []);
  const makes = parts.some((part) => part.type === 'constructor_declaration' && (fieldOf(part, 'parameters')?.kids.length ?? 0) === names.length); // prettier-ignore
  if (!makes)
    functionOf(low, node, nameOf(low, node), { constructs: true }, () => {
      if (compact) statement(low, fieldOf(compact, 'body'));
      for (const name of names) low.out.push({ kind: 'assign', target: ofThis(low, name), value: { kind: 'name', name: textOf(low, name), ...spanOf(name) } });
    });
  for (const kid of namedKids(components)) {
    const name = fieldOf(kid, 'name');
    if (!name) continue;
    const types = typesOf(low, fieldOf(kid, 'type'));
    const text = textOf(low, name);
    fields.push({ name: text, ...(types.length > 0 ? { types } : {}) });
    if (written.includes(text)) continue;
    low.functions.push({
      name: text, owner: nameOf(low, node), parameters: [], marks: [], ...(types[0] === undefined ? {} : { type: types[0] }), ...spanOf(kid),
      body: [{ kind: 'return', value: ofThis(low, name) }],
    });
  }
} // prettier-ignore

function ofThis(low: Lowering, name: PlainNode): Extract<Expression, { kind: 'member' }> {
  const span = spanOf(name);
  return {
    kind: 'member',
    object: { kind: 'name', name: 'this', ...span },
    name: textOf(low, name),
    ...span,
  };
}
