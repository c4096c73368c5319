import type { Call, Expression, TypeNode } from '../../program';
import { block, inClass, ownerOf, spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, hasWord, kidOf, namedKids, type PlainNode } from '../plainTree';
import { handed } from './expressions';
import { bodyOf, functionOf } from './functions';
import { initialValue } from './objects';
import { marksOf, returnedType, typesOf } from './names';

type Field = TypeNode['fields'][number];

const TYPES = /^(?:class|interface|enum|record|record_struct|struct)_declaration$/;
/** What attributes of a class say of all its methods: where they are reached. */
const ROUTES = /^(?:Route|ApiController|Controller|Area)$/;

/** Reads a type with all that is in it. False if the node is none. */
export function declaration(low: Lowering, node: PlainNode): boolean {
  if (node.type === 'delegate_declaration') return true;
  if (!TYPES.test(node.type)) return false;
  const name = fieldOf(node, 'name');
  if (!name) return true;
  const owner = textOf(low, name);
  const components = kidOf(node, 'parameter_list');
  const parts = membersOf(fieldOf(node, 'body'));
  const supers = (kidOf(node, 'base_list')?.kids ?? []).flatMap((kid) => (kid.type === 'argument_list' ? [] : typesOf(low, fieldOf(kid, 'type') ?? kid).slice(0, 1)));
  const names = new Set([...fieldNames(low, parts), ...(components?.kids ?? []).flatMap((kid) => nameOf(low, kid) || []), ...known(low, owner, supers)]);
  const fields: Field[] = [];
  const index = low.types.push({ name: owner, supers, fields, ...spanOf(node) }) - 1;
  inClass(low, owner, names, () => {
    if (components) primaryConstructor(low, node, components, fields);
    const around = marksOf(low, node).filter(({ callee }) => callee.kind === 'name' && ROUTES.test(callee.name));
    for (const part of parts) fields.push(...member(low, part, around));
  });
  low.types[index] = { name: owner, supers, fields, ...spanOf(node) };
  joinParts(low, index);
  return true;
} // prettier-ignore

/** A partial type is told once, with the members of all its parts. */
function joinParts(low: Lowering, index: number): void {
  const part = low.types[index]!;
  const first = low.types.findIndex(({ name }) => name === part.name);
  const whole = low.types[first]!;
  if (first === index) return;
  low.types[first] = {
    ...whole,
    supers: [...whole.supers, ...part.supers],
    fields: [...whole.fields, ...part.fields],
  };
  low.types.splice(index, 1);
}

/** The members of a type, those under `#if` among them. */
function membersOf(body: PlainNode | undefined): PlainNode[] {
  return (body?.kids ?? []).flatMap((kid) => (kid.type.startsWith('preproc_') || kid.type === 'ERROR' ? membersOf(kid) : [kid]));
} // prettier-ignore

function nameOf(low: Lowering, node: PlainNode): string {
  const name = fieldOf(node, 'name');
  return name ? textOf(low, name) : '';
}

function declaratorsOf(node: PlainNode): PlainNode[] {
  const list = kidOf(node, 'variable_declaration');
  return (list?.kids ?? []).filter(({ type }) => type === 'variable_declarator');
}

function fieldNames(low: Lowering, parts: readonly PlainNode[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'property_declaration' || part.type === 'enum_member_declaration')
      return [nameOf(low, part)];
    return part.type === 'field_declaration' || part.type === 'event_field_declaration'
      ? declaratorsOf(part).map((kid) => nameOf(low, kid))
      : [];
  });
}

/** Fields of the classes that were read before: those that are extended, and other parts of the same. */
function known(low: Lowering, owner: string, supers: readonly string[]): string[] {
  return low.types.flatMap(({ name, fields }) => (name === owner || supers.includes(name) ? fields.map((field) => field.name) : []));
} // prettier-ignore

/** The parameters of a type: what its constructor is given, kept as fields. */
function primaryConstructor(low: Lowering, node: PlainNode, components: PlainNode, fields: Field[]): void {
  const parameters = namedKids(components).filter(({ type }) => type === 'parameter');
  const base = kidOf(node, 'base_list');
  const given = base && (kidOf(base, 'argument_list') ?? base.kids.flatMap((kid) => kidOf(kid, 'argument_list') ?? [])[0]); // prettier-ignore
  const body = (): void => {
    if (given) low.out.push(toBase(low, given, 'super'));
    for (const kid of parameters) {
      const name = fieldOf(kid, 'name');
      if (!name) continue;
      const [span, text] = [spanOf(name), textOf(low, name)];
      const target = { kind: 'member' as const, object: { kind: 'name' as const, name: 'this', ...span }, name: text, ...span }; // prettier-ignore
      low.out.push({ kind: 'assign', target, value: { kind: 'name', name: text, ...span } });
    }
  };
  functionOf(low, node, nameOf(low, node), { constructs: true }, body);
  for (const kid of parameters) {
    const types = typesOf(low, fieldOf(kid, 'type'));
    fields.push({ name: nameOf(low, kid), ...(types.length > 0 ? { types } : {}) });
  }
}

