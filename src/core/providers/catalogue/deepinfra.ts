import type { Provider } from '../provider';

export const deepinfra = {
  id: 'deepinfra',
  name: 'DeepInfra',
  kind: 'model-api',
  hosts: ['api.deepinfra.com'],
  origin: 'https://api.deepinfra.com',
  env: { baseUrl: [], key: ['DEEPINFRA_API_KEY', 'DEEPINFRA_TOKEN'], other: [] },
  packages: { javascript: ['@ai-sdk/deepinfra'] },
  keys: [],
  services: {
    chat: ['/v1/openai/chat/completions', '/v1/inference'],
    completions: ['/v1/openai/completions'],
    embeddings: ['/v1/openai/embeddings'],
  },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
