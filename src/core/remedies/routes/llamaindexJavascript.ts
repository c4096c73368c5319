import { nodesOf } from '../../flows';
import { fixed } from '../../safeText';
import { called, constructed, type SdkClass } from './javascriptClient';
import { pinnedClients, v1BaseUrl, type Pin, type Spelling } from './javascriptPin';
import { CannotRoute, type Client, type Program, type TreeRoute } from './route';

const FROM = '@llamaindex/openai';
const CHAT: SdkClass = { from: FROM, names: ['OpenAI'] };
const CHAT_CALL: SdkClass = { from: FROM, names: ['openai'] };
const RESPONSES: SdkClass = { from: FROM, names: ['OpenAIResponses'] };
const RESPONSES_CALL: SdkClass = { from: FROM, names: ['openaiResponses'] };
const EMBEDDINGS: SdkClass = { from: FROM, names: ['OpenAIEmbedding'] };

const responses = (program: Program): Client[] => [...constructed(program, RESPONSES), ...called(program, RESPONSES_CALL)]; // prettier-ignore

/** `new OpenAI(…)` and `openai(…)` of LlamaIndex keep their names; an explicit `baseURL` wins over OPENAI_BASE_URL. */
export const llamaindexJavascript: TreeRoute = {
  reads: 'tree',
  id: 'llamaindexJavascript',
  clients: (program) => [...constructed(program, CHAT), ...called(program, CHAT_CALL), ...responses(program)],
  edits(program, clients, target) {
    const asked = new Set(responses(program).map(({ start }) => start));
    if (target.provider !== 'azure-openai' && clients.some(({ start }) => asked.has(start))) {
      throw new CannotRoute(fixed('This client asks the Responses API, which the approved service may not have. Use OpenAI instead of OpenAIResponses first.')); // prettier-ignore
    }
    refuseLive(program);
    const url = v1BaseUrl(target);
    return pinnedClients(program, clients, target, (_client, spelling) => ({
      ...atUrl(url, spelling),
      kind: 'chat',
      defaultModel: 'gpt-4o',
    }));
  },
};

/** `new OpenAIEmbedding(…)` likewise. */
export const llamaindexEmbeddingsJavascript: TreeRoute = {
  reads: 'tree',
  id: 'llamaindexEmbeddingsJavascript',
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

function atUrl(url: string, { quoted, key }: Spelling): Omit<Pin, 'kind' | 'defaultModel'> {
  return {
    model: ['model'],
    options: { baseURL: quoted(url), apiKey: key },
    dropped: [],
    refused: ['session', 'azure', 'builtInTools', 'additionalSessionOptions'],
  };
}

/** @throws CannotRoute if the text opens a voice session, whose address is fixed */
function refuseLive({ tree }: Program): void {
  const live = nodesOf(tree, ['member_expression']).some((node) => node.childForFieldName('property')?.text === 'live'); // prettier-ignore
  if (live) throw new CannotRoute(fixed('A voice session of this client goes to OpenAI whatever its address is. Move that part by hand.')); // prettier-ignore
}
