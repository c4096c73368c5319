import type { Provider } from '../provider';

export const predibase = {
  id: 'predibase',
  name: 'Predibase',
  kind: 'model-api',
  hosts: ['serving.app.predibase.com'],
  origin: 'https://serving.app.predibase.com',
  env: { baseUrl: [], key: ['PREDIBASE_API_TOKEN', 'PREDIBASE_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions', '/generate'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
