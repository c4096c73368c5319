import type { Provider } from '../provider';

export const jina = {
  id: 'jina',
  name: 'Jina AI',
  kind: 'model-api',
  hosts: ['api.jina.ai', 'eu.api.jina.ai', 'r.jina.ai', 's.jina.ai'],
  origin: 'https://api.jina.ai',
  env: { baseUrl: [], key: ['JINA_API_KEY', 'JINAAI_API_KEY'], other: [] },
  packages: { java: ['dev.langchain4j:langchain4j-jina'] },
  keys: [],
  services: { embeddings: ['/v1/embeddings'], rerank: ['/v1/rerank'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'EU: eu.api.; otherwise not part of the host name.',
} as const satisfies Provider;
