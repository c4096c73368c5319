import type { Provider } from '../provider';

export const weaviate = {
  id: 'weaviate',
  name: 'Weaviate Cloud',
  kind: 'vector-db',
  hosts: ['{cluster}.weaviate.network', '{cluster}.{cell}.{region}.{cloud}.weaviate.cloud'],
  env: { baseUrl: ['WEAVIATE_URL', 'WCD_URL'], key: ['WEAVIATE_API_KEY'], other: [] },
  packages: { javascript: ['weaviate-client'], python: ['weaviate-client'] },
  keys: [],
  services: { 'vector-stores': ['/v1/graphql', '/v1/objects', '/v1/batch/objects'] },
  baa: {
    status: 'unknown',
    conditions:
      'A secondary source reports HIPAA for the enterprise cloud on AWS since 2025. Its OpenAI and Cohere modules forward text to those providers. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'The third label of the host in current clusters.',
} as const satisfies Provider;
