import type { ClientShape } from './clients';

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

const JVM = ['java', 'kotlin'];
const OPENAI = { provider: 'openai', overrides: ['OPENAI_BASE_URL'] } as const;
const AZURE = { provider: 'azure-openai', overrides: ['AZURE_OPENAI_ENDPOINT'] } as const;
const BEDROCK = { provider: 'aws-bedrock', overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] } as const;
const JVM_BUILDER = { languages: JVM, endpoint: ['baseUrl', 'endpoint'] };

/** `Name.builder(`, `new Name(`, Kotlin's `Name(`. */
function built(names: string): string {
  return String.raw`\b(?:(${names})\s*\.\s*(?:builder|with\w+Builder|fromEnv)\s*\(|new\s+(${names})\s*(?:<\w*>)?\()`;
}

/** `new Name(`, also with the type at its left: `Name client = new(`. */
function created(names: string): string {
  return String.raw`\bnew\s+(?:[\w.]+\.)?(${names})\s*(?=[({])|\b(${names})\s+\w+\s*=\s*new\s*(?=\()`;
}

function langchain4j(module: string, names: string, provider: string, more: Partial<TextClient> = {}): TextClient {
  return { ...JVM_BUILDER, packages: [`dev.langchain4j.model.${module}`], made: built(names), provider, services: /Embedding/.test(names) ? ['embeddings'] : ['chat'], ...more };
} // prettier-ignore

function spring(module: string, names: string, provider: string, more: Partial<TextClient> = {}): TextClient {
  return {
    ...JVM_BUILDER,
    packages: [`org.springframework.ai.${module}`],
    made: built(names),
    provider,
    ...more,
  };
}

function go(packages: readonly string[], pkg: string, names: string, provider: string, more: Partial<TextClient> = {}): TextClient {
  return { languages: ['go'], packages, pkg, made: String.raw`(?<![\w.])(?:{pkg})\s*\.\s*(${names})\s*(?=\()`, provider, ...more };
} // prettier-ignore

function rust(crate: string, made: string, provider: string, more: Partial<TextClient> = {}): TextClient {
  return { languages: ['rust'], packages: [crate], made, provider, ...more };
}

