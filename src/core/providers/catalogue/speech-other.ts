import type { Provider } from '../provider';

export const speechOther = {
  id: 'speech-other',
  name: 'Cartesia, Gladia, Rev AI, LMNT, Hume, Speechmatics or Fish Audio',
  kind: 'speech',
  hosts: [
    'api.cartesia.ai',
    'api.gladia.io',
    'api.rev.ai',
    'api.lmnt.com',
    'api.hume.ai',
    'asr.api.speechmatics.com',
    '{region}.rt.speechmatics.com',
    'api.fish.audio',
  ],
  env: {
    baseUrl: [],
    key: [
      'CARTESIA_API_KEY',
      'GLADIA_API_KEY',
      'REVAI_API_KEY',
      'LMNT_API_KEY',
      'HUME_API_KEY',
      'SPEECHMATICS_API_KEY',
      'FISH_AUDIO_API_KEY',
    ],
    other: [],
  },
  packages: {
    javascript: ['@ai-sdk/cartesia', '@ai-sdk/gladia', '@ai-sdk/revai', '@ai-sdk/lmnt', '@ai-sdk/hume'],
  },
  keys: [],
  services: { audio: ['/stt/websocket', '/tts', '/v2/transcription', '/v2/upload', '/speechtotext/v1/jobs'] },
  baa: {
    status: 'unknown',
    conditions: 'Each vendor has its own terms and none was read. Treat as none until the one at hand signs.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: "Speechmatics: the first label of its streaming host; the others' hosts do not show it.",
} as const satisfies Provider;
