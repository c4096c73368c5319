import type { Argument, Call, Entry, Expression, Span, Statement, Target } from '../../program';
import { constant, partsOf, spanOf, textOf, unescaped, unknown } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { anonymousClass, functionOf, plainName, variableName, type Around } from './declarations';

const HOLDING = new Set(['.', '+', '??', '?:']);
const ADDING = new Set(['.=', '+=', '??=']);

export function expression(node: PlainNode, around: Around): Expression {
  const { low } = around;
  const span = spanOf(node);
  const inner = (kid: PlainNode | undefined): Expression => (kid ? expression(kid, around) : unknown(node));
  switch (node.type) {
    case 'variable_name':
    case 'dynamic_variable_name':
      return { kind: 'name', name: variableName(node, low), ...span };
    case 'name':
    case 'qualified_name':
    case 'namespace_name':
      return { kind: 'name', name: plainName(node, low), ...span };
    case 'relative_scope': {
      const scope = textOf(low, node);
      return { kind: 'name', name: scope === 'parent' ? scope : 'this', ...span };
    }
    case 'integer':
    case 'float':
    case 'boolean':
    case 'null':
    case 'variadic_placeholder':
      return constant(node);
    case 'string':
    case 'encapsed_string':
    case 'heredoc':
    case 'nowdoc':
    case 'shell_command_expression':
      return text(node, around);
    case 'parenthesized_expression':
    case 'error_suppression_expression':
    case 'clone_expression':
    case 'by_ref':
    case 'reference_modifier':
    case 'variadic_unpacking':
    case 'argument':
      return inner(
        namedKids(node).findLast((kid) => kid.field !== 'name' && kid.type !== 'reference_modifier'),
      );
    case 'cast_expression':
      return { kind: 'parts', parts: [inner(fieldOf(node, 'value'))], ...span };
    case 'array_creation_expression':
    case 'list_literal':
      return array(node, around);
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
    case 'scoped_property_access_expression':
      return memberOf(node, around);
    case 'class_constant_access_expression': {
      const [scope, name] = namedKids(node);
      return { kind: 'member', object: inner(scope), name: name ? textOf(low, name) : '', ...span };
    }
    case 'subscript_expression': {
      const [of, key] = namedKids(node);
      const object = inner(of);
      if (key?.type === 'name') return { kind: 'member', object, name: textOf(low, key), ...span };
      const index = key && inner(key);
      return index?.kind === 'text' ? { kind: 'member', object, name: index.text, ...span } : { kind: 'element', object, index, ...span }; // prettier-ignore
    }
    case 'binary_expression':
      return binary(node, around);
    case 'unary_op_expression':
    case 'update_expression':
      return { kind: 'test', operands: namedKids(node).map(inner), ...span };
    case 'conditional_expression': {
      const condition = fieldOf(node, 'condition');
      const body = fieldOf(node, 'body');
      const other = inner(fieldOf(node, 'alternative'));
      const asked = inner(condition);
      return { kind: 'parts', parts: body ? [{ kind: 'test', operands: [asked], ...spanOf(asked) }, inner(body), other] : [asked, other], ...span }; // prettier-ignore
    }
    case 'match_expression':
      return match(node, around);
    case 'assignment_expression':
    case 'reference_assignment_expression':
    case 'augmented_assignment_expression':
      return assigned(node, around);
    case 'function_call_expression':
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
    case 'scoped_call_expression':
      return call(node, around);
    case 'object_creation_expression':
      return made(node, around);
    case 'print_intrinsic':
      return callNamed('print', node, namedKids(node), around);
    case 'anonymous_function':
    case 'anonymous_function_creation_expression':
    case 'arrow_function':
      return { kind: 'function', index: functionOf(node, around), ...span };
    case 'include_expression':
    case 'include_once_expression':
    case 'require_expression':
    case 'require_once_expression':
      return included(node, around);
    case 'throw_expression':
      low.out.push({ kind: 'branch', arms: [[{ kind: 'throw', value: inner(namedKids(node)[0]) }], []] });
      return unknown(node);
    default: {
      const kids = namedKids(node).map(inner);
      return kids.length === 0 ? unknown(node) : { kind: 'parts', parts: kids, ...span };
    }
  }
}

/** A string with its pieces. */
function text(node: PlainNode, around: Around): Expression {
  const { low } = around;
  const span = spanOf(node);
  const body = fieldOf(node, 'value') ?? node;
  const kids = namedKids(body);
  const isText = ({ type }: PlainNode): boolean =>
    /^(?:string_content|escape_sequence|nowdoc_string)$/.test(type);
  const said = (kid: PlainNode): string =>
    node.type === 'nowdoc' ? textOf(low, kid) : unescaped(textOf(low, kid));
  if (kids.every(isText)) return { kind: 'text', text: kids.map(said).join(''), ...span };
  const parts = kids.map((kid): Expression => (isText(kid) ? { kind: 'text', text: said(kid), ...spanOf(kid) } : expression(kid, around))); // prettier-ignore
  return { kind: 'parts', parts, ...span };
}

