import { PYTHON } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed, joinSafe, type SafeText } from '../../safeText';
import { modelEdits, refuseUnroutable, type ClientCall } from './calls';
import { newItems, setItems, type Wanted } from './itemList';
import { otherClasses } from './pythonClass';
import { importOs } from './pythonImport';
import {
  clientsFrom,
  modelSyntax,
  optionsOf,
  quoteOf,
  refuseOptions,
  refuseReassigned,
} from './pythonProgram';
import { wrappedCalls } from './pythonWrapper';
import { requestsTo } from './pythonHttp';
import { CannotRoute, clientAt, withScope, type Client, type Program, type TreeRoute } from './route';
import { endpointOf, keyVariable, projectOf, regionOf } from './target';

const CLASSES = new Set(['Anthropic', 'AsyncAnthropic', 'Client', 'AsyncClient']);
/** How a client proves itself to Anthropic, and what only Anthropic answers. */
const DROPPED = ['api_key', 'auth_token', 'credentials', 'config', 'profile', 'webhook_key', '_token_cache'];
const REFUSED = ['default_headers', 'default_query', 'middleware'];

/** What one service takes the place of `Anthropic` with. */
interface Service {
  /** `AnthropicBedrock`; with `Async` before it for clients that are awaited. Without one the class stays. */
  readonly name?: string;
  /** Options of its constructor. */
  readonly options: Readonly<Record<string, string>>;
  /** The variable that holds its key, where it is not left to the class to find one. */
  readonly key?: string;
  /** Members of the client that it has no equal of. */
  readonly absent: readonly string[];
}

/** `Anthropic(…)` keeps its class and gets the base URL of a server of one's own that answers Anthropic's API. */
export const anthropicPython: TreeRoute = {
  reads: 'tree',
  id: 'anthropicPython',
  clients,
  edits: (program, chosen, target) => edits(program, chosen, target, ownServer(target)),
};

/** `Anthropic(…)` becomes `AnthropicBedrock(…)`, its calls stay. */
export const anthropicBedrockPython: TreeRoute = {
  reads: 'tree',
  id: 'anthropicBedrockPython',
  clients: (program) => [...clients(program), ...raw(program)],
  edits: (program, chosen, target) => edits(program, withoutRaw(chosen), target, bedrock(target)),
};

/** `Anthropic(…)` becomes `AnthropicVertex(…)`, its calls stay. */
export const anthropicVertexPython: TreeRoute = {
  reads: 'tree',
  id: 'anthropicVertexPython',
  clients: (program) => [...clients(program), ...raw(program)],
  edits: (program, chosen, target) => edits(program, withoutRaw(chosen), target, vertex(target)),
};

function clients(program: Program): Client[] {
  return clientsFrom(program, (module) => module === 'anthropic', CLASSES);
}

const RAW = 'request';

/** Requests without the SDK: they are no clients, but a reason can be given. */
function raw(program: Program): Client[] {
  return requestsTo('api.anthropic.com', withScope(program, PYTHON)).map((node) => clientAt(node, RAW));
}

/** @throws CannotRoute if nothing else is there */
function withoutRaw(chosen: readonly Client[]): readonly Client[] {
  if (chosen.some(({ callee }) => callee !== RAW)) return chosen.filter(({ callee }) => callee !== RAW);
  throw new CannotRoute(fixed('The approved service takes no key of this kind: it wants signed requests or short-lived tokens, at paths of its own. Send this with the package anthropic first, whose calls can be routed.')); // prettier-ignore
}

function ownServer(target: RouteTarget): Service {
  const { origin, path } = endpointOf(target);
  const key = keyVariable(target);
  const options = { base_url: origin + path.replace(/\/v1$/, '') };
  return { absent: ABSENT, ...(key === undefined ? { options: { ...options, api_key: 'unused' } } : { options, key }) };
} // prettier-ignore

/**
 * The class for `bedrock-runtime` takes AWS credentials wherever boto3 finds them, or Bedrock's own bearer token. That for
 * `bedrock-mantle` would also take the key of the Claude Platform on AWS, so its key is named.
 */
