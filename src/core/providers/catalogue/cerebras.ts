import type { Provider } from '../provider';

export const cerebras = {
  id: 'cerebras',
  name: 'Cerebras Inference',
  kind: 'model-api',
  hosts: ['api.cerebras.ai'],
  origin: 'https://api.cerebras.ai',
  env: { baseUrl: [], key: ['CEREBRAS_API_KEY'], other: [] },
  packages: {
    javascript: ['@cerebras/cerebras_cloud_sdk', '@ai-sdk/cerebras'],
    python: ['cerebras_cloud_sdk'],
  },
  keys: [],
  services: { chat: ['/v1/chat/completions'], completions: ['/v1/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
