import type { Provider } from '../provider';

export const metaLlamaApi = {
  id: 'meta-llama-api',
  name: 'Meta Llama API',
  kind: 'model-api',
  hosts: ['api.llama.com'],
  origin: 'https://api.llama.com',
  env: { baseUrl: [], key: ['LLAMA_API_KEY'], other: [] },
  packages: { python: ['llama-api-client'] },
  keys: [],
  services: { chat: ['/compat/v1/chat/completions', '/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
