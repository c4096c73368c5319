import type { RouteTarget } from '../../policy';
import type { RouteId } from '../../routeTable';
import { providerEdits, providersIn, type AiProvider, type AiWay } from './aiSdkProvider';
import { keyExpression, quoteOf, refuseBundled } from './javascriptClient';
import { v1BaseUrl } from './javascriptPin';
import type { TreeRoute } from './route';
import { endpointOf, keyVariable, projectOf, regionOf } from './target';

const OPENAI: AiProvider = { from: '@ai-sdk/openai', instance: 'openai', makers: ['createOpenAI'] };
const ANTHROPIC: AiProvider = { from: '@ai-sdk/anthropic', instance: 'anthropic', makers: ['createAnthropic'] }; // prettier-ignore
const GOOGLE: AiProvider = { from: '@ai-sdk/google', instance: 'google', makers: ['createGoogleGenerativeAI'] }; // prettier-ignore

interface Spelling {
  readonly quoted: (text: string) => string;
  readonly keyFor: (variable: string | undefined) => string;
}

/** Client tools run in code of one's own. */
const CLIENT_TOOLS = /^\w+\.tools\.(?:bash|textEditor|computer|memory)_\d+\(/;
const KEYS = ['apiKey', 'authToken', 'name'];

/**
 * A provider of `@ai-sdk/openai` gets its base URL as a literal, which wins over OPENAI_BASE_URL. Where the Responses API
 * may be missing, as anywhere but on Azure OpenAI, its models are asked by chat completions.
 */
export const aiSdkOpenai = route('aiSdkOpenai', OPENAI, (target, { quoted, keyFor }) => {
  return {
    maker: { from: OPENAI.from, name: 'createOpenAI', module: 'openai', extendsOld: false },
    options: wanted({ baseURL: quoted(v1BaseUrl(target)), apiKey: keyFor(keyVariable(target)) }),
    dropped: ['organization', 'project'],
    ...(target.provider === 'azure-openai' ? {} : { members: { '': 'chat', responses: 'chat', languageModel: 'chat' } }), // prettier-ignore
  };
});

/** Claude on Amazon Bedrock, in the form of the Messages API; region and address are explicit, credentials are those of AWS. */
export const aiSdkClaudeBedrock = route('aiSdkClaudeBedrock', ANTHROPIC, (target, { quoted, keyFor }) => {
  const { origin, path } = endpointOf(target);
  return {
    maker: { from: '@ai-sdk/amazon-bedrock/anthropic', name: 'createBedrockAnthropic', module: 'bedrock', extendsOld: false }, // prettier-ignore
    options: wanted({
      baseURL: quoted(`${origin}${path}`),
      region: quoted(regionOf(target)),
      ...(target.keyEnv === undefined ? {} : { apiKey: keyFor(target.keyEnv) }),
    }),
    dropped: KEYS,
    tools: CLIENT_TOOLS,
  };
});

/** Claude on Vertex AI, with the address in full: it beats what the environment says of project and location. */
export const aiSdkClaudeVertex = route('aiSdkClaudeVertex', ANTHROPIC, (target, { quoted }) => ({
  maker: { from: '@ai-sdk/google-vertex/anthropic', name: 'createVertexAnthropic', module: 'vertex', extendsOld: false }, // prettier-ignore
  options: wanted(onVertex(target, quoted, 'v1', 'publishers/anthropic/models')),
  dropped: KEYS,
  tools: CLIENT_TOOLS,
}));

/** Gemini on Vertex AI; an empty key keeps GOOGLE_VERTEX_API_KEY out, with which it would leave project and region. */
export const aiSdkGemini = route('aiSdkGemini', GOOGLE, (target, { quoted }) => ({
  maker: { from: '@ai-sdk/google-vertex', name: 'createVertex', module: 'vertex', extendsOld: false },
  options: wanted({ ...onVertex(target, quoted, 'v1beta1', 'publishers/google'), apiKey: quoted('') }),
  dropped: ['name'],
  members: { chat: 'languageModel', generativeAI: 'languageModel', embedding: 'textEmbeddingModel', textEmbedding: 'textEmbeddingModel' }, // prettier-ignore
}));

function onVertex(target: RouteTarget, quoted: Spelling['quoted'], version: string, publisher: string): Record<string, string> {
  const { origin, path } = endpointOf(target);
  const [project, location] = [projectOf(target), regionOf(target)];
  const base = `${origin}${path === '' ? `/${version}` : path}/projects/${project}/locations/${location}/${publisher}`;
  return { baseURL: quoted(base), project: quoted(project), location: quoted(location) };
} // prettier-ignore

function wanted(options: Readonly<Record<string, string>>): AiWay['options'] {
  return Object.entries(options).map(([key, value]) => ({ key, value, text: `${key}: ${value}` }));
}

function route(
  id: RouteId,
  provider: AiProvider,
  wayTo: (target: RouteTarget, spelling: Spelling) => AiWay,
): TreeRoute {
  return {
    reads: 'tree',
    id,
    clients: (program) => providersIn(program, provider),
    edits(program, clients, target) {
      const { text } = program.source;
      refuseBundled(text);
      const quote = quoteOf(program);
      const way = wayTo(target, {
        quoted: (value) => `${quote}${value}${quote}`,
        keyFor: (variable) => keyExpression(text, quote, variable),
      });
      return providerEdits(program, clients, target, provider, way);
    },
  };
}
