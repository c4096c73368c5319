import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import { pinnedClients, type Pin, type Spelling } from './pythonPin';
import { clientsFrom } from './pythonProgram';
import { CannotRoute, type TreeRoute } from './route';
import { endpointOf, openaiBaseUrl } from './target';

const CHAT = new Set(['ChatOpenAI', 'OpenAI']);
const EMBEDDINGS = new Set(['OpenAIEmbeddings']);

const isLangchainOpenai = (module: string) => /^langchain_openai(?:\.|$)/.test(module);

/** What would give a client another address, or hand it one that is made elsewhere. */
const REFUSED = ['client', 'async_client', 'root_client', 'root_async_client', 'default_headers'];
const DROPPED = ['openai_api_base', 'openai_api_key', 'openai_organization', 'organization'];

/** `ChatOpenAI(…)` and `OpenAI(…)` of LangChain keep their class and get the base URL as a literal. */
export const langchainPython: TreeRoute = {
  reads: 'tree',
  id: 'langchainPython',
  clients: (program) => clientsFrom(program, isLangchainOpenai, CHAT),
  edits(program, clients, target) {
    return pinnedClients(program, clients, target, (callee, spelling) => ({
      ...addressed(callee, spelling, target),
      kind: 'chat',
      defaultModel: callee === 'OpenAI' ? 'gpt-3.5-turbo-instruct' : 'gpt-3.5-turbo',
    }));
  },
};

/**
 * `OpenAIEmbeddings(…)` of LangChain. Texts are sent as they are: counting their tokens, as it does for OpenAI's own
 * models, would fetch a vocabulary from another host and send numbers that only those models understand.
 */
export const langchainEmbeddingsPython: TreeRoute = {
  reads: 'tree',
  id: 'langchainEmbeddingsPython',
  clients: (program) => clientsFrom(program, isLangchainOpenai, EMBEDDINGS),
  edits(program, clients, target) {
    return pinnedClients(program, clients, target, (callee, spelling) => {
      const pin = addressed(callee, spelling, target);
      return {
        ...pin,
        kind: 'embeddings',
        defaultModel: 'text-embedding-ada-002',
        options: { ...pin.options, ...unswayed(pin, spelling), check_embedding_ctx_length: 'False' },
        dropped: [...DROPPED, 'deployment'],
      };
    });
  },
};

type Address = Omit<Pin, 'kind' | 'defaultModel'>;

/** By its base URL, or as the policy's dated API of Azure, whose class finds the deployment by the model. */
function addressed(callee: string, { quoted, key }: Spelling, target: RouteTarget): Address {
  const common = { model: ['model', 'model_name'], refused: REFUSED } as const;
  const { apiVersion } = target;
  if (target.provider !== 'azure-openai' || apiVersion === undefined) {
    return { ...common, options: { base_url: quoted(openaiBaseUrl(target)), api_key: key }, dropped: DROPPED };
  }
  if (callee === 'OpenAI') {
    throw new CannotRoute(fixed('The dated API of Azure OpenAI does not take this class. Use ChatOpenAI, or move this client by hand.'));
  }
  return {
    ...common,
    options: { azure_endpoint: quoted(endpointOf(target).origin), api_version: quoted(apiVersion), api_key: key },
    dropped: [...DROPPED, ...(callee === 'OpenAIEmbeddings' ? [] : ['base_url'])],
    becomes: { name: callee === 'OpenAIEmbeddings' ? 'AzureOpenAIEmbeddings' : 'AzureChatOpenAI', module: 'langchain_openai' },
  };
} // prettier-ignore

/** Embeddings read more of the environment than chat models do, and stop where it contradicts their address. */
function unswayed({ becomes }: Address, { quoted }: Spelling): Pin['options'] {
  return becomes ? { base_url: 'None' } : { openai_api_type: quoted('openai') };
}
