import { PYTHON, scopeOf } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { RouteId } from '../../routeTable';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { modelEdits, type ClientCall } from './calls';
import { setItems, type Item, type ItemList, type Wanted } from './itemList';
import { importOs } from './pythonImport';
import { clientsFrom, modelSyntax, quoteOf, refuseOptions, refuseReassigned, textOf } from './pythonProgram';
import { CannotRoute, withScope, type Client, type Program, type TreeRoute } from './route';
import { endpointOf, keyVariable, openaiBaseUrl, projectOf, regionOf, type ModelKind } from './target';

const FUNCTIONS = new Set(['completion', 'acompletion', 'embedding', 'aembedding']);
const DROPPED = new Set([
  'base_url',
  'organization',
  'api_version',
  'api_key',
  'aws_bedrock_runtime_endpoint',
]);
const REFUSED = ['fallbacks', 'context_window_fallback_dict', 'model_list', 'custom_llm_provider', 'client', 'headers', 'extra_headers', 'deployment_id']; // prettier-ignore
/** Settings of the module that send a model's requests to another one. */
const DIVERTING = ['model_alias_map', 'model_fallbacks', 'default_fallbacks', 'custom_provider_map', 'use_litellm_proxy']; // prettier-ignore
const DIVERTED = fixed(
  'Another model may answer in place of this one. Route or remove the fallbacks and headers first.',
);

/** The model strings of one provider: with its prefix, or as a bare name that LiteLLM knows. */
interface Models {
  readonly prefix: string;
  readonly bare?: RegExp;
}

/** LiteLLM keeps its functions: the model string says which service is called, and its options where. */
export const litellmPython = litellmRoute('litellmPython', { prefix: 'openai/', bare: /^(?:gpt-|chatgpt-|o\d|text-embedding-)[\w.-]*$/ }); // prettier-ignore
export const litellmClaudePython = litellmRoute('litellmClaudePython', { prefix: 'anthropic/', bare: /^claude-[\w.-]*$/ }); // prettier-ignore
export const litellmGeminiPython = litellmRoute('litellmGeminiPython', { prefix: 'gemini/' });

function litellmRoute(id: RouteId, models: Models): TreeRoute {
  return {
    reads: 'tree',
    id,
    clients: (program) => callsFor(program, models),
    edits: (program, clients, target) => edits(program, clients, target, models),
  };
}

/** The calls whose model is one of these, as far as the text shows. */
function callsFor(program: Program, { prefix, bare }: Models): Client[] {
  const scope = scopeOf(program.tree, PYTHON);
  return clientsFrom(program, (module) => /^litellm(?:\.|$)/.test(module), FUNCTIONS).filter(({ node }) => {
    const model = modelOf(node);
    const text = model && textOf(model, scope);
    return text !== undefined && (text.startsWith(prefix) || bare?.test(text) === true);
  });
}

function edits(
  read: Program,
  clients: readonly Client[],
  target: RouteTarget,
  models: Models,
): readonly TextEdit[] {
  const program = withScope(read, PYTHON);
  const { text } = program.source;
  const quote = quoteOf(program);
  const quoted = (value: string) => `${quote}${value}${quote}`;
  const variable = keyVariable(target);
  const os = variable === undefined ? undefined : importOs(program);
  const key = os ? `${os.name}.environ[${quoted(variable!)}]` : quoted('unused');
  refuseReassigned(program, DIVERTING);
  refuseRouter(program);
  const options = optionsFor(target, quoted, key);
  const wanted = Object.entries(options).map(([name, value]): Wanted => ({ key: name, value, text: `${name}=${value}` })); // prettier-ignore
  const dropped = new Set([...DROPPED].filter((name) => !Object.hasOwn(options, name)));
  const pinned = clients.flatMap(({ node }) => {
    const list = argumentsOf(node);
    refuseOptions(list, REFUSED, DIVERTED);
    return setItems(text, list, wanted, dropped);
  });
  const renamed = (['chat', 'embeddings'] as const).flatMap((kind) => {
    const calls = clients.filter(({ callee }) => callee.endsWith('embedding') === (kind === 'embeddings'));
    return modelEdits(calls.map(({ node }) => asRequest(node, kind)), program, prefixed(target, models, kind), { ...modelSyntax(quote), model: ({ node }) => modelOf(node) }); // prettier-ignore
  });
  const usesKey = pinned.some(({ newText }) => newText.includes(key));
  return [...(usesKey ? (os?.edits ?? []) : []), ...pinned, ...renamed];
}

