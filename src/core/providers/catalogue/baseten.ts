import type { Provider } from '../provider';

export const baseten = {
  id: 'baseten',
  name: 'Baseten',
  kind: 'model-api',
  hosts: ['inference.baseten.co', '{deployment}.api.baseten.co'],
  origin: 'https://inference.baseten.co',
  env: { baseUrl: [], key: ['BASETEN_API_KEY'], other: [] },
  packages: { javascript: ['@ai-sdk/baseten'], python: ['baseten', 'truss'] },
  keys: [],
  services: { chat: ['/v1/chat/completions', '/production/predict'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
