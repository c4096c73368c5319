import type { ClientShape } from '../clients';

/** An SDK's client in a language that is read without a grammar: what is imported, and how the expression begins. */
export interface TextClient extends Omit<ClientShape, 'names' | 'switches' | 'resource'> {
  readonly languages: readonly string[];
  /**
   * Source of a regular expression over code whose strings are blank; its first group is what a finding points at.
   * `{pkg}` stands for the name that Go imports the package by.
   */
  readonly made: string;
  /** The name that Go's package has by itself. */
  readonly pkg?: string;
  /** The name is the vendor's own and needs no import, unless the text defines it (source of a regular expression). */
  readonly unlessDefined?: string;
  /** The variables are obeyed only where the expression has this. */
  readonly obeys?: RegExp;
  /** Another provider, where the options have this. The first that matches counts. */
  readonly variants?: readonly (Partial<Omit<ClientShape, 'names' | 'packages'>> & {
    readonly when: RegExp;
  })[];
  /** Place of the argument that names the model. */
  readonly model?: readonly string[];
}

export const OPENAI = { provider: 'openai', overrides: ['OPENAI_BASE_URL'] } as const;
export const AZURE = { provider: 'azure-openai', overrides: ['AZURE_OPENAI_ENDPOINT'] } as const;
export const BEDROCK = { provider: 'aws-bedrock', overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] } as const;
