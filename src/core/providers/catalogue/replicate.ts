import type { Provider } from '../provider';

export const replicate = {
  id: 'replicate',
  name: 'Replicate',
  kind: 'model-api',
  hosts: ['api.replicate.com'],
  origin: 'https://api.replicate.com',
  env: { baseUrl: [], key: ['REPLICATE_API_TOKEN', 'REPLICATE_API_KEY'], other: [] },
  packages: {
    javascript: ['replicate', '@ai-sdk/replicate'],
    python: ['replicate'],
    go: ['github.com/replicate/replicate-go'],
  },
  keys: [{ starts: 'replicate_api', pattern: 'r8_[A-Za-z0-9_-]{37}', near: 'replicate_?api' }],
  services: { chat: ['/v1/predictions', '/predictions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
