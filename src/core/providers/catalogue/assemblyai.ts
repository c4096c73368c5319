import type { Provider } from '../provider';

export const assemblyai = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  kind: 'speech',
  hosts: [
    'api.assemblyai.com',
    'api.eu.assemblyai.com',
    'streaming.assemblyai.com',
    'streaming.eu.assemblyai.com',
    'llm-gateway.assemblyai.com',
    'llm-gateway.eu.assemblyai.com',
  ],
  origin: 'https://api.assemblyai.com',
  env: { baseUrl: [], key: ['ASSEMBLYAI_API_KEY', 'AAI_API_KEY'], other: [] },
  packages: {
    javascript: ['assemblyai', '@ai-sdk/assemblyai'],
    python: ['assemblyai'],
    java: ['com.assemblyai:assemblyai-java'],
    go: ['github.com/AssemblyAI/assemblyai-go-sdk'],
  },
  keys: [{ starts: 'assemblyai', pattern: '[0-9a-f]{32}', near: 'assemblyai_?api_?key' }],
  services: { audio: ['/v2/transcript', '/v2/upload'], chat: ['/lemur/v3'] },
  baa: {
    status: 'available',
    conditions:
      'A BAA is among the public agreements and must be executed. With it no training on the audio.',
    source:
      'https://www.assemblyai.com/legal; https://www.assemblyai.com/docs/data-retention-and-model-training',
    asOf: '2026-11-22',
  },
  training: 'opt-out',
  regions: 'US by default; the label eu names Europe.',
} as const satisfies Provider;
