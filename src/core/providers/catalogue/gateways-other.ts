import type { Provider } from '../provider';

export const gatewaysOther = {
  id: 'gateways-other',
  name: 'Requesty, Eden AI, AIML API or another gateway',
  kind: 'gateway',
  hosts: [
    'router.requesty.ai',
    'api.edenai.run',
    'api.aimlapi.com',
    'api.unify.ai',
    'withmartian.com/api',
    'api.llmgateway.io',
    'api.kilo.ai',
    'aihubmix.com/v1',
    'nano-gpt.com/api',
    'zenmux.ai/api',
    'api.302.ai',
  ],
  env: {
    baseUrl: [],
    key: [
      'REQUESTY_API_KEY',
      'EDENAI_API_KEY',
      'AIML_API_KEY',
      'UNIFY_API_KEY',
      'LLMGATEWAY_API_KEY',
      'KILO_API_KEY',
      'AIHUBMIX_API_KEY',
      'NANO_GPT_API_KEY',
      'ZENMUX_API_KEY',
    ],
    other: [],
  },
  packages: {},
  keys: [],
  services: {
    chat: ['/api/v1/chat/completions', '/v1/chat/completions', '/v1/messages'],
    embeddings: ['/v1/embeddings'],
  },
  baa: {
    status: 'unknown',
    conditions:
      'Nothing found for any of them; every upstream provider is a further processor. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
