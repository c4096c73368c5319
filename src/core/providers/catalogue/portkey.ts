import type { Provider } from '../provider';

export const portkey = {
  id: 'portkey',
  name: 'Portkey',
  kind: 'gateway',
  hosts: ['api.portkey.ai'],
  origin: 'https://api.portkey.ai',
  env: {
    baseUrl: ['PORTKEY_BASE_URL'],
    key: ['PORTKEY_API_KEY'],
    other: ['PORTKEY_VIRTUAL_KEY', 'PORTKEY_CONFIG'],
  },
  packages: { javascript: ['portkey-ai'], python: ['portkey-ai'] },
  keys: [],
  services: { chat: ['/chat/completions'], embeddings: ['/embeddings'] },
  baa: {
    status: 'unknown',
    conditions:
      'An enterprise matter; nothing shown in public. Every upstream provider is a further processor. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
