import type { Provider } from '../provider';

export const baiduQianfan = {
  id: 'baidu-qianfan',
  name: 'Baidu Qianfan (ERNIE)',
  kind: 'model-api',
  hosts: ['qianfan.baidubce.com', 'aip.baidubce.com/rpc/2.0/ai_custom'],
  origin: 'https://qianfan.baidubce.com',
  env: { baseUrl: [], key: ['QIANFAN_AK', 'QIANFAN_SK', 'QIANFAN_API_KEY'], other: ['BAIDU_API_KEY'] },
  packages: {},
  keys: [],
  services: { chat: ['/v2/chat/completions', '/rpc/2.0/ai_custom'] },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name; China or Singapore.',
} as const satisfies Provider;
