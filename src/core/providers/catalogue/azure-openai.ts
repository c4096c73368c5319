import type { Provider } from '../provider';

export const azureOpenai = {
  id: 'azure-openai',
  name: 'Azure OpenAI',
  kind: 'cloud-platform',
  hosts: [
    '{resource}.openai.azure.com',
    '{resource}.openai.azure.us',
    '{resource}.cognitiveservices.azure.com',
    '{resource}.services.ai.azure.com',
  ],
  env: {
    baseUrl: ['AZURE_OPENAI_ENDPOINT', 'AZURE_API_BASE', 'AZURE_OPENAI_BASE_URL'],
    key: ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_KEY'],
    other: [
      'AZURE_OPENAI_AD_TOKEN',
      'AZURE_OPENAI_DEPLOYMENT',
      'AZURE_OPENAI_API_VERSION',
      'AZURE_OPENAI_API_INSTANCE_NAME',
      'AZURE_OPENAI_API_DEPLOYMENT_NAME',
    ],
  },
  packages: {
    javascript: ['@azure/openai', '@azure-rest/ai-inference', '@ai-sdk/azure'],
    python: ['azure-ai-inference', 'langchain-azure-ai', 'llama-index-llms-azure-openai'],
    java: ['com.azure:azure-ai-openai', 'dev.langchain4j:langchain4j-azure-open-ai'],
    csharp: ['Azure.AI.OpenAI', 'Azure.AI.Inference'],
    go: ['github.com/openai/openai-go/v3/azure', 'github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai'],
  },
  keys: [{ starts: 'azure', pattern: '[A-Fa-f0-9]{32}', near: 'azure_?openai_?(?:api_?)?key' }],
  services: {
    chat: ['/openai/v1/chat/completions', '/chat/completions'],
    responses: ['/responses'],
    completions: ['/completions'],
    embeddings: ['/embeddings'],
    audio: ['/audio/transcriptions', '/audio/translations', '/audio/speech'],
    images: ['/images/generations', '/images/edits'],
    moderations: ['/moderations'],
    files: ['/files'],
    batches: ['/batches'],
    assistants: ['/assistants', '/threads'],
    'vector-stores': ['/vector_stores'],
    realtime: ['/realtime'],
  },
  baa: {
    status: 'available',
    conditions:
      "Microsoft's BAA comes with the Product Terms, for generally available services and models sold by Azure. Partner and marketplace models and previews are outside; image and realtime audio are unconfirmed.",
    source: 'https://learn.microsoft.com/azure/compliance/offerings/offering-hipaa-us',
    asOf: '2026-11-22',
  },
  regions: 'A property of the resource, not of the host name; the deployment type decides the data zone.',
} as const satisfies Provider;
