import type { Provider } from '../provider';

export const groq = {
  id: 'groq',
  name: 'Groq',
  kind: 'model-api',
  hosts: ['api.groq.com'],
  origin: 'https://api.groq.com',
  env: { baseUrl: ['GROQ_BASE_URL'], key: ['GROQ_API_KEY'], other: [] },
  packages: {
    javascript: ['groq-sdk', '@ai-sdk/groq', '@langchain/groq'],
    python: ['groq', 'langchain-groq', 'llama-index-llms-groq'],
  },
  keys: [{ starts: 'gsk_', pattern: 'gsk_[A-Za-z0-9]{52}' }],
  services: {
    chat: ['/openai/v1/chat/completions'],
    responses: ['/openai/v1/responses'],
    audio: ['/openai/v1/audio/transcriptions'],
    batches: ['/openai/v1/batches'],
  },
  baa: {
    status: 'available',
    conditions:
      'Business Associate Addendum for the covered cloud services, on top of a services agreement; it must be accepted or signed.',
    source: 'https://console.groq.com/docs/legal/customer-business-associate-addendum',
    asOf: '2026-11-22',
  },
  training: 'off',
  regions: 'Not part of the host name.',
} as const satisfies Provider;