/** Clients of SDKs in Java, Kotlin, C#, Go, Ruby, PHP and Rust. */
export const TEXT_CLIENTS: readonly TextClient[] = [
  { ...JVM_BUILDER, packages: ['com.openai'], made: built('OpenAIOkHttpClient(?:Async)?'), ...OPENAI, obeys: /fromEnv/, variants: [{ when: /\b(?:azureServiceVersion|AzureOpenAIServiceVersion|AzureApiKeyCredential)\b/, ...AZURE }] },
  { ...JVM_BUILDER, packages: ['com.openai'], made: built('BedrockOpenAIOkHttpClient(?:Async)?'), ...BEDROCK, region: ['region'] },
  { ...JVM_BUILDER, packages: ['com.anthropic'], made: built('AnthropicOkHttpClient(?:Async)?'), provider: 'anthropic', overrides: ['ANTHROPIC_BASE_URL'], obeys: /fromEnv/, variants: [
    { when: /\bBedrock(?:Mantle)?Backend\b/, ...BEDROCK, region: ['region'] }, { when: /\bVertexBackend\b/, provider: 'google-vertex', region: ['region'], overrides: [] }, { when: /\bFoundryBackend\b/, provider: 'anthropic-foundry', overrides: [] } ] },
  { languages: JVM, packages: ['com.google.genai'], made: String.raw`\b(Client)\s*\.\s*builder\s*\(|\bnew\s+(Client)\s*\(`, provider: 'google-gemini-api', endpoint: ['baseUrl'], overrides: ['GOOGLE_GEMINI_BASE_URL'], variants: [{ when: /\b(?:vertexAI|enterprise)\s*\(\s*true/, provider: 'google-vertex', region: ['location'], overrides: [] }] },
  { languages: JVM, packages: ['com.google.cloud.vertexai'], made: String.raw`\bnew\s+(VertexAI)\s*\(|\b(VertexAI)\s*\.\s*Builder\s*\(|\b(VertexAI)\s*\(`, provider: 'google-vertex', endpoint: ['setApiEndpoint'], region: ['setLocation', '1'] },
  { ...JVM_BUILDER, packages: ['com.azure.ai.openai'], made: String.raw`\bnew\s+(OpenAI(?:Async)?ClientBuilder)\s*\(|\b(OpenAI(?:Async)?ClientBuilder)\s*\(`, ...AZURE, overrides: [], variants: [{ when: /\bNonAzureOpenAIKeyCredential\b|\bKeyCredential\b(?![^]*\bendpoint\s*\()/, provider: 'openai', overrides: [] }] },
  { ...JVM_BUILDER, packages: ['com.azure.ai.inference'], made: String.raw`\bnew\s+((?:ChatCompletions|Embeddings)ClientBuilder)\s*\(`, ...AZURE, overrides: [] },
  { languages: JVM, packages: ['software.amazon.awssdk.services.bedrockruntime'], made: built('BedrockRuntime(?:Async)?Client'), ...BEDROCK, endpoint: ['endpointOverride'], region: ['region'] },
  { languages: JVM, packages: ['software.amazon.awssdk.services.bedrockruntime'], made: String.raw`\b(BedrockRuntime(?:Async)?Client)\s*\.\s*create\s*\(`, ...BEDROCK },
  { languages: ['kotlin'], packages: ['aws.sdk.kotlin.services.bedrockruntime'], made: String.raw`\b(BedrockRuntimeClient)\s*(?:\.\s*fromEnvironment\s*)?[({]`, ...BEDROCK, region: ['region'] },
  { languages: ['java'], packages: ['com.theokanning.openai'], made: String.raw`\bnew\s+(OpenAiService)\s*\(`, provider: 'openai', services: ['chat'] },
  { languages: ['kotlin'], packages: ['com.aallam.openai'], made: String.raw`(?<![.\w])(OpenAI)\s*(?=\()`, provider: 'openai', endpoint: ['baseUrl'], variants: [{ when: /\bOpenAIHost\s*\.\s*azure\b|\bazureHost\b/, ...AZURE, overrides: [] }] },

  langchain4j('openai', 'OpenAi(?:Streaming)?(?:Chat|Language)Model', 'openai'),
  langchain4j('openai', 'OpenAiEmbeddingModel', 'openai'),
  langchain4j('openaiofficial', 'OpenAiOfficial(?:Streaming)?(?:Chat|Responses)Model|OpenAiOfficialResponses(?:Streaming)?ChatModel', 'openai', { variants: [{ when: /\bisAzure\s*\(\s*true|\b(?:azureDeploymentName|microsoftFoundryDeploymentName)\b/, ...AZURE, overrides: [] }] }),
  langchain4j('azure', 'AzureOpenAi(?:Streaming)?(?:Chat|Language)Model', 'azure-openai', { variants: [{ when: /\bnonAzureApiKey\b/, provider: 'openai', overrides: [] }] }),
  langchain4j('azure', 'AzureOpenAiEmbeddingModel', 'azure-openai', { variants: [{ when: /\bnonAzureApiKey\b/, provider: 'openai', overrides: [] }] }),
  langchain4j('anthropic', 'Anthropic(?:Streaming)?ChatModel', 'anthropic'),
  langchain4j('bedrock', 'Bedrock\\w*?(?:Streaming)?ChatModel', 'aws-bedrock', { region: ['region'] }),
  langchain4j('bedrock', 'Bedrock\\w+EmbeddingModel', 'aws-bedrock', { region: ['region'] }),
  langchain4j('googleai', 'GoogleAiGemini(?:Streaming)?ChatModel', 'google-gemini-api'),
  langchain4j('googleai', 'GoogleAiEmbeddingModel', 'google-gemini-api'),
  langchain4j('vertexai', 'VertexAi(?:Gemini|Anthropic)?(?:Streaming)?(?:Chat|Language)Model', 'google-vertex', { region: ['location'] }),
  langchain4j('vertexai', 'VertexAiEmbeddingModel', 'google-vertex', { region: ['location'] }),
  langchain4j('mistralai', 'MistralAi(?:Streaming)?ChatModel', 'mistral'),
  langchain4j('mistralai', 'MistralAiEmbeddingModel', 'mistral'),
  langchain4j('ollama', 'Ollama(?:Streaming)?(?:Chat|Language)Model', 'ollama'),
  langchain4j('ollama', 'OllamaEmbeddingModel', 'ollama'),
  langchain4j('cohere', 'Cohere(?:Scoring|Embedding)Model', 'cohere', { services: ['rerank'] }),
  langchain4j('huggingface', 'HuggingFace(?:Chat|Language)Model', 'huggingface'),

  spring('openai', 'OpenAi(?:Audio|Image)?Api', 'openai'),
  spring('openai', 'OpenAi(?:Chat|Embedding)Model', 'openai'),
  spring('anthropic', 'AnthropicApi', 'anthropic'),
  spring('ollama', 'OllamaApi', 'ollama', { endpoint: ['baseUrl', '0'] }),
  spring('mistralai', 'MistralAiApi', 'mistral'),
  spring('bedrock', 'BedrockProxyChatModel', 'aws-bedrock', { region: ['region'] }),
  spring('azure.openai', 'AzureOpenAi(?:Chat|Embedding)Model', 'azure-openai'),

  { languages: ['csharp'], packages: ['Azure.AI.OpenAI'], made: created('AzureOpenAIClient'), ...AZURE, overrides: [], endpoint: ['endpoint', '0'] },
  { languages: ['csharp'], packages: ['Azure.AI.OpenAI'], made: String.raw`\bnew\s+(OpenAIClient)\s*\((?=\s*new\s+Uri\b|[^;]*\b(?:AzureKeyCredential|DefaultAzureCredential)\b)`, ...AZURE, overrides: [], endpoint: ['0'] },
  { languages: ['csharp'], packages: ['Azure.AI.OpenAI', 'OpenAI'], made: created('OpenAIClient|ChatClient|ResponsesClient|OpenAIResponseClient|EmbeddingClient|AudioClient|ImageClient|ModerationClient|AssistantClient|VectorStoreClient|OpenAIFileClient|BatchClient|RealtimeClient'), ...OPENAI, overrides: [], endpoint: ['Endpoint'], model: ['model', '0'] },
  { languages: ['csharp'], packages: ['Azure.AI.Inference'], made: created('ChatCompletionsClient|EmbeddingsClient'), ...AZURE, overrides: [], endpoint: ['endpoint', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel', 'Microsoft.Extensions.DependencyInjection'], made: String.raw`\.\s*(AddOpenAI(?:ChatCompletion|ChatClient|TextEmbeddingGeneration|EmbeddingGenerator|TextToImage|AudioToText|TextToAudio))\s*(?=\()`, provider: 'openai', endpoint: ['endpoint'], model: ['modelId', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel', 'Microsoft.Extensions.DependencyInjection'], made: String.raw`\.\s*(AddAzureOpenAI(?:ChatCompletion|ChatClient|TextEmbeddingGeneration|EmbeddingGenerator|TextToImage|AudioToText|TextToAudio))\s*(?=\()`, provider: 'azure-openai', endpoint: ['endpoint', '1'], model: ['deploymentName', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: created('OpenAIChatCompletionService'), provider: 'openai', endpoint: ['endpoint'], services: ['chat'], model: ['modelId', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: created('AzureOpenAIChatCompletionService'), provider: 'azure-openai', endpoint: ['endpoint', '1'], services: ['chat'], model: ['deploymentName', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: String.raw`\.\s*(AddOllama(?:ChatCompletion|TextGeneration|TextEmbeddingGeneration))\s*(?=\()`, provider: 'ollama', endpoint: ['endpoint', '1'], model: ['modelId', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: String.raw`\.\s*(AddGoogleAIGemini\w+)\s*(?=\()`, provider: 'google-gemini-api', model: ['modelId', '0'] },
  { languages: ['csharp'], packages: ['Amazon.BedrockRuntime'], made: created('AmazonBedrockRuntimeClient'), ...BEDROCK, endpoint: ['ServiceURL'], region: ['RegionEndpoint', '0', '1', '2'] },
  { languages: ['csharp'], packages: ['Anthropic'], made: created('Anthropic(?:Api)?Client'), provider: 'anthropic', endpoint: ['BaseUrl', 'BaseUri', 'ApiUrlFormat'], overrides: ['ANTHROPIC_BASE_URL'] },
  { languages: ['csharp'], packages: ['Google.GenAI'], made: created('Client'), provider: 'google-gemini-api', endpoint: ['BaseUrl', 'baseUrl'], variants: [{ when: /\b(?:vertexAI|enterprise)\s*:\s*true/, provider: 'google-vertex', region: ['location'] }] },
  { languages: ['csharp'], packages: ['OllamaSharp'], made: created('OllamaApiClient'), provider: 'ollama', endpoint: ['0'] },
  { languages: ['csharp'], packages: ['OllamaSharp', 'Microsoft.Extensions.AI'], made: created('OllamaChatClient'), provider: 'ollama', endpoint: ['0'], services: ['chat'] },

  go(['github.com/openai/openai-go'], 'openai', 'NewClient', 'openai', { endpoint: ['WithBaseURL'], overrides: ['OPENAI_BASE_URL'], variants: [{ when: /\bazure\s*\.\s*With\w+/, ...AZURE, overrides: [], endpoint: ['WithEndpoint', 'WithBaseURL'] }, { when: /\bbedrock\s*\.\s*\w+/, ...BEDROCK, endpoint: ['WithBaseURL'] }] }),
  go(['github.com/openai/openai-go/v3/bedrock'], 'bedrock', 'NewClient', 'aws-bedrock', { overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] }),
  go(['github.com/anthropics/anthropic-sdk-go'], 'anthropic', 'NewClient', 'anthropic', { endpoint: ['WithBaseURL'], overrides: ['ANTHROPIC_BASE_URL'], variants: [{ when: /\bbedrock\s*\.\s*With\w+/, ...BEDROCK, region: ['WithRegion'] }, { when: /\bvertex\s*\.\s*With\w+/, provider: 'google-vertex', overrides: [] }] }),
  go(['github.com/sashabaranov/go-openai'], 'openai', 'NewClient(?:WithConfig)?', 'openai', { endpoint: ['BaseURL'], overrides: [], variants: [{ when: /\bDefaultAzureConfig\b|\bAPITypeAzure\w*/, provider: 'azure-openai', endpoint: ['BaseURL', 'DefaultAzureConfig#1'] }, { when: /\bDefaultAnthropicConfig\b/, provider: 'anthropic' }] }),
  go(['google.golang.org/genai'], 'genai', 'NewClient', 'google-gemini-api', { endpoint: ['BaseURL'], overrides: ['GOOGLE_GEMINI_BASE_URL'], variants: [{ when: /\bBackend(?:VertexAI|Enterprise)\b/, provider: 'google-vertex', region: ['Location'], overrides: [] }] }),
  go(['github.com/google/generative-ai-go/genai'], 'genai', 'NewClient', 'google-gemini-api', { endpoint: ['WithEndpoint'] }),
  go(['cloud.google.com/go/vertexai/genai'], 'genai', 'NewClient', 'google-vertex', { endpoint: ['WithEndpoint'], region: ['2'] }),
  go(['github.com/aws/aws-sdk-go-v2/service/bedrockruntime', 'github.com/aws/aws-sdk-go/service/bedrockruntime'], 'bedrockruntime', 'New(?:FromConfig)?', 'aws-bedrock', { endpoint: ['BaseEndpoint', 'Endpoint'], region: ['Region', 'WithRegion'], overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] }),
  go(['github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai'], 'azopenai', 'NewClient(?:WithKeyCredential)?', 'azure-openai', { endpoint: ['0'] }),
  go(['github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai'], 'azopenai', 'NewClientForOpenAI', 'openai', { endpoint: ['0'] }),
  go(['github.com/tmc/langchaingo/llms/openai'], 'openai', 'New', 'openai', { endpoint: ['WithBaseURL'], overrides: ['OPENAI_BASE_URL', 'OPENAI_API_BASE'], variants: [{ when: /\bAPITypeAzure\w*/, ...AZURE, overrides: [] }] }),
  go(['github.com/tmc/langchaingo/llms/anthropic'], 'anthropic', 'New', 'anthropic', { endpoint: ['WithBaseURL'] }),
  go(['github.com/tmc/langchaingo/llms/bedrock'], 'bedrock', 'New', 'aws-bedrock'),
  go(['github.com/tmc/langchaingo/llms/googleai'], 'googleai', 'New', 'google-gemini-api'),
  go(['github.com/tmc/langchaingo/llms/ollama'], 'ollama', 'New', 'ollama', { endpoint: ['WithServerURL'], overrides: ['OLLAMA_HOST'] }),
  go(['github.com/tmc/langchaingo/llms/mistral'], 'mistral', 'New', 'mistral', { endpoint: ['WithEndpoint'] }),
  go(['github.com/ollama/ollama/api'], 'api', 'NewClient|ClientFromEnvironment', 'ollama', { endpoint: ['0'], overrides: ['OLLAMA_HOST'] }),
  go(['github.com/cohere-ai/cohere-go'], 'cohereclient', 'NewClient', 'cohere', { endpoint: ['WithBaseURL'], overrides: ['CO_API_URL'] }),

  { languages: ['ruby'], packages: ['openai', 'ruby-openai'], unlessDefined: String.raw`\b(?:module|class)\s+OpenAI\b`, made: String.raw`(?<![\w:])((?:::)?OpenAI::Client)\s*\.\s*new\b`, ...OPENAI, endpoint: ['base_url', 'uri_base'], variants: [{ when: /\bapi_type\b\s*(?:=>|[:=])\s*:azure\b/, ...AZURE, overrides: [] }] },
  { languages: ['ruby'], packages: ['anthropic'], unlessDefined: String.raw`\b(?:module|class)\s+Anthropic\b`, made: String.raw`(?<![\w:])((?:::)?Anthropic::Client)\s*\.\s*new\b`, provider: 'anthropic', endpoint: ['base_url', 'uri_base'], overrides: ['ANTHROPIC_BASE_URL'] },
  { languages: ['ruby'], packages: ['anthropic'], unlessDefined: String.raw`\b(?:module|class)\s+Anthropic\b`, made: String.raw`(?<![\w:])((?:::)?Anthropic::BedrockClient)\s*\.\s*new\b`, ...BEDROCK, endpoint: ['base_url'], region: ['aws_region'] },
  { languages: ['ruby'], packages: ['anthropic'], unlessDefined: String.raw`\b(?:module|class)\s+Anthropic\b`, made: String.raw`(?<![\w:])((?:::)?Anthropic::VertexClient)\s*\.\s*new\b`, provider: 'google-vertex', endpoint: ['base_url'], region: ['region'] },
  { languages: ['ruby'], packages: ['aws-sdk-bedrockruntime'], unlessDefined: String.raw`\bmodule\s+Aws\b`, made: String.raw`(?<![\w:])((?:::)?Aws::BedrockRuntime::Client)\s*\.\s*new\b`, ...BEDROCK, endpoint: ['endpoint'], region: ['region'] },
  { languages: ['ruby'], packages: ['langchain', 'langchainrb'], unlessDefined: String.raw`\bmodule\s+Langchain\b`, made: String.raw`(?<![\w:])(Langchain::LLM::OpenAI)\s*\.\s*new\b`, provider: 'openai', endpoint: ['uri_base'] },
  { languages: ['ruby'], packages: ['langchain', 'langchainrb'], unlessDefined: String.raw`\bmodule\s+Langchain\b`, made: String.raw`(?<![\w:])(Langchain::LLM::Azure)\s*\.\s*new\b`, provider: 'azure-openai', endpoint: ['uri_base', 'chat_deployment_url'] },
  { languages: ['ruby'], packages: ['langchain', 'langchainrb'], unlessDefined: String.raw`\bmodule\s+Langchain\b`, made: String.raw`(?<![\w:])(Langchain::LLM::Anthropic)\s*\.\s*new\b`, provider: 'anthropic' },

  { languages: ['php'], packages: ['OpenAI'], unlessDefined: String.raw`\bclass\s+OpenAI\b|\buse\s+\\?\w+\\(?:\w+\\)*OpenAI\s*;`, made: String.raw`(?<![\w\\>$])(\\?OpenAI::(?:client|factory))\s*(?=\()`, provider: 'openai', endpoint: ['withBaseUri'] },
  { languages: ['php'], packages: ['OpenAI\\Laravel'], made: String.raw`(?<![\w\\>$])(OpenAI::(?:chat|responses|completions|embeddings|images|audio|moderations|files|threads))\s*(?=\()`, provider: 'openai', overrides: ['OPENAI_BASE_URL'] },
  { languages: ['php'], packages: ['Orhanerday\\OpenAi'], made: String.raw`\bnew\s+\\?(OpenAi)\s*(?=\()`, provider: 'openai', endpoint: ['setBaseURL'] },
  { languages: ['php'], packages: ['Anthropic'], made: String.raw`(?<![\w\\>$])(\\?Anthropic::(?:client|factory))\s*(?=\()|\bnew\s+\\?((?:Anthropic\\)?Client)\s*(?=\()`, provider: 'anthropic', endpoint: ['withBaseUri', 'baseUrl'], overrides: ['ANTHROPIC_BASE_URL'] },
  { languages: ['php'], packages: ['Aws\\BedrockRuntime'], made: String.raw`\bnew\s+\\?(BedrockRuntimeClient)\s*(?=\()`, ...BEDROCK, endpoint: ['endpoint'], region: ['region'] },
  { languages: ['php'], packages: ['Gemini'], made: String.raw`(?<![\w\\>$])(\\?Gemini::(?:client|factory))\s*(?=\()`, provider: 'google-gemini-api', endpoint: ['withBaseUrl'] },

  rust('async_openai', String.raw`(?<![\w:])((?:async_openai::)?Client(?:::<[^>]{1,60}>)?::(?:new|with_config|build))\s*(?=\()`, 'openai', { endpoint: ['with_api_base'], overrides: ['OPENAI_BASE_URL'], variants: [{ when: /\bAzureConfig\b/, ...AZURE, overrides: [], endpoint: ['with_api_base'] }] }),
  rust('aws_sdk_bedrockruntime', String.raw`(?<![\w:])((?:aws_sdk_bedrockruntime::|bedrockruntime::)?Client::(?:new|from_conf))\s*(?=\()`, 'aws-bedrock', { endpoint: ['endpoint_url'], region: ['region'], overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] }),
  rust('openai_api_rs', String.raw`(?<![\w:])(OpenAIClient::(?:builder|new))\s*(?=\()`, 'openai', { endpoint: ['with_endpoint'], overrides: ['OPENAI_API_BASE'] }),
  rust('langchain_rust', String.raw`(?<![\w:])(OpenAI::(?:default|new)|OpenAI::<[^>]{1,40}>::new)\s*(?=\()`, 'openai', { endpoint: ['with_api_base'] }),
  rust('rig', String.raw`(?<![\w:])(openai::Client::(?:new|from_env|from_url|builder))\s*(?=\()`, 'openai', { endpoint: ['base_url'] }),
  rust('rig', String.raw`(?<![\w:])(anthropic::Client::(?:new|from_env|builder))\s*(?=\()`, 'anthropic', { endpoint: ['base_url'] }),
  rust('rig', String.raw`(?<![\w:])(gemini::Client::(?:new|from_env|builder))\s*(?=\()`, 'google-gemini-api', { endpoint: ['base_url'] }),
]; // prettier-ignore
