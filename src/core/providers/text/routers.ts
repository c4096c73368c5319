import type { DestinationRef, EndpointUse } from '../../facts';
import type { SourceText } from '../../scan/sourceText';
import { safeModel } from '../clients';
import { providerOfSection } from '../frameworks';
import { modelDestination } from '../modelStrings';
import type { Service } from '../provider';
import { UNKNOWN } from '../refs';
import { CUES, useAt } from '../uses';
import { expressionAt } from './options';
import { textImports } from './imports';
import type { Masked } from './syntax';
import { textRef } from './values';

export const ROUTER_TRIGGERS: readonly string[] = [
  'RubyLLM',
  'use Prism\\',
  'use EchoLabs\\Prism',
  'use Laravel\\Ai',
  'use genai::',
];

/** Libraries that send to the provider which a call names, by its own name or by the model's: RubyLLM, Prism, Laravel AI, genai. */
export function routerUses(source: SourceText, text: Masked): EndpointUse[] {
  switch (source.languageId) {
    case 'ruby':
      return text.code.includes('RubyLLM') && !/\bmodule\s+RubyLLM\b/.test(text.code) ? rubyLlm(source, text) : [];
    case 'php':
      return php(source, text);
    case 'rust':
      return rustGenai(source, text);
    default:
      return [];
  }
} // prettier-ignore

const RUBY_SERVICES: Readonly<Record<string, Service>> = {
  chat: 'chat',
  embed: 'embeddings',
  paint: 'images',
  transcribe: 'audio',
  moderate: 'moderations',
};

/** `RubyLLM.chat(model: 'claude-…', provider: :bedrock)`, and the providers that `RubyLLM.configure` sets up. */
function rubyLlm(source: SourceText, text: Masked): EndpointUse[] {
  const calls = [...text.code.matchAll(/\bRubyLLM\s*\.\s*(chat|embed|paint|transcribe|moderate)\b/g)].map((match) => {
    const { end } = expressionAt(text.code, match.index, match.index + match[0].length);
    const call = text.bare.slice(match.index, end);
    const named = /\bprovider(?::|\s*=>)\s*[:"'](\w+)/.exec(call)?.[1];
    const model = /\bmodel(?::|\s*=>)\s*["']([\w.:/@-]+)["']/.exec(call)?.[1];
    const provider = named === undefined ? undefined : providerOfSection(named);
    // Its own default model is OpenAI's.
    const byModel = model === undefined ? (/\bmodel\b/.test(call) ? undefined : 'openai') : modelDestination(model, false)?.provider;
    return routed(source, [match.index, match.index + match[0].length], match[0], provider ?? byModel, RUBY_SERVICES[match[1]!]!, model);
  });
  const set = /\bRubyLLM\s*\.\s*(?:configure|context)\b/.test(text.code)
    ? [...text.code.matchAll(/(?<=\.)(\w+?)_(api_key|api_base|region|project_id)\s*=(?!=)\s*/g)]
    : [];
  const bases = new Set(set.filter((match) => match[2] === 'api_base').map((match) => match[1]!));
  const configured = new Map(
    set.flatMap((match): [string, EndpointUse][] => {
      const [whole, section, what] = [match[0], match[1]!, match[2]!];
      const provider = section === 'azure' ? 'azure-openai' : providerOfSection(section);
      if (provider === undefined || (what !== 'api_base' && bases.has(section))) return [];
      const value = text.bare.slice(match.index + whole.length).split('\n', 1)[0]!;
      const ref = what === 'api_base' ? (textRef(value, text) ?? UNKNOWN) : { kind: 'default' as const, provider, overrides: [] };
      const at: [number, number] = [match.index, match.index + section.length + 1 + what.length];
      return [[provider, { ...routed(source, at, `RubyLLM.${section}`, provider, 'chat', undefined), destination: ref }]];
    }),
  );
  return [...calls, ...configured.values()];
} // prettier-ignore

/** `Prism::text()->using(Provider::Anthropic, 'claude-…')`; `Lab::Anthropic` of Laravel's own package. */
function php(source: SourceText, text: Masked): EndpointUse[] {
  const imports = textImports(text.bare, 'php').map(({ name }) => name);
  const uses: EndpointUse[] = [];
  if (imports.some((name) => /^(?:EchoLabs\\)?Prism\\/.test(name)))
    for (const match of text.bare.matchAll(/->\s*using\s*\(\s*(?:Provider::(\w+)|["'](\w+)["'])\s*(?:,\s*["']([\w.:/@-]+)["'])?/g))
      uses.push(routed(source, [match.index + match[0].indexOf('using'), match.index + match[0].indexOf('using') + 5], 'Prism.using', providerOfSection(match[1] ?? match[2]!), 'chat', match[3]));
  if (!imports.some((name) => name.startsWith('Laravel\\Ai\\'))) return uses;
  const labs = [...text.code.matchAll(/\bLab::(\w+)/g)].map((match) => routed(source, [match.index, match.index + match[0].length], 'Laravel.Ai', providerOfSection(match[1]!), 'chat', undefined));
  const trait = labs.length === 0 ? /(?<=^[ \t]+use[ \t][^;]{0,80})\bPromptable\b/m.exec(text.code) : null;
  // Without a name it is the provider that `config/ai.php` chooses.
  return [...uses, ...labs, ...(trait ? [routed(source, [trait.index, trait.index + 10], 'Promptable', undefined, 'chat', undefined)] : [])];
} // prettier-ignore

/** `client.exec_chat("claude-…", …)` of the crate genai. */
function rustGenai(source: SourceText, text: Masked): EndpointUse[] {
  if (!textImports(text.bare, 'rust').some(({ name }) => /^genai(?:::|$)/.test(name))) return [];
  return [...text.bare.matchAll(/\.\s*(exec_chat(?:_stream)?|embed(?:_batch)?)\s*\(\s*(?:"([\w.:/@-]+)")?/g)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!);
    const model = match[2];
    const provider = model === undefined ? undefined : modelDestination(model.replace('::', '/'), false)?.provider;
    return routed(source, [start, start + match[1]!.length], `genai.${match[1]!}`, provider, match[1]!.startsWith('embed') ? 'embeddings' : 'chat', model);
  });
} // prettier-ignore

function routed(
  source: SourceText,
  range: readonly [number, number],
  callee: string,
  provider: string | undefined,
  service: Service,
  model: string | undefined,
): EndpointUse {
  const destination: DestinationRef =
    provider === undefined ? UNKNOWN : { kind: 'default' as const, provider, overrides: [] };
  return useAt(source, 'client', range, destination, {
    callee,
    ...(provider === undefined ? {} : { provider }),
    ...(model === undefined ? {} : { model: safeModel(model) }),
    services: [service],
    cues: [CUES.client],
  });
}
