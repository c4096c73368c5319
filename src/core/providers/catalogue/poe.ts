import type { Provider } from '../provider';

export const poe = {
  id: 'poe',
  name: 'Poe',
  kind: 'gateway',
  hosts: ['api.poe.com'],
  origin: 'https://api.poe.com',
  env: { baseUrl: [], key: ['POE_API_KEY'], other: [] },
  packages: { python: ['fastapi_poe'] },
  keys: [],
  services: { chat: ['/v1/chat/completions', '/bot'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
