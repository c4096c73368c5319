import type { Provider } from '../provider';

export const hyperbolic = {
  id: 'hyperbolic',
  name: 'Hyperbolic',
  kind: 'model-api',
  hosts: ['api.hyperbolic.xyz'],
  origin: 'https://api.hyperbolic.xyz',
  env: { baseUrl: [], key: ['HYPERBOLIC_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
