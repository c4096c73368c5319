import type { ClientShape } from './clients';
import { PYTHON_MORE_CLIENTS } from './pythonMoreClients';

const LANGCHAIN = ['langchain', 'langchain_community', 'langchain_classic'];
const LLAMA_INDEX = 'llama_index';
const OPENAI = { provider: 'openai', endpoint: ['base_url', 'openai_api_base', 'api_base', 'websocket_base_url'], overrides: ['OPENAI_BASE_URL', 'OPENAI_API_BASE'] } as const; // prettier-ignore
const AZURE = { provider: 'azure-openai', endpoint: ['base_url', 'azure_endpoint', 'openai_api_base', 'api_base'], overrides: ['AZURE_OPENAI_ENDPOINT'] } as const; // prettier-ignore
const BEDROCK = { provider: 'aws-bedrock', endpoint: ['endpoint_url', 'base_url'], region: ['region_name', 'aws_region', 'region'], overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] } as const; // prettier-ignore
const GEMINI = { provider: 'google-gemini-api', region: ['location'], switches: { options: ['vertexai', 'enterprise', 'GOOGLE_GENAI_USE_VERTEXAI', 'GOOGLE_GENAI_USE_ENTERPRISE'], to: 'google-vertex' } } as const; // prettier-ignore
const VERTEX = { provider: 'google-vertex', region: ['location', 'region'] } as const;

function langchain(
  module: string,
  provider: string,
  names: readonly string[],
  more: Partial<ClientShape> = {},
): ClientShape {
  return {
    packages: [`langchain_${module}`, ...LANGCHAIN],
    provider,
    names,
    endpoint: ['base_url', 'endpoint', 'endpoint_url'],
    ...more,
  };
}

