import { AZURE, BEDROCK, OPENAI, type TextClient } from '../textClient';

function ruby(name: string, packages: readonly string[], provider: string, unlessDefined: string, more: Partial<TextClient> = {}): TextClient {
  return { languages: ['ruby'], packages, unlessDefined, made: String.raw`(?<![\w:])((?:::)?${name})\s*\.\s*new\b`, provider, ...more };
} // prettier-ignore

/** Clients of SDKs in Ruby. */
export const RUBY_CLIENTS: readonly TextClient[] = [
  { languages: ['ruby'], packages: ['openai', 'ruby-openai'], unlessDefined: String.raw`\b(?:module|class)\s+OpenAI\b`, made: String.raw`(?<![\w:])((?:::)?OpenAI::Client)\s*\.\s*new\b`, ...OPENAI, endpoint: ['base_url', 'uri_base'], variants: [{ when: /\bapi_type\b\s*(?:=>|[:=])\s*:azure\b/, ...AZURE, overrides: [] }] },
  { languages: ['ruby'], packages: ['anthropic'], unlessDefined: String.raw`\b(?:module|class)\s+Anthropic\b`, made: String.raw`(?<![\w:])((?:::)?Anthropic::Client)\s*\.\s*new\b`, provider: 'anthropic', endpoint: ['base_url', 'uri_base'], overrides: ['ANTHROPIC_BASE_URL'] },
  { languages: ['ruby'], packages: ['anthropic'], unlessDefined: String.raw`\b(?:module|class)\s+Anthropic\b`, made: String.raw`(?<![\w:])((?:::)?Anthropic::BedrockClient)\s*\.\s*new\b`, ...BEDROCK, endpoint: ['base_url'], region: ['aws_region'] },
  { languages: ['ruby'], packages: ['anthropic'], unlessDefined: String.raw`\b(?:module|class)\s+Anthropic\b`, made: String.raw`(?<![\w:])((?:::)?Anthropic::VertexClient)\s*\.\s*new\b`, provider: 'google-vertex', endpoint: ['base_url'], region: ['region'] },
  { languages: ['ruby'], packages: ['aws-sdk-bedrockruntime'], unlessDefined: String.raw`\bmodule\s+Aws\b`, made: String.raw`(?<![\w:])((?:::)?Aws::BedrockRuntime::Client)\s*\.\s*new\b`, ...BEDROCK, endpoint: ['endpoint'], region: ['region'] },
  { languages: ['ruby'], packages: ['langchain', 'langchainrb'], unlessDefined: String.raw`\bmodule\s+Langchain\b`, made: String.raw`(?<![\w:])(Langchain::LLM::OpenAI)\s*\.\s*new\b`, provider: 'openai', endpoint: ['uri_base'] },
  { languages: ['ruby'], packages: ['langchain', 'langchainrb'], unlessDefined: String.raw`\bmodule\s+Langchain\b`, made: String.raw`(?<![\w:])(Langchain::LLM::Azure)\s*\.\s*new\b`, provider: 'azure-openai', endpoint: ['uri_base', 'chat_deployment_url'] },
  { languages: ['ruby'], packages: ['langchain', 'langchainrb'], unlessDefined: String.raw`\bmodule\s+Langchain\b`, made: String.raw`(?<![\w:])(Langchain::LLM::Anthropic)\s*\.\s*new\b`, provider: 'anthropic' },
  ruby('Langchain::LLM::GoogleGemini', ['langchain', 'langchainrb'], 'google-gemini-api', String.raw`\bmodule\s+Langchain\b`),
  ruby('Langchain::LLM::GoogleVertexAI', ['langchain', 'langchainrb'], 'google-vertex', String.raw`\bmodule\s+Langchain\b`, { region: ['region'] }),
  ruby('Langchain::LLM::AwsBedrock', ['langchain', 'langchainrb'], 'aws-bedrock', String.raw`\bmodule\s+Langchain\b`, { region: ['region'] }),
  ruby('Langchain::LLM::Ollama', ['langchain', 'langchainrb'], 'ollama', String.raw`\bmodule\s+Langchain\b`, { endpoint: ['url'] }),
  ruby('Langchain::LLM::MistralAI', ['langchain', 'langchainrb'], 'mistral', String.raw`\bmodule\s+Langchain\b`),
  ruby('Langchain::LLM::Cohere', ['langchain', 'langchainrb'], 'cohere', String.raw`\bmodule\s+Langchain\b`),
  ruby('Langchain::LLM::HuggingFace', ['langchain', 'langchainrb'], 'huggingface', String.raw`\bmodule\s+Langchain\b`),
  ruby('Ollama', ['ollama-ai'], 'ollama', String.raw`\b(?:module|class)\s+Ollama\b`, { endpoint: ['address'], services: ['chat'] }),
  ruby('Gemini', ['gemini-ai'], 'google-gemini-api', String.raw`\b(?:module|class)\s+Gemini\b`, { services: ['chat'], variants: [{ when: /\bregion\b/, provider: 'google-vertex', region: ['region'] }] }),
  ruby('Cohere::Client', ['cohere'], 'cohere', String.raw`\b(?:module|class)\s+Cohere\b`),
  ruby('Aws::ComprehendMedical::Client', ['aws-sdk-comprehendmedical'], 'aws-health-ai', String.raw`\bmodule\s+Aws\b`, { region: ['region'] }),
  ruby('Aws::TranscribeService::Client', ['aws-sdk-transcribeservice'], 'aws-health-ai', String.raw`\bmodule\s+Aws\b`, { region: ['region'], services: ['audio'] }),
  ruby('Aws::SageMakerRuntime::Client', ['aws-sdk-sagemakerruntime'], 'aws-sagemaker', String.raw`\bmodule\s+Aws\b`, { region: ['region'] }),
  { languages: ['ruby'], packages: ['openai', 'ruby-openai'], unlessDefined: String.raw`\b(?:module|class)\s+OpenAI\b`, made: String.raw`(?<![\w:])((?:::)?OpenAI)\s*\.\s*configure\s+(?=do\b|\{)|(?<![\w:])((?:::)?OpenAI)\s*\.\s*configure\s*(?=\{)`, ...OPENAI, overrides: [], endpoint: ['uri_base'], variants: [{ when: /\bapi_type\s*=\s*:azure\b/, ...AZURE, overrides: [] }] },
]; // prettier-ignore
