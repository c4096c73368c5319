import type { Binding, DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { safeName } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { providerById } from './catalogue';
import { bindingAt, frameworkBinding, providerOfSection, regionRef, sectionBinding, settingName, type Framework } from './frameworks'; // prettier-ignore
import { isPlaceholder, keysOn } from './keys';
import type { UseRecogniser } from './recogniser';
import { envRef, needsOf, urlRef } from './refs';
import { settingsOf, type Setting } from './settingsTree';
import { CUES, useAt } from './uses';

/** Base URLs, keys and regions of model clients in `application.yml`, `.properties` (Spring AI, LangChain4j) and `appsettings.json`. */
export const frameworkSettings: UseRecogniser = {
  id: 'framework-settings',
  triggers: [
    ...['http://', 'https://', 'langchain0j', 'spring.ai'].map((text): Trigger => ({ text, kind: 'mark' })),
    ...['openai', 'anthropic', 'ollama', 'gemini', 'genai', 'bedrock', 'vertex', 'mistralai', 'deepseek', 'azure'].map((text): Trigger => ({ text, kind: 'word' })),
  ],
  usesTree: false,
  reads: ({ path }) =>
    /(?:^|\/)(?:(?:application|bootstrap|microprofile-config)[\w.-]*\.(?:ya?ml|properties)|appsettings[\w.-]*\.json)$/i.test(
      path,
    ),
  recognise(source) {
    const entries = entriesOf(source);
    const told = entries.flatMap((entry) => useOf(source, entry) ?? []);
    // A key says nothing of where it is sent if a base URL does.
    const based = new Set(told.filter(({ confidence }) => confidence !== 'low').map(({ provider }) => provider));
    const uses = told.filter(({ confidence, provider }) => confidence !== 'low' || !based.has(provider));
    const bindings = entries.flatMap((entry) => bindingsOf(source, entry));
    return { uses, bindings, needs: needsOf(source.path, [...uses, ...bindings].map(({ destination }) => destination)) };
  },
}; // prettier-ignore

/** One setting with the names that lead to it, and the provider whose section they are. */
interface Entry {
  readonly names: readonly string[];
  /** Its own name without case and signs. */
  readonly key: string;
  readonly setting: Setting;
  readonly provider: string | undefined;
  readonly framework: Framework | undefined;
}

function entriesOf(source: SourceText): Entry[] {
  const entries = settingsOf(source).flatMap(({ above, values }) =>
    [...values.values()].map((setting): Entry => {
      const names = [...above, setting.key].flatMap((name) => name.split(/[.:]/));
      const key = plain(names.at(-1)!);
      const framework = frameworkOf(names);
      const provider = framework || source.path.endsWith('.json') ? sectionOf(names.slice(0, -1), source.path) : undefined;
      return { names, key, setting, framework, provider };
    }),
  );
  // Google's client is Vertex AI's as soon as it is given a project and no key.
  const given = (name: string) => entries.some(({ provider, key }) => provider === 'google-gemini-api' && key === name);
  if (!given('projectid') || given('apikey')) return entries;
  return entries.map((entry) => (entry.provider === 'google-gemini-api' ? { ...entry, provider: 'google-vertex' } : entry));
} // prettier-ignore

/** In Java's files a section must stand under a framework's own name. */
function frameworkOf(names: readonly string[]): Framework | undefined {
  const dotted = `${names.map(plain).join('.')}.`;
  return dotted.startsWith('spring.ai.') ? 'spring.ai' : /^(?:quarkus\.)?langchain4j\./.test(dotted) ? 'langchain4j' : undefined; // prettier-ignore
}

/** The provider whose section names lead into; the longest name counts, and the innermost. */
function sectionOf(names: readonly string[], path: string): string | undefined {
  const dotted = names.map(plain);
  if (dotted.includes('bedrock')) return 'aws-bedrock';
  for (let end = dotted.length; end > 0; end--) {
    for (const length of [3, 2, 1]) {
      const provider = length > end ? undefined : providerOfSection(dotted.slice(end - length, end).join(''));
      if (provider !== undefined) return provider;
    }
  }
  // `AzureOpenAIEmbeddings`, `OpenAIChat`: sections that a team names after the service.
  const named = path.endsWith('.json') ? dotted.map((name) => /^(?:azureopenai|openai)(?=chat|embedding|text|service|setting|option|config)/.exec(name)?.[0]).find(Boolean) : undefined; // prettier-ignore
  return named === undefined ? undefined : providerOfSection(named);
}

function useOf(source: SourceText, { names, key, setting, provider }: Entry): EndpointUse | undefined {
  const range = [setting.start, setting.end] as const;
  const callee = [...names].slice(-2).map(camelCase).join('.');
  const connected = connection(names, setting);
  if (connected) return useAt(source, 'env', range, connected.ref, { callee, provider: connected.provider, cues: [CUES.setting] }); // prettier-ignore
  if (provider === undefined) return undefined;
  if (BASE.test(key)) {
    const ref = valueRef(setting);
    return ref && useAt(source, 'env', range, ref, { callee, provider, cues: [CUES.setting] });
  }
  const owner = key === 'nonazureapikey' ? 'openai' : provider;
  if (!/^(?:apikey|key|nonazureapikey)$/.test(key) || !isGiven(setting)) return undefined;
  const destination: DestinationRef = { kind: 'default', provider: owner, overrides: (providerById(owner)?.env.baseUrl ?? []).map(safeName) }; // prettier-ignore
  return useAt(source, 'env', range, destination, { callee, provider: owner, confidence: 'low', cues: [CUES.setting] }); // prettier-ignore
}

const BASE = /^(?:baseurl|endpoint|baseaddress|url|uri|baseuri)$/;

/** `"ConnectionStrings": { "openai": "Endpoint=https://…;Key=…" }`, as .NET Aspire writes it. */
function connection(names: readonly string[], { text }: Setting): { ref: DestinationRef; provider: string } | undefined {
  if (!names.some((name) => plain(name) === 'connectionstrings')) return undefined;
  const provider = providerOfSection(names.at(-1)!);
  const ref = urlRef(/(?:^|;)\s*Endpoint\s*=\s*([^;]+)/i.exec(text)?.[1] ?? '');
  return provider !== undefined && ref ? { ref, provider } : undefined;
} // prettier-ignore

/** What programs read by a setting's name, and what a framework makes of a section. */
function bindingsOf(source: SourceText, { names, key, setting, provider, framework }: Entry): Binding[] {
  const ref = valueRef(setting);
  const at = setting.start;
  const bindings = ref ? [bindingAt(source, settingName(names.join('.')), ref, at)] : [];
  if (!framework) return bindings;
  const chosen = /^(?:spring\.ai\.model\.(?:chat|embedding)|quarkus\.langchain4j\.(?:chatmodel\.)?provider)$/.test(names.map(plain).join('.')); // prettier-ignore
  const choice = chosen ? providerOfSection(setting.text) : undefined;
  if (choice !== undefined) bindings.push(frameworkBinding(source, framework, 'chosen', choice, at));
  if (provider === undefined) return bindings;
  bindings.push(frameworkBinding(source, framework, 'configured', provider, at));
  const region = /^(?:region|location)$/.test(key) ? regionRef(provider, setting.text) : undefined;
  if (BASE.test(key) && ref) bindings.push(sectionBinding(source, framework, provider, ref, at));
  else if (region) bindings.push(sectionBinding(source, framework, provider, region, at));
  return bindings;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** As Java's relaxed binding has it: `base-url` is `baseUrl`. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `https://…`, `${NAME}`, Spring's `${NAME:https://…}`. */
function valueRef({ text }: Setting): DestinationRef | undefined {
  const named = /^\$\{([A-Z][A-Z0-9_]*)(?::([^}]*))?\}$/.exec(text);
  return named ? envRef(named[1]!, named[2] ? urlRef(named[2]) : undefined) : urlRef(text);
}

function isGiven({ text }: Setting): boolean {
  return (
    /^\$\{[\w.-]+(?::[^}]*)?\}$/.test(text) || (!isPlaceholder(text) && keysOn(`key=${text}`).length === 0)
  );
}
