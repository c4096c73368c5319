import { nodesOf, PYTHON } from '../../flows';
import { qualified, readPythonImports } from '../../providers/python/imports';
import { fixed, joinSafe, type SafeText } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { callsOn, modelEdits, refuseUnroutable, type ClientCall } from './calls';
import { newItems, setItems, type Wanted } from './itemList';
import { pairsOf } from './pythonDict';
import { requestsTo } from './pythonHttp';
import { literalOf, modelSyntax, optionsOf, quoteOf, refuseOptions } from './pythonProgram';
import { CannotRoute, clientAt, withScope, type Client, type TreeRoute } from './route';
import { endpointOf, projectOf, regionOf } from './target';

const CLIENT = /^google\.genai\.(?:client\.)?Client$/;
const LEGACY = /^google\.generativeai\.(?:GenerativeModel|ChatSession|embed_content)$/;

const RAW = 'request';

/** @throws CannotRoute if nothing else is there than what has no equal on Vertex AI */
function routable(clients: readonly Client[]): readonly Client[] {
  const own = clients.filter(({ callee }) => CLIENT.test(callee));
  if (own.length > 0) return own;
  if (clients.some(({ callee }) => callee === RAW)) {
    throw new CannotRoute(fixed('The approved service takes no key of this kind: Vertex AI wants short-lived tokens, at paths of its own. Send this with the package google-genai first, whose calls can be routed.')); // prettier-ignore
  }
  throw new CannotRoute(fixed('The package google-generativeai, which Google no longer maintains, reaches the Gemini API only. Move this code to the package google-genai first.')); // prettier-ignore
}

/** `genai.Client(…)` keeps its class and its calls, and is switched to Vertex AI with everything else written out. */
export const geminiPython: TreeRoute = {
  reads: 'tree',
  id: 'geminiPython',
  clients(program) {
    const imports = readPythonImports(program.tree.rootNode);
    const made = nodesOf(program.tree, ['call']).flatMap((node): Client[] => {
      const callee = qualified(node.childForFieldName('function')?.text ?? '', imports) ?? '';
      return CLIENT.test(callee) || LEGACY.test(callee) ? [clientAt(node, callee)] : [];
    });
    const raw = requestsTo('generativelanguage.googleapis.com', withScope(program, PYTHON));
    return [...made, ...raw.map((node) => clientAt(node, RAW))];
  },
  edits(read, found, target) {
    const clients = routable(found);
    const program = withScope(read, PYTHON);
    const { text } = program.source;
    const quote = quoteOf(program);
    const quoted = (value: string) => `${quote}${value}${quote}`;
    const calls = callsOn(clients, program, PYTHON);
    refuseUnroutable(calls);
    refuseAbsent(calls);
    const { origin, path } = endpointOf(target);
    const url = quoted(origin + path.replace(/\/v1(?:beta1)?$/, ''));
    const pinned = {
      vertexai: 'True',
      project: quoted(projectOf(target)),
      location: quoted(regionOf(target)),
    };
    const wanted = Object.entries(pinned).map(([key, value]) => option(key, value));
    const transport = option('http_options', `{${quoted('base_url')}: ${url}}`);
    return [
      ...clients.flatMap(({ node }): TextEdit[] => {
        const list = optionsOf(node);
        refuseOptions(list, REFUSED);
        const given = list.items.find(({ key }) => key === 'http_options')?.value;
        const all = given ? wanted : [...wanted, transport];
        if (list.items.length === 0)
          return [{ start: list.start, end: list.end, newText: newItems(text, list.start, all) }];
        return [...setItems(text, list, all, DROPPED), ...(given ? transportEdits(given, text, url, quoted) : [])]; // prettier-ignore
      }),
      ...modelEdits(requests(calls), program, target, modelSyntax(quote)),
    ];
  },
};

const DROPPED = new Set(['api_key', 'enterprise']);
const REFUSED = ['credentials', 'debug_config'];

function option(key: string, value: string): Wanted {
  return { key, value, text: `${key}=${value}` };
}

/** Pins the address in `http_options={…}` or `http_options=HttpOptions(…)`. */
function transportEdits(node: SyntaxNode, text: string, url: string, quoted: (value: string) => string) {
  const made = node.type === 'call' && /(?:^|\.)HttpOptions$/.test(node.childForFieldName('function')?.text ?? ''); // prettier-ignore
  if (!made && node.type !== 'dictionary') {
    throw new CannotRoute(fixed("The client's http_options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
  }
  const list = made ? optionsOf(node) : pairsOf(node);
  refuseOptions(list, ['headers', 'extra_body', 'extraBody', 'base_url_resource_scope', 'baseUrlResourceScope']); // prettier-ignore
  const version = list.items.find(({ key }) => key !== undefined && VERSION.includes(key));
  const said = version && literalOf(version.value);
  if (version && !/^v1(?:beta1?)?$/.test(said ?? '')) refuseOptions(list, VERSION);
  // What the Gemini API calls v1beta is v1beta1 there, the client's own choice.
  const dropped = ['baseUrl', ...(said === 'v1beta' ? VERSION : [])];
  const wanted = made
    ? option('base_url', url)
    : { key: 'base_url', value: url, text: `${quoted('base_url')}: ${url}` };
  if (list.items.length > 0) return setItems(text, list, [wanted], new Set(dropped));
  return [{ start: list.start, end: list.end, newText: wanted.text }];
}

const VERSION = ['api_version', 'apiVersion'];

/** Services of the Gemini API that Vertex AI has not, beside those that no other service has. */
const ABSENT: ReadonlyMap<string, SafeText> = new Map([
  ['tokens', fixed('tokens for browsers')],
  ['operations', fixed('long-running operations')],
]);

/** @throws CannotRoute if a call needs what Vertex AI has not, or gives its request another address */
function refuseAbsent(calls: readonly ClientCall[]): void {
  for (const { path, args } of calls) {
    const absent = path.slice(1).flatMap((part) => ABSENT.get(part) ?? [])[0];
    if (absent !== undefined) {
      const why = fixed(', which the approved service does not offer in the same way. Move that part by hand.'); // prettier-ignore
      throw new CannotRoute(joinSafe([fixed('This client uses '), absent, why], fixed('')));
    }
    if (args.some(({ text }) => /\bhttp_?options\b/i.test(text))) {
      throw new CannotRoute(fixed('A call has http_options of its own, which may give it another address or key. Move them into the constructor first.')); // prettier-ignore
    }
  }
}

const METHODS: Readonly<Record<string, string>> = {
  generate_content: 'completions',
  generate_content_stream: 'completions',
  count_tokens: 'completions',
  compute_tokens: 'completions',
  embed_content: 'embeddings',
  generate_images: 'images',
  edit_image: 'images',
  upscale_image: 'images',
};

/** The calls that name a model, in the terms of `modelEdits`. */
function requests(calls: readonly ClientCall[]): ClientCall[] {
  return calls.flatMap((call) => {
    const method = call.path.at(-1) ?? '';
    const kind = method === 'create' && call.path.includes('chats') ? 'completions' : METHODS[method];
    return kind === undefined ? [] : [{ ...call, path: [kind, 'create'] }];
  });
}
