import type { Argument, Call, Entry, Expression, Target } from '../../program';
import { block, constant, partsOf, reserve, spanOf, textOf, unescaped, unknown } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { symbolsOf, type Around } from './around';
import { closure, method, saidBy } from './functions';
import { assignment, statements, valueOf } from './statements';

const LEVELS = new Set(['debug', 'info', 'warn', 'error', 'fatal', 'unknown']);
const HOLDING = new Set(['||', 'or', '+', '|']);

export function expression(node: PlainNode, around: Around): Expression {
  const { low } = around;
  const span = spanOf(node);
  const inner = (kid: PlainNode | undefined): Expression => (kid ? expression(kid, around) : unknown(node));
  switch (node.type) {
    case 'identifier':
      return bare(node, around);
    case 'constant':
      return { kind: 'name', name: textOf(low, node), ...span };
    case 'self':
      return { kind: 'name', name: 'this', ...span };
    case 'super':
      return { kind: 'name', name: 'super', ...span };
    case 'instance_variable':
    case 'class_variable':
      return { kind: 'member', object: { kind: 'name', name: 'this', ...span }, name: textOf(low, node).replace(/^@+/, ''), ...span }; // prettier-ignore
    case 'global_variable':
      return { kind: 'name', name: textOf(low, node).slice(1), ...span };
    case 'integer':
    case 'float':
    case 'nil':
    case 'true':
    case 'false':
    case 'rational':
    case 'complex':
    case 'character':
    case 'regex':
    case 'range':
      return constant(node);
    case 'string':
    case 'bare_string':
    case 'delimited_symbol':
    case 'bare_symbol':
    case 'subshell':
    case 'heredoc_body':
      return text(node, around);
    case 'simple_symbol':
      return { kind: 'text', text: textOf(low, node).replace(/^:/, ''), ...span };
    case 'heredoc_beginning': {
      const body = around.heredocs.get(node.start);
      return body ? { ...text(body, around), ...span } : { kind: 'text', text: '', ...span };
    }
    case 'chained_string':
      return partsOf(node, namedKids(node).map(inner));
    case 'array':
    case 'string_array':
    case 'symbol_array':
      return { kind: 'list', items: namedKids(node).map(inner), ...span };
    case 'splat_argument':
    case 'hash_splat_argument':
    case 'block_argument': {
      const kid = namedKids(node)[0];
      return kid ? (methodNamed(kid, around) ?? inner(kid)) : { kind: 'name', name: around.yields, ...span };
    }
    case 'hash':
      return { kind: 'object', entries: namedKids(node).map((kid) => entry(kid, around)), ...span };
    case 'scope_resolution': {
      const scope = fieldOf(node, 'scope');
      const name = textOf(low, fieldOf(node, 'name') ?? node);
      return scope
        ? { kind: 'member', object: inner(scope), name, ...span }
        : { kind: 'name', name, ...span };
    }
    case 'element_reference': {
      const object = inner(fieldOf(node, 'object'));
      const key = namedKids(node).find((kid) => kid.field !== 'object');
      const index = key && inner(key);
      return index?.kind === 'text' ? { kind: 'member', object, name: index.text, ...span } : { kind: 'element', object, index, ...span }; // prettier-ignore
    }
    case 'binary':
      return binary(node, around);
    case 'unary':
      return { kind: 'test', operands: [inner(fieldOf(node, 'operand'))], ...span };
    case 'assignment':
    case 'operator_assignment': {
      const to = assignment(node, around);
      return to?.kind === 'name' ? to : to?.kind === 'member' && to.name !== undefined ? { ...to, name: to.name } : unknown(node); // prettier-ignore
    }
    case 'lambda':
      return closure(node, fieldOf(node, 'parameters'), blockBody(fieldOf(node, 'body')), around);
    case 'call': {
      const thrown = raised(node, around);
      if (!thrown) return call(node, around);
      around.low.out.push({ kind: 'branch', arms: [[{ kind: 'throw', value: thrown }], []] });
      return unknown(node);
    }
    case 'yield':
      return { kind: 'call', callee: { kind: 'name', name: around.yields, start: node.start, end: Math.min(node.end, node.start + 5) }, args: argumentsOf(kidOf(node, 'argument_list'), around), ...span }; // prettier-ignore
    case 'method':
    case 'singleton_method':
      method(node, around);
      return constant(node);
    case 'parenthesized_statements':
    case 'begin':
    case 'if':
    case 'unless':
    case 'conditional':
    case 'case':
    case 'case_match':
    case 'if_modifier':
    case 'unless_modifier':
    case 'rescue_modifier':
    case 'while':
    case 'until':
    case 'for':
      return valueOf(node, around);
    case 'pair':
      return { kind: 'object', entries: [entry(node, around)], ...span };
    case 'argument_list':
      return listOf(node, around);
    default: {
      const kids = namedKids(node).map(inner);
      return kids.length === 0 ? unknown(node) : { kind: 'parts', parts: kids, ...span };
    }
  }
}

