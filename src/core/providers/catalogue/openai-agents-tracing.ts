import type { Provider } from '../provider';

export const openaiAgentsTracing = {
  id: 'openai-agents-tracing',
  name: 'OpenAI Agents SDK tracing',
  kind: 'observability',
  hosts: ['api.openai.com/v1/traces'],
  origin: 'https://api.openai.com',
  env: {
    baseUrl: [],
    key: [],
    other: ['OPENAI_AGENTS_DISABLE_TRACING', 'OPENAI_AGENTS_DONT_LOG_MODEL_DATA'],
  },
  packages: { javascript: ['@openai/agents'], python: ['openai-agents'] },
  keys: [],
  services: { tracing: ['/v1/traces/ingest'] },
  baa: {
    status: 'unknown',
    conditions:
      'Traces go to api.openai.com/v1/traces/ingest with inputs and outputs, even where the model itself is elsewhere. No statement found; treat as none.',
    source: 'https://github.com/openai/openai-agents-python, tracing/processors.py',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
