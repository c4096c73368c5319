import type { Provider } from '../provider';

export const zillizChromaTurbopuffer = {
  id: 'zilliz-chroma-turbopuffer',
  name: 'Zilliz, Chroma Cloud, turbopuffer or Upstash Vector',
  kind: 'vector-db',
  hosts: [
    '{cluster}.{region}.vectordb.zillizcloud.com',
    '{cluster}.api.{region}.zillizcloud.com',
    'api.trychroma.com',
    'api.turbopuffer.com',
    '{region}.turbopuffer.com',
    '{index}-vector.upstash.io',
  ],
  env: {
    baseUrl: ['ZILLIZ_CLOUD_URI', 'UPSTASH_VECTOR_REST_URL'],
    key: ['CHROMA_API_KEY', 'TURBOPUFFER_API_KEY'],
    other: [],
  },
  packages: {
    javascript: ['@zilliz/milvus2-sdk-node', '@turbopuffer/turbopuffer', '@upstash/vector'],
    python: ['turbopuffer', 'upstash-vector'],
  },
  keys: [],
  services: {
    'vector-stores': ['/v2/vectordb/entities', '/collections', '/v2/namespaces', '/upsert', '/query'],
  },
  baa: {
    status: 'unknown',
    conditions: 'Each vendor has its own terms and none was read. Treat as none until the one at hand signs.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: "Zilliz: a label of the host; the others' hosts do not always show it.",
} as const satisfies Provider;
