import type { Provider } from '../provider';

export const clarifai = {
  id: 'clarifai',
  name: 'Clarifai',
  kind: 'model-api',
  hosts: ['api.clarifai.com'],
  origin: 'https://api.clarifai.com',
  env: { baseUrl: [], key: ['CLARIFAI_PAT'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v2/ext/openai/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
