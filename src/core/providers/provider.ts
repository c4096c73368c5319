/** What an API is used for; a policy's approval lists them by these names. */
export const SERVICES = [
  'chat',
  'responses',
  'completions',
  'embeddings',
  'audio',
  'images',
  'moderations',
  'files',
  'batches',
  'assistants',
  'vector-stores',
  'realtime',
  'rerank',
  'search',
  'tracing',
] as const;
export type Service = (typeof SERVICES)[number];

/** The shape of a provider's API key. */
export interface KeyShape {
  /** A literal in folded form (lower case, digits as `0`) that stands in or beside every such key. */
  readonly starts: string;
  /** Source of a linear JavaScript regular expression. */
  readonly pattern: string;
  /** For keys without a shape of their own: a regular expression that the text before it on the line must match. */
  readonly near?: string;
}

/** What the catalogue knows of a provider. Facts with their source and date; never a promise that a BAA exists. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly kind:
    'model-api' | 'cloud-platform' | 'gateway' | 'observability' | 'speech' | 'vector-db' | 'local';
  /**
   * Exact hosts, or patterns in which `{name}` stands for one DNS label, e.g. `{resource}.openai.azure.com`;
   * a path behind the host narrows it, with `*` for a segment that is an id. Never a bare suffix: the host is not the processor.
   */
  readonly hosts: readonly string[];
  /** Ports that name it on a private or loopback host. */
  readonly ports?: readonly number[];
  /** Where its SDK sends if nothing says otherwise; `{region}` is the region that the client names. */
  readonly origin?: string;
  readonly env: {
    /** Variables that set its base URL. */
    readonly baseUrl: readonly string[];
    /** Variables that hold its API key. */
    readonly key: readonly string[];
    readonly other: readonly string[];
  };
  readonly packages: Readonly<
    Partial<
      Record<
        'javascript' | 'python' | 'java' | 'kotlin' | 'csharp' | 'go' | 'ruby' | 'php' | 'rust',
        readonly string[]
      >
    >
  >;
  readonly keys: readonly KeyShape[];
  /** Parts of paths by which a request shows its service. */
  readonly services: Readonly<Partial<Record<Service, readonly string[]>>>;
  readonly baa: {
    /** `available`: a BAA can be had, on the terms that `conditions` names. */
    readonly status: 'available' | 'none' | 'unknown' | 'not-needed';
    readonly conditions: string;
    readonly source: string;
    /** The day the source was read, or the date it bears if that is older. */
    readonly asOf: string;
  };
  /** Whether prompts train models: never, once somebody agrees, or until somebody objects. Absent where no statement is known. */
  readonly training?: 'off' | 'opt-in' | 'opt-out';
  /** How the region shows. */
  readonly regions: string;
}
