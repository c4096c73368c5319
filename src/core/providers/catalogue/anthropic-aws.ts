import type { Provider } from '../provider';

export const anthropicAws = {
  id: 'anthropic-aws',
  name: 'Claude Platform on AWS',
  kind: 'model-api',
  hosts: ['aws-external-anthropic.{region}.api.aws'],
  origin: 'https://aws-external-anthropic.{region}.api.aws',
  env: {
    baseUrl: ['ANTHROPIC_AWS_BASE_URL'],
    key: ['ANTHROPIC_AWS_API_KEY'],
    other: ['ANTHROPIC_AWS_WORKSPACE_ID'],
  },
  packages: {
    javascript: ['@anthropic-ai/aws-sdk', '@ai-sdk/anthropic-aws'],
    java: ['com.anthropic:anthropic-java-aws'],
    go: ['github.com/anthropics/anthropic-sdk-go/aws'],
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
  regions: 'The second label of the host.',
} as const satisfies Provider;