/** One value as itself, several as a list, named ones as an object. */
export function listOf(node: PlainNode, around: Around): Expression {
  const kids = namedKids(kidOf(node, 'argument_list') ?? node);
  if (kids.length === 0) return constant(node);
  if (kids.length === 1 && kids[0]!.type !== 'pair') return expression(kids[0]!, around);
  if (kids.every(({ type }) => type === 'pair')) return { kind: 'object', entries: kids.map((kid) => entry(kid, around)), ...spanOf(node) }; // prettier-ignore
  return { kind: 'list', items: kids.map((kid) => expression(kid, around)), ...spanOf(node) };
}

/** A name without a receiver: a variable, what the class has, or a method that takes nothing. */
function bare(node: PlainNode, { low, locals, fields, methods }: Around): Expression {
  const name = textOf(low, node);
  const span = spanOf(node);
  const itself: Expression = { kind: 'name', name, ...span };
  if (locals.has(name)) return itself;
  if (fields.has(name)) return { kind: 'member', object: { kind: 'name', name: 'this', ...span }, name, ...span };
  return methods.has(name) ? { kind: 'call', callee: itself, args: [], ...span } : itself;
} // prettier-ignore

/** A string with its pieces. */
function text(node: PlainNode, around: Around): Expression {
  const { low } = around;
  const span = spanOf(node);
  const kids = namedKids(node);
  if (!kids.some(({ type }) => type === 'interpolation'))
    return { kind: 'text', text: kids.map((kid) => unescaped(textOf(low, kid))).join(''), ...span };
  const parts = kids.flatMap((kid): Expression[] => {
    if (kid.type !== 'interpolation') return kid.type === 'heredoc_end' ? [] : [{ kind: 'text', text: unescaped(textOf(low, kid)), ...spanOf(kid) }]; // prettier-ignore
    return namedKids(kid).map((part) => expression(part, around));
  });
  return { kind: 'parts', parts, ...span };
}

function entry(node: PlainNode, around: Around): Entry {
  const keyNode = fieldOf(node, 'key');
  if (node.type !== 'pair' || !keyNode) return { key: undefined, value: expression(node, around) };
  const value = fieldOf(node, 'value');
  if (keyNode.type === 'hash_key_symbol') {
    const key = textOf(around.low, keyNode);
    return { key, value: value ? expression(value, around) : bare(keyNode, around) };
  }
  const key = symbolsOf([keyNode], around.low)[0];
  return { key, value: value ? expression(value, around) : unknown(node) };
}

function binary(node: PlainNode, around: Around): Expression {
  const left = fieldOf(node, 'left');
  const right = fieldOf(node, 'right');
  const span = spanOf(node);
  if (!left || !right) return unknown(node);
  const operator = fieldOf(node, 'operator')?.type ?? '';
  const sides = [expression(left, around), expression(right, around)] as const;
  if (HOLDING.has(operator)) return partsOf(node, sides);
  if (operator === '<<') return { kind: 'call', callee: { kind: 'member', object: sides[0], name: 'push', start: left.start, end: left.end }, args: [{ value: sides[1] }], ...span }; // prettier-ignore
  if (operator === '&&' || operator === 'and') return { kind: 'parts', parts: [{ kind: 'test', operands: [sides[0]], ...spanOf(left) }, sides[1]], ...span }; // prettier-ignore
  const texts = sides[0].kind === 'text' || sides[0].kind === 'parts' || sides[0].kind === 'list';
  if (texts && (operator === '%' || operator === '*')) return partsOf(node, sides);
  return { kind: 'test', operands: sides, ...span };
}

