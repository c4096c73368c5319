import type { Provider } from '../provider';

export const githubModels = {
  id: 'github-models',
  name: 'GitHub Models',
  kind: 'model-api',
  hosts: ['models.github.ai', 'models.inference.ai.azure.com'],
  origin: 'https://models.github.ai',
  env: { baseUrl: [], key: ['GITHUB_MODELS_TOKEN'], other: [] },
  packages: {},
  keys: [],
  services: {
    chat: ['/inference/chat/completions', '/chat/completions'],
    embeddings: ['/inference/embeddings', '/embeddings'],
  },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
