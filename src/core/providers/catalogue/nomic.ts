import type { Provider } from '../provider';

export const nomic = {
  id: 'nomic',
  name: 'Nomic Atlas',
  kind: 'model-api',
  hosts: ['api-atlas.nomic.ai'],
  origin: 'https://api-atlas.nomic.ai',
  env: { baseUrl: [], key: ['NOMIC_API_KEY'], other: [] },
  packages: { python: ['nomic', 'langchain-nomic'], java: ['dev.langchain4j:langchain4j-nomic'] },
  keys: [],
  services: { embeddings: ['/v1/embedding/text'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
