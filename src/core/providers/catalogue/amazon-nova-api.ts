import type { Provider } from '../provider';

export const amazonNovaApi = {
  id: 'amazon-nova-api',
  name: 'Amazon Nova API',
  kind: 'model-api',
  hosts: ['api.nova.amazon.com'],
  origin: 'https://api.nova.amazon.com',
  env: { baseUrl: [], key: ['NOVA_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions:
      'Not a service of an AWS account, so the AWS BAA does not reach it by itself. No statement found; treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
