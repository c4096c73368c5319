import type { Provider } from '../provider';

export const deepgram = {
  id: 'deepgram',
  name: 'Deepgram',
  kind: 'speech',
  hosts: ['api.deepgram.com', 'api.eu.deepgram.com', 'agent.deepgram.com'],
  origin: 'https://api.deepgram.com',
  env: { baseUrl: ['DEEPGRAM_BASE_URL'], key: ['DEEPGRAM_API_KEY'], other: [] },
  packages: {
    javascript: ['@deepgram/sdk', '@ai-sdk/deepgram'],
    python: ['deepgram-sdk'],
    csharp: ['Deepgram'],
    go: ['github.com/deepgram/deepgram-go-sdk'],
  },
  keys: [{ starts: 'deepgram', pattern: '[0-9a-f]{40}', near: 'deepgram_?api_?key' }],
  services: { audio: ['/v1/listen', '/v1/speak'], chat: ['/v1/read', '/v1/agent/converse'] },
  baa: {
    status: 'available',
    conditions:
      'Reported by secondary sources for enterprise and dedicated plans; a self-hosted option exists. Confirm with the vendor.',
    source:
      'https://theneuralbase.com; https://communicaai.com (secondary); training: developers.deepgram.com/trust-security/your-data',
    asOf: '2026-11-22',
  },
  training: 'opt-out',
  regions: 'US by default; the label eu names Europe.',
} as const satisfies Provider;
