import type { Provider } from '../provider';

export const writer = {
  id: 'writer',
  name: 'Writer',
  kind: 'model-api',
  hosts: ['api.writer.com'],
  origin: 'https://api.writer.com',
  env: { baseUrl: [], key: ['WRITER_API_KEY'], other: [] },
  packages: { javascript: ['writer-sdk'], python: ['writer-sdk'] },
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
