import type { ClientShape } from './clients';
import type { Service } from './provider';

function client(pkg: string, provider: string, names: readonly string[], endpoint: readonly string[] = ['baseURL'], more: Partial<ClientShape> = {}): ClientShape {
  return { packages: [pkg], provider, names, endpoint, ...more };
} // prettier-ignore

function aws(
  pkg: string,
  provider: string,
  names: readonly string[],
  services: readonly Service[],
): ClientShape {
  return {
    packages: [`@aws-sdk/client-${pkg}`],
    provider,
    names,
    endpoint: ['endpoint'],
    region: ['region'],
    services,
  };
}

const AUDIO = { services: ['audio'] } as const;
const TRACING = { services: ['tracing'] } as const;
const STORE = { services: ['vector-stores'] } as const;

/** JavaScript clients of further vendors, tracing services and vector stores, each by the package that the catalogue names. */
export const JAVASCRIPT_MORE_CLIENTS: readonly ClientShape[] = [
  client('replicate', 'replicate', ['default', 'Replicate'], ['baseUrl']),
  client('ai21', 'ai21', ['default', 'AI21']),
  client('@cerebras/cerebras_cloud_sdk', 'cerebras', ['default', 'Cerebras']),
  client('writer-sdk', 'writer', ['default', 'Writer']),
  client('voyageai', 'voyage', ['VoyageAIClient'], ['environment', 'baseUrl'], { services: ['embeddings'] }),
  client('@ai-sdk/voyage', 'voyage', ['voyage', 'createVoyage'], ['baseURL'], { services: ['embeddings'] }),
  client('@ai-sdk/anthropic-aws', 'anthropic-aws', ['anthropicAws', 'createAnthropicAws'], ['baseURL'], { region: ['region'] }),
  client('@azure/ai-projects', 'azure-openai', ['AIProjectClient'], ['0', 'endpoint']),
  client('@databricks/ai-sdk-provider', 'databricks', ['createDatabricksProvider']),
  client('@ibm-cloud/watsonx-ai', 'ibm-watsonx', ['WatsonXAI'], ['serviceUrl']),
  client('@langchain/ibm', 'ibm-watsonx', ['ChatWatsonx', 'WatsonxLLM', 'WatsonxEmbeddings'], ['serviceUrl']),
  client('workers-ai-provider', 'cloudflare-workers-ai', ['createWorkersAI']),
  client('@cloudflare/ai', 'cloudflare-workers-ai', ['Ai']),
  client('ai-gateway-provider', 'cloudflare-ai-gateway', ['createAiGateway']),
  client('@github/copilot-sdk', 'github-copilot', ['CopilotClient'], []),
  client('@posthog/ai', 'openai', ['OpenAI', 'withTracing']),
  client('@elevenlabs/elevenlabs-js', 'elevenlabs', ['ElevenLabsClient'], ['baseUrl', 'environment'], AUDIO),
  client('@elevenlabs/client', 'elevenlabs', ['Conversation'], [], AUDIO),
  ...['cartesia', 'gladia', 'revai', 'lmnt', 'hume'].map((name) => client(`@ai-sdk/${name}`, 'speech-other', [name], ['baseURL'], AUDIO)),
  client('ollama-ai-provider', 'ollama', ['ollama', 'createOllama'], ['baseURL']),
  aws('sagemaker-runtime', 'aws-sagemaker', ['SageMakerRuntimeClient', 'SageMakerRuntime'], ['chat']),
  aws('comprehendmedical', 'aws-health-ai', ['ComprehendMedicalClient', 'ComprehendMedical'], []),
  aws('transcribe-streaming', 'aws-health-ai', ['TranscribeStreamingClient', 'TranscribeStreaming'], ['audio']),
  aws('transcribe', 'aws-health-ai', ['TranscribeClient', 'Transcribe'], ['audio']),
  client('@helicone/helpers', 'helicone', ['HeliconeManualLogger'], ['loggingEndpoint'], TRACING),
  client('@helicone/ai-sdk-provider', 'helicone', ['createHelicone']),
  client('@langfuse/tracing', 'langfuse', ['startObservation', 'startActiveObservation', 'observe'], [], TRACING),
  client('@langfuse/otel', 'langfuse', ['LangfuseSpanProcessor'], ['baseUrl'], { ...TRACING, overrides: ['LANGFUSE_BASE_URL', 'LANGFUSE_HOST'] }),
  client('@arizeai/openinference-instrumentation-openai', 'arize', ['OpenAIInstrumentation'], [], TRACING),
  client('weave', 'wandb', ['init'], [], TRACING),
  client('promptlayer', 'promptlayer', ['PromptLayer'], ['baseURL'], TRACING),
  client('braintrust', 'braintrust', ['initLogger', 'wrapOpenAI', 'wrapAISDK'], ['appUrl'], TRACING),
  client('opik', 'comet-opik', ['Opik'], ['apiUrl'], TRACING),
  client('weaviate-client', 'weaviate', ['connectToWeaviateCloud', 'connectToLocal', 'connectToCustom'], ['0'], STORE),
  client('@qdrant/js-client-rest', 'qdrant', ['QdrantClient'], ['url', 'host'], STORE),
  client('@zilliz/milvus2-sdk-node', 'zilliz-chroma-turbopuffer', ['MilvusClient'], ['address', '0'], STORE),
  client('@turbopuffer/turbopuffer', 'zilliz-chroma-turbopuffer', ['default', 'Turbopuffer'], ['baseUrl', 'baseURL'], STORE),
  client('@upstash/vector', 'zilliz-chroma-turbopuffer', ['Index'], ['url'], STORE),
]; // prettier-ignore
