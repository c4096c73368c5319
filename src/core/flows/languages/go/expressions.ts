import type { Argument, Entry, Expression, FunctionNode, Span, Target } from '../../program';
import { constant, partsOf, reserve, spanOf, textOf, unescaped, unknown, type Lowering } from '../lowering';
import { fieldOf, namedKids, type PlainNode } from '../plainTree';
import { functionBody, parametersOf } from './statements';
import { plainType, typeNames } from './types';

/** Types whose call is a conversion. */
const CONVERSIONS = new Set('string byte rune int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 float32 float64 any'.split(' ')); // prettier-ignore
const LITERAL_TYPES = new Set(['slice_type', 'array_type', 'implicit_length_array_type']);

/** @param self the receiver's name in the method around */
export function expression(node: PlainNode | undefined, low: Lowering, self: string | undefined): Expression {
  if (!node) return { kind: 'list', items: [], start: 0, end: 0 };
  const inner = (kid: PlainNode | undefined): Expression =>
    kid ? expression(kid, low, self) : unknown(node);
  const span = spanOf(node);
  switch (node.type) {
    case 'identifier':
    case 'package_identifier':
    case 'type_identifier':
      return nameOf(node, low, self);
    case 'interpreted_string_literal':
      return { kind: 'text', text: unescaped(textOf(low, node).slice(1, -1)), ...span };
    case 'raw_string_literal':
      return { kind: 'text', text: textOf(low, node).slice(1, -1), ...span };
    case 'int_literal':
    case 'float_literal':
    case 'imaginary_literal':
    case 'rune_literal':
    case 'true':
    case 'false':
    case 'nil':
    case 'iota':
      return constant(node);
    case 'selector_expression': {
      const field = fieldOf(node, 'field');
      return { kind: 'member', object: inner(fieldOf(node, 'operand')), name: field ? textOf(low, field) : '', ...span }; // prettier-ignore
    }
    case 'qualified_type': {
      const name = fieldOf(node, 'name');
      return { kind: 'member', object: inner(fieldOf(node, 'package')), name: name ? textOf(low, name) : '', ...span }; // prettier-ignore
    }
    case 'index_expression': {
      const object = inner(fieldOf(node, 'operand'));
      const index = inner(fieldOf(node, 'index'));
      return index.kind === 'text'
        ? { kind: 'member', object, name: index.text, ...span }
        : { kind: 'element', object, index, ...span };
    }
    case 'slice_expression':
      return inner(fieldOf(node, 'operand'));
    case 'binary_expression': {
      const sides = [inner(fieldOf(node, 'left')), inner(fieldOf(node, 'right'))];
      return fieldOf(node, 'operator')?.type === '+'
        ? partsOf(node, sides)
        : { kind: 'test', operands: sides, ...span };
    }
    case 'unary_expression': {
      const operator = fieldOf(node, 'operator')?.type;
      const operand = inner(fieldOf(node, 'operand'));
      return operator === '&' || operator === '*' || operator === '<-'
        ? operand
        : { kind: 'test', operands: [operand], ...span };
    }
    case 'parenthesized_expression':
    case 'literal_element':
    case 'variadic_argument':
      return inner(namedKids(node)[0]);
    case 'type_conversion_expression':
      return { kind: 'parts', parts: [inner(fieldOf(node, 'operand'))], ...span };
    case 'type_assertion_expression':
      return { kind: 'parts', parts: [inner(fieldOf(node, 'operand'))], ...span };
    case 'composite_literal':
      return literal(fieldOf(node, 'type'), fieldOf(node, 'body'), node, low, self);
    case 'literal_value':
      return literal(undefined, node, node, low, self);
    case 'func_literal':
      return closure(node, low, self);
    case 'call_expression':
      return call(node, low, self);
    case 'expression_list':
      return listOf(node, low, self);
    default: {
      const kids = namedKids(node).map(inner);
      return kids.length === 0 ? unknown(node) : { kind: 'parts', parts: kids, ...span };
    }
  }
}

/** One expression as itself, several as a list. */
export function listOf(node: PlainNode, low: Lowering, self: string | undefined): Expression {
  const items = namedKids(node).map((kid) => expression(kid, low, self));
  return items.length === 1 ? items[0]! : { kind: 'list', items, ...spanOf(node) };
}

