/** What the catalogue knows of a provider. Facts with their source and date; never a promise that a BAA exists. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly kind:
    'model-api' | 'cloud-platform' | 'gateway' | 'observability' | 'speech' | 'vector-db' | 'local';
  /** Exact hosts, or patterns with `{name}` for one DNS label, e.g. `{resource}.openai.azure.com`. */
  readonly hosts: readonly string[];
  /** Env variables that name it, its base URL first where it has one. */
  readonly env: readonly string[];
  readonly packages: Readonly<
    Partial<Record<'javascript' | 'python' | 'java' | 'csharp' | 'go', readonly string[]>>
  >;
  /** JavaScript regular expression sources of its keys. */
  readonly keys: readonly string[];
  readonly baa: {
    readonly status: 'available' | 'none' | 'unknown' | 'not-needed';
    readonly conditions: string;
    readonly source: string;
    /** The day the source was read. */
    readonly asOf: string;
  };
  readonly regions: string;
}

export const CATALOGUE: readonly Provider[] = [];

const BY_ID: ReadonlyMap<string, Provider> = new Map(CATALOGUE.map((provider) => [provider.id, provider]));

export function providerById(id: string): Provider | undefined {
  return BY_ID.get(id);
}