/** Classes and functions of Python SDKs that make a client, by module. */
export const PYTHON_CLIENTS: readonly ClientShape[] = [
  { packages: ['openai'], names: ['OpenAI', 'AsyncOpenAI', 'Client', 'AsyncClient'], ...OPENAI, overrides: ['OPENAI_BASE_URL'] },
  { packages: ['langfuse.openai'], names: ['OpenAI', 'AsyncOpenAI'], ...OPENAI, overrides: ['OPENAI_BASE_URL'] },
  { packages: ['openai', 'langfuse.openai'], names: ['AzureOpenAI', 'AsyncAzureOpenAI'], ...AZURE },
  { packages: ['openai'], names: ['BedrockOpenAI', 'AsyncBedrockOpenAI'], ...BEDROCK },
  { packages: ['anthropic'], names: ['Anthropic', 'AsyncAnthropic', 'Client', 'AsyncClient'], provider: 'anthropic', endpoint: ['base_url'], overrides: ['ANTHROPIC_BASE_URL'] },
  { packages: ['anthropic'], names: ['AnthropicBedrock', 'AsyncAnthropicBedrock', 'AnthropicBedrockMantle', 'AsyncAnthropicBedrockMantle'], provider: 'aws-bedrock', endpoint: ['base_url'], region: ['aws_region'], overrides: ['ANTHROPIC_BEDROCK_BASE_URL'] },
  { packages: ['anthropic'], names: ['AnthropicVertex', 'AsyncAnthropicVertex'], provider: 'google-vertex', endpoint: ['base_url'], region: ['region'], overrides: ['ANTHROPIC_VERTEX_BASE_URL'] },
  { packages: ['anthropic'], names: ['AnthropicFoundry', 'AsyncAnthropicFoundry'], provider: 'anthropic-foundry', endpoint: ['base_url'], resource: { options: ['resource'], url: (name) => `https://${name}.services.ai.azure.com/anthropic` }, overrides: ['ANTHROPIC_FOUNDRY_BASE_URL'] },
  { packages: ['anthropic'], names: ['AnthropicAWS', 'AsyncAnthropicAWS'], provider: 'anthropic-aws', endpoint: ['base_url'], region: ['aws_region'] },
  { packages: ['anthropic'], names: ['AnthropicGoogleCloud', 'AsyncAnthropicGoogleCloud'], provider: 'anthropic-google-cloud', endpoint: ['base_url'] },
  { packages: ['claude_agent_sdk', 'claude_code_sdk'], names: ['query', 'ClaudeSDKClient'], provider: 'anthropic', overrides: ['ANTHROPIC_BASE_URL'] },
  { packages: ['google.genai'], names: ['Client'], ...GEMINI, endpoint: ['http_options.base_url'], overrides: ['GOOGLE_GEMINI_BASE_URL'] },
  { packages: ['google.generativeai'], names: ['GenerativeModel', 'ChatSession'], provider: 'google-gemini-api' },
  { packages: ['google.generativeai'], names: ['embed_content'], provider: 'google-gemini-api', services: ['embeddings'] },
  { packages: ['vertexai', 'google.cloud.aiplatform'], names: ['init', 'GenerativeModel', 'TextGenerationModel', 'ChatModel'], ...VERTEX },
  { packages: ['vertexai'], names: ['TextEmbeddingModel'], ...VERTEX, services: ['embeddings'] },
  { packages: ['mistralai'], names: ['Mistral', 'MistralClient', 'MistralAsyncClient'], provider: 'mistral', endpoint: ['server_url', 'endpoint'] },
  { packages: ['cohere'], names: ['Client', 'AsyncClient', 'ClientV2', 'AsyncClientV2'], provider: 'cohere', endpoint: ['base_url'], overrides: ['CO_API_URL'] },
  { packages: ['groq'], names: ['Groq', 'AsyncGroq'], provider: 'groq', endpoint: ['base_url'], overrides: ['GROQ_BASE_URL'] },
  { packages: ['together'], names: ['Together', 'AsyncTogether'], provider: 'together', endpoint: ['base_url'] },
  { packages: ['xai_sdk'], names: ['Client', 'AsyncClient'], provider: 'xai', endpoint: ['api_host'] },
  { packages: ['perplexity'], names: ['Perplexity', 'AsyncPerplexity'], provider: 'perplexity', endpoint: ['base_url'] },
  { packages: ['openrouter'], names: ['OpenRouter'], provider: 'openrouter', endpoint: ['server_url'] },
  { packages: ['huggingface_hub'], names: ['InferenceClient', 'AsyncInferenceClient'], provider: 'huggingface', endpoint: ['base_url'] },
  { packages: ['azure.ai.inference'], names: ['ChatCompletionsClient', 'EmbeddingsClient'], provider: 'azure-openai', endpoint: ['endpoint', '0'] },
  { packages: ['ollama'], names: ['Client', 'AsyncClient'], provider: 'ollama', endpoint: ['host', '0'], overrides: ['OLLAMA_HOST'] },
  { packages: ['ollama'], names: ['chat', 'generate'], provider: 'ollama', overrides: ['OLLAMA_HOST'], services: ['chat'] },
  { packages: ['ollama'], names: ['embed', 'embeddings'], provider: 'ollama', overrides: ['OLLAMA_HOST'], services: ['embeddings'] },
  { packages: ['lmstudio'], names: ['Client', 'llm'], provider: 'lm-studio', endpoint: ['api_host'] },
  { packages: ['portkey_ai'], names: ['Portkey', 'AsyncPortkey'], provider: 'portkey', endpoint: ['base_url'] },
  { packages: ['langsmith'], names: ['Client', 'AsyncClient'], provider: 'langsmith', endpoint: ['api_url'], overrides: ['LANGSMITH_ENDPOINT', 'LANGCHAIN_ENDPOINT'], services: ['tracing'] },
  { packages: ['langfuse'], names: ['Langfuse', 'CallbackHandler', 'get_client'], provider: 'langfuse', endpoint: ['host', 'base_url'], overrides: ['LANGFUSE_BASE_URL', 'LANGFUSE_HOST'], services: ['tracing'] },
  { packages: ['pinecone'], names: ['Pinecone', 'PineconeGRPC', 'init'], provider: 'pinecone', endpoint: ['host'], services: ['vector-stores'] },
  { packages: ['assemblyai'], names: ['Transcriber', 'LemurTask'], provider: 'assemblyai', services: ['audio'] },
  { packages: ['deepgram'], names: ['DeepgramClient', 'Deepgram', 'AsyncDeepgramClient'], provider: 'deepgram', services: ['audio'] },

  { packages: ['langchain_openai', ...LANGCHAIN], names: ['ChatOpenAI', 'OpenAI', 'OpenAIChat'], ...OPENAI },
  { packages: ['langchain_openai', ...LANGCHAIN], names: ['OpenAIEmbeddings'], ...OPENAI, services: ['embeddings'] },
  { packages: ['langchain_openai', ...LANGCHAIN], names: ['AzureChatOpenAI', 'AzureOpenAI'], ...AZURE },
  { packages: ['langchain_openai', ...LANGCHAIN], names: ['AzureOpenAIEmbeddings'], ...AZURE, services: ['embeddings'] },
  langchain('anthropic', 'anthropic', ['ChatAnthropic', 'Anthropic', 'AnthropicLLM'], { endpoint: ['base_url', 'anthropic_api_url'], overrides: ['ANTHROPIC_API_URL', 'ANTHROPIC_BASE_URL'] }),
  langchain('google_genai', 'google-gemini-api', ['ChatGoogleGenerativeAI', 'GoogleGenerativeAI'], GEMINI),
  langchain('google_genai', 'google-gemini-api', ['GoogleGenerativeAIEmbeddings'], { ...GEMINI, services: ['embeddings'] }),
  langchain('google_vertexai', 'google-vertex', ['ChatVertexAI', 'VertexAI', 'ChatAnthropicVertex'], VERTEX),
  langchain('google_vertexai', 'google-vertex', ['VertexAIEmbeddings'], { ...VERTEX, services: ['embeddings'] }),
  langchain('aws', 'aws-bedrock', ['ChatBedrock', 'ChatBedrockConverse', 'BedrockLLM', 'Bedrock', 'BedrockChat', 'ChatAnthropicBedrock', 'ChatAnthropicMantle', 'ChatOpenAIMantle'], BEDROCK),
  langchain('aws', 'aws-bedrock', ['BedrockEmbeddings'], { ...BEDROCK, services: ['embeddings'] }),
  langchain('mistralai', 'mistral', ['ChatMistralAI', 'MistralAIEmbeddings']),
  langchain('cohere', 'cohere', ['ChatCohere', 'Cohere']),
  langchain('cohere', 'cohere', ['CohereEmbeddings'], { services: ['embeddings'] }),
  langchain('cohere', 'cohere', ['CohereRerank'], { services: ['rerank'] }),
  langchain('groq', 'groq', ['ChatGroq']),
  langchain('together', 'together', ['ChatTogether', 'Together', 'TogetherEmbeddings']),
  langchain('deepseek', 'deepseek', ['ChatDeepSeek'], { endpoint: ['api_base'] }),
  langchain('xai', 'xai', ['ChatXAI']),
  langchain('perplexity', 'perplexity', ['ChatPerplexity']),
  langchain('openrouter', 'openrouter', ['ChatOpenRouter']),
  langchain('huggingface', 'huggingface', ['HuggingFaceEndpoint', 'ChatHuggingFace', 'HuggingFaceHub', 'HuggingFaceEndpointEmbeddings']),
  langchain('ollama', 'ollama', ['ChatOllama', 'OllamaLLM', 'Ollama', 'OllamaEmbeddings'], { overrides: ['OLLAMA_HOST'] }),
  langchain('pinecone', 'pinecone', ['PineconeVectorStore', 'Pinecone'], { services: ['vector-stores'] }),

  { packages: [LLAMA_INDEX], names: ['OpenAI', 'OpenAIResponses', 'OpenAIEmbedding', 'OpenAIAgent'], ...OPENAI },
  { packages: [LLAMA_INDEX], names: ['AzureOpenAI', 'AzureOpenAIEmbedding'], ...AZURE },
  { packages: [LLAMA_INDEX], names: ['Anthropic'], provider: 'anthropic', endpoint: ['base_url'], overrides: ['ANTHROPIC_BASE_URL'] },
  { packages: [LLAMA_INDEX], names: ['Bedrock', 'BedrockConverse', 'BedrockEmbedding'], ...BEDROCK },
  { packages: [LLAMA_INDEX], names: ['Gemini', 'GoogleGenAI', 'GoogleGenAIEmbedding', 'GeminiEmbedding'], provider: 'google-gemini-api' },
  { packages: [LLAMA_INDEX], names: ['Vertex', 'VertexTextEmbedding'], ...VERTEX },
  { packages: [LLAMA_INDEX], names: ['MistralAI', 'MistralAIEmbedding'], provider: 'mistral', endpoint: ['endpoint'] },
  { packages: [LLAMA_INDEX], names: ['Cohere', 'CohereEmbedding', 'CohereRerank'], provider: 'cohere' },
  { packages: [LLAMA_INDEX], names: ['Groq'], provider: 'groq' },
  { packages: [LLAMA_INDEX], names: ['Ollama', 'OllamaEmbedding'], provider: 'ollama', endpoint: ['base_url'] },
  { packages: [LLAMA_INDEX], names: ['OpenAILike'], endpoint: ['api_base'] },
  { packages: ['autogen_ext', 'autogen'], names: ['OpenAIChatCompletionClient'], ...OPENAI },
  { packages: ['autogen_ext', 'autogen'], names: ['AzureOpenAIChatCompletionClient'], ...AZURE },
  { packages: ['haystack', 'haystack_integrations'], names: ['OpenAIGenerator', 'OpenAIChatGenerator', 'OpenAITextEmbedder', 'OpenAIDocumentEmbedder'], provider: 'openai', endpoint: ['api_base_url'], overrides: ['OPENAI_BASE_URL'] },
  { packages: ['haystack', 'haystack_integrations'], names: ['AzureOpenAIGenerator', 'AzureOpenAIChatGenerator'], ...AZURE },
  { packages: ['semantic_kernel'], names: ['OpenAIChatCompletion', 'OpenAITextEmbedding'], ...OPENAI },
  { packages: ['semantic_kernel'], names: ['AzureChatCompletion', 'AzureTextEmbedding'], ...AZURE, endpoint: ['endpoint', 'base_url'] },
  { packages: ['pydantic_ai'], names: ['OpenAIModel', 'OpenAIChatModel', 'OpenAIResponsesModel'], provider: 'openai', endpoint: ['provider.base_url', 'base_url'], overrides: ['OPENAI_BASE_URL'] },
  { packages: ['pydantic_ai'], names: ['AnthropicModel'], provider: 'anthropic', endpoint: ['provider.base_url'], overrides: ['ANTHROPIC_BASE_URL'] },
  { packages: ['pydantic_ai'], names: ['BedrockConverseModel'], ...BEDROCK, endpoint: ['provider.base_url'], region: ['provider.region_name'] },
  { packages: ['pydantic_ai'], names: ['GeminiModel', 'GoogleModel'], provider: 'google-gemini-api', region: ['provider.location'], switches: { options: ['provider.vertexai'], to: 'google-vertex' } },
  { packages: ['pydantic_ai'], names: ['MistralModel'], provider: 'mistral', endpoint: ['provider.base_url'] },
  { packages: ['pydantic_ai'], names: ['CohereModel'], provider: 'cohere' },
  { packages: ['pydantic_ai'], names: ['GroqModel'], provider: 'groq', endpoint: ['provider.base_url'] },
  ...PYTHON_MORE_CLIENTS,
]; // prettier-ignore

