import { AZURE, BEDROCK, OPENAI, type TextClient } from '../textClient';

/** `new Name(`, also with the type at its left: `Name client = new(`. */
function created(names: string): string {
  return String.raw`\bnew\s+(?:[\w.]+\.)?(${names})\s*(?=[({])|\b(${names})\s+\w+\s*=\s*new\s*(?=\()`;
}

/** Clients of SDKs in C#. */
export const DOTNET_CLIENTS: readonly TextClient[] = [
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
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: String.raw`\.\s*(AddVertexAIGemini\w+)\s*(?=\()`, provider: 'google-vertex', region: ['location'], model: ['modelId', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: String.raw`\.\s*(AddBedrock\w+)\s*(?=\()`, ...BEDROCK, model: ['modelId', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: String.raw`\.\s*(AddMistral\w+)\s*(?=\()`, provider: 'mistral', endpoint: ['endpoint'], model: ['modelId', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.SemanticKernel'], made: String.raw`\.\s*(AddHuggingFace\w+)\s*(?=\()`, provider: 'huggingface', endpoint: ['endpoint'] },
  { languages: ['csharp'], packages: ['Betalgo', 'OpenAI.Managers', 'OpenAI.GPT3', 'OpenAI.Extensions'], made: created('OpenAIService|OpenAIRealtimeService'), provider: 'openai', endpoint: ['BaseDomain'], variants: [{ when: /\bProviderType\s*\.\s*Azure\b/, ...AZURE, overrides: [] }] },
  { languages: ['csharp'], packages: ['Betalgo', 'OpenAI.Extensions'], made: String.raw`\.\s*(AddOpenAIService)\s*(?=\()`, provider: 'openai', endpoint: ['BaseDomain'], variants: [{ when: /\bProviderType\s*\.\s*Azure\b/, ...AZURE, overrides: [] }] },
  { languages: ['csharp'], packages: ['OpenAI_API'], made: created('OpenAIAPI'), provider: 'openai', endpoint: ['ApiUrlFormat'], variants: [{ when: /\bForAzure\b/, ...AZURE, overrides: [] }] },
  { languages: ['csharp'], packages: ['Mscc.GenerativeAI'], made: created('GoogleAI|GenerativeModel'), provider: 'google-gemini-api' },
  { languages: ['csharp'], packages: ['Mscc.GenerativeAI'], made: created('VertexAI'), provider: 'google-vertex', region: ['region'] },
  { languages: ['csharp'], packages: ['Google.Cloud.AIPlatform'], made: String.raw`\bnew\s+(PredictionServiceClientBuilder|LlmUtilityServiceClientBuilder)\b|\b(PredictionServiceClient)\s*\.\s*Create(?:Async)?\s*\(`, provider: 'google-vertex', endpoint: ['Endpoint'] },
  { languages: ['csharp'], packages: ['Mistral.SDK'], made: created('MistralClient'), provider: 'mistral' },
  { languages: ['csharp'], packages: ['Deepgram'], made: String.raw`\b(ClientFactory\s*\.\s*Create\w+Client)\s*\(|\bnew\s+(DeepgramClient|(?:Listen|Speak|Analyze)\w*Client)\s*\(`, provider: 'deepgram', services: ['audio'] },
  { languages: ['csharp'], packages: ['LLama'], made: String.raw`\b(LLamaWeights\s*\.\s*LoadFromFile(?:Async)?)\s*\(`, provider: 'llama-cpp', services: ['chat'] },
  { languages: ['csharp'], packages: ['Azure.AI.Projects', 'Azure.AI.Agents'], made: created('AIProjectClient|PersistentAgentsClient|AgentsClient'), ...AZURE, overrides: [], endpoint: ['endpoint', '0'] },
  { languages: ['csharp'], packages: ['Microsoft.Extensions.Hosting', 'Microsoft.Extensions.DependencyInjection', 'Aspire', 'OpenAI', 'Azure.AI.OpenAI', 'Microsoft.Extensions.AI'], made: String.raw`\bbuilder\s*\.\s*(AddAzureOpenAIClient)\s*(?=\()`, ...AZURE, overrides: [], endpoint: ['Endpoint'] },
]; // prettier-ignore
