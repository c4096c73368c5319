import { JAVASCRIPT } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { modelEdits, type ClientCall } from './calls';
import { setItems, type Wanted } from './itemList';
import { itemsOf, keyExpression, quoteOf } from './javascriptClient';
import { addressOf, argumentsOf, axiosInstances, httpRequests, itemOf, objectOf, valueOf, type Address, type HttpRequest } from './javascriptHttp'; // prettier-ignore
import { javascriptModels } from './javascriptModels';
import { withoutUnusedConstants } from './javascriptUnused';
import { CannotRoute, clientAt, withScope, type Client, type Program, type ScopedProgram, type TreeRoute } from './route'; // prettier-ignore
import { datedApiVersion, keyVariable, openaiBaseUrl } from './target';

const OPENAI = /^https:\/\/(?:[a-z]{2}\.)?api\.openai\.com(?=\/|$)/i;
/** What the target answers in the same way, by its path. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  '/chat/completions': ['completions', 'create'],
  '/completions': ['completions', 'create'],
  '/responses': ['responses', 'create'],
  '/embeddings': ['embeddings', 'create'],
};
const FOREIGN_HEADERS = new Set(['OpenAI-Organization', 'OpenAI-Project', 'OpenAI-Beta', 'openai-organization', 'openai-project', 'openai-beta']); // prettier-ignore

/** Requests that the text sends by itself, with `fetch` or `axios`: address, key and model are replaced as literals. */
export const fetchJavascript: TreeRoute = {
  reads: 'tree',
  id: 'fetchJavascript',
  clients(read) {
    const program = withScope(read, JAVASCRIPT);
    const toOpenai = (url: SyntaxNode | undefined) => url !== undefined && OPENAI.test(addressOf(url, program)?.text ?? ''); // prettier-ignore
    const direct = httpRequests(program).filter(({ url }) => toOpenai(url));
    const instances = axiosInstances(program).filter(({ node }) => toOpenai(baseOf(node, program)));
    return [...direct, ...instances].map(({ node }): Client => clientAt(node, node.childForFieldName('function')!.text)); // prettier-ignore
  },
  edits(read, clients, target) {
    const program = withScope(read, JAVASCRIPT);
    const { text } = program.source;
    if (datedApiVersion(target) !== undefined)
      throw new CannotRoute(fixed('The dated API of Azure OpenAI has other addresses for each deployment. Move this request by hand.')); // prettier-ignore
    if (/\binterceptors\b|\baxios\.defaults\b/.test(text))
      throw new CannotRoute(fixed('Requests are changed on their way in this file, so what they carry cannot be seen. Remove that first.')); // prettier-ignore
    const own = new Set(clients.map(({ node }) => node.id));
    const pinning = pinnedTo(program, target, own);
    const direct = httpRequests(program).filter(({ node }) => own.has(node.id));
    const instances = axiosInstances(program).filter(({ node }) => own.has(node.id));
    const replaced: SyntaxNode[] = [];
    const calls: ClientCall[] = [];
    const edits: TextEdit[] = [];
    for (const request of direct) {
      const { edit, path } = pinning.address(request.url!);
      edits.push(edit, ...pinning.headers(request.options, replaced));
      calls.push(callOf(request, path));
    }
    for (const { node, requests } of instances) {
      const options = argumentsOf(node)[0];
      const { edit, path: base } = pinning.base(baseOf(node, program)!);
      edits.push(edit, ...pinning.headers(options, replaced));
      for (const request of requests) calls.push(callOf(request, base + pinning.relative(request.url)));
    }
    const unused = withoutUnusedConstants(replaced, program);
    return once([...unused, ...edits, ...modelEdits(calls, program, target, javascriptModels(quoteOf(program)))]); // prettier-ignore
  },
};