function blockBody(node: PlainNode | undefined): PlainNode | undefined {
  return node?.type === 'block' || node?.type === 'do_block' ? fieldOf(node, 'body') : node;
}

export function argumentsOf(node: PlainNode | undefined, around: Around): Argument[] {
  return (node ? namedKids(node) : []).flatMap((kid): Argument[] => {
    if (kid.type === 'heredoc_body') return [];
    if (kid.type === 'pair') {
      const { key, value } = entry(kid, around);
      return [{ value, ...(key === undefined ? {} : { name: key }) }];
    }
    const spread = kid.type === 'splat_argument' || kid.type === 'hash_splat_argument';
    return [{ value: expression(kid, around), ...(spread ? { spread } : {}) }];
  });
}

function call(node: PlainNode, around: Around): Expression {
  const { low } = around;
  const span = spanOf(node);
  const receiver = fieldOf(node, 'receiver');
  const nameNode = fieldOf(node, 'method');
  const name = nameNode ? textOf(low, nameNode) : 'call';
  const list = fieldOf(node, 'arguments');
  const given = fieldOf(node, 'block');
  if (given && !list && (name === 'lambda' || name === 'proc')) return closure(given, fieldOf(given, 'parameters'), blockBody(given), around); // prettier-ignore
  if (!receiver && (name === 'require' || name === 'require_relative' || name === 'load')) imported(node, list, name, around); // prettier-ignore
  const object = receiver && ownClass(expression(receiver, around), around);
  const args = argumentsOf(list, around);
  const text = given && object?.kind === 'name' && object.name === 'CSV' && name === 'generate' ? builder(given, around, true) : undefined;
  if (text) return text;
  const built = given && receiver && SENDING.has(name) ? builder(given, around) : undefined;
  if (built) args.push({ value: built });
  else if (given) {
    const said = args.length === 0 && receiver && LEVELS.has(name) ? saidBy(given, around) : undefined;
    args.push({ value: said ?? closure(given, fieldOf(given, 'parameters'), blockBody(given), around) });
  }
  const at = nameNode ? { start: receiver?.start ?? nameNode.start, end: nameNode.end } : spanOf(receiver ?? node);
  if (!object && name === 'new' && around.owner !== undefined)
    return { kind: 'call', callee: { kind: 'name', name: around.owner, ...at }, args, makes: true, ...span };
  if (!object) return { kind: 'call', callee: { kind: 'name', name, ...at }, args, ...span };
  if (name === 'new') return { kind: 'call', callee: { ...object }, args, makes: true, ...span };
  const member: Extract<Expression, { kind: 'member' }> = { kind: 'member', object, name, ...at };
  const isOwn = object.kind === 'name' && object.name === 'this' && args.length === 0 && !around.methods.has(name);
  return isOwn && !list ? { ...member, ...span } : { kind: 'call', callee: member, args, ...span };
} // prettier-ignore

/** `self.class` is the class by its name. */
function ownClass(object: Expression, { owner }: Around): Expression {
  const asked = object.kind === 'call' ? object.callee : object;
  const own = asked.kind === 'member' && asked.name === 'class' && asked.object.kind === 'name' && asked.object.name === 'this'; // prettier-ignore
  return own && owner !== undefined
    ? { kind: 'name', name: owner, start: object.start, end: object.end }
    : object;
}

const SENDING = new Set(['post', 'put', 'patch', 'get', 'delete', 'run_request']);

/**
 * `conn.post(url) { |req| req.body = … }`: the block says what the request is made of and runs before it is sent. It is lowered
 * to statements before the call, and the request to an argument of it.
 */
