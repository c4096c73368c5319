import type { Provider } from '../provider';

export const nebius = {
  id: 'nebius',
  name: 'Nebius Token Factory',
  kind: 'model-api',
  hosts: ['api.tokenfactory.nebius.com', 'api.studio.nebius.ai', 'api.studio.nebius.com'],
  origin: 'https://api.tokenfactory.nebius.com',
  env: { baseUrl: [], key: ['NEBIUS_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: {
    chat: ['/v1/chat/completions'],
    completions: ['/v1/completions'],
    embeddings: ['/v1/embeddings'],
  },
  baa: {
    status: 'available',
    conditions:
      'For the features and methods that its HIPAA guideline lists, under the constraints that it names; the chat endpoints are among them.',
    source: 'https://docs.tokenfactory.nebius.com/legal/hipaa-guideline.md',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