/** Calls on the module itself, `openai.ChatCompletion.create(…)`: it has a client of its own, set by attributes. */
export const MODULE_CLIENTS: readonly { readonly module: string; readonly calls: RegExp; readonly attributes: readonly string[]; readonly shape: ClientShape }[] = [
  { module: 'openai', calls: /^(?:ChatCompletion|Completion|Embedding|Image|Audio|Moderation|chat\.completions|completions|responses|embeddings|audio\.\w+|images|moderations|files|batches)\.a?(?:create|parse|stream|transcribe|translate|generate|edit)$/, attributes: ['base_url', 'api_base', 'azure_endpoint'], shape: { packages: [], names: [], ...OPENAI } },
]; // prettier-ignore

/** Functions that take a model string; its prefix names the provider. */
export const MODEL_FUNCTIONS: readonly { readonly packages: readonly string[]; readonly names: RegExp; readonly endpoint: readonly string[] }[] = [
  { packages: ['litellm'], names: /^a?(?:completion|embedding|text_completion|responses|transcription|rerank|image_generation)$/, endpoint: ['api_base', 'base_url'] },
  { packages: ['langchain', 'langchain_core'], names: /^(?:init_chat_model|init_embeddings|create_agent|create_react_agent)$/, endpoint: ['base_url'] },
  { packages: ['pydantic_ai'], names: /^Agent$/, endpoint: [] },
  { packages: ['dspy'], names: /^LM$/, endpoint: ['api_base'] },
  { packages: ['crewai'], names: /^LLM$/, endpoint: ['base_url', 'api_base'] },
  { packages: ['instructor'], names: /^from_provider$/, endpoint: ['base_url'] },
]; // prettier-ignore