/** With keys an object, without any a list. */
function array(node: PlainNode, around: Around): Expression {
  const elements = namedKids(node).map((element) => (element.type === 'array_element_initializer' ? namedKids(element) : [element])); // prettier-ignore
  const keyed = elements.some((kids) => kids.length > 1 || kids[0]?.type === 'variadic_unpacking');
  const span = spanOf(node);
  if (!keyed) return { kind: 'list', items: elements.flatMap((kids) => kids.map((kid) => expression(kid, around))), ...span };
  const entries = elements.flatMap((kids): Entry[] => {
    const value = kids.at(-1);
    const key = kids.length > 1 ? kids[0] : undefined;
    if (!value) return [];
    const name = key && expression(key, around);
    return [{ key: name && keyOf(name), value: expression(value, around) }];
  });
  return { kind: 'object', entries, ...span };
} // prettier-ignore

/** `'dob' =>`, and constants, which stand for a key of their own: `CURLOPT_URL =>`, `RequestOptions::JSON =>`. */
function keyOf(name: Expression): string | undefined {
  if (name.kind === 'text') return name.text;
  const own = name.kind === 'name' || name.kind === 'member' ? name.name : undefined;
  return own !== undefined && /^[A-Z][A-Z_]+$/.test(own) ? (name.kind === 'member' ? own.toLowerCase() : own) : undefined;
} // prettier-ignore

/** The member that an access or a call names. */
function memberOf(node: PlainNode, around: Around): Expression {
  const object = fieldOf(node, 'object') ?? fieldOf(node, 'scope');
  const name = fieldOf(node, 'name');
  const span = { start: node.start, end: name?.end ?? node.end };
  const of = object ? expression(object, around) : unknown(node);
  const plain = name?.type === 'name' || (name?.type === 'variable_name' && node.type === 'scoped_property_access_expression');
  if (name && !plain) return { kind: 'element', object: of, index: expression(name, around), ...span };
  return { kind: 'member', object: of, name: name ? variableName(name, around.low) : '', ...span };
} // prettier-ignore

function binary(node: PlainNode, around: Around): Expression {
  const sides = namedKids(node)
    .filter((kid) => kid.field === 'left' || kid.field === 'right')
    .map((kid) => expression(kid, around));
  const [left, right] = sides;
  const between = left && right ? around.low.text.slice(left.end, right.start).replace(/[()\s]/g, '') : '';
  return HOLDING.has(fieldOf(node, 'operator')?.type ?? between) ? partsOf(node, sides) : { kind: 'test', operands: sides, ...spanOf(node) }; // prettier-ignore
}

function match(node: PlainNode, around: Around): Expression {
  const condition = fieldOf(node, 'condition');
  const parts: Expression[] = condition ? [{ kind: 'test', operands: [expression(condition, around)], ...spanOf(condition) }] : []; // prettier-ignore
  for (const arm of fieldOf(node, 'body')?.kids ?? []) {
    const value = fieldOf(arm, 'return_expression');
    if (value) parts.push(expression(value, around));
  }
  return { kind: 'parts', parts, ...spanOf(node) };
}

/** `$a = b`, `$a .= b`, `$a[] = b`. */
export function assignment(node: PlainNode, around: Around): Statement {
  const { left, right, adds, operator } = sidesOf(node, around);
  const pushed = left && appended(left, right, node, around);
  if (pushed) return { kind: 'do', value: pushed };
  const to = left && target(left, around);
  if (!to) return { kind: 'do', value: right };
  if (!adds && operator !== '=')
    return { kind: 'do', value: { kind: 'test', operands: [right], ...spanOf(node) } };
  return { kind: 'assign', target: to, value: right, ...(adds ? { adds } : {}) };
}

function assigned(node: PlainNode, around: Around): Expression {
  const { left, right, adds } = sidesOf(node, around);
  const pushed = left && appended(left, right, node, around);
  const to = left && target(left, around);
  if (pushed || !to) return pushed ?? right;
  const value = adds && left ? partsOf(node, [expression(left, around), right]) : right;
  return { kind: 'assigned', target: to, value, ...spanOf(node) };
}

function sidesOf(
  node: PlainNode,
  around: Around,
): { left: PlainNode | undefined; right: Expression; adds?: true; operator: string } {
  const value = fieldOf(node, 'right');
  const operator = fieldOf(node, 'operator')?.type ?? '=';
  const right = value ? expression(value, around) : unknown(node);
  return { left: fieldOf(node, 'left'), right, operator, ...(ADDING.has(operator) ? { adds: true } : {}) };
}

/** `$list[] = $x` is `$list.push($x)`. */
function appended(left: PlainNode, value: Expression, whole: Span, around: Around): Call | undefined {
  const kids = namedKids(left);
  if (left.type !== 'subscript_expression' || kids.length !== 1) return undefined;
  const callee: Expression = {
    kind: 'member',
    object: expression(kids[0]!, around),
    name: 'push',
    ...spanOf(left),
  };
  return { kind: 'call', callee, args: [{ value }], ...spanOf(whole) };
}