/** How the parts of a request are pinned to the target. */
function pinnedTo(program: ScopedProgram, target: RouteTarget, own: ReadonlySet<number>) {
  const { text } = program.source;
  const quote = quoteOf(program);
  const quoted = quotedIn(program);
  const root = openaiBaseUrl(target).replace(/\/$/, '');
  const elsewhere = fixed('The address of a request is put together elsewhere. Write it in the call first.');

  function placed(url: SyntaxNode) {
    const address = addressOf(url, program);
    const path = address && OPENAI.test(address.text) ? address.text.replace(OPENAI, '') : undefined;
    if (!address || path === undefined) throw new CannotRoute(elsewhere);
    return { path, put: (newUrl: string) => addressEdit(address, newUrl) };
  }

  /** A constant that only these requests need is changed where it is written, anything else in the call. */
  function addressEdit({ written, base, tail }: Address, newUrl: string): TextEdit {
    const value = valueOf(base, program);
    const exported = value.parent?.parent?.parent?.type === 'export_statement';
    if (value.id !== base.id && !exported && newUrl.endsWith(tail) && usedHereOnly(base))
      return replace(value, quoted(newUrl.slice(0, newUrl.length - tail.length)));
    const name = written.type === 'shorthand_property_identifier' ? `${written.text}: ` : '';
    return replace(written, name + quoted(newUrl));
  }

  return {
    address(url: SyntaxNode) {
      const { path, put } = placed(url);
      const tail = path.replace(/^\/v1(?=\/)/, '');
      if (tail === path || SERVICES[tail] === undefined) throw new CannotRoute(NO_EQUAL);
      return { edit: put(root + tail), path: tail };
    },
    base(url: SyntaxNode) {
      const { path, put } = placed(url);
      const versioned = /^\/v1\/?$/.test(path);
      if (!versioned && !/^\/?$/.test(path)) throw new CannotRoute(NO_EQUAL);
      if (!versioned && !root.endsWith('/v1')) throw new CannotRoute(elsewhere);
      return { edit: put(versioned ? root : root.slice(0, -'/v1'.length)), path: versioned ? '' : '/v1' };
    },
    relative(url: SyntaxNode | undefined) {
      const address = url && addressOf(url, program);
      if (!address || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address.text)) throw new CannotRoute(elsewhere);
      return address.text.replace(/^\/?/, '/');
    },
    headers: (options: SyntaxNode | undefined, replaced: SyntaxNode[]) => headerEdits(options, replaced),
  };

  function headerEdits(options: SyntaxNode | undefined, replaced: SyntaxNode[]): readonly TextEdit[] {
    const list = objectOf(options, program);
    if (!list || list.items.some(({ key }) => key === undefined || key === 'proxy'))
      throw new CannotRoute(fixed("The request's options come from elsewhere, and what they set cannot be seen. Write them in the call first.")); // prettier-ignore
    const held = itemOf(options, 'headers', program)?.value;
    const object = held && valueOf(held, program);
    if (!held || object?.type !== 'object' || (object.id !== held.id && !usedHereOnly(held)))
      throw new CannotRoute(fixed("The request's headers come from elsewhere, and the key among them cannot be seen. Write them in the call first.")); // prettier-ignore
    const headers = itemsOf(object);
    const keys = headers.items.filter(({ key }) => key !== undefined && /^authorization$/i.test(key));
    const [key] = keys;
    if (keys.length !== 1 || headers.items.some((item) => item.key === undefined || /^(?:x-)?api-key$/i.test(item.key))) // prettier-ignore
      throw new CannotRoute(fixed('The key of this request is not written in its headers. Write it there first.')); // prettier-ignore
    replaced.push(...key!.value.descendantsOfType('identifier').filter((node) => node !== null));
    const variable = keyVariable(target);
    const value = variable === undefined ? quoted('Bearer unused') : `\`Bearer \${${keyExpression(text, quote, variable)}}\``; // prettier-ignore
    const name = key!.node.childForFieldName('key')?.text ?? key!.key!;
    const wanted: Wanted = { key: key!.key!, value, text: `${name}: ${value}` };
    return setItems(text, headers, [wanted], FOREIGN_HEADERS);
  }

  /** Whether every request with these headers is routed. */
  function usedHereOnly(name: SyntaxNode): boolean {
    const uses = program.tree.rootNode.descendantsOfType(['identifier', 'shorthand_property_identifier']).filter((node) => node?.text === name.text); // prettier-ignore
    const routed = uses.filter((node) => {
      for (let up = node!.parent; up; up = up.parent) if (own.has(up.id)) return true;
      return false;
    });
    return routed.length === uses.length - 1;
  }
}

const NO_EQUAL = fixed('This request uses a service which the approved service does not offer in the same way. Move it by hand.'); // prettier-ignore

function callOf({ node, body }: HttpRequest, path: string): ClientCall {
  const service = SERVICES[path.replace(/^\/v1(?=\/)/, '')];
  if (!service) throw new CannotRoute(NO_EQUAL);
  if (!body) throw new CannotRoute(fixed('The request of a call is put together elsewhere, so its model cannot be seen. Write the model in the call first.')); // prettier-ignore
  return { node, args: [body], path: ['client', ...service] };
}

function baseOf(node: SyntaxNode, program: ScopedProgram): SyntaxNode | undefined {
  return itemOf(argumentsOf(node)[0], 'baseURL', program)?.value;
}

function quotedIn(program: Program): (text: string) => string {
  const quote = quoteOf(program);
  return (text) => `${quote}${text}${quote}`;
}

function replace({ startIndex, endIndex }: SyntaxNode, newText: string): TextEdit {
  return { start: startIndex, end: endIndex, newText };
}

/** Two requests may share their headers, or their address. */
function once(edits: readonly TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.newText}`, edit])).values()];
}
