import type { Provider } from '../provider';

export const sambanova = {
  id: 'sambanova',
  name: 'SambaNova Cloud',
  kind: 'model-api',
  hosts: ['api.sambanova.ai'],
  origin: 'https://api.sambanova.ai',
  env: { baseUrl: [], key: ['SAMBANOVA_API_KEY'], other: [] },
  packages: { python: ['sambanova', 'langchain-sambanova'] },
  keys: [],
  services: { chat: ['/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
