import type { Provider } from '../provider';

export const openai = {
  id: 'openai',
  name: 'OpenAI',
  kind: 'model-api',
  hosts: ['api.openai.com', 'mtls.api.openai.com', 'mtls-eu.api.openai.com', '{region}.api.openai.com'],
  origin: 'https://api.openai.com',
  env: {
    baseUrl: ['OPENAI_BASE_URL', 'OPENAI_API_BASE'],
    key: ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY'],
    other: [
      'OPENAI_ORG_ID',
      'OPENAI_ORGANIZATION',
      'OPENAI_PROJECT_ID',
      'OPENAI_CUSTOM_HEADERS',
      'OPENAI_MODEL_NAME',
    ],
  },
  packages: {
    javascript: ['openai', '@openai/agents', '@ai-sdk/openai', '@langchain/openai', '@llamaindex/openai'],
    python: [
      'openai',
      'openai-agents',
      'langchain-openai',
      'llama-index-llms-openai',
      'llama-index-embeddings-openai',
    ],
    java: [
      'com.openai:openai-java',
      'com.theokanning.openai-gpt3-java:service',
      'dev.langchain4j:langchain4j-open-ai',
      'org.springframework.ai:spring-ai-starter-model-openai',
      'com.openai:openai-java-spring-boot-starter',
      'dev.langchain4j:langchain4j-open-ai-official',
    ],
    csharp: ['OpenAI', 'Betalgo.OpenAI', 'Microsoft.SemanticKernel.Connectors.OpenAI'],
    go: [
      'github.com/openai/openai-go/v3',
      'github.com/openai/openai-go',
      'github.com/sashabaranov/go-openai',
    ],
    kotlin: ['com.aallam.openai:openai-client'],
    ruby: ['openai', 'ruby-openai'],
    php: ['openai-php/client', 'openai-php/laravel'],
    rust: ['async-openai'],
  },
  keys: [
    { starts: 'sk-proj-', pattern: 'sk-proj-[A-Za-z0-9_-]{20,220}' },
    { starts: 'sk-svcacct-', pattern: 'sk-svcacct-[A-Za-z0-9_-]{20,220}' },
    { starts: 'sk-service-', pattern: 'sk-service-[A-Za-z0-9_-]{20,220}' },
    { starts: 'sk-admin-', pattern: 'sk-admin-[A-Za-z0-9_-]{20,220}' },
    { starts: 't0blbkfj', pattern: 'sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}' },
  ],
  services: {
    chat: ['/chat/completions'],
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
      'On request to baa@openai.com, case by case. Covers only endpoints eligible for zero data retention, in the approved organisation or project. No self-serve ChatGPT plan is covered.',
    source:
      'https://help.openai.com/en/articles/8660679 (read through secondary sources of 2026-05 and 2026-06)',
    asOf: '2026-06-30',
  },
  training: 'opt-in',
  regions: 'The first label of the host: us, eu, ae, au, in, jp; set per project.',
} as const satisfies Provider;
