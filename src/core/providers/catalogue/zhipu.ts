import type { Provider } from '../provider';

export const zhipu = {
  id: 'zhipu',
  name: 'Zhipu (Z.AI)',
  kind: 'model-api',
  hosts: ['api.z.ai', 'open.bigmodel.cn'],
  origin: 'https://api.z.ai',
  env: { baseUrl: [], key: ['ZHIPU_API_KEY', 'ZHIPUAI_API_KEY', 'ZAI_API_KEY'], other: [] },
  packages: { python: ['zhipuai'] },
  keys: [],
  services: { chat: ['/api/paas/v4/chat/completions', '/api/anthropic'] },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name; China or Singapore.',
} as const satisfies Provider;
