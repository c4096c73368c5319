import { AZURE, type TextClient } from '../textClient';

function rust(crate: string, made: string, provider: string, more: Partial<TextClient> = {}): TextClient {
  return { languages: ['rust'], packages: [crate], made, provider, ...more };
}

function rig(module: string, provider: string): TextClient {
  return rust('rig', String.raw`(?<![\w:])(${module}::Client::(?:new|from_env|from_url|builder))\s*(?=\()`, provider, { endpoint: ['base_url'] });
} // prettier-ignore

/** Clients of SDKs in Rust. */
export const RUST_CLIENTS: readonly TextClient[] = [
  rust('async_openai', String.raw`(?<![\w:])((?:async_openai::)?Client(?:::<[^>]{1,60}>)?::(?:new|with_config|build))\s*(?=\()`, 'openai', { endpoint: ['with_api_base'], overrides: ['OPENAI_BASE_URL'], variants: [{ when: /\bAzureConfig\b/, ...AZURE, overrides: [], endpoint: ['with_api_base'] }] }),
  rust('aws_sdk_bedrockruntime', String.raw`(?<![\w:])((?:aws_sdk_bedrockruntime::|bedrockruntime::)?Client::(?:new|from_conf))\s*(?=\()`, 'aws-bedrock', { endpoint: ['endpoint_url'], region: ['region'], overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] }),
  rust('openai_api_rs', String.raw`(?<![\w:])(OpenAIClient::(?:builder|new))\s*(?=\()`, 'openai', { endpoint: ['with_endpoint'], overrides: ['OPENAI_API_BASE'] }),
  rust('langchain_rust', String.raw`(?<![\w:])(OpenAI::(?:default|new)|OpenAI::<[^>]{1,40}>::new)\s*(?=\()`, 'openai', { endpoint: ['with_api_base'] }),
  rust('rig', String.raw`(?<![\w:])(openai::Client::(?:new|from_env|from_url|builder))\s*(?=\()`, 'openai', { endpoint: ['base_url'] }),
  rust('rig', String.raw`(?<![\w:])(anthropic::Client::(?:new|from_env|builder))\s*(?=\()`, 'anthropic', { endpoint: ['base_url'] }),
  rust('rig', String.raw`(?<![\w:])(gemini::Client::(?:new|from_env|builder))\s*(?=\()`, 'google-gemini-api', { endpoint: ['base_url'] }),
  rig('azure', 'azure-openai'), rig('cohere', 'cohere'), rig('mistral', 'mistral'), rig('groq', 'groq'), rig('deepseek', 'deepseek'), rig('ollama', 'ollama'), rig('openrouter', 'openrouter'),
  rig('perplexity', 'perplexity'), rig('together', 'together'), rig('xai', 'xai'), rig('hyperbolic', 'hyperbolic'), rig('huggingface', 'huggingface'), rig('moonshot', 'moonshot'), rig('voyageai', 'voyage'),
  rust('ollama_rs', String.raw`(?<![\w:])((?:ollama_rs::)?Ollama::(?:default|new|from_url|builder))\s*(?=\()`, 'ollama', { endpoint: ['0'] }),
  rust('misanthropic', String.raw`(?<![\w:])((?:misanthropic::)?Client::new)\s*(?=\()`, 'anthropic'),
  rust('anthropic_sdk', String.raw`(?<![\w:])(Client::new)\s*(?=\()`, 'anthropic'),
  rust('langchain_rust', String.raw`(?<![\w:])(Claude::(?:default|new))\s*(?=\()`, 'anthropic'),
  rust('langchain_rust', String.raw`(?<![\w:])(Ollama::(?:default|new))\s*(?=\()`, 'ollama'),
  rust('aws_sdk_bedrockagentruntime', String.raw`(?<![\w:])((?:aws_sdk_bedrockagentruntime::)?Client::(?:new|from_conf))\s*(?=\()`, 'aws-bedrock', { region: ['region'] }),
  rust('aws_sdk_sagemakerruntime', String.raw`(?<![\w:])((?:aws_sdk_sagemakerruntime::)?Client::(?:new|from_conf))\s*(?=\()`, 'aws-sagemaker', { region: ['region'] }),
  rust('aws_sdk_comprehendmedical', String.raw`(?<![\w:])((?:aws_sdk_comprehendmedical::)?Client::(?:new|from_conf))\s*(?=\()`, 'aws-health-ai', { region: ['region'] }),
  rust('cohere_rust', String.raw`(?<![\w:])((?:cohere_rust::)?Cohere::(?:new|default))\s*(?=\()`, 'cohere'),
]; // prettier-ignore
