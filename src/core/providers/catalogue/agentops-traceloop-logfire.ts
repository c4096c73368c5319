import type { Provider } from '../provider';

export const agentopsTraceloopLogfire = {
  id: 'agentops-traceloop-logfire',
  name: 'AgentOps, Traceloop, Logfire, Lunary, Galileo or Humanloop',
  kind: 'observability',
  hosts: [
    'api.agentops.ai',
    'otlp.agentops.ai',
    'api.traceloop.com',
    'logfire-api.pydantic.dev',
    'logfire-us.pydantic.dev',
    'logfire-eu.pydantic.dev',
    'api.lunary.ai',
    'api.galileo.ai',
    'api.humanloop.com',
  ],
  env: {
    baseUrl: ['TRACELOOP_BASE_URL'],
    key: [
      'AGENTOPS_API_KEY',
      'TRACELOOP_API_KEY',
      'LOGFIRE_TOKEN',
      'LUNARY_PUBLIC_KEY',
      'GALILEO_API_KEY',
      'HUMANLOOP_API_KEY',
    ],
    other: ['TRACELOOP_TRACE_CONTENT', 'OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT'],
  },
  packages: { python: ['agentops', 'traceloop-sdk', 'logfire', 'lunary', 'galileo', 'humanloop'] },
  keys: [],
  services: { tracing: ['/v1/traces', '/v2/create_events', '/v1/runs/ingest'] },
  baa: {
    status: 'unknown',
    conditions: 'Each vendor has its own terms and none was read. Treat as none until the one at hand signs.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: "Logfire: us and eu in the first label; the others' hosts do not show it.",
} as const satisfies Provider;
