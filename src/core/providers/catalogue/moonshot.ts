import type { Provider } from '../provider';

export const moonshot = {
  id: 'moonshot',
  name: 'Moonshot AI (Kimi)',
  kind: 'model-api',
  hosts: ['api.moonshot.ai', 'api.moonshot.cn', 'api.kimi.com'],
  origin: 'https://api.moonshot.ai',
  env: { baseUrl: [], key: ['MOONSHOT_API_KEY', 'KIMI_API_KEY'], other: [] },
  packages: { javascript: ['@ai-sdk/moonshotai'] },
  keys: [],
  services: { chat: ['/v1/chat/completions', '/coding/v1'] },
  baa: {
    status: 'unknown',
    conditions:
      'No evidence of a BAA; text is processed, at least in part, in China or Singapore. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name; China or Singapore.',
} as const satisfies Provider;
