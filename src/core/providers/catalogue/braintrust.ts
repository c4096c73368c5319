import type { Provider } from '../provider';

export const braintrust = {
  id: 'braintrust',
  name: 'Braintrust',
  kind: 'observability',
  hosts: ['api.braintrust.dev', 'api.braintrustproxy.com'],
  origin: 'https://api.braintrust.dev',
  env: { baseUrl: [], key: ['BRAINTRUST_API_KEY'], other: [] },
  packages: { javascript: ['braintrust'], python: ['braintrust', 'autoevals'] },
  keys: [],
  services: { tracing: ['/logs', '/otel/v1/traces'], chat: ['/v1/proxy'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
