import type { Provider } from '../provider';

export const reka = {
  id: 'reka',
  name: 'Reka',
  kind: 'model-api',
  hosts: ['api.reka.ai'],
  origin: 'https://api.reka.ai',
  env: { baseUrl: [], key: ['REKA_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
