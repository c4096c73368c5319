import type { Provider } from '../provider';

export const upstage = {
  id: 'upstage',
  name: 'Upstage',
  kind: 'model-api',
  hosts: ['api.upstage.ai'],
  origin: 'https://api.upstage.ai',
  env: { baseUrl: [], key: ['UPSTAGE_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/solar/chat/completions', '/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
