import type { Provider } from '../provider';

export const deepseek = {
  id: 'deepseek',
  name: 'DeepSeek',
  kind: 'model-api',
  hosts: ['api.deepseek.com'],
  origin: 'https://api.deepseek.com',
  env: { baseUrl: [], key: ['DEEPSEEK_API_KEY'], other: [] },
  packages: {
    javascript: ['@ai-sdk/deepseek', '@langchain/deepseek'],
    python: ['langchain-deepseek'],
    java: ['org.springframework.ai:spring-ai-starter-model-deepseek'],
  },
  keys: [{ starts: 'deepseek', pattern: 'sk-[a-z0-9]{32}', near: 'deepseek' }],
  services: { chat: ['/chat/completions', '/anthropic/v1/messages'], completions: ['/beta/completions'] },
  baa: {
    status: 'none',
    conditions:
      'No BAA and no data processing agreement; processed in mainland China. The open weights on another host are another provider.',
    source: 'https://phiguard.app; https://sonomos.ai (secondary, 2026)',
    asOf: '2026-11-22',
  },
  regions: 'China.',
} as const satisfies Provider;
