import type { Provider } from '../provider';

export const litellmProxy = {
  id: 'litellm-proxy',
  name: 'LiteLLM proxy',
  kind: 'gateway',
  hosts: [],
  ports: [4000],
  env: {
    baseUrl: ['LITELLM_BASE_URL', 'LITELLM_PROXY_API_BASE'],
    key: ['LITELLM_API_KEY', 'LITELLM_MASTER_KEY', 'LITELLM_PROXY_API_KEY'],
    other: [],
  },
  packages: {},
  keys: [],
  services: {
    chat: ['/chat/completions'],
    completions: ['/completions'],
    embeddings: ['/embeddings'],
    responses: ['/responses'],
  },
  baa: {
    status: 'not-needed',
    conditions: 'Self-hosted: the question moves to every upstream in its model list and to every callback.',
    source:
      'https://www.ecfr.gov/current/title-45/section-160.103 (no business associate where no other party receives PHI)',
    asOf: '2026-11-22',
  },
  regions: 'Where the host stands.',
} as const satisfies Provider;
