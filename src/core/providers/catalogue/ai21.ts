import type { Provider } from '../provider';

export const ai21 = {
  id: 'ai21',
  name: 'AI21 Labs',
  kind: 'model-api',
  hosts: ['api.ai21.com'],
  origin: 'https://api.ai21.com',
  env: { baseUrl: [], key: ['AI21_API_KEY'], other: [] },
  packages: { javascript: ['ai21'], python: ['ai21'] },
  keys: [],
  services: { chat: ['/studio/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
