import type { Provider } from '../provider';

export const pinecone = {
  id: 'pinecone',
  name: 'Pinecone',
  kind: 'vector-db',
  hosts: ['api.pinecone.io', '{index}.svc.{environment}.pinecone.io'],
  origin: 'https://api.pinecone.io',
  env: { baseUrl: [], key: ['PINECONE_API_KEY'], other: ['PINECONE_INDEX_HOST', 'PINECONE_ENVIRONMENT'] },
  packages: {
    javascript: ['@pinecone-database/pinecone', '@langchain/pinecone'],
    python: ['pinecone', 'langchain-pinecone'],
    java: ['io.pinecone:pinecone-client'],
    go: ['github.com/pinecone-io/go-pinecone'],
  },
  keys: [{ starts: 'pcsk_', pattern: 'pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}' }],
  services: { 'vector-stores': ['/vectors/upsert', '/query'], embeddings: ['/embed'], rerank: ['/rerank'] },
  baa: {
    status: 'unknown',
    conditions:
      'A HIPAA attestation is reported; a BAA is believed to need the enterprise tier. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
