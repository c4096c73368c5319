import type { Provider } from '../provider';

export const vercelAiGateway = {
  id: 'vercel-ai-gateway',
  name: 'Vercel AI Gateway',
  kind: 'gateway',
  hosts: ['ai-gateway.vercel.sh'],
  origin: 'https://ai-gateway.vercel.sh',
  env: { baseUrl: [], key: ['AI_GATEWAY_API_KEY'], other: ['VERCEL_OIDC_TOKEN'] },
  packages: { javascript: ['@ai-sdk/gateway'] },
  keys: [],
  services: { chat: ['/chat/completions'], embeddings: ['/embeddings'], responses: ['/responses'] },
  baa: {
    status: 'unknown',
    conditions:
      'Nothing shown in public for the gateway; every upstream provider is a further processor. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
