import type { Provider } from '../provider';

export const modelscope = {
  id: 'modelscope',
  name: 'ModelScope',
  kind: 'model-api',
  hosts: ['api-inference.modelscope.cn'],
  origin: 'https://api-inference.modelscope.cn',
  env: { baseUrl: [], key: ['MODELSCOPE_API_KEY'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name; China or Singapore.',
} as const satisfies Provider;
