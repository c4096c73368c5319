import { JAVASCRIPT } from '../../flows';
import type { RouteTarget } from '../../policy';
import type { RouteId } from '../../routeTable';
import { fixed, joinSafe, type SafeText } from '../../safeText';
import { callsOn, modelEdits, refuseUnroutable, type ClientCall } from './calls';
import { swapClass, type NewClass } from './javascriptClass';
import { constructed, constructorEdits, keyExpression, quoteOf, refuseBundled, refuseReassigned, refuseSpread, type SdkClass } from './javascriptClient'; // prettier-ignore
import { requestsTo } from './javascriptHttp';
import { javascriptModels } from './javascriptModels';
import { withoutReplaced } from './openaiJavascript';
import { CannotRoute, withScope, type TreeRoute } from './route';
import { endpointOf, keyVariable, projectOf, regionOf } from './target';

const HOST = /^[`'"]?https:\/\/api\.anthropic\.com(?=\/)/;
const ANTHROPIC: SdkClass = { from: '@anthropic-ai/sdk', names: ['default', 'Anthropic'] };

/** How a client reaches one kind of destination. */
interface Way {
  /** The class that takes the place of `Anthropic`. */
  readonly next?: NewClass;
  /** Options as code, in their order. */
  readonly options: readonly (readonly [key: string, value: string])[];
  /** Whether it counts tokens before a request. */
  readonly countsTokens: boolean;
  /** Why a model's name at the destination would not answer. */
  refuseModel?(deployment: string): SafeText | undefined;
}

type Find = (target: RouteTarget, write: (text: string) => string, text: string) => Way;

/**
 * Amazon Bedrock, with `AnthropicBedrock` for bedrock-runtime and `AnthropicBedrockMantle` for bedrock-mantle. An explicit
 * `baseURL` wins over ANTHROPIC_BEDROCK_BASE_URL, `awsRegion` over AWS_REGION; without a key both take AWS_BEARER_TOKEN_BEDROCK
 * or sign with the AWS credentials (`@anthropic-ai/bedrock-sdk`, client.ts and mantle-client.ts).
 */
export const anthropicBedrockJavascript = anthropicRoute(
  'anthropicBedrockJavascript',
  (target, write, text) => {
    const { origin, path } = endpointOf(target);
    const mantle = origin.includes('//bedrock-mantle.');
    const name = mantle ? 'AnthropicBedrockMantle' : 'AnthropicBedrock';
    const base = mantle ? `${origin}${path.replace(/\/anthropic$/, '')}/anthropic` : `${origin}${path}`;
    const key = target.keyEnv === undefined ? [] : [['apiKey', keyExpression(text, write('')[0]!, target.keyEnv)] as const]; // prettier-ignore
    return {
      next: { from: '@anthropic-ai/bedrock-sdk', name, module: 'bedrock', extendsOld: false },
      options: [['baseURL', write(base)], ['awsRegion', write(regionOf(target))], ...key],
      countsTokens: mantle,
      refuseModel: (deployment) => (/-v\d+(?::\d+)?$/.test(deployment) ? VERSIONED : undefined),
    };
  },
);

const VERSIONED = fixed('Bedrock answers models whose id ends in a version only in an older API version than the current package speaks. Name a model without one in the deployments of the policy.'); // prettier-ignore

/** Vertex AI, with `AnthropicVertex`, whose explicit options win over ANTHROPIC_VERTEX_BASE_URL and CLOUD_ML_REGION. */
export const anthropicVertexJavascript = anthropicRoute('anthropicVertexJavascript', (target, write) => {
  const { origin, path } = endpointOf(target);
  return {
    next: { from: '@anthropic-ai/vertex-sdk', name: 'AnthropicVertex', module: 'vertex', extendsOld: false },
    options: [
      ['baseURL', write(`${origin}${path === '' ? '/v1' : path}`)],
      ['region', write(regionOf(target))],
      ['projectId', write(projectOf(target))],
    ],
    countsTokens: true,
  };
});

/** A server of one's own that speaks the Messages API; a token from the environment would be sent beside the key. */
export const anthropicJavascript = anthropicRoute('anthropicJavascript', (target, write, text) => {
  const { origin, path } = endpointOf(target);
  return {
    options: [
      ['baseURL', write(`${origin}${path.replace(/\/v1$/, '')}`)],
      ['apiKey', keyExpression(text, write('')[0]!, keyVariable(target))],
      ['authToken', 'null'],
    ],
    countsTokens: true,
  };
});

const DROPPED = new Set(['apiKey', 'authToken', 'credentials', 'config', 'profile']);

function anthropicRoute(id: RouteId, find: Find): TreeRoute {
  return {
    reads: 'tree',
    id,
    clients: (program) => [...constructed(program, ANTHROPIC), ...requestsTo(HOST, program)],
    edits(read, clients, target) {
      const program = withScope(read, JAVASCRIPT);
      const { text } = program.source;
      const quote = quoteOf(program);
      if (clients.some(({ node }) => node.type === 'call_expression')) {
        throw new CannotRoute(fixed('The approved service signs requests and takes them in another form. Move to @anthropic-ai/sdk first, which can be routed.')); // prettier-ignore
      }
      refuseBundled(text);
      const calls = callsOn(clients, program, JAVASCRIPT);
      const way = find(target, (value) => `${quote}${value}${quote}`, text);
      refuseUnroutable(calls);
      refuseReassigned(program);
      refuseFeatures(text, calls, way);
      refuseSpread(clients);
      const options = way.options.map(([key, value]) => ({ key, value, text: `${key}: ${value}` }));
      const dropped = new Set([...DROPPED].filter((key) => !options.some((option) => option.key === key)));
      const models = modelEdits(calls, program, target, javascriptModels(quote));
      for (const { newText } of models) {
        const why = way.refuseModel?.(newText.slice(0, -1));
        if (why !== undefined) throw new CannotRoute(why);
      }
      return [
        ...withoutReplaced(clients, [...DROPPED, 'baseURL'], program),
        ...(way.next ? swapClass(program, clients, ANTHROPIC, way.next) : []),
        ...constructorEdits(text, clients, options, dropped),
        ...models,
      ];
    },
  };
}

const SERVER_TOOLS = /(['"])(?:web_search|web_fetch|code_execution|advisor|mcp_toolset|tool_search_tool_\w+)(?:_\d{8})?\1|\bmcp_servers\b/; // prettier-ignore
const KEPT_OR_FETCHED = /\bfile_id\b|\btype:\s*(['"])url\1/;

/** @throws CannotRoute if the code asks for what only Anthropic's own service has */
function refuseFeatures(text: string, calls: readonly ClientCall[], { countsTokens }: Way): void {
  const uses = (...members: readonly string[]) => calls.some(({ path }) => path.slice(1).some((part) => members.includes(part))); // prettier-ignore
  const sent = calls.map(({ args }) => args.map((arg) => arg.text).join()).join();
  const absent =
    (uses('beta') || /anthropic-beta|\bbetas:/.test(text)) ? fixed('beta features')
    : calls.some(({ path }) => path[1] === 'models') ? fixed('the list of models')
    : uses('countTokens') && !countsTokens ? fixed('the counting of tokens')
    : SERVER_TOOLS.test(text) ? fixed('tools that run on the server')
    : KEPT_OR_FETCHED.test(text) ? fixed('documents that the service fetches or keeps')
    : /x-api-key|authorization/i.test(sent) ? fixed('keys in the headers of its requests')
    : undefined; // prettier-ignore
  if (absent === undefined) return;
  const why = fixed(', which the approved service does not offer in the same way. Move that part by hand.');
  throw new CannotRoute(joinSafe([fixed('This client uses '), absent, why], fixed('')));
}