/** What is assigned to. */
export function target(node: PlainNode, low: Lowering, self: string | undefined): Target | undefined {
  if (node.type === 'expression_list') {
    const items = namedKids(node);
    if (items.length === 1) return target(items[0]!, low, self);
    return { kind: 'items', items: items.map((item) => target(item, low, self)), ...spanOf(node) };
  }
  const place = expression(node, low, self);
  switch (place.kind) {
    case 'name':
      return place.name === '_' ? undefined : place;
    case 'member':
      return place;
    case 'element':
      return { kind: 'member', object: place.object, name: undefined, start: place.start, end: place.end };
    default:
      return undefined;
  }
}

function nameOf(node: PlainNode, low: Lowering, self: string | undefined): Extract<Expression, { kind: 'name' }> {
  const name = textOf(low, node);
  return { kind: 'name', name: name === self && name !== '_' ? 'this' : name, ...spanOf(node) };
} // prettier-ignore

/** `T{a: b}` makes a T of named arguments; maps are objects, slices lists. An element without a type has its list's. */
function literal(
  type: PlainNode | undefined,
  body: PlainNode | undefined,
  whole: Span,
  low: Lowering,
  self: string | undefined,
  elided = false,
): Expression {
  const elements = body ? namedKids(body) : [];
  const span = spanOf(whole);
  const itemType = type && (fieldOf(type, type.type === 'map_type' ? 'value' : 'element') ?? undefined);
  const item = itemType?.type === 'pointer_type' ? namedKids(itemType)[0] : itemType;
  const bare = item && (item.type === 'interface_type' || textOf(low, item) === 'any') ? undefined : item;
  const valueOf = (node: PlainNode | undefined): Expression => {
    const held = node?.type === 'literal_element' ? namedKids(node)[0] : node;
    return held?.type === 'literal_value' ? literal(bare, held, held, low, self, true) : expression(held, low, self); // prettier-ignore
  };
  if (type && LITERAL_TYPES.has(type.type)) {
    const items = elements.map((element) => valueOf(element.type === 'keyed_element' ? fieldOf(element, 'value') : element)); // prettier-ignore
    return { kind: 'list', items, ...span };
  }
  if (!type && elements.some((item) => item.type !== 'keyed_element'))
    return { kind: 'list', items: elements.map((item) => valueOf(item)), ...span };
  const isMap = type?.type === 'map_type';
  const keyed = elements.map((item): Entry => {
    if (item.type !== 'keyed_element') return { key: undefined, value: valueOf(item) };
    const key = fieldOf(item, 'key');
    return { key: key && keyOf(key, isMap, low), value: valueOf(fieldOf(item, 'value')) };
  });
  if (!type || isMap || type.type === 'struct_type') return { kind: 'object', entries: keyed, ...span };
  const args = keyed.map(({ key, value }): Argument => ({ value, ...(key === undefined ? {} : { name: key }) }));
  return { kind: 'call', callee: elided ? { kind: 'name', name: plainType(type, low) ?? '', start: whole.start, end: whole.start } : typeCallee(type, low), args, makes: true, ...span };
} // prettier-ignore

function keyOf(node: PlainNode, isMap: boolean, low: Lowering): string | undefined {
  const key = node.type === 'literal_element' ? namedKids(node)[0] : node;
  if (!key) return undefined;
  if (key.type.endsWith('string_literal')) return textOf(low, key).slice(1, -1);
  return !isMap && key.type === 'identifier' ? textOf(low, key) : undefined;
}

/** A type as what is called to make one: `models.Patient`, `List[T]` without its arguments. */
function typeCallee(type: PlainNode, low: Lowering): Expression {
  const bare = type.type === 'generic_type' ? (fieldOf(type, 'type') ?? type) : type;
  return expression(bare, low, undefined);
}

