import type { EffectivePolicy } from '../../../../src/core';
import type { RouteDestination } from '../../../../src/core/routeTable';
import { effective } from '../../policy/support';

const ALL_MODELS = {
  azure: {
    'gpt-4o': 'lakeside-gpt4',
    'gpt-4o-2024-08-06': 'lakeside-gpt4',
    'text-embedding-3-small': 'lakeside-embed',
  },
  bedrock: {
    'gpt-4o': 'openai.gpt-oss-120b-1:0',
    'gpt-4o-2024-08-06': 'openai.gpt-oss-120b-1:0',
    'text-embedding-3-small': 'amazon.titan-embed-text-v2:0',
    'claude-sonnet-4-6': 'us.anthropic.claude-sonnet-4-6',
    'claude-haiku-4-5': 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  },
  vertex: {
    'claude-sonnet-4-6': 'claude-sonnet-4-6@default',
    'claude-haiku-4-5': 'claude-haiku-4-5@20251001',
    'gemini-2.5-flash': 'gemini-2.5-flash',
    'gemini-2.5-pro': 'gemini-2.5-pro',
  },
  ward: {
    'gpt-4o': 'llama3.3',
    'gpt-4o-2024-08-06': 'llama3.3',
    'text-embedding-3-small': 'nomic-embed-text',
    'claude-sonnet-4-6': 'llama3.3',
    'gemini-2.5-flash': 'llama3.3',
  },
};

const signed = { kind: 'baa', form: 'signed', accepted: '2026-01-14', covers: ['phi'] };
const approved = { status: 'approved', approvedBy: 'privacy@lakeside.test' };

/** One approval for each destination, as a policy file holds it. */
export const APPROVALS = {
  'azure-openai': { name: 'azure-prod', provider: 'azure-openai', agreement: 'msft', endpoints: ['https://lakeside-phi.openai.azure.com'], deployments: ALL_MODELS.azure, models: ['gpt-4.1-2025-04-14'] },
  'aws-bedrock': { name: 'bedrock-prod', provider: 'aws-bedrock', agreement: 'aws', endpoints: ['https://bedrock-runtime.us-east-1.amazonaws.com'], regions: ['us-east-1'], deployments: ALL_MODELS.bedrock, models: ['gpt-4.1-2025-04-14'] },
  'google-vertex': { name: 'vertex-prod', provider: 'google-vertex', agreement: 'google', endpoints: ['https://us-east5-aiplatform.googleapis.com'], regions: ['us-east5'], project: 'lakeside-phi', deployments: ALL_MODELS.vertex },
  'self-hosted': { name: 'ward-llm', provider: 'ollama', selfHosted: true, hostedOn: 'own-hardware', endpoints: ['http://10.2.0.7:11434'], deployments: ALL_MODELS.ward, models: ['gpt-4.1-2025-04-14'] },
} as const; // prettier-ignore

/** Approvals that say more than those above, and the routes that heed it. */
export const VARIANTS: readonly Variant[] = [
  { what: 'its dated API', routes: ['openaiJavascript', 'openaiPython', 'langchainPython', 'langchainEmbeddingsPython', 'litellmPython'], destination: 'azure-openai', extra: { apiVersion: '2025-04-01-preview' }, refused: ['spread.mts'] },
  { what: 'bedrock-mantle', routes: ['anthropicBedrockJavascript'], destination: 'aws-bedrock', extra: { endpoints: ['https://bedrock-mantle.us-east-1.api.aws'], deployments: { 'claude-sonnet-4-6': 'anthropic.claude-sonnet-4-6' } } },
]; // prettier-ignore

export interface Variant {
  readonly what: string;
  readonly routes: readonly string[];
  readonly destination: RouteDestination;
  /** Programs that cannot be routed there. */
  readonly refused?: readonly string[];
  readonly extra: {
    readonly apiVersion?: string;
    readonly endpoints?: readonly [string];
    readonly deployments?: Readonly<Record<string, string>>;
  };
}

const FAMILIES: Readonly<Record<string, RegExp>> = {
  anthropic: /^claude/,
  'google-gemini-api': /^gemini/,
};

/** The models that come from these providers: an approval for one family is the rule. */
function ofFamilies(deployments: Readonly<Record<string, string>>, from: readonly string[]) {
  const patterns = from.map((provider) => FAMILIES[provider] ?? /^(?:gpt|text-embedding)/);
  return Object.fromEntries(Object.entries(deployments).filter(([model]) => patterns.some((pattern) => pattern.test(model))));
} // prettier-ignore

/**
 * The policy of a team that approved one destination and routes these providers to it.
 * @param extra what its approval says besides, such as `apiVersion`
 */
export function routedTo(destination: RouteDestination, from: readonly string[], extra: object = {}): EffectivePolicy {
  const { name, ...approval } = APPROVALS[destination];
  return effective({
    version: 1,
    organization: { name: 'Lakeside' },
    agreements: { msft: signed, aws: signed, google: signed },
    approvals: { [name]: { ...approval, deployments: ofFamilies(approval.deployments, from), ...approved, ...extra } },
    routes: from.map((provider) => ({ from: provider, to: name })),
    zones: [{ files: ['**'], handles: 'phi' }],
  });
} // prettier-ignore
