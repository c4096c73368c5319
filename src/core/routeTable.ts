import type { EndpointUse } from './facts';
import type { RouteTarget } from './policy';

/** Where a route leads: a provider of the catalogue, or any server that the policy lists as self-hosted. */
export type RouteDestination = 'azure-openai' | 'aws-bedrock' | 'google-vertex' | 'self-hosted';

/** What one route rewrites, and how it is proved. Its edits are in `remedies/routes/<id>.ts`. */
export interface RouteRow {
  readonly id: string;
  /** What the code is written with, in words: `OpenAI SDK`. */
  readonly what: string;
  readonly languages: readonly string[];
  readonly kinds: readonly EndpointUse['kind'][];
  /** The packages by which a use is written (`EndpointUse.sdk`); absent for calls without an SDK. */
  readonly sdks?: readonly string[];
  /** Catalogue ids that it leads away from. */
  readonly from: readonly string[];
  readonly to: readonly RouteDestination[];
  /** The package that the rewritten code needs beside those it had. */
  readonly installs?: string;
  /** `run`: the rewritten programs are compiled and run with the real packages; `parse`: they parse before and after. */
  readonly proof: 'run' | 'parse';
}

const SCRIPT = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'] as const;

/** Every route. Among those that fit a use, the ones that install nothing are offered first. */
export const ROUTE_TABLE = [
  { id: 'openaiJavascript', what: 'OpenAI SDK', languages: SCRIPT, kinds: ['client'], sdks: ['openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'openaiPython', what: 'OpenAI SDK', languages: ['python'], kinds: ['client'], sdks: ['openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'langchainPython', what: 'LangChain', languages: ['python'], kinds: ['client'], sdks: ['langchain_openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'langchainEmbeddingsPython', what: 'LangChain embeddings', languages: ['python'], kinds: ['client'], sdks: ['langchain_openai'], from: ['openai'], to: ['azure-openai', 'self-hosted'], proof: 'run' },
  { id: 'anthropicJavascript', what: 'Anthropic SDK', languages: SCRIPT, kinds: ['client'], sdks: ['@anthropic-ai/sdk'], from: ['anthropic'], to: ['self-hosted'], proof: 'run' },
  { id: 'anthropicBedrockJavascript', what: 'Anthropic SDK', languages: SCRIPT, kinds: ['client'], sdks: ['@anthropic-ai/sdk'], from: ['anthropic'], to: ['aws-bedrock'], installs: '@anthropic-ai/bedrock-sdk', proof: 'run' },
  { id: 'anthropicVertexJavascript', what: 'Anthropic SDK', languages: SCRIPT, kinds: ['client'], sdks: ['@anthropic-ai/sdk'], from: ['anthropic'], to: ['google-vertex'], installs: '@anthropic-ai/vertex-sdk', proof: 'run' },
  { id: 'geminiJavascript', what: 'Google Gen AI SDK', languages: SCRIPT, kinds: ['client'], sdks: ['@google/genai'], from: ['google-gemini-api'], to: ['google-vertex'], proof: 'run' },
  { id: 'langchainJavascript', what: 'LangChain', languages: SCRIPT, kinds: ['client'], sdks: ['@langchain/openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'langchainEmbeddingsJavascript', what: 'LangChain embeddings', languages: SCRIPT, kinds: ['client'], sdks: ['@langchain/openai'], from: ['openai'], to: ['azure-openai', 'self-hosted'], proof: 'run' },
  { id: 'langchainClaudePython', what: 'LangChain with Claude', languages: ['python'], kinds: ['client'], sdks: ['langchain_anthropic'], from: ['anthropic'], to: ['aws-bedrock'], installs: 'langchain-aws', proof: 'run' },
  { id: 'langchainGeminiPython', what: 'LangChain with Gemini', languages: ['python'], kinds: ['client'], sdks: ['langchain_google_genai'], from: ['google-gemini-api'], to: ['google-vertex'], proof: 'run' },
  { id: 'openaiSettings', what: 'OPENAI_BASE_URL in env and compose files', languages: ['dotenv', 'yaml', 'dockercompose'], kinds: ['env'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'anthropicPython', what: 'Anthropic SDK', languages: ['python'], kinds: ['client'], sdks: ['anthropic'], from: ['anthropic'], to: ['self-hosted'], proof: 'run' },
  { id: 'anthropicBedrockPython', what: 'Anthropic SDK', languages: ['python'], kinds: ['client'], sdks: ['anthropic'], from: ['anthropic'], to: ['aws-bedrock'], installs: 'anthropic[bedrock]', proof: 'run' },
  { id: 'anthropicVertexPython', what: 'Anthropic SDK', languages: ['python'], kinds: ['client'], sdks: ['anthropic'], from: ['anthropic'], to: ['google-vertex'], installs: 'anthropic[vertex]', proof: 'run' },
  { id: 'openaiGo', what: 'OpenAI SDK', languages: ['go'], kinds: ['client'], sdks: ['github.com/openai/openai-go'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'goOpenai', what: 'go-openai', languages: ['go'], kinds: ['client'], sdks: ['github.com/sashabaranov/go-openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'openaiJava', what: 'OpenAI SDK', languages: ['java'], kinds: ['client'], sdks: ['com.openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'langchain4jJava', what: 'LangChain4j', languages: ['java'], kinds: ['client'], sdks: ['dev.langchain4j.model.openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'springSettings', what: 'Spring AI settings', languages: ['properties', 'yaml'], kinds: ['env'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'openaiShell', what: 'curl, HTTPie and wget', languages: ['shellscript'], kinds: ['http-call', 'url'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'parse' },
  { id: 'langchainClaudeJavascript', what: 'LangChain with Claude', languages: SCRIPT, kinds: ['client'], sdks: ['@langchain/anthropic'], from: ['anthropic'], to: ['aws-bedrock'], installs: '@langchain/aws', proof: 'run' },
  { id: 'langchainClaudeVertexJavascript', what: 'LangChain with Claude', languages: SCRIPT, kinds: ['client'], sdks: ['@langchain/anthropic'], from: ['anthropic'], to: ['google-vertex'], installs: '@langchain/google-vertexai', proof: 'run' },
  { id: 'langchainGeminiJavascript', what: 'LangChain with Gemini', languages: SCRIPT, kinds: ['client'], sdks: ['@langchain/google-genai'], from: ['google-gemini-api'], to: ['google-vertex'], installs: '@langchain/google-vertexai', proof: 'run' },
  { id: 'llamaindexJavascript', what: 'LlamaIndex', languages: SCRIPT, kinds: ['client'], sdks: ['@llamaindex/openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'llamaindexEmbeddingsJavascript', what: 'LlamaIndex embeddings', languages: SCRIPT, kinds: ['client'], sdks: ['@llamaindex/openai'], from: ['openai'], to: ['azure-openai', 'self-hosted'], proof: 'run' },
  { id: 'geminiPython', what: 'Google Gen AI SDK', languages: ['python'], kinds: ['client'], sdks: ['google.genai'], from: ['google-gemini-api'], to: ['google-vertex'], proof: 'run' },
  { id: 'openaiCsharp', what: 'OpenAI for .NET', languages: ['csharp'], kinds: ['client'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'parse' },
  { id: 'openaiRuby', what: 'ruby-openai, OpenAI for Ruby', languages: ['ruby'], kinds: ['client'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'parse' },
  { id: 'openaiPhp', what: 'openai-php', languages: ['php'], kinds: ['client'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'parse' },
  { id: 'openaiRust', what: 'async-openai', languages: ['rust'], kinds: ['client'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'parse' },
  { id: 'litellmPython', what: 'LiteLLM', languages: ['python'], kinds: ['model-string'], sdks: ['litellm'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'litellmClaudePython', what: 'LiteLLM with Claude', languages: ['python'], kinds: ['model-string'], sdks: ['litellm'], from: ['anthropic'], to: ['aws-bedrock', 'google-vertex'], proof: 'run' },
  { id: 'litellmGeminiPython', what: 'LiteLLM with Gemini', languages: ['python'], kinds: ['model-string'], sdks: ['litellm'], from: ['google-gemini-api'], to: ['google-vertex'], proof: 'run' },
  { id: 'requestsPython', what: 'raw HTTP calls', languages: ['python'], kinds: ['http-call'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'fetchJavascript', what: 'fetch and axios', languages: SCRIPT, kinds: ['http-call'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'aiSdkOpenai', what: 'AI SDK', languages: SCRIPT, kinds: ['client'], sdks: ['@ai-sdk/openai'], from: ['openai'], to: ['azure-openai', 'aws-bedrock', 'self-hosted'], proof: 'run' },
  { id: 'aiSdkClaudeBedrock', what: 'AI SDK with Claude', languages: SCRIPT, kinds: ['client'], sdks: ['@ai-sdk/anthropic'], from: ['anthropic'], to: ['aws-bedrock'], installs: '@ai-sdk/amazon-bedrock', proof: 'run' },
  { id: 'aiSdkClaudeVertex', what: 'AI SDK with Claude', languages: SCRIPT, kinds: ['client'], sdks: ['@ai-sdk/anthropic'], from: ['anthropic'], to: ['google-vertex'], installs: '@ai-sdk/google-vertex', proof: 'run' },
  { id: 'aiSdkGemini', what: 'AI SDK with Gemini', languages: SCRIPT, kinds: ['client'], sdks: ['@ai-sdk/google'], from: ['google-gemini-api'], to: ['google-vertex'], installs: '@ai-sdk/google-vertex', proof: 'run' },
  { id: 'llamaIndexPython', what: 'LlamaIndex', languages: ['python'], kinds: ['client'], sdks: ['llama_index'], from: ['openai'], to: ['azure-openai', 'self-hosted'], proof: 'run' },
] as const satisfies readonly RouteRow[]; // prettier-ignore

export type RouteId = (typeof ROUTE_TABLE)[number]['id'];

const ROWS: readonly (RouteRow & { readonly id: RouteId })[] = ROUTE_TABLE;

/** @throws never: every id has a row */
export function rowOf(id: RouteId): RouteRow {
  return ROWS.find((row) => row.id === id)!;
}

/** The kind of destination that a target is. */
export function destinationOf({ selfHosted, provider }: RouteTarget): string {
  return selfHosted ? 'self-hosted' : provider;
}

/** The routes that rewrite such a use to reach the target, best first. */
export function rowsFor(
  { kind, language, sdk }: Pick<EndpointUse, 'kind' | 'language' | 'sdk'>,
  from: string,
  target: RouteTarget,
): readonly RouteRow[] {
  const fit = ROWS.filter((row) => leads(row, language, from, target) && row.kinds.includes(kind) && (row.sdks === undefined || (sdk !== undefined && row.sdks.includes(sdk)))); // prettier-ignore
  return fit.sort((a, b) => Number(a.installs !== undefined) - Number(b.installs !== undefined));
}

/** Whether a route leads from one provider to the target in a language. */
export function leads(row: RouteRow, language: string, from: string, target: RouteTarget): boolean {
  const to: readonly string[] = row.to;
  return row.languages.includes(language) && row.from.includes(from) && to.includes(destinationOf(target));
}
