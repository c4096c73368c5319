import type { Provider } from '../provider';

export const perplexity = {
  id: 'perplexity',
  name: 'Perplexity',
  kind: 'model-api',
  hosts: ['api.perplexity.ai'],
  origin: 'https://api.perplexity.ai',
  env: { baseUrl: [], key: ['PERPLEXITY_API_KEY', 'PPLX_API_KEY'], other: [] },
  packages: {
    javascript: ['@perplexity-ai/perplexity_ai', '@ai-sdk/perplexity'],
    python: ['perplexityai', 'langchain-perplexity'],
  },
  keys: [{ starts: 'pplx-', pattern: 'pplx-[A-Za-z0-9]{40,60}' }],
  services: { chat: ['/chat/completions'], responses: ['/v1/responses'], search: ['/search'] },
  baa: {
    status: 'unknown',
    conditions:
      'Sources conflict: enterprise terms are reported to forbid PHI unless a BAA is executed, others say that none exists. Treat as none.',
    source: 'https://docs.perplexity.ai, privacy and security; efros.com, 2026-05',
    asOf: '2026-05-31',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
