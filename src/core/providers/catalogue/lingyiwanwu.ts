import type { Provider } from '../provider';

export const lingyiwanwu = {
  id: 'lingyiwanwu',
  name: '01.AI (Lingyiwanwu)',
  kind: 'model-api',
  hosts: ['api.lingyiwanwu.com'],
  origin: 'https://api.lingyiwanwu.com',
  env: { baseUrl: [], key: ['YI_API_KEY', 'LINGYI_API_KEY'], other: [] },
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
