import type { DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { safeHost } from '../safeText';
import { fold } from '../scan/automaton';
import type { SourceText } from '../scan/sourceText';
import { assistantFile, type AssistantFile } from './assistantFiles';
import { BASE_URLS, KEYS } from './dotenv';
import { isPlaceholder, keysOn } from './keys';
import { PREFIXES, providerOfModel } from './modelStrings';
import type { UseRecogniser } from './recogniser';
import { urlRef } from './refs';
import { settingsOf, type Setting, type Settings } from './settingsTree';
import { tracingRef, TRACING_VARIABLES } from './tracing';
import { CUES, useAt } from './uses';

const NAMED = Object.keys(PREFIXES).flatMap((name) => [
  `model: ${name}/`,
  ...['provider', 'vendor', 'model_provider'].flatMap((key) => [`${key}: ${name}`, `"${key}": "${name}`, `"${key}":"${name}`, `${key} = "${name}`]),
]); // prettier-ignore

/** Settings of coding assistants: MCP servers elsewhere, models and base URLs to which they send a workspace's text. */
export const assistants: UseRecogniser = {
  id: 'assistants',
  triggers: ['http://', 'https://', 'claude_code_use_', '_api_key', ...TRACING_VARIABLES, ...NAMED].map(
    (text): Trigger => ({
      text: fold(text),
      kind: 'mark',
    }),
  ),
  usesTree: false,
  reads: (source) => source.kind === 'config' && assistantFile(source) !== undefined,
  recognise(source) {
    const file = assistantFile(source)!;
    const groups = settingsOf(source);
    const off = groups.filter(isOff).map(({ above }) => above.join('\n'));
    const uses = groups
      .filter(({ above }) => !off.some((server) => `${above.join('\n')}\n`.startsWith(`${server}\n`)))
      .flatMap((group) => usesIn(source, file, group, groups));
    return { uses, bindings: [], needs: [] };
  },
};

function usesIn(
  source: SourceText,
  file: AssistantFile,
  group: Settings,
  all: readonly Settings[],
): EndpointUse[] {
  const { above } = group;
  const server = serverKey(above, source.path);
  if (above.at(-1) === 'env' || above.at(-1) === 'environment')
    return server || file !== 'editor' ? environmentUses(source, group) : [];
  if (server) return serverUses(source, group);
  if (file === 'models') return modelUses(source, group, all);
  return file === 'editor' ? editorUses(source, group) : [];
}

function isOff({ above, values }: Settings): boolean {
  return above.length > 1 && (values.get('disabled')?.text === 'true' || values.get('enabled')?.text === 'false');
} // prettier-ignore

/** Whether keys lead to one MCP server: `mcpServers.NAME`, an element of such a list. */
function serverKey(above: readonly string[], path: string): boolean {
  const at = above.findIndex(
    (key, i) =>
      /^mcp_?servers$/i.test(key) ||
      (key === 'servers' && (above[i - 1] === 'mcp' || (i === 0 && /mcp\.json$/.test(path)))) ||
      (key === 'mcp' && i === 0 && path.endsWith('opencode.json')),
  );
  return at >= 0 && above.length > at + 1;
}

/** An MCP server behind a URL, itself or through the usual bridge; what a local command sends is its own matter. */
function serverUses(source: SourceText, { values, nodes }: Settings): EndpointUse[] {
  const address = values.get('url') ?? values.get('serverUrl') ?? values.get('httpUrl');
  const args = nodes.flatMap(({ key, value, children }) =>
    key === 'args' ? [value, ...children.map((child) => child.value)].filter((span) => span !== undefined) : [],
  ); // prettier-ignore
  const texts = args.map(({ start, end }) => source.text.slice(start, end));
  const bridged = texts.findIndex((text) => /^mcp-remote(?:@|$)/.test(text));
  const target = bridged < 0 ? -1 : texts.findIndex((text) => /^https?:\/\//.test(text));
  const behind = target < 0 ? undefined : { key: 'args', text: texts[target]!, ...args[target]! };
  const setting = address ?? behind;
  const ref = setting && addressOf(setting);
  if (!setting || !ref) return [];
  return [
    useAt(source, 'assistant', [setting.start, setting.end], ref, {
      callee: `mcpServers.${setting.key}`,
      cues: [CUES.server],
    }),
  ];
}

function addressOf({ text }: Setting): DestinationRef | undefined {
  return urlRef(text.replace(/\$\{[^}]*\}/g, '{name}'));
}

/** Switches of Claude Code that send through a cloud, with what names the region or resource there. */
const CLOUDS = [
  ['CLAUDE_CODE_USE_BEDROCK', 'aws-bedrock', ['AWS_REGION', 'AWS_DEFAULT_REGION'], 'ANTHROPIC_BEDROCK_BASE_URL'],
  ['CLAUDE_CODE_USE_VERTEX', 'google-vertex', ['CLOUD_ML_REGION'], 'ANTHROPIC_VERTEX_BASE_URL'],
  ['CLAUDE_CODE_USE_FOUNDRY', 'anthropic-foundry', [], 'ANTHROPIC_FOUNDRY_BASE_URL'],
] as const; // prettier-ignore

/** The variables that an assistant gives itself or a server. */
function environmentUses(source: SourceText, { values }: Settings): EndpointUse[] {
  const cloud = CLOUDS.find(([name]) => /^(?:1|true|yes|on)$/i.test(values.get(name)?.text ?? ''));
  if (cloud) {
    const [name, provider, regions, base] = cloud;
    const chosen = values.get(name)!;
    const region = regions.map((key) => values.get(key)?.text).find((text) => text !== undefined);
    const resource = provider === 'anthropic-foundry' ? values.get('ANTHROPIC_FOUNDRY_RESOURCE')?.text : undefined;
    const set = values.get(base);
    const ref = (set && addressOf(set)) ?? (resource && urlRef(`https://${resource}.services.ai.azure.com/anthropic`));
    return [
      useAt(source, 'assistant', [chosen.start, chosen.end], ref || defaultOf(provider), {
        callee: name, provider, services: ['chat'], cues: [CUES.variable], ...(region ? { region: safeHost(region) } : {}),
      }),
    ];
  } // prettier-ignore
  const based = [...values.values()].flatMap((setting) => {
    const provider = BASE_URLS.get(setting.key)?.id;
    const ref = provider === undefined ? undefined : addressOf(setting);
    return provider !== undefined && ref ? [{ setting, provider, ref }] : [];
  });
  const keyed = [...values.values()].flatMap((setting) => {
    const provider = KEYS.get(setting.key)?.id;
    const known = provider === undefined || based.some((base) => base.provider === provider);
    return known || !isGiven(setting) ? [] : [{ setting, provider }];
  });
  const traced = [...values.values()].flatMap((setting) => {
    const sent = tracingRef(setting.key, setting.text);
    const collector = values.get('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? values.get('OTEL_EXPORTER_OTLP_ENDPOINT');
    return sent ? [{ setting, provider: sent.provider, ref: (!sent.provider && collector && addressOf(collector)) || sent.destination }] : [];
  });
  return [
    ...traced.map(({ setting, provider, ref }) =>
      useAt(source, 'setting', [setting.start, setting.end], ref, { callee: setting.key, ...(provider ? { provider } : {}), services: ['tracing'], cues: [CUES.variable] }),
    ),
    ...based.map(({ setting, provider, ref }) =>
      useAt(source, 'assistant', [setting.start, setting.end], ref, { callee: setting.key, provider, cues: [CUES.variable] }),
    ),
    ...keyed.map(({ setting, provider }) =>
      useAt(source, 'assistant', [setting.start, setting.end], defaultOf(provider), { callee: setting.key, provider, confidence: 'low', cues: [CUES.variable] }),
    ),
  ];
} // prettier-ignore

/** A key's value that is there or handed over from elsewhere: `${env:NAME}`; one that is written out has a rule of its own. */
function isGiven({ key, text }: Setting): boolean {
  return /^\$\{[\w:.-]+\}$/.test(text) || (!isPlaceholder(text) && keysOn(`${key}=${text}`).length === 0);
}

const BASES = [
  'apiBase',
  'api_base',
  'api_url',
  'base_url',
  'baseUrl',
  'baseURL',
  'url',
  'endpoint',
  'openai-api-base',
];
const PROVIDERS = ['provider', 'vendor', 'model_provider'];
const MODELS = ['model', 'weak-model', 'editor-model'];

/** A model with a base URL, else with a provider by name, else a model string that names one. */
function modelUses(source: SourceText, { above, values }: Settings, all: readonly Settings[]): EndpointUse[] {
  const owner = above.at(-1) ?? 'model';
  for (const key of BASES) {
    const setting = values.get(key);
    const ref = setting && addressOf(setting);
    if (!setting || !ref) continue;
    const callee = /^[A-Za-z_]\w*$/.test(owner) ? `${owner}.${key}` : key;
    return [useAt(source, 'assistant', [setting.start, setting.end], ref, { callee, cues: [CUES.model] })];
  }
  const named = PROVIDERS.map((key) => values.get(key)).find((setting) => setting !== undefined);
  const provider = named && providerOfModel(`${named.text.toLowerCase()}/`);
  if (named) {
    const elsewhere = all.some((group) => group.above.at(-1) === named.text && BASES.some((key) => group.values.has(key)));
    return provider === undefined || elsewhere ? [] : [at(source, named, provider)];
  }
  if (!source.path.includes('.aider')) return [];
  return MODELS.flatMap((key) => {
    const model = values.get(key);
    const provider = model && providerOfModel(model.text);
    return model && provider !== undefined ? [at(source, model, provider)] : [];
  });
} // prettier-ignore

function at(source: SourceText, { key, start, end }: Setting, provider: string): EndpointUse {
  return useAt(source, 'assistant', [start, end], defaultOf(provider), {
    callee: key,
    provider,
    cues: [CUES.model],
  });
}

/** Models that a person brought along, and where the editor's assistant sends its traces. */
function editorUses(source: SourceText, { above, values }: Settings): EndpointUse[] {
  return [...values.values()].flatMap((setting) => {
    const name = [...above, setting.key].find((key) => key.startsWith('github.copilot.chat.'));
    const ref = name === undefined ? undefined : addressOf(setting);
    if (!ref) return [];
    return [useAt(source, 'assistant', [setting.start, setting.end], ref, { callee: name!, cues: [CUES.model] })];
  });
} // prettier-ignore

/** A provider's own host: what the workspace's programs are told does not reach an assistant. */
function defaultOf(provider: string | undefined): DestinationRef {
  return provider === undefined ? { kind: 'unknown' } : { kind: 'default', provider, overrides: [] };
}
