import type { Provider } from '../provider';

export const langsmith = {
  id: 'langsmith',
  name: 'LangSmith',
  kind: 'observability',
  hosts: ['api.smith.langchain.com', '{region}.api.smith.langchain.com'],
  origin: 'https://api.smith.langchain.com',
  env: {
    baseUrl: ['LANGSMITH_ENDPOINT', 'LANGCHAIN_ENDPOINT'],
    key: ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY'],
    other: [
      'LANGSMITH_TRACING',
      'LANGCHAIN_TRACING_V2',
      'LANGSMITH_PROJECT',
      'LANGCHAIN_PROJECT',
      'LANGSMITH_HIDE_INPUTS',
      'LANGSMITH_HIDE_OUTPUTS',
    ],
  },
  packages: { javascript: ['langsmith'], python: ['langsmith'] },
  keys: [{ starts: 'lsv0_', pattern: 'lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}' }],
  services: { tracing: ['/runs', '/otel'] },
  baa: {
    status: 'unknown',
    conditions: 'The vendor claims HIPAA compliance; which plan brings a BAA is not shown. Treat as none.',
    source: 'https://docs.langchain.com/langsmith/shared-responsibility-model',
    asOf: '2026-11-22',
  },
  regions: 'US by default; the first label eu names Europe.',
} as const satisfies Provider;
