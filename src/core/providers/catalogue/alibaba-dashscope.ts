import type { Provider } from '../provider';

export const alibabaDashscope = {
  id: 'alibaba-dashscope',
  name: 'Alibaba DashScope (Qwen)',
  kind: 'model-api',
  hosts: [
    'dashscope.aliyuncs.com',
    'dashscope-intl.aliyuncs.com',
    'dashscope-us.aliyuncs.com',
    'coding.dashscope.aliyuncs.com',
    'coding-intl.dashscope.aliyuncs.com',
    '{workspace}.maas.aliyuncs.com',
    '{workspace}.{region}.maas.aliyuncs.com',
  ],
  origin: 'https://dashscope.aliyuncs.com',
  env: { baseUrl: [], key: ['DASHSCOPE_API_KEY', 'QWEN_API_KEY'], other: ['ALIBABA_API_KEY'] },
  packages: { python: ['dashscope'] },
  keys: [],
  services: {
    chat: ['/compatible-mode/v1/chat/completions', '/api/v1/services/aigc/text-generation/generation'],
    embeddings: ['/compatible-mode/v1/embeddings'],
  },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'China by default; dashscope-intl is Singapore, dashscope-us the United States.',
} as const satisfies Provider;
