import type { Provider } from '../provider';

export const helicone = {
  id: 'helicone',
  name: 'Helicone',
  kind: 'gateway',
  hosts: [
    'oai.helicone.ai',
    'anthropic.helicone.ai',
    'gateway.helicone.ai',
    'ai-gateway.helicone.ai',
    'api.helicone.ai',
  ],
  origin: 'https://ai-gateway.helicone.ai',
  env: { baseUrl: [], key: ['HELICONE_API_KEY'], other: [] },
  packages: { javascript: ['@helicone/helpers', '@helicone/ai-sdk-provider'], python: ['helicone-helpers'] },
  keys: [{ starts: 'sk-helicone-', pattern: 'sk-helicone-[a-z0-9-]{20,60}' }],
  services: { chat: ['/chat/completions'], embeddings: ['/embeddings'], responses: ['/responses'] },
  baa: {
    status: 'unknown',
    conditions: 'A paid HIPAA tier is reported by a secondary source, unconfirmed. Treat as none.',
    source: 'https://privedge.io/blog/portkey-vs-helicone-vs-privedge',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