function bedrock(target: RouteTarget): Service {
  const { origin, path } = endpointOf(target);
  if (/\/v1$/.test(path)) {
    throw new CannotRoute(fixed("The approved endpoint is Bedrock's OpenAI-compatible one, which does not answer this client. Approve the endpoint without its path.")); // prettier-ignore
  }
  const mantle = origin.includes('//bedrock-mantle.');
  const base = mantle && !path.endsWith('/anthropic') ? `${origin}${path}/anthropic` : origin + path;
  const key = mantle ? keyVariable(target) : target.keyEnv;
  return {
    name: mantle ? 'AnthropicBedrockMantle' : 'AnthropicBedrock',
    options: { aws_region: regionOf(target), base_url: base },
    ...(key === undefined ? {} : { key }),
    absent: mantle ? ABSENT : [...ABSENT, 'count_tokens'],
  };
}

function vertex(target: RouteTarget): Service {
  const { origin, path } = endpointOf(target);
  return {
    name: 'AnthropicVertex',
    options: { region: regionOf(target), project_id: projectOf(target), base_url: origin + (path || '/v1') },
    absent: ABSENT,
  };
}

const ABSENT = ['beta', 'completions', 'models'];
const NAMES: Readonly<Record<string, SafeText>> = {
  beta: fixed('beta features'),
  completions: fixed('text completions'),
  models: fixed('the list of models'),
  count_tokens: fixed('token counting'),
};

function edits(read: Program, chosen: readonly Client[], target: RouteTarget, service: Service) {
  const program = withScope(read, PYTHON);
  const { text } = program.source;
  const quote = quoteOf(program);
  const quoted = (value: string) => `${quote}${value}${quote}`;
  const calls = wrappedCalls(chosen, program);
  refuseUnroutable(calls);
  refuseAbsent(calls, service.absent);
  refuseReassigned(program, ['base_url', 'api_key', 'auth_token']);
  const os = service.key === undefined ? undefined : importOs(program);
  const literals = Object.entries(service.options).map(([key, value]) => option(key, quoted(value)));
  const wanted = os ? [...literals, option('api_key', `${os.name}.environ[${quoted(service.key!)}]`)] : literals; // prettier-ignore
  const dropped = new Set(DROPPED.filter((name) => wanted.every(({ key }) => key !== name)));
  return [
    ...(os?.edits ?? []),
    ...(service.name === undefined ? [] : otherClasses(program, chosen, 'anthropic', classes(service.name))),
    ...chosen.flatMap(({ node }) => {
      const list = optionsOf(node);
      refuseOptions(list, REFUSED);
      if (list.items.length > 0) return setItems(text, list, wanted, dropped);
      return [{ start: list.start, end: list.end, newText: newItems(text, list.start, wanted) }];
    }),
    ...modelEdits(requests(calls), program, target, modelSyntax(quote)),
  ];
}

function option(key: string, value: string): Wanted {
  return { key, value, text: `${key}=${value}` };
}

function classes(name: string): ReadonlyMap<string, string> {
  return new Map([...CLASSES].map((old) => [old, old.startsWith('Async') ? `Async${name}` : name]));
}

/** Parts of a request that only Anthropic's own service carries out. */
const OWN_TOOLS = /["'](?:web_search|web_fetch|code_execution)_\d{8}["']|\b(?:mcp_servers|container)\s*=/;
const KEY_HEADER = /extra_headers\s*=[^)]*(?:api[-_]?key|authorization)/i;

/** @throws CannotRoute if a call needs what the service has not, or hands it another key */
function refuseAbsent(calls: readonly ClientCall[], absent: readonly string[]): void {
  for (const { path, node } of calls) {
    const part = path.slice(1).find((name, index) => absent.includes(name) && path[index] !== 'chat');
    const what = part !== undefined ? NAMES[part] : OWN_TOOLS.test(node.text) ? fixed("tools that run on Anthropic's servers") : undefined; // prettier-ignore
    if (what !== undefined) {
      const why = fixed(', which the approved service does not offer in the same way. Move that part by hand.'); // prettier-ignore
      throw new CannotRoute(joinSafe([fixed('This client uses '), what, why], fixed('')));
    }
    if (KEY_HEADER.test(node.text)) {
      throw new CannotRoute(fixed('A call sends a key of its own in a header, which the approved service must not see. Remove that first.')); // prettier-ignore
    }
  }
}

const METHODS = new Set(['create', 'stream', 'parse', 'count_tokens']);

/** The calls that name a model, in the terms of `modelEdits`. */
function requests(calls: readonly ClientCall[]): ClientCall[] {
  return calls
    .filter(({ path }) => /\b(?:messages|chat)\b/.test(path.join('.')) && METHODS.has(path.at(-1) ?? ''))
    .map((call) => ({ ...call, path: ['completions', 'create'] }));
}
