import type { DestinationRef } from '../facts';
import { safeName } from '../safeText';
import { providerById } from './catalogue';
import { envRef, urlRef } from './refs';

/** A variable that makes a library copy prompts and answers to somebody else. */
interface Switch {
  readonly on: RegExp;
  /** Absent where they go to the collector that OpenTelemetry is told of. */
  readonly provider?: string;
}

const TRUE = /^(?:true|1|yes|on)$/i;

const SWITCHES: Readonly<Record<string, Switch>> = {
  LANGSMITH_TRACING: { on: TRUE, provider: 'langsmith' },
  LANGSMITH_TRACING_V2: { on: TRUE, provider: 'langsmith' },
  LANGCHAIN_TRACING: { on: TRUE, provider: 'langsmith' },
  LANGCHAIN_TRACING_V2: { on: TRUE, provider: 'langsmith' },
  LANGSMITH_OTEL_ENABLED: { on: TRUE, provider: 'langsmith' },
  LANGFUSE_TRACING_ENABLED: { on: TRUE, provider: 'langfuse' },
  DD_LLMOBS_ENABLED: { on: TRUE, provider: 'apm-llm-obs' },
  TRACELOOP_TRACE_CONTENT: { on: TRUE, provider: 'agentops-traceloop-logfire' },
  OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: { on: /^(?:true|1|yes|on|span_only|event_only|span_and_event)$/i },
  OTEL_LOG_USER_PROMPTS: { on: TRUE },
  SEMANTICKERNEL_EXPERIMENTAL_GENAI_ENABLE_OTEL_DIAGNOSTICS_SENSITIVE: { on: TRUE },
  AZURE_TRACING_GEN_AI_CONTENT_RECORDING_ENABLED: { on: TRUE },
}; // prettier-ignore

export const TRACING_VARIABLES: readonly string[] = Object.keys(SWITCHES);

/** Who is sent prompts once a variable has this value; undefined if nobody is. */
export function tracingRef(
  name: string,
  value: string,
): { readonly provider?: string; readonly destination: DestinationRef } | undefined {
  const found = Object.hasOwn(SWITCHES, name) ? SWITCHES[name]! : undefined;
  if (!found?.on.test(value)) return undefined;
  return found.provider === undefined
    ? { destination: COLLECTOR }
    : { provider: found.provider, destination: tracingDefault(found.provider) };
}

export function tracingDefault(provider: string): DestinationRef {
  const overrides = (providerById(provider)?.env.baseUrl ?? []).map(safeName);
  return { kind: 'default', provider, overrides };
}

/** OpenTelemetry's exporter takes the first of its variables, else the collector of this machine. */
const COLLECTOR: DestinationRef = envRef(
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  envRef('OTEL_EXPORTER_OTLP_ENDPOINT', urlRef('http://localhost:4318')),
);

/** LiteLLM's callbacks that copy requests to a provider of the catalogue. */
const CALLBACKS: Readonly<Record<string, string>> = {
  langfuse: 'langfuse', langfuse_otel: 'langfuse', langsmith: 'langsmith', helicone: 'helicone', braintrust: 'braintrust', arize: 'arize', arize_phoenix: 'arize', opik: 'comet-opik',
  datadog: 'apm-llm-obs', datadog_llm_observability: 'apm-llm-obs', posthog: 'apm-llm-obs', promptlayer: 'promptlayer', wandb: 'wandb', weave_otel: 'wandb',
  lunary: 'agentops-traceloop-logfire', logfire: 'agentops-traceloop-logfire', traceloop: 'agentops-traceloop-logfire', agentops: 'agentops-traceloop-logfire', galileo: 'agentops-traceloop-logfire', humanloop: 'agentops-traceloop-logfire',
}; // prettier-ignore

/** Where a callback of LiteLLM sends; undefined if it stays in the process or is none that is known. */
export function callbackRef(
  name: string,
): { readonly provider?: string; readonly destination: DestinationRef } | undefined {
  if (name === 'otel') return { destination: COLLECTOR };
  const provider = Object.hasOwn(CALLBACKS, name) ? CALLBACKS[name]! : undefined;
  return provider === undefined ? undefined : { provider, destination: tracingDefault(provider) };
}
