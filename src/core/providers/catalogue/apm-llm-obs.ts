import type { Provider } from '../provider';

export const apmLlmObs = {
  id: 'apm-llm-obs',
  name: 'Datadog LLM Observability or PostHog AI',
  kind: 'observability',
  hosts: [
    'llmobs-intake.datadoghq.com',
    'llmobs-intake.datadoghq.eu',
    'llmobs-intake.{site}.datadoghq.com',
    '{region}.i.posthog.com/i/v0/ai',
  ],
  env: {
    baseUrl: [],
    key: [],
    other: [
      'DD_LLMOBS_ENABLED',
      'DD_API_KEY',
      'DD_SITE',
      'NEW_RELIC_LICENSE_KEY',
      'SENTRY_DSN',
      'POSTHOG_API_KEY',
    ],
  },
  packages: { javascript: ['@posthog/ai'] },
  keys: [],
  services: { tracing: ['/api/v2/llmobs', '/i/v0/ai'] },
  baa: {
    status: 'unknown',
    conditions:
      'Monitoring that takes in prompts and answers once its LLM capture is on; so do New Relic, Sentry and Honeycomb. No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'Datadog and PostHog: a label of the host.',
} as const satisfies Provider;
