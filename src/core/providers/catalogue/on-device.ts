import type { Provider } from '../provider';

export const onDevice = {
  id: 'on-device',
  name: 'Models on the device',
  kind: 'local',
  hosts: [],
  env: { baseUrl: [], key: [], other: [] },
  packages: {
    javascript: ['@mlc-ai/web-llm', '@huggingface/transformers'],
    python: ['mlx-lm', 'onnxruntime-genai'],
    kotlin: ['com.google.mlkit:genai-prompt', 'com.google.mlkit:genai-summarization'],
  },
  keys: [],
  services: {},
  baa: {
    status: 'not-needed',
    conditions:
      "Nobody else receives the prompts while the model runs on the device; Apple's Private Cloud Compute is another matter.",
    source:
      'https://www.ecfr.gov/current/title-45/section-160.103 (no business associate where no other party receives PHI)',
    asOf: '2026-11-22',
  },
  regions: 'The device itself.',
} as const satisfies Provider;
