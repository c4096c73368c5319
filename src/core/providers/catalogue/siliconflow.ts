import type { Provider } from '../provider';

export const siliconflow = {
  id: 'siliconflow',
  name: 'SiliconFlow',
  kind: 'model-api',
  hosts: ['api.siliconflow.cn', 'api.siliconflow.com'],
  origin: 'https://api.siliconflow.cn',
  env: { baseUrl: [], key: ['SILICONFLOW_API_KEY', 'SILICONFLOW_CN_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions'], embeddings: ['/v1/embeddings'], rerank: ['/v1/rerank'] },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name; China or Singapore.',
} as const satisfies Provider;
