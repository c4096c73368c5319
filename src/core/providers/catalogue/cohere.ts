import type { Provider } from '../provider';

export const cohere = {
  id: 'cohere',
  name: 'Cohere',
  kind: 'model-api',
  hosts: ['api.cohere.com', 'api.cohere.ai'],
  origin: 'https://api.cohere.com',
  env: { baseUrl: ['CO_API_URL'], key: ['CO_API_KEY', 'COHERE_API_KEY'], other: [] },
  packages: {
    javascript: ['cohere-ai', '@ai-sdk/cohere', '@langchain/cohere'],
    python: ['cohere', 'langchain-cohere'],
    java: ['com.cohere:cohere-java', 'dev.langchain4j:langchain4j-cohere'],
    go: ['github.com/cohere-ai/cohere-go/v2'],
  },
  keys: [{ starts: 'cohere', pattern: '[A-Za-z0-9]{40}', near: 'cohere_?api_?key' }],
  services: {
    chat: ['/v2/chat', '/v1/chat', '/compatibility/v1/chat/completions'],
    embeddings: ['/v2/embed', '/v1/embed'],
    rerank: ['/v2/rerank', '/v1/rerank'],
  },
  baa: {
    status: 'unknown',
    conditions:
      'A registry lists no BAA for the hosted API; private deployments hand no prompts to Cohere. Treat the hosted API as none.',
    source: 'https://aiprovidertrust.com/data.json',
    asOf: '2026-07-05',
  },
  training: 'opt-out',
  regions: 'Not part of the host name.',
} as const satisfies Provider;
