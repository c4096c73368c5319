import type { Provider } from '../provider';

export const novita = {
  id: 'novita',
  name: 'Novita AI',
  kind: 'model-api',
  hosts: ['api.novita.ai'],
  origin: 'https://api.novita.ai',
  env: { baseUrl: [], key: ['NOVITA_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v3/openai/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
