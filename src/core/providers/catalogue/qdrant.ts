import type { Provider } from '../provider';

export const qdrant = {
  id: 'qdrant',
  name: 'Qdrant Cloud',
  kind: 'vector-db',
  hosts: ['{cluster}.{region}.{cloud}.cloud.qdrant.io'],
  env: { baseUrl: ['QDRANT_URL'], key: ['QDRANT_API_KEY'], other: [] },
  packages: { javascript: ['@qdrant/js-client-rest'], python: ['qdrant-client'] },
  keys: [],
  services: { 'vector-stores': ['/collections', '/points/search', '/points/query'] },
  baa: {
    status: 'unknown',
    conditions: 'Not checked. Treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'The second label of the host.',
} as const satisfies Provider;
