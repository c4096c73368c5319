import type { Confidence, Cue, NearMiss, Place, SafeHarborLetter, Surface, Tag } from './finding';
import type { FlowModule } from './flows/module';
import type { NotExamined, ProjectPath } from './ports';
import type { RuleId } from './rules';
import type { SafeText } from './safeText';

/** What one text shows by itself, before policy. Holds no value, so that it may be cached. */
export interface FileFacts {
  readonly path: ProjectPath;
  readonly surface: Surface;
  readonly identifiers: readonly IdentifierFact[];
  readonly uses: readonly EndpointUse[];
  /** What its program does with PHI; absent where nothing in it speaks of any, unless somebody asked. */
  readonly flow?: FlowModule;
  /** Files that it imports, where its own words name no PHI but it has ways out. */
  readonly imports?: readonly ProjectPath[];
  /** Names that this text gives a destination: env assignments, exported constants. */
  readonly bindings: readonly Binding[];
  /** Files whose facts may resolve this one's destinations, if they exist. */
  readonly needs: readonly ProjectPath[];
  /** SMART scopes that grant every kind of resource. */
  readonly scopes?: readonly Place[];
  readonly suppressions: readonly Suppression[];
  readonly notExamined: readonly NotExamined[];
  /** Only where somebody asked for them. */
  readonly nearMisses?: readonly NearMiss[];
}

/** One identifier at one place. */
export interface IdentifierFact {
  readonly rule: RuleId;
  readonly identifier: SafeHarborLetter;
  readonly place: Place;
  readonly confidence: Confidence;
  readonly cues: readonly Cue[];
  readonly tags: readonly Tag[];
  /** `PID-19`, `Patient.birthDate`, `mrn`: where the value stands, in metadata's words. */
  readonly label: SafeText;
}

/** A name or a literal that stands for a destination, before it is resolved. */
export type DestinationRef =
  | { readonly kind: 'url'; readonly url: SafeUrl }
  | { readonly kind: 'env'; readonly name: SafeText; readonly fallback?: DestinationRef }
  /** A name of a module; `fallback` stands where the module gives it nothing. */
  | {
      readonly kind: 'constant';
      readonly name: SafeText;
      readonly module: ProjectPath | undefined;
      readonly fallback?: DestinationRef;
    }
  /** `${base}/path`: a reference with a literal tail. */
  | { readonly kind: 'joined'; readonly base: DestinationRef; readonly tail: SafeText }
  /** The SDK's own default; `overrides` are env variables it obeys, in order. */
  | { readonly kind: 'default'; readonly provider: string; readonly overrides: readonly SafeText[] }
  /** One of several: both arms of a condition, or a name that several modules may define. */
  | { readonly kind: 'either'; readonly refs: readonly DestinationRef[] }
  | { readonly kind: 'unknown' };

/** A URL without user info, query and fragment; path segments that are not words are masked. */
export interface SafeUrl {
  readonly origin: SafeText;
  readonly host: SafeText;
  readonly scheme: SafeText;
  readonly path: SafeText;
}

/** A place in code or config that sends to a provider, or names one. */
export interface EndpointUse {
  /** How the use shows: decides the confidence and whether a route exists. */
  readonly kind:
    'client' | 'http-call' | 'url' | 'model-string' | 'env' | 'key' | 'import' | 'setting' | 'assistant';
  /** The SDK by its package name (`openai`, `@anthropic-ai/sdk`, `boto3`), if one is used. */
  readonly sdk?: string;
  /** The constructor or function: `OpenAI`, `AzureOpenAI`, `ChatOpenAI`. */
  readonly callee?: SafeText;
  readonly language: string;
  /** The provider as far as the use itself names it; the resolved host may say otherwise. */
  readonly provider?: string;
  readonly destination: DestinationRef;
  readonly services: readonly string[];
  readonly model?: SafeText;
  readonly region?: SafeText;
  /** What its requests ask for beside an answer, and how they are sent. */
  readonly features?: readonly UseFeature[];
  /** Its requests, as far as the text shows them. */
  readonly calls?: readonly UseCall[];
  readonly place: Place;
  readonly confidence: Confidence;
  readonly cues: readonly Cue[];
  readonly tags: readonly Tag[];
}

/** What a module knows of a client that it makes for others. */
export type Made = Pick<EndpointUse, 'provider' | 'region' | 'model'>;

/** `name = destination` in an env file, compose file or module. */
export interface Binding {
  readonly scope: 'env' | 'module';
  /** `*` stands for all names of another module. */
  readonly name: SafeText;
  readonly destination: DestinationRef;
  /** The name is a client, or makes one. */
  readonly made?: Made;
  readonly line: number;
  readonly column: number;
}

/** Something that a use asks for, or how it is sent: what an agreement must speak of, or a transport that does not protect. */
export interface UseFeature {
  readonly kind: 'keeps' | 'trains' | 'refuses-training' | 'unverified-tls' | 'old-tls';
  /** In names of the program: `store: true`, `files.create`, `rejectUnauthorized: false`. */
  readonly name: SafeText;
  readonly place: Place;
  /** Nothing is written: it is what the service does unless told otherwise. */
  readonly byDefault?: true;
  /** `store: false` in the call would end it. */
  readonly store?: true;
  /** It holds for every connection of the process. */
  readonly process?: true;
}

/** One request of a client. */
export interface UseCall {
  readonly name: SafeText;
  readonly place: Place;
  /** Functions that are called around it or beside it in the same function. */
  readonly around: readonly SafeText[];
}

/** A `phi-cordon-disable…` comment. */
export interface Suppression {
  /** Rule ids, wildcards allowed (`phi/*`); `*` is every rule. */
  readonly rules: readonly string[];
  /** 1-based lines it covers, both ends included. */
  readonly fromLine: number;
  readonly toLine: number;
  /** Masked; absent if the comment gives none, and then it suppresses nothing. */
  readonly reason?: SafeText;
  readonly place: Place;
}
