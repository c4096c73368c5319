import type { Provider } from '../provider';

export const runpodModal = {
  id: 'runpod-modal',
  name: 'RunPod or Modal',
  kind: 'cloud-platform',
  hosts: ['api.runpod.ai', 'api.modal.com', '{app}.modal.run/v1'],
  env: { baseUrl: [], key: [], other: ['RUNPOD_API_KEY', 'MODAL_TOKEN_ID', 'MODAL_TOKEN_SECRET'] },
  packages: { python: ['runpod', 'modal'] },
  keys: [],
  services: { chat: ['/openai/v1/chat/completions', '/v1/chat/completions', '/run', '/runsync'] },
  baa: {
    status: 'unknown',
    conditions:
      "Your own code on somebody else's machines. No statement found in public material; treat as none until the provider signs one.",
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
