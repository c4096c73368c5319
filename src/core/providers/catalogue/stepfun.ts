import type { Provider } from '../provider';

export const stepfun = {
  id: 'stepfun',
  name: 'StepFun',
  kind: 'model-api',
  hosts: ['api.stepfun.com', 'api.stepfun.ai'],
  origin: 'https://api.stepfun.com',
  env: { baseUrl: [], key: ['STEPFUN_API_KEY'], other: [] },
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
