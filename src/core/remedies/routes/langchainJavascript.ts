import { constructed } from './javascriptClient';
import { pinnedClients, v1BaseUrl, type Pin, type Spelling } from './javascriptPin';
import type { TreeRoute } from './route';

const CHAT = { from: '@langchain/openai', names: ['ChatOpenAI'] };
const COMPLETIONS = { from: '@langchain/openai', names: ['OpenAI'] };
const EMBEDDINGS = { from: '@langchain/openai', names: ['OpenAIEmbeddings'] };

/** What would hand the class clients that are made elsewhere, or turn it to another service. */
const REFUSED = ['client', 'completions', 'responses', 'azureOpenAIApiKey', 'azureOpenAIApiInstanceName', 'azureOpenAIEndpoint', 'azureOpenAIBasePath', 'azureADTokenProvider']; // prettier-ignore
const DROPPED = ['openAIApiKey', 'organization', 'project', 'basePath', 'dataResidency', 'adminAPIKey'];

/**
 * `new ChatOpenAI(…)` and `new OpenAI(…)` of LangChain keep their class and get the base URL as a literal: what
 * `configuration` says wins over OPENAI_BASE_URL, OPENAI_API_BASE and LANGSMITH_GATEWAY in the environment.
 */
export const langchainJavascript: TreeRoute = {
  reads: 'tree',
  id: 'langchainJavascript',
  clients: (program) => [...constructed(program, CHAT), ...constructed(program, COMPLETIONS)],
  edits(program, clients, target) {
    const url = v1BaseUrl(target);
    const completions = new Set(constructed(program, COMPLETIONS).map(({ start }) => start));
    return pinnedClients(program, clients, target, ({ start }, spelling) => ({
      ...atUrl(url, spelling),
      kind: 'chat',
      ...(completions.has(start) ? { defaultModel: 'gpt-3.5-turbo-instruct' } : { defaultModel: 'gpt-3.5-turbo', positional: true }), // prettier-ignore
    }));
  },
};

/** `new OpenAIEmbeddings(…)` likewise. */
export const langchainEmbeddingsJavascript: TreeRoute = {
  reads: 'tree',
  id: 'langchainEmbeddingsJavascript',
  clients: (program) => constructed(program, EMBEDDINGS),
  edits(program, clients, target) {
    const url = v1BaseUrl(target);
    return pinnedClients(program, clients, target, (_client, spelling) => ({
      ...atUrl(url, spelling),
      kind: 'embeddings',
      defaultModel: 'text-embedding-ada-002',
    }));
  },
};

function atUrl(url: string, { quoted, key }: Spelling): Pick<Pin, 'model' | 'options' | 'dropped' | 'refused'> {
  return {
    model: ['model', 'modelName'],
    options: { configuration: { baseURL: quoted(url) }, apiKey: key },
    dropped: DROPPED,
    refused: REFUSED,
  };
} // prettier-ignore
