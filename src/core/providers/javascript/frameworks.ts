import type { EndpointUse } from '../../facts';
import { safeName } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import { tracesElsewhere } from '../agentsTracing';
import { safeModel } from '../clients';
import { modelDestination } from '../modelStrings';
import { CUES, useAt } from '../uses';
import type { Imported } from './imports';
import type { Values } from './values';

const ELSEWHERE = /setDefaultOpenAIClient|setDefaultModelProvider|OpenAIProvider|modelProvider\b/;

/** Agents of `@openai/agents`: they ask OpenAI unless told otherwise, and report to it whichever client answers. */
export function agentUses(
  nodes: readonly SyntaxNode[],
  source: SourceText,
  imports: ReadonlyMap<string, Imported>,
  values: Values,
): EndpointUse[] {
  const agents = nodes.flatMap((node) => {
    const callee = node.childForFieldName('constructor');
    const imported = callee && imports.get(callee.text);
    const made = imported?.name === 'Agent' && /^@openai\/agents(?:$|[-/])/.test(imported.source);
    return callee && made ? [{ callee, options: values.options(node) }] : [];
  });
  const foreign = agents.some(({ options }) => options.ref('model') !== undefined && options.text('model') === undefined); // prettier-ignore
  const asked = agents.flatMap(({ callee, options }) => {
    const model = options.text('model');
    if (ELSEWHERE.test(source.text) || (options.ref('model') !== undefined && model === undefined)) return [];
    const { provider, destination } = modelDestination('openai/default', false)!;
    return [
      useAt(source, 'model-string', [callee.startIndex, callee.endIndex], destination, {
        sdk: '@openai/agents',
        callee: callee.text,
        provider,
        ...(model === undefined ? {} : { model: safeModel(model) }),
        services: ['responses'],
        confidence: 'medium',
        cues: [CUES.implied],
      }),
    ];
  });
  const first = agents[0]?.callee;
  if (!first || !tracesElsewhere(source.text, foreign)) return asked;
  const tracing = useAt(source, 'setting', [first.startIndex, first.endIndex], { kind: 'default', provider: 'openai-agents-tracing', overrides: [safeName('OPENAI_BASE_URL')] }, {
    sdk: '@openai/agents',
    callee: 'agents.tracing',
    provider: 'openai-agents-tracing',
    services: ['tracing'],
    confidence: 'medium',
    cues: [CUES.implied],
  }); // prettier-ignore
  return [...asked, tracing];
}
