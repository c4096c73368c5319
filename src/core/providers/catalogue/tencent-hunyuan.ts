import type { Provider } from '../provider';

export const tencentHunyuan = {
  id: 'tencent-hunyuan',
  name: 'Tencent Hunyuan',
  kind: 'model-api',
  hosts: ['api.hunyuan.cloud.tencent.com', 'api.lkeap.cloud.tencent.com', 'tokenhub.tencentmaas.com'],
  origin: 'https://api.hunyuan.cloud.tencent.com',
  env: { baseUrl: [], key: ['HUNYUAN_API_KEY', 'TENCENT_TOKENHUB_API_KEY'], other: [] },
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
