import type { Provider } from '../provider';

export const langfuse = {
  id: 'langfuse',
  name: 'Langfuse',
  kind: 'observability',
  hosts: ['cloud.langfuse.com', 'us.cloud.langfuse.com', 'hipaa.cloud.langfuse.com'],
  origin: 'https://cloud.langfuse.com',
  env: {
    baseUrl: ['LANGFUSE_BASE_URL', 'LANGFUSE_HOST', 'LANGFUSE_BASEURL'],
    key: ['LANGFUSE_SECRET_KEY'],
    other: ['LANGFUSE_PUBLIC_KEY'],
  },
  packages: {
    javascript: ['langfuse', '@langfuse/tracing', '@langfuse/otel', 'langfuse-langchain'],
    python: ['langfuse'],
  },
  keys: [{ starts: 'sk-lf-', pattern: 'sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' }],
  services: { tracing: ['/api/public/ingestion', '/api/public/otel'] },
  baa: {
    status: 'available',
    conditions:
      'Only for accounts at hipaa.cloud.langfuse.com on Pro or higher, where it comes with the plan. The EU and US regions are outside.',
    source: 'https://langfuse.com/baa',
    asOf: '2025-10-17',
  },
  regions: 'EU: cloud., US: us.cloud., HIPAA: hipaa.cloud.',
} as const satisfies Provider;
