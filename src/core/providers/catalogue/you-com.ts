import type { Provider } from '../provider';

export const youCom = {
  id: 'you-com',
  name: 'You.com',
  kind: 'model-api',
  hosts: ['api.ydc-index.io', 'chat-api.you.com', 'api.you.com'],
  origin: 'https://api.ydc-index.io',
  env: { baseUrl: [], key: ['YDC_API_KEY', 'YOU_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { search: ['/search', '/v1/search'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
