import { AZURE, BEDROCK, OPENAI, type TextClient } from '../textClient';

const JVM = ['java', 'kotlin'];
const JVM_BUILDER = { languages: JVM, endpoint: ['baseUrl', 'endpoint'] };

/** `Name.builder(`, `new Name(`, Kotlin's `Name(`. */
function built(names: string): string {
  return String.raw`\b(?:(${names})\s*\.\s*(?:builder|with\w+Builder|fromEnv)\s*\(|new\s+(${names})\s*(?:<\w*>)?\()`;
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

/** Clients of JetBrains' Koog, made or with an executor around them. */
function koog(provider: string, names: string, more: Partial<TextClient> = {}): TextClient {
  return { languages: JVM, packages: ['ai.koog'], made: String.raw`(?<![.\w])(?:new\s+)?(${names})\s*(?=\()`, provider, endpoint: ['baseUrl'], services: ['chat'], ...more };
} // prettier-ignore

/** Clients of SDKs in Java and Kotlin. */
export const JVM_CLIENTS: readonly TextClient[] = [
  { ...JVM_BUILDER, packages: ['com.openai'], made: built('OpenAIOkHttpClient(?:Async)?'), ...OPENAI, obeys: /fromEnv/, variants: [{ when: /\b(?:azureServiceVersion|AzureOpenAIServiceVersion|AzureApiKeyCredential)\b/, ...AZURE }] },
  { ...JVM_BUILDER, packages: ['com.openai'], made: built('BedrockOpenAIOkHttpClient(?:Async)?'), ...BEDROCK, region: ['region'] },
  { ...JVM_BUILDER, packages: ['com.anthropic'], made: built('AnthropicOkHttpClient(?:Async)?'), provider: 'anthropic', overrides: ['ANTHROPIC_BASE_URL'], obeys: /fromEnv/, variants: [
    { when: /\bAwsBackend\b/, provider: 'anthropic-aws', region: ['region'], overrides: [] }, { when: /\bGoogleCloudBackend\b/, provider: 'anthropic-google-cloud', overrides: [] }, { when: /\bBedrock(?:Mantle)?Backend\b/, ...BEDROCK, region: ['region'] }, { when: /\bVertexBackend\b/, provider: 'google-vertex', region: ['region'], overrides: [] }, { when: /\bFoundryBackend\b/, provider: 'anthropic-foundry', overrides: [] } ] },
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
  langchain4j('localai', 'LocalAi(?:Streaming)?(?:Chat|Language)Model|LocalAiEmbeddingModel', 'llama-cpp'),
  langchain4j('jlama', 'Jlama(?:Streaming)?(?:Chat|Language)Model|JlamaEmbeddingModel', 'llama-cpp'),
  langchain4j('nomic', 'NomicEmbeddingModel', 'nomic'),
  langchain4j('jina', 'Jina(?:Embedding|Scoring)Model', 'jina'),
  langchain4j('voyageai', 'VoyageAi(?:Embedding|Scoring)Model', 'voyage'),
  langchain4j('workersai', 'WorkersAi(?:Chat|Language|Embedding|Image)Model', 'cloudflare-workers-ai'),
  langchain4j('watsonx', 'Watsonx\\w*Model', 'ibm-watsonx', { endpoint: ['baseUrl', 'url'] }),
  langchain4j('githubmodels', 'GitHubModels(?:Streaming)?(?:Chat|Embedding)Model', 'github-models'),
  langchain4j('googlegenai', 'GoogleGenAi(?:Streaming)?ChatModel|GoogleGenAiEmbeddingModel', 'google-gemini-api', { variants: [{ when: /\b(?:vertexAI|enterprise)\s*\(\s*true|\bprojectId\s*\(/, provider: 'google-vertex', region: ['location'] }] }),
  langchain4j('vertexai', 'VertexAi\\w+(?:Chat|Language|Embedding|Image|Scoring)Model', 'google-vertex', { region: ['location'] }),
  { ...langchain4j('ocigenai', 'OciGenAi\\w*ChatModel', 'oracle-oci-genai', { region: ['region'] }), packages: ['dev.langchain4j.community.model.oracle.oci.genai', 'dev.langchain4j.model.ocigenai'] },

  spring('deepseek', 'DeepSeekApi|DeepSeekChatModel', 'deepseek'),
  spring('elevenlabs', 'ElevenLabsApi|ElevenLabsTextToSpeechModel', 'elevenlabs', { services: ['audio'] }),
  spring('stabilityai', 'StabilityAiApi|StabilityAiImageModel', 'stability', { services: ['images'] }),
  spring('google.genai', 'GoogleGenAi\\w*ChatModel', 'google-gemini-api'),
  spring('vertexai', 'VertexAi\\w*(?:Chat|Embedding)Model', 'google-vertex'),
  spring('anthropic', 'AnthropicChatModel', 'anthropic'),
  spring('ollama', 'Ollama(?:Chat|Embedding)Model', 'ollama'),
  spring('mistralai', 'MistralAi(?:Chat|Embedding)Model', 'mistral'),
  spring('zhipuai', 'ZhiPuAiApi', 'zhipu'),
  spring('minimax', 'MiniMaxApi', 'minimax'),
  spring('bedrock.titan', '(?:Bedrock)?TitanEmbedding(?:BedrockApi|Model)', 'aws-bedrock'),

  { ...JVM_BUILDER, packages: ['com.cohere.api'], made: built('Cohere|AsyncCohere|CohereClient'), provider: 'cohere', endpoint: ['url', 'environment'], overrides: ['CO_API_URL'] },
  { ...JVM_BUILDER, packages: ['com.assemblyai.api'], made: built('AssemblyAI'), provider: 'assemblyai', services: ['audio'], endpoint: ['environment'] },
  { languages: JVM, packages: ['software.amazon.awssdk.services.comprehendmedical'], made: String.raw`\b(ComprehendMedical(?:Async)?Client)\s*\.\s*(?:create|builder)\s*\(`, provider: 'aws-health-ai', endpoint: ['endpointOverride'], region: ['region'] },
  { languages: JVM, packages: ['software.amazon.awssdk.services.transcribe', 'software.amazon.awssdk.services.transcribestreaming'], made: String.raw`\b(Transcribe(?:Streaming)?(?:Async)?Client)\s*\.\s*(?:create|builder)\s*\(`, provider: 'aws-health-ai', services: ['audio'], endpoint: ['endpointOverride'], region: ['region'] },
  { languages: JVM, packages: ['software.amazon.awssdk.services.sagemakerruntime'], made: String.raw`\b(SageMakerRuntime(?:Async)?Client)\s*\.\s*(?:create|builder)\s*\(`, provider: 'aws-sagemaker', services: ['chat'], endpoint: ['endpointOverride'], region: ['region'] },
  { languages: JVM, packages: ['software.amazon.awssdk.services.bedrockagentruntime'], made: String.raw`\b(BedrockAgentRuntime(?:Async)?Client)\s*\.\s*(?:create|builder)\s*\(`, ...BEDROCK, overrides: [], region: ['region'] },
  { languages: JVM, packages: ['com.oracle.bmc.generativeaiinference'], made: String.raw`\b(GenerativeAiInference(?:Async)?Client)\s*\.\s*builder\s*\(|\bnew\s+(GenerativeAiInference(?:Async)?Client)\s*\(`, provider: 'oracle-oci-genai', services: ['chat'], endpoint: ['endpoint', 'setEndpoint'], region: ['region'] },
  { languages: JVM, packages: ['io.pinecone'], made: String.raw`\bnew\s+(Pinecone)\s*\.\s*Builder\s*\(|\b(Pinecone)\s*\.\s*Builder\s*\(`, provider: 'pinecone', services: ['vector-stores'], endpoint: ['withHost'] },
  { languages: JVM, packages: ['com.google.firebase.ai'], made: String.raw`\b(Firebase\s*\.\s*ai|FirebaseAI\s*\.\s*getInstance)\s*\(`, provider: 'google-gemini-api', variants: [{ when: /\bvertexAI\b/, provider: 'google-vertex' }] },
  { languages: JVM, packages: ['com.google.mlkit.genai'], made: String.raw`\b(Generation|Summarization|Rewriting|Proofreading|ImageDescription)\s*\.\s*getClient\s*\(`, provider: 'on-device', services: ['chat'] },
  koog('openai', '(?:OpenAILLMClient|simpleOpenAIExecutor)', { variants: [{ when: /\bAzureOpenAIClientSettings\b/, ...AZURE, overrides: [] }] }),
  koog('azure-openai', 'simpleAzureOpenAIExecutor'),
  koog('anthropic', '(?:AnthropicLLMClient|simpleAnthropicExecutor)'),
  koog('google-gemini-api', '(?:GoogleLLMClient|simpleGoogleAIExecutor)'),
  koog('ollama', '(?:OllamaClient|simpleOllamaAIExecutor)'),
  koog('openrouter', '(?:OpenRouterLLMClient|simpleOpenRouterExecutor)'),
  koog('mistral', '(?:MistralAILLMClient|simpleMistralAIExecutor)'),
  koog('deepseek', 'DeepSeekLLMClient'),
  koog('aws-bedrock', '(?:BedrockLLMClient|simpleBedrockExecutor\\w*)'),
]; // prettier-ignore
