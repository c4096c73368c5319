import type { EndpointUse } from '../../facts';
import { safeName } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import { safeModel } from '../clients';
import { modelDestination } from '../modelStrings';
import type { Service } from '../provider';
import { argumentsOf, descendants, named } from '../syntax';
import { callbackRef } from '../tracing';
import { CUES, useAt } from '../uses';
import { tracesElsewhere } from '../agentsTracing';
import { qualified, type PythonImports } from './imports';
import type { PythonValues } from './values';

interface Call {
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
  readonly chain: string;
}

interface Program {
  readonly source: SourceText;
  readonly imports: PythonImports;
  readonly values: PythonValues;
  readonly calls: readonly Call[];
}

/** What a framework sends to OpenAI where nobody names a model: the call, the option that would name one, and words by which the program sets it elsewhere. */
const DEFAULTS: readonly { readonly call: RegExp; readonly option: string; readonly elsewhere: RegExp; readonly service: Service; readonly confidence: 'medium' | 'low' }[] = [
  { call: /^crewai\.Agent$/, option: 'llm', elsewhere: /\bLLM\(/, service: 'chat', confidence: 'medium' },
  { call: /^agents\.Agent$/, option: 'model', elsewhere: /set_default_openai_(?:client|api)|OpenAIProvider|ModelProvider|model_provider/, service: 'responses', confidence: 'medium' },
  { call: /^llama_index\.(?:[\w.]+\.)?VectorStoreIndex(?:\.from_documents)?$/, option: 'embed_model', elsewhere: /\bembed_model\b|\bServiceContext\b|\bSettings\b/, service: 'embeddings', confidence: 'low' },
]; // prettier-ignore

/** Models that frameworks choose, lists of models, and what LiteLLM reports to. */
export function frameworkUses(program: Program): EndpointUse[] {
  return [...program.calls.flatMap((call) => defaultUse(call, program)), ...listedModels(program), ...callbackUses(program), ...tracingUse(program)]; // prettier-ignore
}

function defaultUse(call: Call, { source, imports, values }: Program): EndpointUse[] {
  const path = qualified(call.chain, imports);
  const rule = path === undefined ? undefined : DEFAULTS.find(({ call: shape }) => shape.test(path));
  if (!path || !rule) return [];
  const options = values.options(call.node);
  const given = options.ref(rule.option) !== undefined;
  const text = options.text(rule.option)?.replace(/^litellm\//, '');
  if ((given && text === undefined) || (!text?.includes('/') && rule.elsewhere.test(source.text))) return [];
  const sent = text === undefined ? undefined : modelDestination(text, false);
  const openai = modelDestination('openai/default', false)!;
  const { provider, destination } = sent ?? openai;
  const place = call.callee.childForFieldName('attribute') ?? call.callee;
  return [
    useAt(source, 'model-string', [place.startIndex, place.endIndex], destination, {
      sdk: path.split('.')[0]!,
      callee: place.text,
      provider,
      ...(text === undefined ? {} : { model: safeModel(text) }),
      services: [rule.service],
      confidence: text === undefined ? rule.confidence : 'high',
      cues: [CUES.implied],
    }),
  ];
}

/** `Router(model_list=[…])` and `fallbacks=[…]` of LiteLLM: each model that may answer. */
function listedModels({ source, imports, values, calls }: Program): EndpointUse[] {
  return calls.flatMap(({ node, chain }) => {
    if (!qualified(chain, imports)?.startsWith('litellm.')) return [];
    const lists = argumentsOf(node).filter((argument) => /^(?:\w*fallbacks|model_list)$/.test(argument.childForFieldName('name')?.text ?? '')); // prettier-ignore
    return lists.flatMap((list) => {
      const value = list.childForFieldName('value');
      const given = value?.type === 'identifier' ? values.assigned(value.text)[0] : value;
      if (!given) return [];
      if (list.childForFieldName('name')?.text === 'model_list')
        return descendants(given, 'pair').flatMap((pair) => routed(pair, source, values));
      return descendants(given, 'string').flatMap((string) => modelUse(string, source, values.text(string)));
    });
  });
}

/** `"litellm_params": {"model": …, "api_base": …}`. */
function routed(pair: SyntaxNode, source: SourceText, values: PythonValues): EndpointUse[] {
  const value = pair.childForFieldName('value');
  if (values.text(pair.childForFieldName('key')!) !== 'litellm_params' || !value) return [];
  const options = values.options(value);
  const entry = named(value).find((item) => item.type === 'pair' && /^["']model["']$/.test(item.childForFieldName('key')?.text ?? '')); // prettier-ignore
  const model = entry?.childForFieldName('value');
  const base = options.ref('api_base') ?? options.ref('base_url');
  return model ? modelUse(model, source, options.text('model'), base) : [];
}

function modelUse(node: SyntaxNode, source: SourceText, model: string | undefined, base?: EndpointUse['destination']): EndpointUse[] {
  const sent = model === undefined ? undefined : modelDestination(model, false);
  if (!sent || model === undefined) return [];
  return [
    useAt(source, 'model-string', [node.startIndex, node.endIndex], base ?? sent.destination, {
      sdk: 'litellm',
      provider: sent.provider,
      model: safeModel(model),
      services: ['chat'],
      cues: [CUES.prefix],
    }),
  ];
} // prettier-ignore

/** `litellm.success_callback = ["langfuse"]`. */
function callbackUses({ source, values }: Program): EndpointUse[] {
  const seen = new Set<string>();
  return ['success_callback', 'failure_callback', 'callbacks'].flatMap((name) =>
    values.assigned(`litellm.${name}`).flatMap((list) =>
      descendants(list, 'string').flatMap((node) => {
        const text = values.text(node) ?? '';
        const sent = seen.has(text) ? undefined : callbackRef(text);
        if (!sent) return [];
        seen.add(text);
        return [
          useAt(source, 'setting', [node.startIndex, node.endIndex], sent.destination, {
            sdk: 'litellm',
            callee: `litellm.${name}`,
            ...(sent.provider === undefined ? {} : { provider: sent.provider }),
            services: ['tracing'],
            cues: [CUES.setting],
          }),
        ];
      }),
    ),
  );
}

/** The Agents SDK reports to OpenAI whichever client answers. */
function tracingUse({ source, imports, values, calls }: Program): EndpointUse[] {
  const agent = calls.find(({ chain }) => qualified(chain, imports) === 'agents.Agent');
  if (!agent) return [];
  const foreign = calls.some(({ node, chain }) => {
    if (qualified(chain, imports) !== 'agents.Agent') return false;
    const options = values.options(node);
    return options.ref('model') !== undefined && !/^[\w.-]+$/.test(options.text('model') ?? '');
  });
  if (!tracesElsewhere(source.text, foreign)) return [];
  const place = agent.callee.childForFieldName('attribute') ?? agent.callee;
  return [
    useAt(source, 'setting', [place.startIndex, place.endIndex], { kind: 'default', provider: 'openai-agents-tracing', overrides: [safeName('OPENAI_BASE_URL')] }, {
      sdk: 'agents',
      callee: 'agents.tracing',
      provider: 'openai-agents-tracing',
      services: ['tracing'],
      confidence: 'medium',
      cues: [CUES.implied],
    }),
  ]; // prettier-ignore
}
