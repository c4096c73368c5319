import type { Provider } from '../provider';

export const together = {
  id: 'together',
  name: 'Together AI',
  kind: 'model-api',
  hosts: ['api.together.xyz', 'api.together.ai'],
  origin: 'https://api.together.xyz',
  env: {
    baseUrl: ['TOGETHER_BASE_URL'],
    key: ['TOGETHER_API_KEY', 'TOGETHER_AI_API_KEY', 'TOGETHERAI_API_KEY'],
    other: [],
  },
  packages: { javascript: ['together-ai', '@ai-sdk/togetherai'], python: ['together', 'langchain-together'] },
  keys: [{ starts: 'tgp_v0_', pattern: 'tgp_v1_[A-Za-z0-9_-]{30,80}' }],
  services: {
    chat: ['/chat/completions'],
    completions: ['/completions'],
    embeddings: ['/embeddings'],
    images: ['/images/generations', '/images/edits'],
  },
  baa: {
    status: 'unknown',
    conditions:
      'Secondary statements only. Passthrough models hand prompts to third parties unless the organisation turns them off. Treat as none.',
    source: 'https://docs.together.ai/docs/privacy-and-security',
    asOf: '2026-11-22',
  },
  training: 'opt-in',
  regions: 'Not part of the host name.',
} as const satisfies Provider;
