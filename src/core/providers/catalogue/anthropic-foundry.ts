import type { Provider } from '../provider';

export const anthropicFoundry = {
  id: 'anthropic-foundry',
  name: 'Claude in Microsoft Foundry',
  kind: 'model-api',
  hosts: ['{resource}.services.ai.azure.com/anthropic', '{resource}.azure.anthropic.com'],
  env: {
    baseUrl: ['ANTHROPIC_FOUNDRY_BASE_URL'],
    key: ['ANTHROPIC_FOUNDRY_API_KEY'],
    other: ['ANTHROPIC_FOUNDRY_RESOURCE', 'CLAUDE_CODE_USE_FOUNDRY'],
  },
  packages: { javascript: ['@anthropic-ai/foundry-sdk'], java: ['com.anthropic:anthropic-java-foundry'] },
  keys: [],
  services: { chat: ['/anthropic/v1/messages'] },
  baa: {
    status: 'unknown',
    conditions:
      'Anthropic is the processor, not Microsoft, and its own BAA leaves out purchases through a cloud. Treat as none until both confirm in writing.',
    source:
      'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention; learn.microsoft.com, Claude data privacy in Foundry',
    asOf: '2026-11-22',
  },
  regions: 'A property of the resource, not of the host name.',
} as const satisfies Provider;
