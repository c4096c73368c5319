import { nodesOf, originOf, PYTHON } from '../../flows';
import { qualified, readPythonImports } from '../../providers/python/imports';
import type { SyntaxNode } from '../../scan/grammars';
import { literalOf } from './pythonProgram';
import type { ScopedProgram } from './route';

/** What an expression comes down to, and the names that led there. */
export interface Meaning {
  readonly node: SyntaxNode;
  readonly through: readonly SyntaxNode[];
}

const MAX_STEPS = 6;

/** Follows names, members of `self` and functions of the text that have one value each. */
export function meaningOf(start: SyntaxNode, { scope }: ScopedProgram): Meaning {
  const through: SyntaxNode[] = [];
  let node = bare(start);
  for (let step = 0; step < MAX_STEPS; step++) {
    const read = PYTHON.read(node);
    if (read.kind === 'name') {
      const [binding, ...others] = scope.visible(node, read.name);
      if (!binding || others.length > 0 || binding.path.length > 0 || binding.values.length !== 1) break;
      through.push(node);
      node = bare(binding.values[0]!);
    } else if (read.kind === 'member' && read.object.text === 'self' && read.name !== undefined) {
      const values = scope.members(read.name);
      if (values.length !== 1 || values[0]!.type === 'function_definition') break;
      through.push(node);
      node = bare(values[0]!);
    } else if (read.kind === 'call') {
      const own = functionOf(read.callee, scope);
      const returned = own && PYTHON.returns(own);
      if (!own || returned?.length !== 1) break;
      through.push(read.callee);
      node = bare(returned[0]!);
    } else break;
  }
  return { node, through };
}

function functionOf(callee: SyntaxNode, scope: ScopedProgram['scope']): SyntaxNode | undefined {
  if (callee.type === 'identifier') return scope.functionNamed(callee.text);
  const method = /^self\.(\w+)$/.exec(callee.text)?.[1];
  const [only, ...others] = method === undefined ? [] : scope.members(method);
  return others.length === 0 && only?.type === 'function_definition' ? only : undefined;
}

/** Whether names stand nowhere but where they are defined and at these references. */
export function onlyThere(through: readonly SyntaxNode[], references: ReadonlySet<number>, { tree }: ScopedProgram): boolean {
  return through.every(({ type, text }) =>
    nodesOf(tree, [type]).every((node) => node.text !== text || references.has(node.id) || !isUse(node)),
  );
} // prettier-ignore

/** Not where it is defined, and not the name of an argument or of a member of something else. */
function isUse(node: SyntaxNode): boolean {
  const { parent } = node;
  const field = { assignment: 'left', function_definition: 'name', keyword_argument: 'name', attribute: 'attribute' }[parent?.type ?? '']; // prettier-ignore
  return field === undefined || parent!.childForFieldName(field)?.id !== node.id;
}

export function bare(node: SyntaxNode): SyntaxNode {
  const inner = node.type === 'parenthesized_expression' || node.type === 'await' ? node.namedChild(0) : null;
  return inner ? bare(inner) : node;
}

/** An argument by its name, or by its position. */
export function argumentOf(call: SyntaxNode, name: string, position?: number): SyntaxNode | undefined {
  const args = (call.childForFieldName('arguments')?.namedChildren ?? []).filter((child) => child !== null && child.type !== 'comment'); // prettier-ignore
  const given = args.find((arg) => arg!.type === 'keyword_argument' && arg!.childForFieldName('name')?.text === name); // prettier-ignore
  if (given) return given.childForFieldName('value') ?? undefined;
  const at = position === undefined ? undefined : args[position];
  return at && !/^(?:keyword_argument|\w+_splat)$/.test(at.type) ? at : undefined;
}

/** An address in the text: a base, which may be written elsewhere, and what the call adds to it. */
export interface Address {
  readonly base: Meaning;
  readonly baseText: string;
  readonly tail: string;
  /** What stands in the call. */
  readonly written: SyntaxNode;
}

/** @returns undefined if a part of it is not written in the text */
export function addressOf(written: SyntaxNode, program: ScopedProgram): Address | undefined {
  const whole = meaningOf(written, program);
  const { node } = whole;
  const text = addressText(node);
  if (text !== undefined) return { base: whole, baseText: text, tail: '', written };
  const [first, last] = node.type === 'string' ? interpolated(node) : node.type === 'binary_operator' ? sum(node) : []; // prettier-ignore
  if (!first || last === undefined) return undefined;
  const base = meaningOf(first, program);
  const baseText = addressText(base.node);
  if (baseText === undefined) return undefined;
  return { base: { node: base.node, through: [...whole.through, ...base.through] }, baseText, tail: last, written }; // prettier-ignore
}

