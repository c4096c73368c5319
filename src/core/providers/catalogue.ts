import { openai } from './catalogue/openai';
import { anthropic } from './catalogue/anthropic';
import { anthropicAws } from './catalogue/anthropic-aws';
import { anthropicGoogleCloud } from './catalogue/anthropic-google-cloud';
import { anthropicFoundry } from './catalogue/anthropic-foundry';
import { googleGeminiApi } from './catalogue/google-gemini-api';
import { googleVertex } from './catalogue/google-vertex';
import { azureOpenai } from './catalogue/azure-openai';
import { awsBedrock } from './catalogue/aws-bedrock';
import { mistral } from './catalogue/mistral';
import { cohere } from './catalogue/cohere';
import { groq } from './catalogue/groq';
import { together } from './catalogue/together';
import { deepseek } from './catalogue/deepseek';
import { xai } from './catalogue/xai';
import { perplexity } from './catalogue/perplexity';
import { openrouter } from './catalogue/openrouter';
import { huggingface } from './catalogue/huggingface';
import { githubModels } from './catalogue/github-models';
import { vercelAiGateway } from './catalogue/vercel-ai-gateway';
import { portkey } from './catalogue/portkey';
import { helicone } from './catalogue/helicone';
import { langsmith } from './catalogue/langsmith';
import { langfuse } from './catalogue/langfuse';
import { openaiAgentsTracing } from './catalogue/openai-agents-tracing';
import { pinecone } from './catalogue/pinecone';
import { assemblyai } from './catalogue/assemblyai';
import { deepgram } from './catalogue/deepgram';
import { ollama } from './catalogue/ollama';
import { vllm } from './catalogue/vllm';
import { lmStudio } from './catalogue/lm-studio';
import { llamaCpp } from './catalogue/llama-cpp';
import { litellmProxy } from './catalogue/litellm-proxy';
import type { Provider } from './provider';

export type { Provider } from './provider';

/** Every provider we know, one file each. */
export const CATALOGUE: readonly Provider[] = [
  openai,
  anthropic,
  anthropicAws,
  anthropicGoogleCloud,
  anthropicFoundry,
  googleGeminiApi,
  googleVertex,
  azureOpenai,
  awsBedrock,
  mistral,
  cohere,
  groq,
  together,
  deepseek,
  xai,
  perplexity,
  openrouter,
  huggingface,
  githubModels,
  vercelAiGateway,
  portkey,
  helicone,
  langsmith,
  langfuse,
  openaiAgentsTracing,
  pinecone,
  assemblyai,
  deepgram,
  ollama,
  vllm,
  lmStudio,
  llamaCpp,
  litellmProxy,
];

const BY_ID: ReadonlyMap<string, Provider> = new Map(CATALOGUE.map((provider) => [provider.id, provider]));

export function providerById(id: string): Provider | undefined {
  return BY_ID.get(id);
}
