import type { ClientShape } from './clients';
import { JAVASCRIPT_MORE_CLIENTS } from './javascriptMoreClients';

const azureHost = (name: string): string => `https://${name}.openai.azure.com`;

const LANGCHAIN_OPENAI = ['@langchain/openai', 'langchain/chat_models/openai', 'langchain/llms/openai', 'langchain/embeddings/openai', '@langchain/community', 'langchain/chat_models/azure_openai']; // prettier-ignore
const AZURE_LANGCHAIN = {
  packages: LANGCHAIN_OPENAI,
  provider: 'azure-openai',
  endpoint: ['azureOpenAIEndpoint', 'azureOpenAIBasePath', 'configuration.baseURL'],
  resource: { options: ['azureOpenAIApiInstanceName'], url: azureHost },
  overrides: ['AZURE_OPENAI_BASE_PATH', 'AZURE_OPENAI_ENDPOINT'],
} as const satisfies Partial<ClientShape>;
const VERTEX_SWITCH = {
  options: ['vertexai', 'enterprise', 'vertexAI', 'GOOGLE_GENAI_USE_VERTEXAI', 'GOOGLE_GENAI_USE_ENTERPRISE'],
  to: 'google-vertex',
} as const;

/** A provider of the AI SDK: its ready-made instance and its factory. */
function aiSdk(
  name: string,
  provider: string | undefined,
  more: Partial<ClientShape> & { names: readonly string[] },
): ClientShape {
  return { packages: [`@ai-sdk/${name}`], ...(provider ? { provider } : {}), endpoint: ['baseURL'], ...more };
}

function langchain(
  name: string,
  provider: string,
  names: readonly string[],
  more: Partial<ClientShape> = {},
): ClientShape {
  return {
    packages: [`@langchain/${name}`, '@langchain/community', 'langchain'],
    provider,
    names,
    endpoint: ['baseUrl', 'baseURL', 'endpoint'],
    ...more,
  };
}

function llamaIndex(
  name: string,
  provider: string,
  names: readonly string[],
  more: Partial<ClientShape> = {},
): ClientShape {
  return {
    packages: [`@llamaindex/${name}`, 'llamaindex'],
    provider,
    names,
    endpoint: ['baseURL', 'additionalSessionOptions.baseURL'],
    ...more,
  };
}

