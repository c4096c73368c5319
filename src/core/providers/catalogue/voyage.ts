import type { Provider } from '../provider';

export const voyage = {
  id: 'voyage',
  name: 'Voyage AI',
  kind: 'model-api',
  hosts: ['api.voyageai.com', 'ai.mongodb.com'],
  origin: 'https://api.voyageai.com',
  env: { baseUrl: [], key: ['VOYAGE_API_KEY'], other: [] },
  packages: { javascript: ['voyageai', '@ai-sdk/voyage'], python: ['voyageai', 'langchain-voyageai'] },
  keys: [],
  services: { embeddings: ['/v1/embeddings'], rerank: ['/v1/rerank'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
