import type { Provider } from '../provider';

export const nvidiaNimCloud = {
  id: 'nvidia-nim-cloud',
  name: 'NVIDIA NIM, hosted',
  kind: 'model-api',
  hosts: ['integrate.api.nvidia.com', 'ai.api.nvidia.com', 'health.api.nvidia.com', 'api.nvcf.nvidia.com'],
  origin: 'https://integrate.api.nvidia.com',
  env: { baseUrl: [], key: ['NVIDIA_API_KEY', 'NVIDIA_NIM_API_KEY'], other: ['NGC_API_KEY'] },
  packages: { python: ['langchain-nvidia-ai-endpoints', 'llama-index-llms-nvidia'] },
  keys: [{ starts: 'nvapi-', pattern: 'nvapi-[A-Za-z0-9_-]{64}' }],
  services: { chat: ['/v1/chat/completions'], embeddings: ['/v1/embeddings'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
