import type { Provider } from '../provider';

export const wandb = {
  id: 'wandb',
  name: 'Weights & Biases',
  kind: 'observability',
  hosts: ['api.wandb.ai', 'trace.wandb.ai', 'api.inference.wandb.ai'],
  origin: 'https://api.wandb.ai',
  env: { baseUrl: ['WANDB_BASE_URL'], key: [], other: ['WANDB_API_KEY'] },
  packages: { javascript: ['weave'], python: ['weave', 'wandb'] },
  keys: [{ starts: 'wandb', pattern: '[0-9a-f]{40}', near: 'wandb_?api_?key' }],
  services: { tracing: ['/call/start', '/call/end'], chat: ['/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions:
      'A secondary source says that the hosted service comes without one. weave.init() logs the prompts of OpenAI and Anthropic clients. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
