import type { Provider } from '../provider';

export const v0MorphInception = {
  id: 'v0-morph-inception',
  name: 'v0, Morph or Inception',
  kind: 'model-api',
  hosts: ['api.v0.dev', 'api.morphllm.com', 'api.inceptionlabs.ai'],
  env: { baseUrl: [], key: ['V0_API_KEY', 'MORPH_API_KEY', 'INCEPTION_API_KEY'], other: [] },
  packages: {},
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
