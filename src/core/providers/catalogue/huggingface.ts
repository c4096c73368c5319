import type { Provider } from '../provider';

export const huggingface = {
  id: 'huggingface',
  name: 'Hugging Face Inference',
  kind: 'model-api',
  hosts: [
    'router.huggingface.co',
    'api-inference.huggingface.co',
    '{endpoint}.{region}.{cloud}.endpoints.huggingface.cloud',
    '{space}.hf.space',
  ],
  origin: 'https://router.huggingface.co',
  env: {
    baseUrl: [],
    key: ['HUGGINGFACE_API_KEY', 'HUGGINGFACEHUB_API_TOKEN', 'HUGGING_FACE_HUB_TOKEN'],
    other: ['HF_TOKEN', 'HF_API_TOKEN', 'HF_ENDPOINT'],
  },
  packages: {
    javascript: ['@huggingface/inference', '@ai-sdk/huggingface'],
    python: ['langchain-huggingface'],
    java: ['dev.langchain4j:langchain4j-hugging-face'],
  },
  keys: [
    { starts: 'hf_', pattern: 'hf_[A-Za-z0-9]{34}' },
    { starts: 'api_org_', pattern: 'api_org_[A-Za-z0-9]{34}' },
  ],
  services: { chat: ['/v1/chat/completions', '/models/'] },
  baa: {
    status: 'unknown',
    conditions:
      'Nothing found for the inference providers, whose router forwards to third parties; dedicated endpoints need their own terms. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'The second label of a dedicated endpoint.',
} as const satisfies Provider;
