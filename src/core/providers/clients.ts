import type { DestinationRef, EndpointUse } from '../facts';
import { safeHost, safeModelId, safeName, type SafeText } from '../safeText';
import type { Service } from './provider';
import { OWN_DEFAULT, UNKNOWN, urlRef, withDefault } from './refs';

/** A class or function of an SDK that makes a client, and the options that decide where it sends. */
export interface ClientShape {
  /** Package or module names; submodules count (`langchain/chat_models`, `langchain_openai.chat_models`). */
  readonly packages: readonly string[];
  readonly names: readonly string[];
  readonly provider?: string;
  /** Where it sends by default if the catalogue has no provider for it. */
  readonly origin?: string;
  /** Options that hold the base URL; dots reach into nested options. */
  readonly endpoint?: readonly string[];
  /** Options that name a resource, and the URL that it makes. */
  readonly resource?: { readonly options: readonly string[]; readonly url: (name: string) => string };
  readonly region?: readonly string[];
  /** Env variables that the SDK obeys, in its order. */
  readonly overrides?: readonly string[];
  readonly services?: readonly Service[];
  /** An option that moves the client to another provider when it is true. */
  readonly switches?: { readonly options: readonly string[]; readonly to: string };
}

/** The options of one call, whatever the language. */
export interface Options {
  /** Undefined if the option is not given (or given as null); `unknown` if its value cannot be told. */
  ref(name: string): DestinationRef | undefined;
  text(name: string): string | undefined;
  isTrue(name: string): boolean;
  /** Whether the program sets this env variable to true. */
  sets?(name: string): boolean;
}

type Resolved = Pick<EndpointUse, 'destination' | 'provider' | 'region' | 'model'>;

/** Where a client made with these options sends. */
export function clientDestination(shape: ClientShape, options: Options): Resolved {
  const switched = shape.switches?.options.some(
    (name) => options.isTrue(name) || (/^[A-Z_]+$/.test(name) && options.sets?.(name)),
  );
  const provider = switched ? shape.switches!.to : shape.provider;
  const region = firstText(shape.region ?? [], options);
  const model = firstText(MODEL_OPTIONS, options);
  return {
    destination: destinationRef(shape, provider, options),
    ...(provider ? { provider } : {}),
    ...(region ? { region: safeHost(region) } : {}),
    ...(model ? { model: safeModel(model) } : {}),
  };
}

const MODEL_OPTIONS = ['model', 'modelName', 'model_name', 'modelId', 'model_id', 'azure_deployment', 'deployment', 'azureOpenAIApiDeploymentName']; // prettier-ignore

/** A model's id as an approval lists it; anything that is no id is masked. */
export function safeModel(id: string): SafeText {
  return safeModelId(/^[\w.:/@-]{1,80}$/.test(id) ? id : 'model');
}

function destinationRef(shape: ClientShape, provider: string | undefined, options: Options): DestinationRef {
  for (const name of shape.endpoint ?? []) {
    const ref = options.ref(name);
    if (ref?.kind === 'unknown') return bareHost(options.text(name));
    if (ref && ref !== OWN_DEFAULT) return withDefault(ref, defaultRef(shape, provider, options));
  }
  return defaultRef(shape, provider, options);
}

function defaultRef(shape: ClientShape, provider: string | undefined, options: Options): DestinationRef {
  const { resource } = shape;
  const named = resource && firstText(resource.options, options);
  if (named && /^[a-z0-9-]{1,63}$/i.test(named)) return urlRef(resource.url(named)) ?? UNKNOWN;
  if (shape.origin) return urlRef(shape.origin) ?? UNKNOWN;
  return provider ? { kind: 'default', provider, overrides: (shape.overrides ?? []).map(safeName) } : UNKNOWN;
}

/** `endpointHost: 'bedrock-runtime.us-east-1.amazonaws.com'`: some options hold a host alone, which is asked by TLS. */
function bareHost(text: string | undefined): DestinationRef {
  const host = text !== undefined && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/i.test(text);
  return (host ? urlRef(`https://${text}`) : undefined) ?? UNKNOWN;
}

function firstText(names: readonly string[], options: Options): string | undefined {
  for (const name of names) {
    const text = options.text(name);
    if (text) return text;
  }
  return undefined;
}

/** Looks shapes up by what a name is imported from. */
export function clientIndex(
  shapes: readonly ClientShape[],
): (source: string, name: string) => ClientShape | undefined {
  const byName = new Map<string, ClientShape[]>();
  for (const shape of shapes)
    for (const name of shape.names) byName.set(name, [...(byName.get(name) ?? []), shape]);
  return (source, name) =>
    byName
      .get(name)
      ?.find(({ packages }) =>
        packages.some((p) => source === p || source.startsWith(`${p}/`) || source.startsWith(`${p}.`)),
      );
}

/** Vendors' words in the names of classes and functions. */
const VENDOR = /openai|anthropic|bedrock|vertex|gemini|google|mistral|cohere|groq|ollama|deepseek|openrouter|fireworks|perplexity|hugging|together|xai|cerebras|watsonx/i; // prettier-ignore
/** A vendor's word alone, or a model of one, may be any own class; `OpenAI` and `Anthropic` are not. */
const LONE =
  /^(?:Bedrock|Vertex|Gemini|Google|Mistral|Cohere|Groq|Ollama|Together|Perplexity|OpenRouter|Cerebras|\w+(?<!Chat|Language)Model)$/i;

/**
 * Looks shapes up by name alone, for clients that come from an own module: only names that a vendor has given and that
 * mean one provider everywhere.
 * @param hint the module's path and the file's: a folder named as the package decides between providers
 */
export function clientsByName(shapes: readonly ClientShape[]): {
  readonly find: (name: string, hint: string) => ClientShape | undefined;
  readonly names: readonly string[];
} {
  const byName = new Map<string, ClientShape[]>();
  for (const shape of shapes)
    for (const name of shape.names)
      if (VENDOR.test(name) && /^(?:[A-Z]|create[A-Z]|init[A-Z])/.test(name) && shape.provider)
        byName.set(name, [...(byName.get(name) ?? []), shape]);
  const find = (name: string, hint: string): ClientShape | undefined => {
    const known = byName.get(name) ?? [];
    const told = known
      .filter(({ packages }) => hint.includes(folderOf(packages[0]!)))
      .sort((a, b) => folderOf(b.packages[0]!).length - folderOf(a.packages[0]!).length)[0];
    if (told || LONE.test(name)) return told;
    return new Set(known.map(({ provider }) => provider)).size === 1 ? known[0] : undefined;
  };
  return { find, names: [...byName.keys()].filter((name) => !LONE.test(name)) };
}

/** `@langchain/google-webauth` → `google-webauth`, `langchain_openai` → `openai`. */
function folderOf(name: string): string {
  return name.replace(/^.*\/|^(?:langchain|llama_index)_/, '').toLowerCase();
}
