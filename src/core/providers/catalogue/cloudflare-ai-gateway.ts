import type { Provider } from '../provider';

export const cloudflareAiGateway = {
  id: 'cloudflare-ai-gateway',
  name: 'Cloudflare AI Gateway',
  kind: 'gateway',
  hosts: ['gateway.ai.cloudflare.com'],
  origin: 'https://gateway.ai.cloudflare.com',
  env: { baseUrl: [], key: ['CF_AIG_TOKEN'], other: ['CLOUDFLARE_GATEWAY_ID'] },
  packages: { javascript: ['ai-gateway-provider'] },
  keys: [],
  services: {
    chat: ['/compat/chat/completions', '/chat/completions', '/v1/messages'],
    embeddings: ['/embeddings'],
    responses: ['/responses'],
  },
  baa: {
    status: 'unknown',
    conditions:
      'Nothing found for the gateway, which can log prompts; the upstream provider named in the path is a further processor. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
