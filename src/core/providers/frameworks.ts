import type { Binding, DestinationRef } from '../facts';
import type { ProjectPath } from '../ports';
import { safeIdentifier, safeName } from '../safeText';
import { placeOf } from '../scan/place';
import type { SourceText } from '../scan/sourceText';
import { defaultOrigin } from './hosts';
import { providerById } from './catalogue';
import { foldersAbove } from './modules';
import { envRef, urlRef } from './refs';

/** A framework that hands a program its client, made of settings and of the starter among the dependencies. */
export type Framework = 'spring.ai' | 'langchain4j';

/** Sections of settings, modules of packages and artifacts by their names without case and signs. */
const SECTIONS: Readonly<Record<string, string>> = {
  openai: 'openai', openaisdk: 'openai', openaiofficial: 'openai', azureopenai: 'azure-openai', anthropic: 'anthropic', ollama: 'ollama', mistralai: 'mistral', mistral: 'mistral',
  deepseek: 'deepseek', groq: 'groq', cohere: 'cohere', huggingface: 'huggingface', googlegenai: 'google-gemini-api', googleai: 'google-gemini-api', googleaigemini: 'google-gemini-api',
  gemini: 'google-gemini-api', vertexai: 'google-vertex', vertexaigemini: 'google-vertex', vertexaiembedding: 'google-vertex', vertexaianthropic: 'google-vertex',
  bedrock: 'aws-bedrock', bedrockai: 'aws-bedrock', bedrockconverse: 'aws-bedrock', openrouter: 'openrouter', perplexity: 'perplexity', zhipuai: 'zhipu', minimax: 'minimax', moonshot: 'moonshot',
  stabilityai: 'stability', ocigenai: 'oracle-oci-genai', watsonx: 'ibm-watsonx', watsonxai: 'ibm-watsonx', dashscope: 'alibaba-dashscope', qianfan: 'baidu-qianfan', elevenlabs: 'elevenlabs',
  jina: 'jina', voyageai: 'voyage', workersai: 'cloudflare-workers-ai', githubmodels: 'github-models', pinecone: 'pinecone', weaviate: 'weaviate', qdrant: 'qdrant',
}; // prettier-ignore

/** @param name of a section or module: `open-ai`, `azure.openai`, `AzureOpenAI` */
export function providerOfSection(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[-_.]/g, '');
  return Object.hasOwn(SECTIONS, plain) ? SECTIONS[plain] : undefined;
}

/** The name by which settings of one provider's section are looked up. */
function sectionName(framework: Framework, provider: string): string {
  return `${framework}.${provider.replaceAll('-', '')}`;
}

/** What a framework's client of one provider sends to: the section's base URL, else the provider's own. */
export function sectionRef(framework: Framework, provider: string): DestinationRef {
  const overrides = (providerById(provider)?.env.baseUrl ?? []).map(safeName);
  return envRef(sectionName(framework, provider), { kind: 'default', provider, overrides });
}

/** What a client that a framework hands in sends to: the model that settings choose, else the starter's, else any that is set up. */
export function injectedRef(framework: Framework): DestinationRef {
  return envRef(`${framework}.chosen`, envRef(`${framework}.starter`, envRef(`${framework}.configured`)));
}

/** What tells a framework's clients apart, as a binding at a place of a text. */
export function frameworkBinding(
  source: SourceText,
  framework: Framework,
  what: 'chosen' | 'starter' | 'configured',
  provider: string,
  at: number,
): Binding {
  return bindingAt(source, `${framework}.${what}`, sectionRef(framework, provider), at);
}

/** The base URL of a provider's section, or its host in the region that the section names. */
export function sectionBinding(
  source: SourceText,
  framework: Framework,
  provider: string,
  destination: DestinationRef,
  at: number,
): Binding {
  return bindingAt(source, sectionName(framework, provider), destination, at);
}

/** The host that a region makes of a provider's origin; undefined if its origin has no region. */
export function regionRef(provider: string, region: string): DestinationRef | undefined {
  const known = providerById(provider);
  const origin = known?.origin?.includes('{region}') ? defaultOrigin(known, region) : undefined;
  return origin !== undefined && /^[a-z][a-z0-9-]+$/.test(region) ? urlRef(origin) : undefined;
}

/** A name that settings give a value, as every text may write it: `OpenAI:Endpoint` and `llm.base-url` without case and signs. */
export function settingName(name: string): string {
  return `setting.${name.toLowerCase().replace(/[-_\s]/g, '').replace(/:/g, '.')}`; // prettier-ignore
}

export function bindingAt(
  source: SourceText,
  name: string,
  destination: DestinationRef,
  at: number,
): Binding {
  const { line, column } = placeOf(source, at, at + 1);
  return { scope: 'env', name: safeIdentifier(name), destination, line, column };
}

const PROFILES = ['', '-dev', '-local', '-prod', '-production', '-test'];
const SPRING_FILES = PROFILES.flatMap((profile) => ['yml', 'yaml', 'properties'].map((ending) => `application${profile}.${ending}`)); // prettier-ignore
const MANIFESTS = ['pom.xml', 'build.gradle', 'build.gradle.kts'];

/** The settings and manifests that may tell what a framework hands to a file of a Java or Kotlin program. */
export function frameworkFiles(path: ProjectPath): ProjectPath[] {
  const main = /^(.*?)src\/(?:main|test)\//.exec(path);
  const roots = main ? [`${main[1]}src/main/resources/`, `${main[1]}src/test/resources/`, main[1]!] : [];
  const settings = [...new Set([...roots, `${foldersAbove(path)[0]!}/`.replace(/^\/$/, '')])].flatMap((folder) => SPRING_FILES.map((name) => folder + name)); // prettier-ignore
  const manifests = foldersAbove(path).flatMap((folder) => MANIFESTS.map((name) => (folder ? `${folder}/${name}` : name))); // prettier-ignore
  return [...settings, ...manifests];
}

const DOTNET_FILES = ['appsettings.json', 'appsettings.Development.json', 'appsettings.Production.json', 'appsettings.local.json']; // prettier-ignore

/** The settings that a file of a .NET program is configured by: beside it and in each folder above. */
export function dotnetFiles(path: ProjectPath): ProjectPath[] {
  return foldersAbove(path).flatMap((folder) => DOTNET_FILES.map((name) => (folder ? `${folder}/${name}` : name))); // prettier-ignore
}
