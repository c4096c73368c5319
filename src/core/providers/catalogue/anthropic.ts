import type { Provider } from '../provider';

export const anthropic = {
  id: 'anthropic',
  name: 'Anthropic',
  kind: 'model-api',
  hosts: ['api.anthropic.com'],
  origin: 'https://api.anthropic.com',
  env: {
    baseUrl: ['ANTHROPIC_BASE_URL'],
    key: ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'],
    other: ['ANTHROPIC_MODEL', 'CLAUDE_CODE_API_BASE_URL', 'ANTHROPIC_CUSTOM_HEADERS'],
  },
  packages: {
    javascript: [
      '@anthropic-ai/sdk',
      '@anthropic-ai/claude-agent-sdk',
      '@ai-sdk/anthropic',
      '@langchain/anthropic',
    ],
    python: ['anthropic', 'langchain-anthropic', 'llama-index-llms-anthropic', 'claude-agent-sdk'],
    java: [
      'com.anthropic:anthropic-java',
      'dev.langchain4j:langchain4j-anthropic',
      'org.springframework.ai:spring-ai-starter-model-anthropic',
    ],
    csharp: ['Anthropic', 'Anthropic.SDK'],
    go: ['github.com/anthropics/anthropic-sdk-go'],
    ruby: ['anthropic'],
    php: ['anthropic-ai/sdk'],
  },
  keys: [{ starts: 'sk-ant-', pattern: 'sk-ant-[a-z]{3,5}\\d{2}-[A-Za-z0-9_-]{40,120}' }],
  services: {
    chat: ['/v1/messages'],
    batches: ['/v1/messages/batches'],
    completions: ['/v1/complete'],
    files: ['/v1/files'],
  },
  baa: {
    status: 'available',
    conditions:
      'Signed BAA and a HIPAA-ready API organisation. Not covered: the console, beta features outside the eligibility table, and purchases through a cloud. Some models force retention for 30 days.',
    source:
      'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention; https://support.claude.com/en/articles/15455031',
    asOf: '2026-11-22',
  },
  training: 'off',
  regions: 'One host; the geography is a parameter of the request.',
} as const satisfies Provider;
