import { JAVASCRIPT } from '../../flows';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import { callsOn, modelEdits, refuseUnroutable } from './calls';
import { itemsOf, type SdkClass, constructed, constructorEdits, optionsOf, quoteOf, refuseBundled } from './javascriptClient'; // prettier-ignore
import { setItems, type Item, type ItemList, type Wanted } from './itemList';
import { requestsTo } from './javascriptHttp';
import { javascriptModels } from './javascriptModels';
import { withoutReplaced } from './openaiJavascript';
import { CannotRoute, withScope, type Client, type TreeRoute } from './route';
import { endpointOf, projectOf, regionOf } from './target';

const HOST = /^[`'"]?https:\/\/generativelanguage\.googleapis\.com(?=\/)/;
const GENAI: SdkClass = { from: '@google/genai', names: ['GoogleGenAI'] };
const LEGACY: SdkClass = { from: '@google/generative-ai', names: ['GoogleGenerativeAI'] };

/** With a key beside the project the client would use the express mode, which has neither project nor region. */
const DROPPED = new Set(['apiKey', 'apiVersion', 'enterprise']);

/**
 * `new GoogleGenAI(…)` keeps its class and its calls and asks Vertex AI. Project and location beat what the environment
 * says; so does an explicit `httpOptions.baseUrl`, which GOOGLE_VERTEX_BASE_URL would otherwise be.
 */
export const geminiJavascript: TreeRoute = {
  reads: 'tree',
  id: 'geminiJavascript',
  clients: (program) => [GENAI, LEGACY].flatMap((sdk) => constructed(program, sdk)).concat(requestsTo(HOST, program)), // prettier-ignore
  edits(read, clients, target) {
    const program = withScope(read, JAVASCRIPT);
    const { text } = program.source;
    const legacy = new Set(constructed(read, LEGACY).map(({ start }) => start));
    if (clients.some(({ start }) => legacy.has(start))) {
      throw new CannotRoute(fixed('The package @google/generative-ai reaches the Gemini API alone. Move to @google/genai first, which can be routed.')); // prettier-ignore
    }
    if (clients.some(({ node }) => node.type === 'call_expression')) {
      throw new CannotRoute(fixed('Vertex AI takes a short-lived token instead of a key, which a request by hand would have to fetch. Move to @google/genai first, which can be routed.')); // prettier-ignore
    }
    refuseBundled(text);
    const quote = quoteOf(program);
    const calls = callsOn(clients, program, JAVASCRIPT);
    refuseUnroutable(calls);
    refuseOwnAddress(calls.flatMap(({ args }) => args));
    const { origin, path } = endpointOf(target);
    const url = `${quote}${origin}${path}${quote}`;
    const pinned = [
      ['vertexai', 'true'],
      ['project', `${quote}${projectOf(target)}${quote}`],
      ['location', `${quote}${regionOf(target)}${quote}`],
    ].map(([key, value]) => ({ key: key!, value: value!, text: `${key}: ${value}` }));
    const constructors = clients.flatMap((client) => {
      const nested = httpOptionsOf(client);
      const address = { key: 'httpOptions', value: `{ baseUrl: ${url} }`, text: `httpOptions: { baseUrl: ${url} }` };
      return [
        ...constructorEdits(text, [client], nested ? pinned : [...pinned, address], DROPPED),
        ...(nested ? setItems(text, nested, [baseUrl(url)], new Set(['apiVersion'])) : []),
      ];
    });
    return [
      ...withoutReplaced(clients, ['apiKey'], program),
      ...constructors,
      ...modelEdits(calls, program, target, javascriptModels(quote)),
    ];
  },
}; // prettier-ignore

function baseUrl(url: string): Wanted {
  return { key: 'baseUrl', value: url, text: `baseUrl: ${url}` };
}

/**
 * The literal `httpOptions` of a client, if it has any that are not empty.
 * @throws CannotRoute if they are not written there
 */
function httpOptionsOf({ node }: Client): ItemList | undefined {
  const items = optionsOf(node)?.items ?? [];
  const at = items.findLastIndex(({ key }) => key === 'httpOptions');
  const item: Item | undefined = items[at];
  if (!item) return undefined;
  if (item.value.type !== 'object' || items.slice(at).some(({ key }) => key === undefined)) {
    throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
  }
  const list = itemsOf(item.value);
  if (/authorization|api-key/i.test(item.value.text)) {
    throw new CannotRoute(fixed('This client sends a key of another service in its headers. Remove that header first.')); // prettier-ignore
  }
  return list.items.length > 0 ? list : undefined;
}

/** @throws CannotRoute if a request names an address of its own, or a file that the Gemini API keeps */
function refuseOwnAddress(args: readonly SyntaxNode[]): void {
  const keys = args.flatMap((arg) => arg.descendantsOfType(['property_identifier', 'shorthand_property_identifier', 'call_expression'])); // prettier-ignore
  if (keys.some((node) => node?.text === 'baseUrl'))
    throw new CannotRoute(fixed('A request has an address of its own. Remove that first.'));
  if (keys.some((node) => /^(?:fileUri|fileData|cachedContent|createPartFromUri\b.*)$/s.test(node?.text ?? '')))
    throw new CannotRoute(fixed('A request names a file or a cache that the Gemini API keeps, which Vertex AI cannot read. Move that part by hand.')); // prettier-ignore
}
