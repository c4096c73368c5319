import type { Provider } from '../provider';

export const cloudflareWorkersAi = {
  id: 'cloudflare-workers-ai',
  name: 'Cloudflare Workers AI',
  kind: 'cloud-platform',
  hosts: ['api.cloudflare.com/client/v4/accounts/*/ai'],
  env: {
    baseUrl: [],
    key: [],
    other: ['CLOUDFLARE_ACCOUNT_ID', 'CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_API_KEY'],
  },
  packages: {
    javascript: ['workers-ai-provider', '@cloudflare/ai'],
    java: ['dev.langchain4j:langchain4j-workers-ai'],
  },
  keys: [],
  services: { chat: ['/ai/run', '/ai/v1/chat/completions'], embeddings: ['/ai/v1/embeddings'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
