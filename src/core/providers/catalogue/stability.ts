import type { Provider } from '../provider';

export const stability = {
  id: 'stability',
  name: 'Stability AI',
  kind: 'model-api',
  hosts: ['api.stability.ai'],
  origin: 'https://api.stability.ai',
  env: { baseUrl: [], key: ['STABILITY_API_KEY', 'STABILITY_KEY'], other: [] },
  packages: { java: ['org.springframework.ai:spring-ai-starter-model-stability-ai'] },
  keys: [],
  services: { images: ['/v2beta/stable-image/generate'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
