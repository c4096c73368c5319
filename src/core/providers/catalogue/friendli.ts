import type { Provider } from '../provider';

export const friendli = {
  id: 'friendli',
  name: 'FriendliAI',
  kind: 'model-api',
  hosts: ['api.friendli.ai'],
  origin: 'https://api.friendli.ai',
  env: { baseUrl: [], key: ['FRIENDLI_TOKEN'], other: [] },
  packages: {},
  keys: [],
  services: { chat: ['/serverless/v1/chat/completions', '/dedicated/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
