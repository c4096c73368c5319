import type { Provider } from '../provider';

export const mistral = {
  id: 'mistral',
  name: 'Mistral AI',
  kind: 'model-api',
  hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
  origin: 'https://api.mistral.ai',
  env: { baseUrl: [], key: ['MISTRAL_API_KEY', 'CODESTRAL_API_KEY'], other: [] },
  packages: {
    javascript: ['@mistralai/mistralai', '@ai-sdk/mistral', '@langchain/mistralai'],
    python: ['mistralai', 'langchain-mistralai', 'llama-index-llms-mistralai'],
    java: [
      'dev.langchain4j:langchain4j-mistral-ai',
      'org.springframework.ai:spring-ai-starter-model-mistral-ai',
    ],
    csharp: ['Mistral.SDK'],
    go: ['github.com/gage-technologies/mistral-go'],
  },
  keys: [{ starts: 'mistral', pattern: '[A-Za-z0-9]{32}', near: 'mistral_?api_?key' }],
  services: {
    chat: ['/v1/chat/completions', '/v1/agents/completions'],
    completions: ['/v1/fim/completions'],
    embeddings: ['/v1/embeddings'],
    audio: ['/v1/audio/transcriptions'],
    files: ['/v1/ocr', '/v1/files'],
  },
  baa: {
    status: 'unknown',
    conditions: 'No public evidence of a BAA for the shared API. Treat as none.',
    source: 'https://aiprovidertrust.com/data.json',
    asOf: '2026-07-05',
  },
  training: 'opt-out',
  regions: 'EU by default.',
} as const satisfies Provider;