function call(node: PlainNode, low: Lowering, self: string | undefined): Expression {
  const callee = fieldOf(node, 'function');
  const given = fieldOf(node, 'arguments');
  const kids = given ? namedKids(given) : [];
  const span = spanOf(node);
  const name = callee?.type === 'identifier' ? textOf(low, callee) : '';
  const first = kids[0];
  if (name === 'make' && first)
    return first.type === 'map_type' ? { kind: 'object', entries: [], ...span } : { kind: 'list', items: [], ...span }; // prettier-ignore
  if (name === 'new' && first) return { kind: 'call', callee: typeCallee(first, low), args: [], makes: true, ...span }; // prettier-ignore
  if (CONVERSIONS.has(name) && kids.length === 1)
    return { kind: 'parts', parts: [expression(first, low, self)], ...span };
  const args = kids.map((kid): Argument => ({
    value: expression(kid, low, self),
    ...(kid.type === 'variadic_argument' ? { spread: true } : {}),
  }));
  const typed = fieldOf(node, 'type_arguments');
  const types = typed ? typeNames(typed, low) : [];
  const called = callee ? expression(callee, low, self) : unknown(node);
  const attribute = attributeOf(called, args, span);
  if (attribute) return attribute;
  const written = writerOf(called, args);
  return {
    kind: 'call',
    callee: written?.callee ?? called,
    args: written?.args ?? args,
    ...(types.length > 0 ? { types } : {}),
    ...span,
  };
}

/** Packages whose functions of a key and a value make an attribute of a log line or a span. */
const ATTRIBUTES = new Set(['slog', 'zap', 'attribute']);
const WRITERS = /^(?:fmt\.Fprint(?:f|ln)?|io\.WriteString)$/;
const ENCODERS = /^(?:json|xml|yaml|gob|csv)\.New(?:Encoder|Writer)$/;

/** `slog.String("mrn", v)` is `{ mrn: v }`. */
function attributeOf(callee: Expression, args: readonly Argument[], span: Span): Expression | undefined {
  const key = args[0]?.value;
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || !ATTRIBUTES.has(callee.object.name)) return undefined;
  if (args.length < 2 || key?.kind !== 'text' || LEVEL.test(callee.name)) return undefined;
  if (GROUPS.test(callee.name)) return { kind: 'object', entries: [{ key: key.text, value: { kind: 'list', items: args.slice(1).map(({ value }) => value), ...span } }], ...span };
  if (args.length !== 2) return undefined;
  return { kind: 'object', entries: [{ key: key.text, value: args[1]!.value }], ...span };
} // prettier-ignore

/** Attributes under a name of their own. */
const GROUPS = /^(?:Group|Dict)$/;

const LEVEL = /^(?:Debug|Info|Warn|Error|Log|With)/;

/** What writes to a writer, as a method of it: `fmt.Fprintln(w, x)` is `w.Fprintln(x)`. */
function writerOf(
  callee: Expression,
  args: readonly Argument[],
): { callee: Expression; args: readonly Argument[] } | undefined {
  if (callee.kind !== 'member') return undefined;
  const { object, name } = callee;
  if (object.kind === 'name' && args[0] && WRITERS.test(`${object.name}.${name}`))
    return { callee: { ...callee, object: args[0].value, name }, args: args.slice(1) };
  if (/^Execute(?:Template)?$/.test(name) && args.length === (name === 'Execute' ? 2 : 3) && args[0]?.value.kind === 'name')
    return { callee: { ...callee, object: args[0].value, name: 'Fprint' }, args: args.slice(-1) };
  if (object.kind !== 'call' || object.callee.kind !== 'member' || object.callee.object.kind !== 'name') return undefined;
  const writer = object.args[0]?.value;
  if (!writer || !ENCODERS.test(`${object.callee.object.name}.${object.callee.name}`)) return undefined;
  return { callee: { ...callee, object: writer }, args };
} // prettier-ignore

function closure(node: PlainNode, low: Lowering, self: string | undefined): Expression {
  const index = reserve(low);
  const result = fieldOf(node, 'result');
  const type = result && plainType(result, low);
  const fn: FunctionNode = {
    name: '',
    parameters: parametersOf(node, low),
    body: functionBody(node, low, self),
    marks: [],
    ...(type === undefined ? {} : { type }),
    ...spanOf(node),
  };
  low.functions[index] = fn;
  return { kind: 'function', index, ...spanOf(node) };
}
