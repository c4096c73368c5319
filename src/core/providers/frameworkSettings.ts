import type { DestinationRef, EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { safeName } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { providerById } from './catalogue';
import { isPlaceholder, keysOn } from './keys';
import type { UseRecogniser } from './recogniser';
import { envRef, needsOf, urlRef } from './refs';
import { settingsOf, type Setting, type Settings } from './settingsTree';
import { CUES, useAt } from './uses';

/** Sections by their names without case and signs: `spring.ai.openai`, `langchain4j.open-ai`, `AzureOpenAI`. */
const SECTIONS: Readonly<Record<string, string>> = {
  openai: 'openai', azureopenai: 'azure-openai', anthropic: 'anthropic', ollama: 'ollama', mistralai: 'mistral', mistral: 'mistral', deepseek: 'deepseek', groq: 'groq',
  cohere: 'cohere', huggingface: 'huggingface', googlegenai: 'google-gemini-api', googleaigemini: 'google-gemini-api', gemini: 'google-gemini-api', openrouter: 'openrouter', perplexity: 'perplexity',
}; // prettier-ignore

/** Base URLs and keys of model clients in `application.yml`, `.properties` (Spring AI, LangChain4j) and `appsettings.json`. */
export const frameworkSettings: UseRecogniser = {
  id: 'framework-settings',
  triggers: [
    ...['http://', 'https://'].map((text): Trigger => ({ text, kind: 'mark' })),
    ...['openai', 'anthropic', 'ollama', 'gemini'].map((text): Trigger => ({ text, kind: 'word' })),
  ],
  usesTree: false,
  reads: ({ path }) =>
    /(?:^|\/)(?:(?:application|bootstrap)[\w.-]*\.(?:ya?ml|properties)|appsettings[\w.-]*\.json)$/i.test(
      path,
    ),
  recognise(source) {
    const uses = settingsOf(source).flatMap((group) => usesIn(source, group));
    const needs = needsOf(
      source.path,
      uses.map(({ destination }) => destination),
    );
    // A key says nothing of where it is sent if a base URL does.
    const based = new Set(
      uses.filter(({ confidence }) => confidence !== 'low').map(({ provider }) => provider),
    );
    return {
      uses: uses.filter(({ confidence, provider }) => confidence !== 'low' || !based.has(provider)),
      bindings: [],
      needs,
    };
  },
};

function usesIn(source: SourceText, { above, values }: Settings): EndpointUse[] {
  return [...values.values()].flatMap((setting) => {
    const names = [...above, setting.key].flatMap((name) => name.split(/[.:]/));
    const key = plain(names.pop() ?? '');
    const provider = sectionOf(names, source.path);
    if (provider === undefined) return [];
    const range = [setting.start, setting.end] as const;
    const callee = [...names, setting.key.split(/[.:]/).at(-1)!].slice(-2).map(camelCase).join('.');
    if (/^(?:baseurl|endpoint|baseaddress|url|uri|baseuri)$/.test(key)) {
      const ref = valueRef(setting);
      return ref ? [useAt(source, 'env', range, ref, { callee, provider, cues: [CUES.setting] })] : [];
    }
    if (!/^(?:apikey|key)$/.test(key) || !isGiven(setting)) return [];
    const overrides = (providerById(provider)?.env.baseUrl ?? []).map(safeName);
    return [
      useAt(source, 'env', range, { kind: 'default', provider, overrides }, {
        callee, provider, confidence: 'low', cues: [CUES.setting],
      }),
    ];
  }); // prettier-ignore
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** As Java's relaxed binding has it: `base-url` is `baseUrl`. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The provider whose section keys lead into. In Java's files it must stand under a framework's own name. */
function sectionOf(names: readonly string[], path: string): string | undefined {
  const dotted = names.map(plain);
  if (!path.endsWith('.json') && !/^(?:spring\.ai|(?:quarkus\.)?langchain4j)\./.test(`${dotted.join('.')}.`)) return undefined;
  for (let at = dotted.length - 1; at >= 0; at--) {
    const joined = at > 0 ? SECTIONS[dotted[at - 1]! + dotted[at]!] : undefined;
    const provider = joined ?? SECTIONS[dotted[at]!];
    if (provider !== undefined) return provider;
  }
  return undefined;
} // prettier-ignore

/** `https://…`, `${NAME}`, Spring's `${NAME:https://…}`. */
function valueRef({ text }: Setting): DestinationRef | undefined {
  const named = /^\$\{([A-Z][A-Z0-9_]*)(?::([^}]*))?\}$/.exec(text);
  return named ? envRef(named[1]!, named[2] ? urlRef(named[2]) : undefined) : urlRef(text);
}

function isGiven({ text }: Setting): boolean {
  return /^\$\{[\w.-]+\}$/.test(text) || (!isPlaceholder(text) && keysOn(`key=${text}`).length === 0);
}
