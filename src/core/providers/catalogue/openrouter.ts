import type { Provider } from '../provider';

export const openrouter = {
  id: 'openrouter',
  name: 'OpenRouter',
  kind: 'gateway',
  hosts: ['openrouter.ai/api', 'eu.openrouter.ai/api', 'us.openrouter.ai/api'],
  origin: 'https://openrouter.ai/api',
  env: { baseUrl: ['OPENROUTER_BASE_URL'], key: ['OPENROUTER_API_KEY'], other: [] },
  packages: {
    javascript: ['@openrouter/sdk', '@openrouter/ai-sdk-provider'],
    python: ['openrouter', 'langchain-openrouter'],
    go: ['github.com/OpenRouterTeam/go-sdk'],
  },
  keys: [{ starts: 'sk-or-v0-', pattern: 'sk-or-v1-[0-9a-f]{64}' }],
  services: { chat: ['/api/v1/chat/completions', '/api/v1/messages'], responses: ['/api/v1/responses'] },
  baa: {
    status: 'unknown',
    conditions:
      'No BAA found. Its data processing agreement covers its own layer; every upstream provider is a further processor. Treat as none.',
    source: 'https://openrouter.ai/docs, privacy; infercheck.eu',
    asOf: '2026-11-22',
  },
  training: 'opt-out',
  regions: 'The first label of the host: eu, us (enterprise).',
} as const satisfies Provider;
