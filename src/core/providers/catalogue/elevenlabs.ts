import type { Provider } from '../provider';

export const elevenlabs = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  kind: 'speech',
  hosts: ['api.elevenlabs.io', 'api.us.elevenlabs.io', 'api.eu.residency.elevenlabs.io'],
  origin: 'https://api.elevenlabs.io',
  env: { baseUrl: [], key: ['ELEVENLABS_API_KEY', 'ELEVEN_API_KEY', 'XI_API_KEY'], other: [] },
  packages: {
    javascript: ['@elevenlabs/elevenlabs-js', '@elevenlabs/client', '@ai-sdk/elevenlabs'],
    python: ['elevenlabs'],
    java: ['org.springframework.ai:spring-ai-starter-model-elevenlabs'],
  },
  keys: [
    { starts: 'elevenlabs', pattern: 'sk_[a-f0-9]{48}', near: 'elevenlabs' },
    { starts: 'xi-api-key', pattern: 'sk_[a-f0-9]{48}', near: 'xi-api-key' },
  ],
  services: {
    audio: ['/v1/text-to-speech', '/v1/speech-to-text'],
    realtime: ['/v1/speech-to-text/realtime', '/v1/convai'],
  },
  baa: {
    status: 'available',
    conditions:
      'Enterprise tier only, with an executed BAA and Zero Retention Mode engaged; an agent without it is no covered service, and its models are limited to providers with a BAA.',
    source: 'https://elevenlabs.io/docs/eleven-agents/legal/hipaa.md',
    asOf: '2026-11-22',
  },
  regions: 'US: api.us., EU: api.eu.residency.',
} as const satisfies Provider;
