import type { Provider } from '../provider';

export const anthropicGoogleCloud = {
  id: 'anthropic-google-cloud',
  name: 'Claude Platform on Google Cloud',
  kind: 'model-api',
  hosts: ['claude.googleapis.com'],
  origin: 'https://claude.googleapis.com',
  env: {
    baseUrl: ['ANTHROPIC_GOOGLE_CLOUD_BASE_URL'],
    key: [],
    other: [
      'ANTHROPIC_GOOGLE_CLOUD_PROJECT',
      'ANTHROPIC_GOOGLE_CLOUD_LOCATION',
      'ANTHROPIC_GOOGLE_CLOUD_WORKSPACE_ID',
    ],
  },
  packages: {
    javascript: ['@anthropic-ai/google-cloud-sdk'],
    java: ['com.anthropic:anthropic-java-google-cloud'],
    go: ['github.com/anthropics/anthropic-sdk-go/googlecloud'],
  },
  keys: [],
  services: { chat: ['/v1/messages'] },
  baa: {
    status: 'unknown',
    conditions:
      'Anthropic is the processor and its own BAA leaves out purchases through a cloud. Treat as none until both confirm in writing.',
    source: 'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