/** A literal, also as what stands in for a variable of the environment: `os.getenv("X", "https://…")`. */
function addressText(node: SyntaxNode): string | undefined {
  const literal = literalOf(node);
  if (literal !== undefined) return literal;
  if (node.type === 'boolean_operator') return rightLiteral(node);
  if (node.type !== 'call' || !/(?:^|\.)(?:getenv|environ\.get)$/.test(node.childForFieldName('function')?.text ?? '')) return undefined; // prettier-ignore
  const fallback = argumentOf(node, 'default', 1);
  return fallback && literalOf(fallback);
}

function rightLiteral(node: SyntaxNode): string | undefined {
  const right = node.childForFieldName('right');
  return right && node.childForFieldName('operator')?.text === 'or' ? literalOf(right) : undefined;
}

/** `f"{BASE}/chat/completions"` */
function interpolated(node: SyntaxNode): readonly [] | readonly [SyntaxNode, string] {
  const parts = node.namedChildren.filter((child) => child?.type !== 'string_start' && child?.type !== 'string_end'); // prettier-ignore
  const [hole, content] = parts;
  const inner = hole?.type === 'interpolation' && hole.namedChildren.length === 1 ? hole.namedChild(0) : null;
  return inner && content?.type === 'string_content' && parts.length === 2 ? [inner, content.text] : [];
}

function sum(node: SyntaxNode): readonly [] | readonly [SyntaxNode, string] {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const tail = right && node.childForFieldName('operator')?.text === '+' ? literalOf(right) : undefined;
  return left && tail !== undefined ? [left, tail] : [];
}

const SESSIONS =
  /^(?:requests\.(?:sessions\.)?[Ss]ession|httpx\.(?:Async)?Client|aiohttp\.(?:client\.)?ClientSession)$/;
const VERBS = /(?:^|\.)(get|post|put|patch|delete|request|stream|Request|urlopen)$/;

/** One request that the text sends by itself. */
export interface HttpCall {
  readonly node: SyntaxNode;
  readonly url: Address;
  /** The constructor of the session that it is sent in. */
  readonly session?: SyntaxNode;
}

/** Every request with an address that the text shows, and every session. */
export function httpCalls(program: ScopedProgram): { calls: readonly HttpCall[]; sessions: readonly SyntaxNode[]; hidden: ReadonlySet<number> } {
  const imports = readPythonImports(program.tree.rootNode);
  const all = nodesOf(program.tree, ['call']);
  const sessions = all.filter((node) => SESSIONS.test(qualified(calleeOf(node).text, imports) ?? ''));
  const own = new Set(sessions.map(({ id }) => id));
  /** Sessions that also send where the text does not show. */
  const hidden = new Set<number>();
  const calls = all.flatMap((node): HttpCall[] => {
    const callee = calleeOf(node);
    const verb = VERBS.exec(callee.text)?.[1];
    if (verb === undefined) return [];
    const receiver = callee.childForFieldName('object');
    const session = receiver ? originOf(receiver, (part) => (own.has(part.id) ? part : undefined), PYTHON, program.scope) : undefined;
    if (callee.text.endsWith('.get') && !session && qualified(callee.text, imports) === undefined) return [];
    const written = argumentOf(node, 'url', verb === 'request' || verb === 'stream' ? 1 : 0);
    const url = written && addressOf(written, program);
    if (!url && session) hidden.add(session.id);
    return url ? [{ node, url, ...(session ? { session } : {}) }] : [];
  });
  return { calls, sessions, hidden };
} // prettier-ignore

/** Requests to a host, as far as the text shows, whatever else their address is made of. */
export function requestsTo(host: string, program: ScopedProgram): SyntaxNode[] {
  return nodesOf(program.tree, ['call']).filter((node) => {
    const verb = VERBS.exec(calleeOf(node).text)?.[1];
    const written = verb && argumentOf(node, 'url', verb === 'request' || verb === 'stream' ? 1 : 0);
    if (!written) return false;
    const whole = meaningOf(written, program).node;
    const parts = whole.descendantsOfType(['identifier', 'attribute']).filter((part) => part !== null);
    return [whole, ...parts.map((part) => meaningOf(part, program).node)].some(({ text }) => text.includes(`//${host}`)); // prettier-ignore
  });
}

export function calleeOf(node: SyntaxNode): SyntaxNode {
  return node.childForFieldName('function')!;
}
