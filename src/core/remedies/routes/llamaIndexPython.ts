import { PYTHON, scopeOf, type Scope } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import { implied, pinnedClients, type Pin } from './pythonPin';
import { clientsFrom, optionsOf, textOf } from './pythonProgram';
import { CannotRoute, type Client, type Program, type TreeRoute } from './route';
import { deploymentOf, openaiBaseUrl } from './target';

const EMBEDDING = 'OpenAIEmbedding';
const CLASSES = new Set(['OpenAI', EMBEDDING]);
const CHAT = { kind: 'chat', defaultModel: 'gpt-3.5-turbo' } as const;

/**
 * `OpenAI(…)` and `OpenAIEmbedding(…)` of LlamaIndex keep their class. The model stays beside the deployment that is
 * sent in its place: by its name LlamaIndex knows how much text fits, and it takes no name that it does not know.
 */
export const llamaIndexPython: TreeRoute = {
  reads: 'tree',
  id: 'llamaIndexPython',
  clients: (program) => clientsFrom(program, (module) => /^llama_index\.(?:llms|embeddings)\.openai(?:\.|$)/.test(module), CLASSES),
  edits(program, clients, target) {
    if (target.provider === 'azure-openai' && target.apiVersion !== undefined) {
      throw new CannotRoute(fixed('The dated API of Azure OpenAI needs another class and package of LlamaIndex. Move this client by hand.'));
    }
    refuseDefaults(program, clients);
    const url = openaiBaseUrl(target);
    const scope = scopeOf(program.tree, PYTHON);
    return pinnedClients(program, clients, target, (callee, { quoted, key }, node): Pin => {
      const options = { api_base: quoted(url), api_key: key };
      const common = { dropped: ['api_version'], refused: ['default_headers'] };
      if (callee === EMBEDDING) return { ...common, options, kind: 'embeddings', model: ['model_name', 'model'], renamesModel: true, defaultModel: 'text-embedding-ada-002' };
      const deployment = deploymentFor(node, scope, target);
      return {
        ...common,
        ...CHAT,
        options: { ...options, additional_kwargs: `{${quoted('model')}: ${quoted(deployment)}}` },
        refused: ['default_headers', 'openai_client', 'async_openai_client', ...otherExtras(node)],
      };
    });
  },
}; // prettier-ignore

/** The deployment of the model that a constructor names, or that the class uses by itself. */
function deploymentFor(node: SyntaxNode, scope: Scope, target: RouteTarget): string {
  const model = optionsOf(node).items.find(({ key }) => key === 'model');
  if (!model) return implied(CHAT, target);
  const text = textOf(model.value, scope);
  if (text !== undefined) return deploymentOf(text, target);
  throw new CannotRoute(
    fixed('The model of this client is not written in this file. Write it in the constructor first.'),
  );
}

/** Extras of one's own, which the deployment cannot be added to; not those that a route has written. */
function otherExtras(node: SyntaxNode): string[] {
  const extras = optionsOf(node).items.find(({ key }) => key === 'additional_kwargs');
  return extras && !/^\{\s*["']model["']:\s*["'][^"']*["']\s*\}$/.test(extras.value.text)
    ? ['additional_kwargs']
    : [];
}

/**
 * What an index is not given, LlamaIndex makes by itself, and that goes to OpenAI.
 * @throws CannotRoute if only one of model and embeddings is set in a text that needs both
 */
function refuseDefaults({ source: { text } }: Program, clients: readonly Client[]): void {
  const embeds = clients.some(({ callee }) => callee === EMBEDDING);
  const asks = /\.as_(?:query|chat)_engine\(/.test(text);
  if (embeds && asks && !/\bllm\s*=/.test(text)) {
    throw new CannotRoute(fixed('What answers here is the default model of LlamaIndex, which is asked at OpenAI. Set llm first.'));
  }
  if (!embeds && /\bVectorStoreIndex\b/.test(text) && !/\bembed_model\s*=/.test(text)) {
    throw new CannotRoute(fixed('The index uses the default embeddings of LlamaIndex, which come from OpenAI. Set embed_model first.'));
  }
} // prettier-ignore