function toBase(low: Lowering, list: PlainNode, name: 'this' | 'super'): { kind: 'do'; value: Call } {
  const callee: Expression = { kind: 'name', name, start: list.start, end: list.start };
  return { kind: 'do', value: { kind: 'call', callee, ...handed(low, list), ...spanOf(list) } };
}

/** What a member of a type is: functions, a type of its own, or fields. */
function member(low: Lowering, node: PlainNode, around: readonly Call[]): Field[] {
  switch (node.type) {
    case 'field_declaration':
    case 'event_field_declaration':
      return fieldsOf(low, node);
    case 'property_declaration':
      return property(low, node, nameOf(low, node));
    case 'indexer_declaration':
      property(low, node, 'Item');
      return [];
    case 'enum_member_declaration': {
      const owner = ownerOf(low);
      return [{ name: nameOf(low, node), ...(owner === undefined ? {} : { types: [owner] }) }];
    }
    case 'method_declaration':
    case 'operator_declaration':
    case 'conversion_operator_declaration': {
      const described = { ...returnedType(low, fieldOf(node, 'returns') ?? fieldOf(node, 'type')), marks: [...marksOf(low, node), ...around] }; // prettier-ignore
      functionOf(low, node, nameOf(low, node) || 'operator', described);
      return [];
    }
    case 'constructor_declaration':
      constructor(low, node);
      return [];
    case 'destructor_declaration':
      functionOf(low, node, 'Finalize', {});
      return [];
    default:
      declaration(low, node);
      return [];
  }
}

function constructor(low: Lowering, node: PlainNode): void {
  const first = kidOf(node, 'constructor_initializer');
  const list = first && kidOf(first, 'argument_list');
  const described = { constructs: true as const, marks: marksOf(low, node) };
  functionOf(low, node, nameOf(low, node), described, () => {
    if (list) low.out.push(toBase(low, list, hasWord(first, 'this') ? 'this' : 'super'));
    bodyOf(low, fieldOf(node, 'body'));
  });
}

function fieldsOf(low: Lowering, node: PlainNode): Field[] {
  const list = kidOf(node, 'variable_declaration');
  const types = typesOf(low, list && fieldOf(list, 'type'));
  return declaratorsOf(node).flatMap((kid) => {
    const name = fieldOf(kid, 'name');
    const value = kid.kids.find(
      (item) => item.named && item !== name && item.type !== 'bracketed_argument_list',
    );
    return name ? [field(low, textOf(low, name), types, value, list && fieldOf(list, 'type'))] : [];
  });
}

function field(
  low: Lowering,
  name: string,
  types: readonly string[],
  value: PlainNode | undefined,
  type: PlainNode | undefined,
): Field {
  return {
    name,
    ...(types.length > 0 ? { types } : {}),
    ...(value ? { value: valueOf(low, value, type) } : {}),
  };
}

/** A field's value; what its expression would do before it is left out. */
function valueOf(low: Lowering, node: PlainNode, type: PlainNode | undefined): Expression {
  let value!: Expression;
  block(low, () => (value = initialValue(low, node, type)));
  return value;
}

/** A property: a field, and functions for what is written out: its name reads it, `set_` and its name sets it. */
function property(low: Lowering, node: PlainNode, name: string): Field[] {
  const types = typesOf(low, fieldOf(node, 'type'));
  const described = { ...returnedType(low, fieldOf(node, 'type')), marks: marksOf(low, node) };
  const value = fieldOf(node, 'value');
  const computed = value?.type === 'arrow_expression_clause';
  if (computed) functionOf(low, node, name, described, () => bodyOf(low, value));
  for (const accessor of fieldOf(node, 'accessors')?.kids ?? []) {
    const body = fieldOf(accessor, 'body');
    if (!body) continue;
    if (hasWord(accessor, 'get')) functionOf(low, accessor, name, described, () => bodyOf(low, body));
    else setter(low, accessor, name, types);
  }
  return [field(low, name, types, computed ? undefined : value, fieldOf(node, 'type'))];
}

function setter(low: Lowering, node: PlainNode, name: string, types: readonly string[]): void {
  const word = node.kids.find(({ field: held }) => held === 'name') ?? node;
  const parameter = { target: { kind: 'name' as const, name: 'value', ...spanOf(word) }, ...(types.length > 0 ? { types } : {}), ...spanOf(word) }; // prettier-ignore
  const index = functionOf(low, node, `set_${name}`, {}, () => bodyOf(low, fieldOf(node, 'body')));
  low.functions[index] = { ...low.functions[index]!, parameters: [parameter] };
}
