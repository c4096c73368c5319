import type { RouteTarget } from '../../policy';
import type { RouteId } from '../../routeTable';
import { fixed } from '../../safeText';
import { swapClass, type NewClass } from './javascriptClass';
import { constructed, keyExpression, quoteOf, type SdkClass } from './javascriptClient';
import { pinnedClients, type Pin, type Spelling } from './javascriptPin';
import { CannotRoute, type Client, type TreeRoute } from './route';
import { endpointOf, projectOf, regionOf } from './target';

const CLAUDE: SdkClass = { from: '@langchain/anthropic', names: ['ChatAnthropic'] };
const GEMINI: SdkClass = { from: '@langchain/google-genai', names: ['ChatGoogleGenerativeAI'] };
const BEDROCK: NewClass = { from: '@langchain/aws', name: 'ChatBedrockConverse', module: 'aws', extendsOld: false }; // prettier-ignore
const VERTEX: NewClass = { from: '@langchain/google-vertexai', name: 'ChatVertexAI', module: 'vertexai', extendsOld: false }; // prettier-ignore

const CLAUDE_KEYS = ['apiKey', 'anthropicApiKey', 'anthropicApiUrl'];
/** What only Anthropic's own service has, or takes in this form. */
const CLAUDE_ONLY = ['clientOptions', 'createClient', 'invocationKwargs', 'thinking', 'contextManagement', 'outputConfig', 'inferenceGeo', 'betas']; // prettier-ignore
const GEMINI_ONLY = ['customHeaders', 'json', 'thinkingConfig', 'convertSystemMessageToHumanContent', 'fileData', 'cachedContent']; // prettier-ignore

type PinOf = (target: RouteTarget, spelling: Spelling, keyFor: (variable: string) => string) => Pin;

/**
 * `new ChatAnthropic(…)` becomes `new ChatBedrockConverse(…)`: an explicit `endpointHost` wins over AWS_ENDPOINT_URL,
 * `region` over AWS_DEFAULT_REGION. It takes AWS_BEARER_TOKEN_BEDROCK, or signs with the AWS credentials.
 */
export const langchainClaudeJavascript = swapped('langchainClaudeJavascript', CLAUDE, BEDROCK, (target, { quoted }, keyFor) => ({
  kind: 'chat',
  model: ['model', 'modelName'],
  renamed: { modelName: 'model' },
  options: {
    region: quoted(regionOf(target)),
    endpointHost: quoted(hostOf(target)),
    ...(target.keyEnv === undefined ? {} : { bedrockBearerToken: keyFor(target.keyEnv) }),
  },
  dropped: CLAUDE_KEYS,
  refused: [...CLAUDE_ONLY, 'topK', 'stopSequences'],
})); // prettier-ignore

/** `new ChatAnthropic(…)` becomes `new ChatVertexAI(…)`, which has Claude as well. */
export const langchainClaudeVertexJavascript = swapped('langchainClaudeVertexJavascript', CLAUDE, VERTEX, (target, spelling) => ({
  ...onVertex(target, spelling),
  model: ['model', 'modelName'],
  renamed: { modelName: 'model', maxTokens: 'maxOutputTokens' },
  dropped: CLAUDE_KEYS,
  refused: CLAUDE_ONLY,
})); // prettier-ignore

/** `new ChatGoogleGenerativeAI(…)` becomes `new ChatVertexAI(…)`. */
export const langchainGeminiJavascript = swapped('langchainGeminiJavascript', GEMINI, VERTEX, (target, spelling) => ({
  ...onVertex(target, spelling),
  model: ['model', 'modelName'],
  renamed: { modelName: 'model' },
  dropped: ['apiVersion', 'baseUrl'],
  refused: GEMINI_ONLY,
})); // prettier-ignore

/** An empty key keeps GOOGLE_API_KEY out, with which the class would leave the project and its location for another host. */
function onVertex(target: RouteTarget, { quoted }: Spelling): Pick<Pin, 'kind' | 'options'> {
  return {
    kind: 'chat',
    options: {
      endpoint: quoted(hostOf(target)),
      location: quoted(regionOf(target)),
      authOptions: `{ projectId: ${quoted(projectOf(target))} }`,
      apiKey: quoted(''),
    },
  };
}

function swapped(id: RouteId, old: SdkClass, next: NewClass, pinOf: PinOf): TreeRoute {
  return {
    reads: 'tree',
    id,
    clients: (program) => constructed(program, old),
    edits(program, clients, target) {
      refuseSpread(clients);
      const { text } = program.source;
      const keyFor = (variable: string) => keyExpression(text, quoteOf(program), variable);
      const pin = (_client: Client, spelling: Spelling): Pin => ({ ...pinOf(target, spelling, keyFor), positional: true }); // prettier-ignore
      return [...swapClass(program, clients, old, next), ...pinnedClients(program, clients, target, pin)];
    },
  };
}

/** @throws CannotRoute if options come from elsewhere: the new class may not know them */
function refuseSpread(clients: readonly Client[]): void {
  const spread = clients.some(({ node }) => node.childForFieldName('arguments')?.namedChildren.some((arg) => arg?.type === 'object' && arg.namedChildren.some((child) => child?.type === 'spread_element'))); // prettier-ignore
  if (!spread) return;
  throw new CannotRoute(fixed("The client's options come from elsewhere, and what they set cannot be seen. Write them in the constructor first.")); // prettier-ignore
}

/**
 * The host of the endpoint, which is all that these classes take.
 * @throws CannotRoute if the endpoint has a path, or no TLS
 */
function hostOf(target: RouteTarget): string {
  const { origin, path } = endpointOf(target);
  if (path === '' && origin.startsWith('https://')) return origin.slice('https://'.length);
  throw new CannotRoute(fixed('The approved endpoint has a path, which this class cannot be given. Move this client by hand.')); // prettier-ignore
}
