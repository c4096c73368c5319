import assert from 'node:assert/strict';
import { findingsIn, seen } from './examine';

describe('tracing that variables turn on', () => {
  const FIRES: Record<string, readonly [text: string, ...expected: string[]]> = {
    LangSmith: ['LANGSMITH_TRACING=true\n', 'LANGSMITH_TRACING → langsmith https://api.smith.langchain.com'],
    'LangSmith in Europe': ['LANGSMITH_TRACING=true\nLANGSMITH_ENDPOINT=https://eu.api.smith.langchain.com\n', 'LANGSMITH_TRACING → langsmith https://eu.api.smith.langchain.com', 'LANGSMITH_ENDPOINT → langsmith https://eu.api.smith.langchain.com'],
    Langfuse: ['LANGFUSE_TRACING_ENABLED=true\n', 'LANGFUSE_TRACING_ENABLED → langfuse https://cloud.langfuse.com'],
    'Phoenix': ['PHOENIX_COLLECTOR_ENDPOINT=https://app.phoenix.arize.com\n', 'PHOENIX_COLLECTOR_ENDPOINT → arize https://app.phoenix.arize.com'],
    Datadog: ['DD_LLMOBS_ENABLED=1\n', 'DD_LLMOBS_ENABLED → apm-llm-obs -'],
    Traceloop: ['TRACELOOP_TRACE_CONTENT=true\n', 'TRACELOOP_TRACE_CONTENT → agentops-traceloop-logfire -'],
    'a collector elsewhere': ['OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT=span_only\nOTEL_EXPORTER_OTLP_ENDPOINT=https://otel.example.test\n', 'OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT → ? https://otel.example.test'],
    'the collector of this machine': ['OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT=true\n', 'OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT → ? http://localhost:4318'],
  }; // prettier-ignore
  for (const [name, [text, ...expected]] of Object.entries(FIRES))
    it(`is seen: ${name}`, async () => assert.deepEqual(await seen(text, '.env'), expected));

  for (const text of ['LANGSMITH_TRACING=false\n', 'DD_LLMOBS_ENABLED=0\n', 'TRACELOOP_TRACE_CONTENT=false\n', 'OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT=NO_CONTENT\n', 'OTEL_EXPORTER_OTLP_ENDPOINT=https://otel.example.test\n', '# LANGSMITH_TRACING=true\n'])
    it(`is quiet at ${text.trim()}`, async () => assert.deepEqual(await seen(text, '.env'), [])); // prettier-ignore

  it('is told by the rule of tracing', async () => {
    const found = await findingsIn({ '.env': 'LANGSMITH_TRACING=true\nDD_LLMOBS_ENABLED=1\n' });
    assert.deepEqual(new Set(found.map(({ rule }) => rule)), new Set(['llm/tracing']));
  });
});
