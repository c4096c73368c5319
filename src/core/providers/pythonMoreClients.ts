import type { ClientShape } from './clients';

function client(pkg: string, provider: string, names: readonly string[], endpoint: readonly string[] = ['base_url'], more: Partial<ClientShape> = {}): ClientShape {
  return { packages: [pkg], provider, names, endpoint, ...more };
} // prettier-ignore

const OPENAI = { overrides: ['OPENAI_BASE_URL', 'OPENAI_API_BASE'] } as const;
const EMBEDS = { services: ['embeddings'] } as const;
const AUDIO = { services: ['audio'] } as const;
const TRACING = { services: ['tracing'] } as const;
const STORE = { services: ['vector-stores'] } as const;

/** Python clients of further vendors, tracing services and vector stores, each by a module of the package that the catalogue names. */
export const PYTHON_MORE_CLIENTS: readonly ClientShape[] = [
  client('fireworks', 'fireworks', ['Fireworks', 'AsyncFireworks', 'LLM']),
  client('langchain_fireworks', 'fireworks', ['ChatFireworks', 'Fireworks', 'FireworksEmbeddings'], ['base_url', 'fireworks_api_base']),
  client('replicate', 'replicate', ['Client', 'run', 'stream', 'async_run', 'async_stream']),
  client('ai21', 'ai21', ['AI21Client', 'AsyncAI21Client'], ['api_host', 'base_url']),
  client('cerebras.cloud.sdk', 'cerebras', ['Cerebras', 'AsyncCerebras']),
  client('langchain_cerebras', 'cerebras', ['ChatCerebras']),
  client('sambanova', 'sambanova', ['SambaNova', 'AsyncSambaNova']),
  client('langchain_sambanova', 'sambanova', ['ChatSambaNova', 'ChatSambaNovaCloud', 'SambaNovaEmbeddings'], ['base_url', 'sambanova_url']),
  client('langchain_nvidia_ai_endpoints', 'nvidia-nim-cloud', ['ChatNVIDIA', 'NVIDIA', 'NVIDIAEmbeddings', 'NVIDIARerank']),
  client('llama_index.llms.nvidia', 'nvidia-nim-cloud', ['NVIDIA']),
  client('llama_index.embeddings.nvidia', 'nvidia-nim-cloud', ['NVIDIAEmbedding'], ['base_url'], EMBEDS),
  client('writerai', 'writer', ['Writer', 'AsyncWriter']),
  client('voyageai', 'voyage', ['Client', 'AsyncClient'], ['base_url'], EMBEDS),
  client('langchain_voyageai', 'voyage', ['VoyageAIEmbeddings', 'VoyageAIRerank'], ['base_url'], EMBEDS),
  client('nomic.embed', 'nomic', ['text', 'image'], [], EMBEDS),
  client('langchain_nomic', 'nomic', ['NomicEmbeddings'], [], EMBEDS),
  client('llama_api_client', 'meta-llama-api', ['LlamaAPIClient', 'AsyncLlamaAPIClient']),
  client('databricks_langchain', 'databricks', ['ChatDatabricks', 'DatabricksEmbeddings', 'DatabricksVectorSearch'], ['host']),
  client('databricks_openai', 'databricks', ['DatabricksOpenAI', 'AsyncDatabricksOpenAI']),
  client('langchain_snowflake', 'snowflake-cortex', ['ChatSnowflake', 'ChatSnowflakeCortex']),
  client('snowflake.cortex', 'snowflake-cortex', ['complete', 'Complete', 'embed_text_768', 'summarize', 'Summarize']),
  client('ibm_watsonx_ai', 'ibm-watsonx', ['ModelInference', 'Model', 'Embeddings', 'APIClient'], ['credentials.url', 'url']),
  client('langchain_ibm', 'ibm-watsonx', ['ChatWatsonx', 'WatsonxLLM', 'WatsonxEmbeddings'], ['url']),
  client('langchain_oci', 'oracle-oci-genai', ['ChatOCIGenAI', 'OCIGenAI', 'OCIGenAIEmbeddings'], ['service_endpoint']),
  client('langchain_community', 'oracle-oci-genai', ['ChatOCIGenAI', 'OCIGenAI', 'OCIGenAIEmbeddings'], ['service_endpoint']),
  client('fastapi_poe', 'poe', ['get_bot_response', 'get_bot_response_sync']),
  ...['Generation', 'MultiModalConversation', 'TextEmbedding', 'Application'].map((name) => client(`dashscope.${name}`, 'alibaba-dashscope', ['call'])),
  client('zhipuai', 'zhipu', ['ZhipuAI']),
  client('zai', 'zhipu', ['ZaiClient', 'ZhipuAiClient']),
  client('langchain_azure_ai', 'azure-openai', ['AzureAIChatCompletionsModel', 'AzureAIOpenAIApiChatModel', 'AzureAIEmbeddingsModel'], ['endpoint', 'project_endpoint']),
  client('azure.ai.projects', 'azure-openai', ['AIProjectClient'], ['endpoint', '0']),
  client('elevenlabs', 'elevenlabs', ['ElevenLabs', 'AsyncElevenLabs'], ['base_url'], AUDIO),
  client('sagemaker', 'aws-sagemaker', ['Predictor', 'HuggingFacePredictor', 'retrieve_default']),
  client('mem0', 'openai', ['Memory', 'AsyncMemory'], [], OPENAI),
  client('helicone_helpers', 'helicone', ['HeliconeManualLogger'], ['logging_endpoint'], TRACING),
  client('phoenix.otel', 'arize', ['register'], ['endpoint'], TRACING),
  client('arize.otel', 'arize', ['register'], ['endpoint'], TRACING),
  client('weave', 'wandb', ['init'], [], TRACING),
  client('promptlayer', 'promptlayer', ['PromptLayer', 'AsyncPromptLayer'], ['base_url'], TRACING),
  client('braintrust', 'braintrust', ['init_logger', 'wrap_openai', 'wrap_anthropic'], ['app_url'], TRACING),
  client('opik', 'comet-opik', ['Opik', 'configure'], ['host', 'url'], TRACING),
  client('agentops', 'agentops-traceloop-logfire', ['init'], ['endpoint'], TRACING),
  client('traceloop.sdk.Traceloop', 'agentops-traceloop-logfire', ['init'], ['api_endpoint'], TRACING),
  client('logfire', 'agentops-traceloop-logfire', ['instrument_openai', 'instrument_anthropic', 'instrument_pydantic_ai', 'instrument_litellm'], [], TRACING),
  client('lunary', 'agentops-traceloop-logfire', ['monitor'], [], TRACING),
  client('weaviate', 'weaviate', ['connect_to_weaviate_cloud', 'connect_to_wcs', 'connect_to_custom', 'Client'], ['cluster_url', 'url', 'http_host'], STORE),
  client('qdrant_client', 'qdrant', ['QdrantClient', 'AsyncQdrantClient'], ['url', 'host', '0'], STORE),
  client('turbopuffer', 'zilliz-chroma-turbopuffer', ['Turbopuffer', 'AsyncTurbopuffer'], ['base_url'], STORE),
  client('upstash_vector', 'zilliz-chroma-turbopuffer', ['Index', 'AsyncIndex'], ['url'], STORE),
]; // prettier-ignore
