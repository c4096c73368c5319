import type { Provider } from '../provider';

export const bytedanceArk = {
  id: 'bytedance-ark',
  name: 'ByteDance Ark',
  kind: 'model-api',
  hosts: ['ark.cn-beijing.volces.com', 'ark.ap-southeast.bytepluses.com'],
  origin: 'https://ark.cn-beijing.volces.com',
  env: { baseUrl: [], key: ['ARK_API_KEY', 'VOLCENGINE_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/api/v3/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'The second label of the host.',
} as const satisfies Provider;
