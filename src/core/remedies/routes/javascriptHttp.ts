import { JAVASCRIPT, nodesOf, originOf } from '../../flows';
import type { SyntaxNode } from '../../scan/grammars';
import { itemsOf } from './javascriptClient';
import { bare, literalOf } from './javascriptModels';
import type { Item, ItemList } from './itemList';
import { clientAt, withScope, type Client, type Program, type ScopedProgram } from './route';

/** One request that the text sends by itself, as far as it is written there. */
export interface HttpRequest {
  readonly node: SyntaxNode;
  /** Where its address stands, complete or behind the base of its instance. */
  readonly url: SyntaxNode | undefined;
  /** Its options: headers and the like. */
  readonly options: SyntaxNode | undefined;
  /** What it sends, before it is turned into text. */
  readonly body: SyntaxNode | undefined;
}

const FETCH = /^(?:(?:globalThis|window|self)\.)?fetch$/;
const AXIOS = /^axios(?:\.(post|request))?$/;

/** Requests by `fetch` and by `axios`, whether or not they go to a model. */
export function httpRequests(program: ScopedProgram): HttpRequest[] {
  return nodesOf(program.tree, ['call_expression']).flatMap((node) => requestAt(node, program) ?? []);
}

function requestAt(node: SyntaxNode, program: ScopedProgram): HttpRequest | undefined {
  const callee = node.childForFieldName('function')?.text ?? '';
  const args = argumentsOf(node);
  if (FETCH.test(callee)) {
    const options = args[1];
    return { node, url: args[0], options, body: jsonOf(optionOf(options, 'body', program), program) };
  }
  const axios = AXIOS.exec(callee);
  return axios ? axiosRequest(node, axios[1], args, program) : undefined;
}

/** `axios.post(url, data, options)`, `axios(url, options)`, `axios({ url, data, … })`, and the same on an instance. */
export function axiosRequest(
  node: SyntaxNode,
  method: string | undefined,
  args: readonly SyntaxNode[],
  program: ScopedProgram,
): HttpRequest {
  if (method === 'post') return { node, url: args[0], options: args[2], body: jsonOf(args[1], program) };
  const options = args[0] && objectOf(args[0], program) ? args[0] : args[1];
  const url = options === args[0] ? optionOf(options, 'url', program) : args[0];
  return { node, url, options, body: jsonOf(optionOf(options, 'data', program), program) };
}

/** Every `axios.create({ … })`, and the requests that are sent through each. */
export function axiosInstances(program: ScopedProgram): { readonly node: SyntaxNode; readonly requests: readonly HttpRequest[] }[] {
  const calls = nodesOf(program.tree, ['call_expression']);
  const created = calls.filter((node) => node.childForFieldName('function')?.text === 'axios.create');
  return created.map((node) => {
    const requests = calls.flatMap((call): HttpRequest[] => {
      const callee = call.childForFieldName('function');
      if (!callee || call.id === node.id || callee.text === 'axios.create') return [];
      const own = originOf(callee, (part) => (part.id === node.id ? part.id : undefined), JAVASCRIPT, program.scope);
      if (own === undefined) return [];
      const member = callee.type === 'member_expression' ? callee.childForFieldName('property')?.text : undefined;
      const sends = callee.type !== 'member_expression' || /^(?:post|request)$/.test(member ?? '');
      return sends ? [axiosRequest(call, member, argumentsOf(call), program)] : [{ node: call, url: undefined, options: undefined, body: undefined }];
    });
    return { node, requests };
  });
} // prettier-ignore

/** Requests to a host that the text sends without its SDK. */
export function requestsTo(host: RegExp, read: Program): Client[] {
  const program = withScope(read, JAVASCRIPT);
  const found = httpRequests(program).filter(({ url }) => url !== undefined && host.test(addressOf(url, program)?.text ?? url.text)); // prettier-ignore
  return found.map(({ node }) => clientAt(node, node.childForFieldName('function')!.text));
}

export function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  const read = JAVASCRIPT.read(node);
  return read.kind === 'call' ? [...read.args] : [];
}

/** The one value that a name has in the text, else the expression itself. */
export function valueOf(node: SyntaxNode, { scope }: ScopedProgram): SyntaxNode {
  const inner = bare(node);
  const read = JAVASCRIPT.read(inner);
  if (read.kind !== 'name') return inner;
  const [binding, ...others] = scope.visible(inner, read.name);
  const alone = binding && others.length === 0 && binding.path.length === 0 && binding.values.length === 1;
  return alone ? bare(binding.values[0]!) : inner;
}

/** The options that an expression stands for; undefined if they are not written in the text. */
export function objectOf(node: SyntaxNode | undefined, program: ScopedProgram): ItemList | undefined {
  const value = node && valueOf(node, program);
  return value?.type === 'object' ? itemsOf(value) : undefined;
}

export function itemOf(node: SyntaxNode | undefined, key: string, program: ScopedProgram): Item | undefined {
  return objectOf(node, program)?.items.findLast((item) => item.key === key);
}

function optionOf(node: SyntaxNode | undefined, key: string, program: ScopedProgram): SyntaxNode | undefined {
  return itemOf(node, key, program)?.value;
}

/** What `JSON.stringify` is given, also where its result has a name. */
function jsonOf(node: SyntaxNode | undefined, program: ScopedProgram): SyntaxNode | undefined {
  const value = node && valueOf(node, program);
  const callee = value?.type === 'call_expression' ? value.childForFieldName('function')?.text : undefined;
  return callee === 'JSON.stringify' ? argumentsOf(value!)[0] : node;
}

/** An address that is written in the text: what it begins with, which may have a name, and what is added to it. */
export interface Address {
  readonly text: string;
  /** What stands in the call. */
  readonly written: SyntaxNode;
  /** The beginning. */
  readonly base: SyntaxNode;
  readonly tail: string;
}

/** @returns undefined if a part of it is not written in the text */
export function addressOf(node: SyntaxNode, program: ScopedProgram): Address | undefined {
  const written = bare(node);
  const made = (base: SyntaxNode | null | undefined, tail: string | undefined): Address | undefined => {
    const text = base ? fixedText(base, program) : undefined;
    return base && text !== undefined && tail !== undefined ? { text: text + tail, written, base, tail } : undefined;
  };
  const whole = made(written, '');
  if (whole) return whole;
  if (written.type === 'template_string') {
    const [hole, ...rest] = written.namedChildren;
    const tail = rest.every((part) => part?.type === 'string_fragment') ? rest.map((part) => part!.text).join('') : undefined;
    return hole?.type === 'template_substitution' ? made(hole.namedChild(0), tail) : undefined;
  }
  const right = written.type === 'binary_expression' && written.childForFieldName('operator')?.text === '+' ? written.childForFieldName('right') : null;
  return right ? made(written.childForFieldName('left'), fixedText(right, program)) : undefined;
} // prettier-ignore

/** A literal, by whatever name, also where it only stands in for a variable of the environment. */
function fixedText(node: SyntaxNode, program: ScopedProgram): string | undefined {
  const value = valueOf(node, program);
  const literal = literalOf(value);
  if (literal !== undefined) return literal;
  const operator = value.type === 'binary_expression' ? value.childForFieldName('operator')?.text : undefined;
  const right = /^(?:\?\?|\|\|)$/.test(operator ?? '') ? value.childForFieldName('right') : null;
  return right ? literalOf(right) : undefined;
}
