import type { Provider } from '../provider';

export const promptlayer = {
  id: 'promptlayer',
  name: 'PromptLayer',
  kind: 'observability',
  hosts: ['api.promptlayer.com'],
  origin: 'https://api.promptlayer.com',
  env: { baseUrl: [], key: ['PROMPTLAYER_API_KEY'], other: [] },
  packages: { javascript: ['promptlayer'], python: ['promptlayer'] },
  keys: [],
  services: { tracing: ['/track-request', '/log-request', '/spans-bulk'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
