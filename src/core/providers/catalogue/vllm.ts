import type { Provider } from '../provider';

/** Its usual port 8000 is that of many development servers, so no port names it. */
export const vllm = {
  id: 'vllm',
  name: 'vLLM',
  kind: 'local',
  hosts: [],
  env: {
    baseUrl: ['VLLM_BASE_URL', 'HOSTED_VLLM_API_BASE'],
    key: [],
    other: ['VLLM_API_KEY', 'HOSTED_VLLM_API_KEY'],
  },
  packages: { python: ['vllm', 'sglang'] },
  keys: [],
  services: { chat: ['/chat/completions'], completions: ['/completions'], embeddings: ['/embeddings'] },
  baa: {
    status: 'not-needed',
    conditions:
      'Nobody else receives the prompts while the host is your own machine or network; a relay on it may still forward.',
    source:
      'https://www.ecfr.gov/current/title-45/section-160.103 (no business associate where no other party receives PHI)',
    asOf: '2026-11-22',
  },
  regions: 'Where the host stands.',
} as const satisfies Provider;
