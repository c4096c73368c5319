import type { Provider } from '../provider';

export const arize = {
  id: 'arize',
  name: 'Arize AX or Phoenix Cloud',
  kind: 'observability',
  hosts: ['otlp.arize.com', 'api.arize.com', 'app.phoenix.arize.com'],
  env: {
    baseUrl: ['PHOENIX_COLLECTOR_ENDPOINT'],
    key: ['ARIZE_API_KEY', 'PHOENIX_API_KEY'],
    other: ['ARIZE_SPACE_ID'],
  },
  packages: {
    javascript: ['@arizeai/openinference-instrumentation-openai'],
    python: ['arize', 'arize-otel', 'arize-phoenix', 'openinference-instrumentation-openai'],
  },
  keys: [],
  services: { tracing: ['/v1/traces', '/v1'] },
  baa: {
    status: 'unknown',
    conditions:
      'No statement found in public material; treat as none until the provider signs one. A Phoenix server of your own hands nothing to Arize.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
