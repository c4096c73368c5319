import type { Provider } from '../provider';

export const lambdaAi = {
  id: 'lambda-ai',
  name: 'Lambda Inference',
  kind: 'model-api',
  hosts: ['api.lambda.ai', 'api.lambdalabs.com'],
  origin: 'https://api.lambda.ai',
  env: { baseUrl: [], key: [], other: ['LAMBDA_API_KEY'] },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
