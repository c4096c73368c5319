import type { Provider } from '../provider';

export const minimax = {
  id: 'minimax',
  name: 'MiniMax',
  kind: 'model-api',
  hosts: ['api.minimax.io', 'api.minimaxi.com', 'api.minimax.chat'],
  origin: 'https://api.minimax.io',
  env: { baseUrl: [], key: ['MINIMAX_API_KEY'], other: ['MINIMAX_GROUP_ID'] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/text/chatcompletion_v2', '/anthropic/v1/messages'] },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name; China or Singapore.',
} as const satisfies Provider;
