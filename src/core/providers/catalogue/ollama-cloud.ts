import type { Provider } from '../provider';

export const ollamaCloud = {
  id: 'ollama-cloud',
  name: 'Ollama Cloud',
  kind: 'model-api',
  hosts: ['ollama.com/api', 'ollama.com/v1'],
  origin: 'https://ollama.com/api',
  env: { baseUrl: [], key: ['OLLAMA_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions', '/api/chat', '/api/generate'], embeddings: ['/api/embed'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