export function argumentsOf(node: PlainNode | undefined, around: Around): Argument[] {
  return (node ? namedKids(node) : []).map((item) => {
    const name = fieldOf(item, 'name');
    const spread = kidOf(item, 'variadic_unpacking') !== undefined;
    return {
      value: expression(item, around),
      ...(name ? { name: textOf(around.low, name) } : {}),
      ...(spread ? { spread } : {}),
    };
  });
}

function call(node: PlainNode, around: Around): Expression {
  const called = fieldOf(node, 'function');
  const callee = called ? expression(called, around) : memberOf(node, around);
  if (callee.kind === 'name' && callee.name === 'compact') return compacted(node, around);
  const args = argumentsOf(fieldOf(node, 'arguments'), around);
  return { kind: 'call', ...(streamed(callee, args) ?? { callee, args }), ...spanOf(node) };
}

/** `fprintf(STDERR, …)` writes to the console: `STDERR.write(…)`. */
function streamed(callee: Expression, args: readonly Argument[]): Pick<Call, 'callee' | 'args'> | undefined {
  const stream = args[0]?.value;
  const writes = callee.kind === 'name' && /^(?:fwrite|fputs|fprintf|vfprintf)$/.test(callee.name);
  if (!writes || stream?.kind !== 'name' || !/^STD(?:ERR|OUT)$/.test(stream.name)) return undefined;
  return {
    callee: { kind: 'member', object: stream, name: 'write', start: callee.start, end: callee.end },
    args: args.slice(1),
  };
}

/** `compact('name', 'dob')`: an object of the variables of these names. */
function compacted(node: PlainNode, around: Around): Expression {
  const entries = argumentsOf(fieldOf(node, 'arguments'), around).flatMap(({ value }): Entry[] => {
    const { start, end } = value;
    return value.kind === 'text'
      ? [{ key: value.text, value: { kind: 'name', name: value.text, start, end } }]
      : [];
  });
  return { kind: 'object', entries, ...spanOf(node) };
}

/** A construct of the language that is a call for us: `echo`, `print`, `exit`. */
export function callNamed(name: string, node: PlainNode, values: readonly PlainNode[], around: Around): Call {
  const word = around.low.text.startsWith(name, node.start) ? node.start + name.length : node.end;
  const args = values.map((value) => ({ value: expression(value, around) }));
  return {
    kind: 'call',
    callee: { kind: 'name', name, start: node.start, end: word },
    args,
    ...spanOf(node),
  };
}

function made(node: PlainNode, around: Around): Expression {
  const span = spanOf(node);
  const own = kidOf(node, 'anonymous_class');
  if (own) {
    const { name, args } = anonymousClass(own, around);
    return { kind: 'call', callee: { kind: 'name', name, start: node.start, end: own.start }, args, makes: true, ...span };
  }
  const type = namedKids(node).find((kid) => kid.type !== 'arguments');
  const named = type ? expression(type, around) : unknown(node);
  const { owner } = around;
  const itself = named.kind === 'name' && /^(?:self|static)$/.test(named.name);
  const callee: Expression = itself && owner !== undefined ? { ...named, name: owner } : named;
  return { kind: 'call', callee, args: argumentsOf(kidOf(node, 'arguments'), around), makes: true, ...span };
} // prettier-ignore

function included(node: PlainNode, around: Around): Expression {
  const path = namedKids(node)[0];
  const value = path ? expression(path, around) : unknown(node);
  const pieces = value.kind === 'parts' ? value.parts : [value];
  const last = pieces.at(-1);
  if (last?.kind === 'text') around.low.imports.push({ local: '', module: last.text.replace(/^\/*/, pieces.length > 1 ? './' : ''), name: '*', ...spanOf(node) }); // prettier-ignore
  return constant(node);
}

/** What is given a value. */
export function target(node: PlainNode, around: Around): Target | undefined {
  if (node.type === 'list_literal' || node.type === 'array_creation_expression')
    return destructured(node, around);
  const at = expression(node, around);
  if (at.kind === 'name' || at.kind === 'member') return at;
  return at.kind === 'element' ? { kind: 'member', object: at.object, name: undefined, start: at.start, end: at.end } : undefined; // prettier-ignore
}

/** `[$a, , $b]`, `['k' => $a]`: a key stands right before what it is given to. */
function destructured(node: PlainNode, around: Around): Target {
  const { low } = around;
  const kids = namedKids(node).flatMap((kid) =>
    kid.type === 'array_element_initializer' ? namedKids(kid) : [kid],
  );
  const items: (Target | undefined)[] = [];
  const fields: { key: string | undefined; target: Target }[] = [];
  let from = node.start;
  let key: string | undefined;
  let position = 0;
  for (const kid of kids) {
    position += low.text.slice(from, kid.start).split(',').length - 1;
    from = kid.end;
    if (kid.type === 'string' || kid.type === 'encapsed_string') {
      key = textOf(low, kid).slice(1, -1);
      continue;
    }
    const to = target(kid, around);
    if (key !== undefined && to) fields.push({ key, target: to });
    else if (position < 1000) items[position] = to;
    key = undefined;
  }
  const span = spanOf(node);
  if (fields.length > 0) return { kind: 'fields', fields, ...span };
  return { kind: 'items', items: Array.from(items), ...span };
}
