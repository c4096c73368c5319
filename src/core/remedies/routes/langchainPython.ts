import { pinnedClients, type Pin, type Spelling } from './pythonPin';
import { clientsFrom } from './pythonProgram';
import type { TreeRoute } from './route';
import { openaiBaseUrl } from './target';

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
    const url = openaiBaseUrl(target);
    return pinnedClients(program, clients, target, (callee, spelling) => ({
      ...atUrl(url, spelling),
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
    const url = openaiBaseUrl(target);
    return pinnedClients(program, clients, target, (_callee, spelling) => {
      const pin = atUrl(url, spelling);
      const { quoted } = spelling;
      return {
        ...pin,
        kind: 'embeddings',
        defaultModel: 'text-embedding-ada-002',
        options: { ...pin.options, check_embedding_ctx_length: 'False', openai_api_type: quoted('openai') },
        dropped: [...DROPPED, 'deployment'],
      };
    });
  },
};

function atUrl(url: string, { quoted, key }: Spelling): Omit<Pin, 'kind' | 'defaultModel'> {
  return {
    model: ['model', 'model_name'],
    options: { base_url: quoted(url), api_key: key },
    dropped: DROPPED,
    refused: REFUSED,
  };
}
