import type { Provider } from '../provider';

export const xai = {
  id: 'xai',
  name: 'xAI',
  kind: 'model-api',
  hosts: ['api.x.ai', '{region}.api.x.ai'],
  origin: 'https://api.x.ai',
  env: { baseUrl: [], key: ['XAI_API_KEY', 'GROK_API_KEY'], other: [] },
  packages: { javascript: ['@ai-sdk/xai', '@langchain/xai'], python: ['xai-sdk', 'langchain-xai'] },
  keys: [{ starts: 'xai-', pattern: 'xai-[A-Za-z0-9_]{80}' }],
  services: {
    chat: ['/v1/chat/completions', '/v1/messages'],
    responses: ['/v1/responses'],
    images: ['/v1/images/generations'],
  },
  baa: {
    status: 'available',
    conditions:
      'On request only: a questionnaire, case by case. Treat as none without the executed document.',
    source: 'https://docs.x.ai/developers/faq/security; https://x.ai/legal/enterprise/faq',
    asOf: '2026-11-22',
  },
  training: 'opt-in',
  regions: 'The first label of the host, where it names one.',
} as const satisfies Provider;
