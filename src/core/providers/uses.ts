import type { DestinationRef, EndpointUse } from '../facts';
import type { Cue } from '../finding';
import { fixed, safeIdentifier, type SafeText } from '../safeText';
import { placeOf } from '../scan/place';
import type { SourceText } from '../scan/sourceText';
import { providerAt } from './hosts';
import { isLlmPath } from './services';

export const CUES = {
  client: { effect: '+', text: fixed("made by the vendor's SDK, imported here") },
  body: { effect: '+', text: fixed('a body with a model and messages') },
  path: { effect: '+', text: fixed('the path of an LLM service') },
  host: { effect: '+', text: fixed('a host of the catalogue') },
  variable: { effect: '+', text: fixed('a variable that names a provider') },
  keyShape: { effect: '+', text: fixed("the shape of a provider's key") },
  setting: { effect: '+', text: fixed("a setting of a provider's client") },
  server: { effect: '+', text: fixed('a server that an assistant is told to ask') },
  model: { effect: '+', text: fixed('a model that an assistant is told to use') },
  dependency: { effect: '+', text: fixed('a dependency on the SDK of a provider') },
  made: { effect: '+', text: fixed('a client that another module of the project makes') },
  sdk: { effect: '+', text: fixed("the vendor's SDK, imported here") },
  implied: { effect: '+', text: fixed('what the framework does if nothing is said') },
  prefix: { effect: '+', text: fixed('a model string that names a provider') },
} as const satisfies Record<string, Cue>;

type Rest = Partial<
  Pick<EndpointUse, 'sdk' | 'provider' | 'services' | 'model' | 'region' | 'confidence'>
> & {
  readonly callee?: string;
  readonly cues: readonly Cue[];
};

/** A use at a range of a text; confidence is `high` unless said otherwise. */
export function useAt(
  source: SourceText,
  kind: EndpointUse['kind'],
  [start, end]: readonly [start: number, end: number],
  destination: DestinationRef,
  { callee, ...rest }: Rest,
): EndpointUse {
  return {
    kind,
    language: source.languageId,
    destination,
    services: [],
    confidence: 'high',
    tags: [],
    ...rest,
    ...(callee === undefined ? {} : { callee: safeCallee(callee) }),
    place: placeOf(source, start, end),
  };
}

/** The names of a callee: the last two of a chain. */
function safeCallee(callee: string): SafeText {
  return safeIdentifier(callee.split('.').slice(-2).join('.'));
}

/** Whether a reference shows an LLM service already here: a catalogue host or an LLM path in one of its arms. */
export function showsService(ref: DestinationRef): boolean {
  switch (ref.kind) {
    case 'url':
      return isLlmPath(ref.url.path) || providerAt(ref.url) !== undefined;
    case 'joined':
      return isLlmPath(ref.tail) || showsService(ref.base);
    case 'env':
      return LLM_NAME.test(ref.name) || (ref.fallback !== undefined && showsService(ref.fallback));
    case 'constant':
      return LLM_NAME.test(ref.name) || (ref.fallback !== undefined && showsService(ref.fallback));
    case 'either':
      return ref.refs.some(showsService);
    case 'default':
    case 'unknown':
      return false;
  }
}

/** A request's body that names a model and carries a conversation. */
export const LLM_BODY =
  /\bmodel["']?\s*[:=,][^]*\b(?:messages|prompt)\b|\b(?:messages|prompt)["']?\s*[:=,][^]*\bmodel\b/;

/** Names that speak of an LLM service; where they really lead shows when files are linked. */
const LLM_NAME = /openai|anthropic|claude|gemini|llm|gpt|bedrock|ollama|mistral|cohere|completion|embedding|inference|chat_?(?:url|api|endpoint)|ai_(?:url|api|base|endpoint|gateway)/i; // prettier-ignore
