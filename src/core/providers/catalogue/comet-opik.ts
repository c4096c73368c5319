import type { Provider } from '../provider';

export const cometOpik = {
  id: 'comet-opik',
  name: 'Comet Opik',
  kind: 'observability',
  hosts: ['www.comet.com/opik/api'],
  origin: 'https://www.comet.com/opik/api',
  env: { baseUrl: ['OPIK_URL_OVERRIDE'], key: ['OPIK_API_KEY'], other: ['COMET_API_KEY'] },
  packages: { javascript: ['opik'], python: ['opik'] },
  keys: [],
  services: { tracing: ['/opik/api', '/v1/private/traces', '/v1/private/spans'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