/** @throws CannotRoute if the text sets up a router, whose entries and fallbacks are other places to send to */
function refuseRouter(program: Program): void {
  if (clientsFrom(program, (module) => /^litellm(?:\.|$)/.test(module), new Set(['Router'])).length === 0)
    return;
  throw new CannotRoute(fixed('This file sets up a Router, whose entries and fallbacks are not rewritten. Move it by hand.')); // prettier-ignore
}

/** What a call of LiteLLM is pinned with. AWS and Google Cloud sign in with their own credentials. */
function optionsFor(target: RouteTarget, quoted: (text: string) => string, key: string): Readonly<Record<string, string>> {
  const { origin } = endpointOf(target);
  if (target.provider === 'aws-bedrock') return { api_base: quoted(origin), aws_region_name: quoted(regionOf(target)) };
  if (target.provider === 'google-vertex') return { api_base: quoted(origin), vertex_project: quoted(projectOf(target)), vertex_location: quoted(regionOf(target)) };
  if (isDated(target)) return { api_base: quoted(origin), api_version: quoted(target.apiVersion!), api_key: key };
  return { api_base: quoted(openaiBaseUrl(target)), api_key: key };
} // prettier-ignore

function isDated({ provider, apiVersion }: RouteTarget): boolean {
  return provider === 'azure-openai' && apiVersion !== undefined;
}

function prefixFor(target: RouteTarget, kind: ModelKind): string {
  if (target.selfHosted) return 'openai/';
  if (target.provider === 'aws-bedrock') return kind === 'chat' ? 'bedrock/converse/' : 'bedrock/';
  if (target.provider === 'google-vertex') return 'vertex_ai/';
  return isDated(target) ? 'azure/' : 'openai/';
}

/** The target with its models and deployments as LiteLLM writes them. */
function prefixed(target: RouteTarget, { prefix }: Models, kind: ModelKind): RouteTarget {
  const to = prefixFor(target, kind);
  const own = [...Object.entries(target.deployments), ...target.models.map((name) => [name, name] as const)];
  const entries = own.flatMap(([model, deployment]) => [model, prefix + model].map((name) => [name, to + deployment] as const)); // prettier-ignore
  return { ...target, deployments: Object.fromEntries(entries), models: [] };
}

/** The arguments, those without a name as what new ones have to follow. */
function argumentsOf(node: SyntaxNode): ItemList {
  const list = node.childForFieldName('arguments')!;
  const items = list.namedChildren.flatMap((child): Item[] => {
    if (!child || child.type === 'comment') return [];
    if (/_splat$|^generator_expression$/.test(child.type)) {
      throw new CannotRoute(fixed("The call's arguments come from elsewhere, and what they set cannot be seen. Write them in the call first.")); // prettier-ignore
    }
    const name = child.type === 'keyword_argument' ? child.childForFieldName('name')!.text : undefined;
    return [{ key: name, node: child, value: child.childForFieldName('value') ?? child }];
  });
  return { start: list.startIndex + 1, end: list.endIndex - 1, items };
}

function modelOf(node: SyntaxNode): SyntaxNode | undefined {
  const list = node.childForFieldName('arguments')?.namedChildren.flatMap((child) => (child && child.type !== 'comment' ? [child] : [])) ?? []; // prettier-ignore
  const named = list.find((child) => child.type === 'keyword_argument' && child.childForFieldName('name')?.text === 'model'); // prettier-ignore
  if (named) return named.childForFieldName('value') ?? undefined;
  return list[0] && !/^keyword_argument$|_splat$/.test(list[0].type) ? list[0] : undefined;
}

function asRequest(node: SyntaxNode, kind: ModelKind): ClientCall {
  return { node, args: [], path: [kind === 'embeddings' ? 'embeddings' : 'completions', 'create'] };
}