function builder(node: PlainNode, around: Around, always = false): Expression | undefined {
  const parameters = namedKids(fieldOf(node, 'parameters') ?? { ...node, kids: [] });
  const [request] = parameters;
  const body = blockBody(node);
  if (!request || parameters.length > 1 || request.type !== 'identifier' || !body) return undefined;
  const name = textOf(around.low, request);
  if (!always && !new RegExp(String.raw`\b${name}\.(?:body|params|headers|url)\b`).test(textOf(around.low, body))) return undefined;
  const own: Around = { ...around, locals: new Set([...around.locals, name]) };
  const at = spanOf(request);
  const target: Target = { kind: 'name', name, ...at };
  around.low.out.push({ kind: 'assign', target, value: unknown(request), declares: true });
  around.low.out.push(...block(around.low, () => statements([body], own)));
  // The name stands for no piece of the text that could be mended.
  return { kind: 'name', name, start: node.start, end: node.start };
} // prettier-ignore

function imported(node: PlainNode, list: PlainNode | undefined, word: string, { low }: Around): void {
  const path = list ? symbolsOf(namedKids(list), low)[0] : undefined;
  if (path === undefined) return;
  const module = word === 'require_relative' && !path.startsWith('.') ? `./${path}` : path;
  low.imports.push({ local: '', module, name: '*', ...spanOf(node) });
}

/** `map(&method(:row))`: a method of one's own by its name, as a block that calls it. */
function methodNamed(node: PlainNode, around: Around): Expression | undefined {
  const word = fieldOf(node, 'method');
  const list = fieldOf(node, 'arguments');
  if (node.type !== 'call' || !word || fieldOf(node, 'receiver') || textOf(around.low, word) !== 'method') return undefined;
  const name = list ? symbolsOf(namedKids(list), around.low)[0] : undefined;
  if (name === undefined) return undefined;
  const span = spanOf(node);
  const given: Expression = { kind: 'name', name: 'it', ...span };
  const index = reserve(around.low);
  const value: Expression = { kind: 'call', callee: { kind: 'name', name, ...span }, args: [{ value: given }], ...span };
  around.low.functions[index] = { name: '', parameters: [{ target: { kind: 'name', name: 'it', ...span }, ...span }], body: [{ kind: 'return', value }], marks: [], ...span };
  return { kind: 'function', index, ...span };
} // prettier-ignore

/** What `raise` throws: `raise Err, "…"` makes an Err. */
export function raised(node: PlainNode, around: Around): Expression | undefined {
  const nameNode = fieldOf(node, 'method');
  const list = fieldOf(node, 'arguments');
  if (!nameNode || fieldOf(node, 'receiver') || !/^(?:raise|fail)$/.test(textOf(around.low, nameNode))) return undefined;
  const args = argumentsOf(list, around);
  const span = spanOf(node);
  const first = args[0]?.value;
  if (args.length === 1 && first && (first.kind === 'call' || first.kind === 'name')) return first;
  const named = first?.kind === 'name' || first?.kind === 'member' ? first : undefined;
  const callee: Expression = named ?? { kind: 'name', name: 'raise', ...spanOf(nameNode) };
  return { kind: 'call', callee, args: named ? args.slice(1) : args, makes: true, ...span } satisfies Call;
} // prettier-ignore

/** What is given a value. A call without arguments on the left is a member. */
export function target(node: PlainNode, around: Around): Target | undefined {
  const { low } = around;
  const span = spanOf(node);
  switch (node.type) {
    case 'identifier': {
      const name = textOf(low, node);
      around.locals.add(name);
      return name === '_' ? undefined : { kind: 'name', name, ...span };
    }
    case 'left_assignment_list':
    case 'destructured_left_assignment':
      return { kind: 'items', items: namedKids(node).map((kid) => target(kid, around)), ...span };
    case 'rest_assignment': {
      const kid = namedKids(node)[0];
      return kid && target(kid, around);
    }
    default: {
      const at = place(node, around);
      if (at.kind === 'name' || at.kind === 'member') return at;
      return at.kind === 'element'
        ? { kind: 'member', object: at.object, name: undefined, ...span }
        : undefined;
    }
  }
}

/** An expression that is assigned to, or is assigned a member. */
function place(node: PlainNode, around: Around): Expression {
  const receiver = fieldOf(node, node.type === 'element_reference' ? 'object' : 'receiver');
  const read = expression(node, around);
  if (!receiver) return read;
  const object = place(receiver, around);
  if (read.kind === 'call' && read.callee.kind === 'member' && read.args.length === 0) return { ...read.callee, object };
  return read.kind === 'member' || read.kind === 'element' ? { ...read, object } : read;
} // prettier-ignore
