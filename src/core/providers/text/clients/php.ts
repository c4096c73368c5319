import { BEDROCK, type TextClient } from '../textClient';

function php(namespace: string, name: string, provider: string, more: Partial<TextClient> = {}): TextClient {
  return { languages: ['php'], packages: [namespace], made: String.raw`\bnew\s+\\?(${name})\s*(?=\()|(?<![\w\\>$])(${name})::create\s*(?=\()`, provider, services: ['chat'], ...more };
} // prettier-ignore

/** Clients of SDKs in PHP. */
export const PHP_CLIENTS: readonly TextClient[] = [
  { languages: ['php'], packages: ['OpenAI'], unlessDefined: String.raw`\bclass\s+OpenAI\b|\buse\s+\\?\w+\\(?:\w+\\)*OpenAI\s*;`, made: String.raw`(?<![\w\\>$])(\\?OpenAI::(?:client|factory))\s*(?=\()`, provider: 'openai', endpoint: ['withBaseUri'] },
  { languages: ['php'], packages: ['OpenAI\\Laravel'], made: String.raw`(?<![\w\\>$])(OpenAI::(?:chat|responses|completions|embeddings|images|audio|moderations|files|threads))\s*(?=\()`, provider: 'openai', overrides: ['OPENAI_BASE_URL'] },
  { languages: ['php'], packages: ['Orhanerday\\OpenAi'], made: String.raw`\bnew\s+\\?(OpenAi)\s*(?=\()`, provider: 'openai', endpoint: ['setBaseURL'] },
  { languages: ['php'], packages: ['Anthropic'], made: String.raw`(?<![\w\\>$])(\\?Anthropic::(?:client|factory))\s*(?=\()|\bnew\s+\\?((?:Anthropic\\)?Client)\s*(?=\()`, provider: 'anthropic', endpoint: ['withBaseUri', 'baseUrl'], overrides: ['ANTHROPIC_BASE_URL'] },
  { languages: ['php'], packages: ['Aws\\BedrockRuntime'], made: String.raw`\bnew\s+\\?(BedrockRuntimeClient)\s*(?=\()`, ...BEDROCK, endpoint: ['endpoint'], region: ['region'] },
  { languages: ['php'], packages: ['Gemini'], made: String.raw`(?<![\w\\>$])(\\?Gemini::(?:client|factory))\s*(?=\()`, provider: 'google-gemini-api', endpoint: ['withBaseUrl'] },
  php('LLPhant\\Chat', 'OpenAIChat', 'openai', { endpoint: ['url'] }),
  php('LLPhant\\Chat', 'AnthropicChat', 'anthropic'),
  php('LLPhant\\Chat', 'MistralAIChat', 'mistral'),
  php('LLPhant\\Chat', 'OllamaChat', 'ollama', { endpoint: ['url'] }),
  php('Symfony\\AI\\Platform\\Bridge\\OpenAi', 'PlatformFactory', 'openai'),
  php('Symfony\\AI\\Platform\\Bridge\\Anthropic', 'PlatformFactory', 'anthropic'),
  php('Symfony\\AI\\Platform\\Bridge\\Azure\\OpenAi', 'PlatformFactory', 'azure-openai', { endpoint: ['0'] }),
  php('Symfony\\AI\\Platform\\Bridge\\Gemini', 'PlatformFactory', 'google-gemini-api'),
  php('Symfony\\AI\\Platform\\Bridge\\Ollama', 'PlatformFactory', 'ollama', { endpoint: ['0'] }),
  php('Aws\\ComprehendMedical', 'ComprehendMedicalClient', 'aws-health-ai', { region: ['region'] }),
  php('Aws\\SageMakerRuntime', 'SageMakerRuntimeClient', 'aws-sagemaker', { region: ['region'] }),
]; // prettier-ignore