/** Classes and functions of JavaScript SDKs that make a client. */
export const JAVASCRIPT_CLIENTS: readonly ClientShape[] = [
  { packages: ['openai'], names: ['default', 'OpenAI', 'OpenAIApi', 'Configuration'], provider: 'openai', endpoint: ['baseURL', 'basePath'], overrides: ['OPENAI_BASE_URL'] },
  { packages: ['openai'], names: ['AzureOpenAI'], provider: 'azure-openai', endpoint: ['baseURL', 'endpoint'], overrides: ['OPENAI_BASE_URL', 'AZURE_OPENAI_ENDPOINT'] },
  { packages: ['openai'], names: ['BedrockOpenAI'], provider: 'aws-bedrock', endpoint: ['baseURL'], region: ['awsRegion', 'region'] },
  { packages: ['@azure/openai'], names: ['OpenAIClient', 'AzureOpenAI'], provider: 'azure-openai', endpoint: ['0'] },
  { packages: ['@azure-rest/ai-inference'], names: ['default', 'ModelClient'], provider: 'azure-openai', endpoint: ['0'] },
  { packages: ['@anthropic-ai/sdk'], names: ['default', 'Anthropic'], provider: 'anthropic', endpoint: ['baseURL'], overrides: ['ANTHROPIC_BASE_URL'] },
  { packages: ['@anthropic-ai/bedrock-sdk'], names: ['default', 'AnthropicBedrock', 'AnthropicBedrockMantle'], provider: 'aws-bedrock', endpoint: ['baseURL'], region: ['awsRegion'], overrides: ['ANTHROPIC_BEDROCK_BASE_URL'] },
  { packages: ['@anthropic-ai/vertex-sdk'], names: ['default', 'AnthropicVertex'], provider: 'google-vertex', endpoint: ['baseURL'], region: ['region'], overrides: ['ANTHROPIC_VERTEX_BASE_URL'] },
  { packages: ['@anthropic-ai/foundry-sdk'], names: ['default', 'AnthropicFoundry'], provider: 'anthropic-foundry', endpoint: ['baseURL'], resource: { options: ['resource'], url: (name) => `https://${name}.services.ai.azure.com/anthropic` }, overrides: ['ANTHROPIC_FOUNDRY_BASE_URL'] },
  { packages: ['@anthropic-ai/aws-sdk'], names: ['default', 'AnthropicAWS', 'AnthropicAws'], provider: 'anthropic-aws', endpoint: ['baseURL'], region: ['awsRegion', 'region'] },
  { packages: ['@anthropic-ai/google-cloud-sdk'], names: ['default', 'AnthropicGoogleCloud'], provider: 'anthropic-google-cloud', endpoint: ['baseURL'] },
  { packages: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'], names: ['query'], provider: 'anthropic', overrides: ['ANTHROPIC_BASE_URL'] },
  { packages: ['@google/genai'], names: ['GoogleGenAI'], provider: 'google-gemini-api', endpoint: ['httpOptions.baseUrl'], region: ['location'], overrides: ['GOOGLE_GEMINI_BASE_URL'], switches: VERTEX_SWITCH },
  { packages: ['@google/generative-ai'], names: ['GoogleGenerativeAI'], provider: 'google-gemini-api' },
  { packages: ['@google-cloud/vertexai'], names: ['VertexAI', 'VertexAIPreview'], provider: 'google-vertex', region: ['location'], endpoint: ['apiEndpoint'] },
  { packages: ['@google-cloud/aiplatform'], names: ['PredictionServiceClient'], provider: 'google-vertex', endpoint: ['apiEndpoint'] },
  { packages: ['@aws-sdk/client-bedrock-runtime'], names: ['BedrockRuntimeClient', 'BedrockRuntime'], provider: 'aws-bedrock', endpoint: ['endpoint'], region: ['region'], overrides: ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] },
  { packages: ['@aws-sdk/client-bedrock-agent-runtime'], names: ['BedrockAgentRuntimeClient', 'BedrockAgentRuntime'], provider: 'aws-bedrock', endpoint: ['endpoint'], region: ['region'] },
  { packages: ['@mistralai/mistralai'], names: ['default', 'Mistral', 'MistralClient'], provider: 'mistral', endpoint: ['serverURL', 'endpoint'] },
  { packages: ['cohere-ai'], names: ['CohereClient', 'CohereClientV2', 'CohereV2'], provider: 'cohere', endpoint: ['environment', 'baseUrl'] },
  { packages: ['groq-sdk'], names: ['default', 'Groq'], provider: 'groq', endpoint: ['baseURL'], overrides: ['GROQ_BASE_URL'] },
  { packages: ['together-ai'], names: ['default', 'Together'], provider: 'together', endpoint: ['baseURL'], overrides: ['TOGETHER_BASE_URL'] },
  { packages: ['@perplexity-ai/perplexity_ai'], names: ['default', 'Perplexity'], provider: 'perplexity', endpoint: ['baseURL'] },
  { packages: ['@openrouter/sdk', '@openrouter/ai-sdk-provider'], names: ['OpenRouter', 'createOpenRouter', 'openrouter'], provider: 'openrouter', endpoint: ['serverURL', 'baseURL'] },
  { packages: ['@huggingface/inference'], names: ['HfInference', 'InferenceClient', 'HfInferenceEndpoint'], provider: 'huggingface', endpoint: ['endpointUrl'] },
  { packages: ['ollama'], names: ['default', 'Ollama'], provider: 'ollama', endpoint: ['host'], overrides: ['OLLAMA_HOST'] },
  { packages: ['@lmstudio/sdk'], names: ['LMStudioClient'], provider: 'lm-studio', endpoint: ['baseUrl'] },
  { packages: ['portkey-ai'], names: ['default', 'Portkey'], provider: 'portkey', endpoint: ['baseURL'], overrides: ['PORTKEY_BASE_URL'] },
  { packages: ['langsmith'], names: ['Client'], provider: 'langsmith', endpoint: ['apiUrl'], overrides: ['LANGSMITH_ENDPOINT', 'LANGCHAIN_ENDPOINT'], services: ['tracing'] },
  { packages: ['langfuse', 'langfuse-langchain'], names: ['default', 'Langfuse', 'CallbackHandler'], provider: 'langfuse', endpoint: ['baseUrl'], overrides: ['LANGFUSE_BASE_URL', 'LANGFUSE_BASEURL', 'LANGFUSE_HOST'], services: ['tracing'] },
  { packages: ['@pinecone-database/pinecone'], names: ['Pinecone', 'PineconeClient'], provider: 'pinecone', endpoint: ['controllerHostUrl'], services: ['vector-stores'] },
  { packages: ['assemblyai'], names: ['AssemblyAI'], provider: 'assemblyai', endpoint: ['baseUrl'], services: ['audio'] },
  { packages: ['@deepgram/sdk'], names: ['createClient', 'DeepgramClient'], provider: 'deepgram', endpoint: ['global.fetch.options.url'], services: ['audio'] },

  aiSdk('openai', 'openai', { names: ['openai', 'createOpenAI'], overrides: ['OPENAI_BASE_URL'] }),
  aiSdk('anthropic', 'anthropic', { names: ['anthropic', 'createAnthropic'], overrides: ['ANTHROPIC_BASE_URL'] }),
  aiSdk('google', 'google-gemini-api', { names: ['google', 'createGoogleGenerativeAI', 'createGoogle'] }),
  aiSdk('google-vertex', 'google-vertex', { names: ['vertex', 'createVertex', 'googleVertex', 'createGoogleVertex', 'vertexAnthropic', 'createVertexAnthropic', 'vertexMaas', 'createVertexMaas', 'vertexXai', 'googleVertexAnthropic', 'createGoogleVertexAnthropic', 'googleVertexMaas', 'createGoogleVertexMaas'], region: ['location'] }),
  aiSdk('azure', 'azure-openai', { names: ['azure', 'createAzure'], resource: { options: ['resourceName'], url: azureHost } }),
  aiSdk('amazon-bedrock', 'aws-bedrock', { names: ['bedrock', 'amazonBedrock', 'createAmazonBedrock', 'bedrockAnthropic', 'createBedrockAnthropic', 'amazonBedrockAnthropic', 'bedrockMantle', 'amazonBedrockMantle'], region: ['region'] }),
  aiSdk('mistral', 'mistral', { names: ['mistral', 'createMistral'] }),
  aiSdk('cohere', 'cohere', { names: ['cohere', 'createCohere'] }),
  aiSdk('groq', 'groq', { names: ['groq', 'createGroq'] }),
  aiSdk('togetherai', 'together', { names: ['togetherAI', 'togetherai', 'createTogetherAI'] }),
  aiSdk('deepseek', 'deepseek', { names: ['deepSeek', 'deepseek', 'createDeepSeek'] }),
  aiSdk('xai', 'xai', { names: ['xai', 'createXai'] }),
  aiSdk('perplexity', 'perplexity', { names: ['perplexity', 'createPerplexity'] }),
  aiSdk('huggingface', 'huggingface', { names: ['huggingFace', 'huggingface', 'createHuggingFace'] }),
  aiSdk('assemblyai', 'assemblyai', { names: ['assemblyai', 'createAssemblyAI'] }),
  aiSdk('deepgram', 'deepgram', { names: ['deepgram', 'createDeepgram'] }),
  aiSdk('gateway', 'vercel-ai-gateway', { names: ['gateway', 'createGateway'] }),
  { packages: ['ai'], names: ['gateway', 'createGateway'], provider: 'vercel-ai-gateway', endpoint: ['baseURL'] },
  aiSdk('openai-compatible', undefined, { names: ['createOpenAICompatible'] }),
  aiSdk('fireworks', 'fireworks', { names: ['fireworks', 'createFireworks'], origin: 'https://api.fireworks.ai/inference/v1' }),
  aiSdk('cerebras', 'cerebras', { names: ['cerebras', 'createCerebras'], origin: 'https://api.cerebras.ai/v1' }),
  aiSdk('deepinfra', 'deepinfra', { names: ['deepInfra', 'deepinfra', 'createDeepInfra'], origin: 'https://api.deepinfra.com/v1' }),
  aiSdk('baseten', 'baseten', { names: ['baseten', 'createBaseten'], origin: 'https://inference.baseten.co/v1' }),
  aiSdk('replicate', 'replicate', { names: ['replicate', 'createReplicate'], origin: 'https://api.replicate.com/v1' }),
  aiSdk('fal', undefined, { names: ['fal', 'createFal'], origin: 'https://fal.run' }),
  aiSdk('luma', undefined, { names: ['luma', 'createLuma'], origin: 'https://api.lumalabs.ai' }),
  aiSdk('elevenlabs', 'elevenlabs', { names: ['elevenlabs', 'createElevenLabs'], origin: 'https://api.elevenlabs.io' }),
  aiSdk('moonshotai', 'moonshot', { names: ['moonshotai', 'createMoonshotAI'], origin: 'https://api.moonshot.ai/v1' }),
  aiSdk('alibaba', 'alibaba-dashscope', { names: ['alibaba', 'createAlibaba'], origin: 'https://dashscope-intl.aliyuncs.com' }),
  aiSdk('vercel', undefined, { names: ['vercel', 'createVercel'], origin: 'https://api.v0.dev/v1' }),

  { packages: LANGCHAIN_OPENAI, names: ['ChatOpenAI', 'OpenAI', 'OpenAIChat', 'ChatOpenAIResponses', 'ChatOpenAICompletions'], provider: 'openai', endpoint: ['configuration.baseURL', 'configuration.basePath', '1.basePath', '1.baseURL'], overrides: ['OPENAI_BASE_URL'] },
  { packages: LANGCHAIN_OPENAI, names: ['OpenAIClient'], provider: 'openai', endpoint: ['baseURL'], overrides: ['OPENAI_BASE_URL'] },
  { packages: LANGCHAIN_OPENAI, names: ['OpenAIEmbeddings'], provider: 'openai', endpoint: ['configuration.baseURL', '1.basePath'], overrides: ['OPENAI_BASE_URL'], services: ['embeddings'] },
  { packages: LANGCHAIN_OPENAI, names: ['DallEAPIWrapper'], provider: 'openai', endpoint: ['baseUrl'], services: ['images'] },
  { ...AZURE_LANGCHAIN, names: ['AzureChatOpenAI', 'AzureOpenAI'] },
  { ...AZURE_LANGCHAIN, names: ['AzureOpenAIEmbeddings'], services: ['embeddings'] },
  langchain('anthropic', 'anthropic', ['ChatAnthropic', 'ChatAnthropicMessages'], { endpoint: ['anthropicApiUrl', 'clientOptions.baseURL'], overrides: ['ANTHROPIC_BASE_URL'] }),
  langchain('google-genai', 'google-gemini-api', ['ChatGoogleGenerativeAI']),
  langchain('google-genai', 'google-gemini-api', ['GoogleGenerativeAIEmbeddings'], { services: ['embeddings'] }),
  langchain('google', 'google-gemini-api', ['ChatGoogle'], { region: ['location'], switches: { options: ['vertexai', 'platformType'], to: 'google-vertex' } }),
  langchain('google-vertexai', 'google-vertex', ['ChatVertexAI', 'VertexAI', 'GoogleVertexAI', 'ChatGoogleVertexAI'], { region: ['location'] }),
  langchain('google-vertexai', 'google-vertex', ['VertexAIEmbeddings', 'GoogleVertexAIEmbeddings'], { region: ['location'], services: ['embeddings'] }),
  langchain('google-webauth', 'google-vertex', ['ChatGoogle'], { region: ['location'] }),
  langchain('google-gauth', 'google-vertex', ['ChatGoogle'], { region: ['location'] }),
  langchain('aws', 'aws-bedrock', ['ChatBedrockConverse', 'BedrockChat', 'Bedrock'], { endpoint: ['endpointHost'], region: ['region'] }),
  langchain('aws', 'aws-bedrock', ['BedrockEmbeddings'], { region: ['region'], services: ['embeddings'] }),
  langchain('mistralai', 'mistral', ['ChatMistralAI', 'MistralAI'], { endpoint: ['serverURL', 'endpoint'] }),
  langchain('mistralai', 'mistral', ['MistralAIEmbeddings'], { services: ['embeddings'] }),
  langchain('cohere', 'cohere', ['ChatCohere', 'Cohere']),
  langchain('cohere', 'cohere', ['CohereEmbeddings'], { services: ['embeddings'] }),
  langchain('cohere', 'cohere', ['CohereRerank'], { services: ['rerank'] }),
  langchain('groq', 'groq', ['ChatGroq']),
  langchain('together-ai', 'together', ['ChatTogetherAI', 'TogetherAI', 'TogetherAIEmbeddings']),
  langchain('deepseek', 'deepseek', ['ChatDeepSeek'], { endpoint: ['configuration.baseURL'] }),
  langchain('xai', 'xai', ['ChatXAI']),
  langchain('perplexity', 'perplexity', ['ChatPerplexity']),
  langchain('openrouter', 'openrouter', ['ChatOpenRouter']),
  langchain('ollama', 'ollama', ['ChatOllama', 'Ollama', 'OllamaEmbeddings'], { overrides: ['OLLAMA_BASE_URL'] }),
  langchain('huggingface', 'huggingface', ['HuggingFaceInference', 'HuggingFaceInferenceEmbeddings'], { endpoint: ['endpointUrl'] }),
  langchain('pinecone', 'pinecone', ['PineconeStore'], { services: ['vector-stores'] }),

  llamaIndex('openai', 'openai', ['OpenAI', 'openai', 'OpenAIAgent', 'OpenAIResponses'], { overrides: ['OPENAI_BASE_URL'] }),
  llamaIndex('openai', 'openai', ['OpenAIEmbedding'], { overrides: ['OPENAI_BASE_URL'], services: ['embeddings'] }),
  llamaIndex('anthropic', 'anthropic', ['Anthropic', 'anthropic'], { overrides: ['ANTHROPIC_BASE_URL'] }),
  llamaIndex('google', 'google-gemini-api', ['Gemini', 'gemini', 'GeminiEmbedding']),
  llamaIndex('mistral', 'mistral', ['MistralAI', 'mistral', 'MistralAIEmbedding']),
  llamaIndex('groq', 'groq', ['Groq', 'groq']),
  llamaIndex('ollama', 'ollama', ['Ollama', 'ollama', 'OllamaEmbedding'], { endpoint: ['config.host'], overrides: ['OLLAMA_HOST'] }),
  { packages: ['@genkit-ai/googleai', '@genkit-ai/google-genai'], names: ['googleAI'], provider: 'google-gemini-api', endpoint: ['baseUrl'] },
  { packages: ['@genkit-ai/vertexai', '@genkit-ai/google-genai'], names: ['vertexAI'], provider: 'google-vertex', region: ['location'] },
  { packages: ['@genkit-ai/compat-oai'], names: ['openAI'], provider: 'openai', endpoint: ['baseURL'], overrides: ['OPENAI_BASE_URL'] },
  ...JAVASCRIPT_MORE_CLIENTS,
]; // prettier-ignore
