import type { DestinationRef } from '../facts';
import { providerById } from './catalogue';
import { safeName } from '../safeText';

/** Prefixes of model strings, as routing libraries write them, and the provider that each names. */
export const PREFIXES: Readonly<Record<string, string>> = {
  openai: 'openai', azure: 'azure-openai', azure_openai: 'azure-openai', azure_ai: 'azure-openai', anthropic: 'anthropic', bedrock: 'aws-bedrock',
  bedrock_converse: 'aws-bedrock', vertex_ai: 'google-vertex', google_vertexai: 'google-vertex', 'google-vertex': 'google-vertex', gemini: 'google-gemini-api', google_genai: 'google-gemini-api',
  'google-gla': 'google-gemini-api', google: 'google-gemini-api', mistral: 'mistral', mistralai: 'mistral', cohere: 'cohere', groq: 'groq', together_ai: 'together', together: 'together',
  deepseek: 'deepseek', xai: 'xai', perplexity: 'perplexity', openrouter: 'openrouter', huggingface: 'huggingface', ollama: 'ollama', ollama_chat: 'ollama', hosted_vllm: 'vllm',
  lm_studio: 'lm-studio', github: 'github-models', github_copilot: 'github-copilot', fireworks_ai: 'fireworks', fireworks: 'fireworks', replicate: 'replicate', cerebras: 'cerebras',
  sambanova: 'sambanova', nvidia_nim: 'nvidia-nim-cloud', nvidia: 'nvidia-nim-cloud', databricks: 'databricks', watsonx: 'ibm-watsonx', watsonx_text: 'ibm-watsonx', ibm: 'ibm-watsonx', sagemaker: 'aws-sagemaker', sagemaker_chat: 'aws-sagemaker',
  deepinfra: 'deepinfra', voyage: 'voyage', moonshot: 'moonshot', moonshotai: 'moonshot', dashscope: 'alibaba-dashscope', cohere_chat: 'cohere', ai21: 'ai21', ai21_chat: 'ai21', jina_ai: 'jina', nebius: 'nebius', novita: 'novita',
  hyperbolic: 'hyperbolic', featherless_ai: 'featherless', friendliai: 'friendli', baseten: 'baseten', lambda_ai: 'lambda-ai', meta_llama: 'meta-llama-api', snowflake: 'snowflake-cortex', oci: 'oracle-oci-genai', cloudflare: 'cloudflare-workers-ai',
  vercel_ai_gateway: 'vercel-ai-gateway', litellm_proxy: 'litellm-proxy', bedrock_mantle: 'aws-bedrock', text_completion_openai: 'openai', vertex_ai_beta: 'google-vertex', googleai: 'google-gemini-api', vertexai: 'google-vertex', grok: 'xai', zai: 'zhipu', minimax: 'minimax', upstage: 'upstage', elevenlabs: 'elevenlabs', deepgram: 'deepgram',
}; // prettier-ignore

/** Bare model names that LiteLLM knows. */
const BARE: readonly (readonly [RegExp, string])[] = [
  [/^(?:gpt-|o\d(?:-|$)|text-embedding-|chatgpt-|whisper-)/, 'openai'],
  [/^claude-/, 'anthropic'],
  [/^command-/, 'cohere'],
];

/** The provider that a model string routes to: `openai/gpt-4o`, `anthropic:claude-…`, `gpt-4o`; undefined if none of ours. */
export function providerOfModel(model: string): string | undefined {
  const prefix = /^([\w-]+)[/:]/.exec(model)?.[1];
  // Python writes `google_vertexai`, JavaScript `google-vertexai`.
  const known = [prefix, prefix?.replace(/-/g, '_')].find(
    (name) => name !== undefined && Object.hasOwn(PREFIXES, name),
  );
  if (prefix !== undefined) return known === undefined ? undefined : PREFIXES[known];
  return BARE.find(([shape]) => shape.test(model))?.[1];
}

/** @param viaGateway the library sends every `creator/model` string through its own gateway */
export function modelDestination(
  model: string,
  viaGateway: boolean,
): { readonly provider: string; readonly destination: DestinationRef } | undefined {
  if (viaGateway && !model.includes('/')) return undefined;
  const provider = viaGateway ? 'vercel-ai-gateway' : providerOfModel(model);
  if (provider === undefined) return undefined;
  const overrides = (providerById(provider)?.env.baseUrl ?? []).map(safeName);
  return { provider, destination: { kind: 'default', provider, overrides } };
}
