import type { Provider } from '../provider';

export const googleVertex = {
  id: 'google-vertex',
  name: 'Google Vertex AI',
  kind: 'cloud-platform',
  hosts: [
    'aiplatform.googleapis.com',
    '{region}-aiplatform.googleapis.com',
    'aiplatform.{region}.rep.googleapis.com',
    'discoveryengine.googleapis.com',
  ],
  origin: 'https://{region}-aiplatform.googleapis.com',
  env: {
    baseUrl: ['ANTHROPIC_VERTEX_BASE_URL', 'GOOGLE_VERTEX_BASE_URL'],
    key: ['GOOGLE_VERTEX_API_KEY'],
    other: [
      'GOOGLE_GENAI_USE_VERTEXAI',
      'GOOGLE_GENAI_USE_ENTERPRISE',
      'GOOGLE_VERTEX_PROJECT',
      'GOOGLE_VERTEX_LOCATION',
      'ANTHROPIC_VERTEX_PROJECT_ID',
      'VERTEXAI_PROJECT',
      'VERTEXAI_LOCATION',
      'GOOGLE_CLOUD_LOCATION',
      'CLOUD_ML_REGION',
      'CLAUDE_CODE_USE_VERTEX',
    ],
  },
  packages: {
    javascript: [
      '@google-cloud/vertexai',
      '@anthropic-ai/vertex-sdk',
      '@ai-sdk/google-vertex',
      '@langchain/google-vertexai',
      '@genkit-ai/vertexai',
    ],
    python: ['google-cloud-aiplatform', 'langchain-google-vertexai', 'llama-index-llms-vertex'],
    java: [
      'com.google.cloud:google-cloud-vertexai',
      'com.anthropic:anthropic-java-vertex',
      'dev.langchain4j:langchain4j-vertex-ai-gemini',
      'dev.langchain4j:langchain4j-vertex-ai-anthropic',
    ],
    csharp: ['Google.Cloud.AIPlatform.V1'],
    go: ['github.com/anthropics/anthropic-sdk-go/vertex'],
  },
  keys: [],
  services: {
    chat: [
      ':generateContent',
      ':streamGenerateContent',
      ':rawPredict',
      ':streamRawPredict',
      '/endpoints/openapi/chat/completions',
    ],
    embeddings: [':predict', ':embedContent'],
  },
  baa: {
    status: 'available',
    conditions:
      'With the Google Cloud BAA accepted for the account. Partner models (Claude among them) are graded partial by a registry; the global endpoint gives no residency; caching and grounding keep data unless configured.',
    source: 'https://cloud.google.com/security/compliance/hipaa (through aiprovidertrust.com)',
    asOf: '2026-07-05',
  },
  training: 'opt-in',
  regions: 'The prefix of the first label; aiplatform.googleapis.com is the global endpoint.',
} as const satisfies Provider;
