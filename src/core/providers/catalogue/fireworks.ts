import type { Provider } from '../provider';

export const fireworks = {
  id: 'fireworks',
  name: 'Fireworks AI',
  kind: 'model-api',
  hosts: ['api.fireworks.ai'],
  origin: 'https://api.fireworks.ai',
  env: { baseUrl: [], key: ['FIREWORKS_API_KEY', 'FIREWORKS_AI_API_KEY'], other: [] },
  packages: { javascript: ['@ai-sdk/fireworks'], python: ['fireworks-ai', 'langchain-fireworks'] },
  keys: [],
  services: {
    chat: ['/inference/v1/chat/completions'],
    completions: ['/inference/v1/completions'],
    embeddings: ['/inference/v1/embeddings'],
  },
  baa: {
    status: 'unknown',
    conditions: 'The page on data security was read in part and no BAA was found in it. Treat as none.',
    source: 'https://fireworks.ai/docs/guides/security_compliance/data_security',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
