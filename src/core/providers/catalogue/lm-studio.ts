import type { Provider } from '../provider';

export const lmStudio = {
  id: 'lm-studio',
  name: 'LM Studio',
  kind: 'local',
  hosts: [],
  ports: [1234],
  origin: 'http://localhost:1234',
  env: {
    baseUrl: ['LM_STUDIO_API_BASE', 'LMSTUDIO_BASE_URL'],
    key: [],
    other: ['LM_STUDIO_API_KEY', 'LMSTUDIO_API_KEY'],
  },
  packages: { javascript: ['@lmstudio/sdk'], python: ['lmstudio'] },
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
